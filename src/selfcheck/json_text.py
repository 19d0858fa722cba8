"""JSON text of strangers into plain values, and plain values into the one JSON text for them."""

import json
import re
from typing import Any

from selfcheck.errors import NotJson, OddNumber, RepeatedKey, TooDeep, TooLarge

_DEEPEST = 16
_LONGEST_NUMBER = 15  # characters, the sign included

# Whole strings are matched so that brackets inside them do not count; possessive, so that no text makes it slow.
_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)
_COMMA_BEFORE_CLOSING = re.compile(r",[ \t\r\n]*+(?=[\]}])")


def read_json(text: str, most_bytes: int) -> Any:
    """The value of a JSON text; a leading byte order mark is allowed.

    Raises TooLarge beyond `most_bytes` of UTF-8, TooDeep, RepeatedKey, OddNumber, or NotJson with line and column.
    """
    if not isinstance(text, str):
        raise NotJson(line=1, column=1)
    if len(text) > most_bytes or len(text.encode("utf-8", "surrogatepass")) > most_bytes:
        raise TooLarge(limit=f"{most_bytes // 1_000_000} MB")
    text = text.removeprefix("\ufeff")
    _refuse_deep(text)
    try:
        return json.loads(text, object_pairs_hook=_object, parse_int=_whole_number, parse_constant=_odd_number)
    except json.JSONDecodeError as error:
        raise _not_json(text, error.pos) from None


def to_json(value: Any) -> str:
    """The one text for a value: keys sorted, no spaces, characters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _refuse_deep(text: str) -> None:
    # The parser recurses, and in a browser running out of stack ends the whole worker: so count first.
    depth = 0
    for token in _STRING_OR_BRACKET.finditer(text):
        mark = token[0][0]
        depth += (mark in "[{") - (mark in "]}")
        if depth > _DEEPEST:
            raise TooDeep


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise RepeatedKey(key)
        found[key] = value
    return found


def _whole_number(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise OddNumber(digits)
    return int(digits)


def _odd_number(name: str) -> None:
    raise OddNumber(name)


def _not_json(text: str, position: int) -> NotJson:
    # A comma before a closing bracket: Python 3.13 began to point at the comma instead of the bracket. We always do.
    before = text[:position].rstrip(" \t\r\n")
    if before.endswith(",") and _COMMA_BEFORE_CLOSING.match(text, len(before) - 1):
        position = len(before) - 1
    line_start = text.rfind("\n", 0, position) + 1
    return NotJson(line=text.count("\n", 0, position) + 1, column=position - line_start + 1)
