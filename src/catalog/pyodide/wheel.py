"""The wheel of ``src/selfcheck``: made by flit_core, then given the compiled files."""

import base64
import csv
import hashlib
import io
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

from flit_core.wheel import make_wheel_in

from catalog.pyodide.errors import BundleError

# 1 January 2026, 00:00 UTC. Any fixed moment does; it only has to be the same every time.
EPOCH_SECONDS = 1767225600
ZIP_DATE = (2026, 1, 1, 0, 0, 0)


def make_wheel(project: Path, folder: Path) -> Path:
    """Build the wheel that ``project/pyproject.toml`` describes into ``folder``; same source, same bytes."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(EPOCH_SECONDS)
    try:
        return Path(make_wheel_in(project / "pyproject.toml", folder).file)
    except Exception as reason:
        raise BundleError(
            "採点用の Python パッケージ（wheel）を作れませんでした。",
            "The wheel of the scoring package could not be made.",
            f"{type(reason).__name__}: {reason}",
        ) from reason
    finally:
        _restore(before)


def add_compiled(wheel: Path, compiled: Mapping[str, bytes], target: Path) -> Path:
    """Write ``wheel`` again into folder ``target`` with the compiled files added and nothing deflated.

    HTTP compression works better on stored files than on files deflated one by one.
    """
    with zipfile.ZipFile(wheel) as source:
        files = {name: source.read(name) for name in source.namelist()}
    record = next(name for name in files if name.endswith(".dist-info/RECORD"))
    files.update(compiled)
    files[record] = _record(files, record)
    out = target / wheel.name
    write_stored(out, files)
    return out


def write_stored(path: Path, files: Mapping[str, bytes]) -> None:
    """Write a zip whose bytes depend on the names and contents alone: sorted, stored, one fixed date."""
    with zipfile.ZipFile(path, "w", compression=zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.external_attr = 0o100644 << 16
            entry.create_system = 3  # the same on Windows
            archive.writestr(entry, files[name])


def _record(files: Mapping[str, bytes], record: str) -> bytes:
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    for name in sorted(set(files) - {record}):
        digest = base64.urlsafe_b64encode(hashlib.sha256(files[name]).digest()).rstrip(b"=")
        rows.writerow([name, "sha256=" + digest.decode("ascii"), len(files[name])])
    rows.writerow([record, "", ""])
    return out.getvalue().encode("utf-8")


def _restore(before: str | None) -> None:
    if before is None:
        os.environ.pop("SOURCE_DATE_EPOCH", None)
    else:
        os.environ["SOURCE_DATE_EPOCH"] = before
