"""Rows as a CSV text for spreadsheets: a byte order mark so that Excel reads Japanese, and no cell that acts as a formula."""

import re
from collections.abc import Iterable, Sequence

_ACTS = re.compile(r"[=+\-@\t\r]")


def csv_text(rows: Iterable[Sequence[str | int]]) -> str:
    """Every cell in quotation marks, lines ended as RFC 4180 says."""
    return "\ufeff" + "".join(",".join(_cell(str(cell)) for cell in row) + "\r\n" for row in rows)


def _cell(text: str) -> str:
    safe = f"'{text}" if _ACTS.match(text) else text
    return '"' + safe.replace('"', '""') + '"'
