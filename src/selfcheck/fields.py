"""Reading the parts of a checklist definition one by one; every mistake is named with the path where it stands."""

import re
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from selfcheck.errors import ChecklistRefused
from selfcheck.model import Text
from selfcheck.plain_text import is_plain

Part = TypeVar("Part")

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 80
_LONGEST_TEXT = 400


def members(value: Any, path: str, *, required: set[str], optional: set[str] = frozenset()) -> dict[str, Any]:
    """An object with every required key and none that nobody knows; the path of the whole definition is empty."""
    if not isinstance(value, dict):
        raise ChecklistRefused(path or "checklist", "not-object")
    prefix = f"{path}." if path else ""
    for key in sorted(required - value.keys()):
        raise ChecklistRefused(prefix + key, "missing")
    for key in sorted(value.keys() - required - optional):
        raise ChecklistRefused(prefix + key, "unknown-field")
    return value


def list_of(value: Any, path: str, read: Callable[[Any, str], Part], *, at_least: int, at_most: int) -> tuple[Part, ...]:
    """A list of `at_least` to `at_most` values, each read by `read(value, path)`."""
    if not isinstance(value, list):
        raise ChecklistRefused(path, "not-list")
    if not at_least <= len(value) <= at_most:
        raise ChecklistRefused(path, "wrong-length")
    return tuple(read(part, f"{path}[{index}]") for index, part in enumerate(value))


def identifier(value: Any, path: str) -> str:
    """Small ASCII letters and digits in words joined by hyphens, at most 80 characters."""
    if not isinstance(value, str) or len(value) > _LONGEST_ID or not _ID.fullmatch(value):
        raise ChecklistRefused(path, "not-id")
    return value


def both_languages(value: Any, path: str) -> Text:
    """A text in Japanese and English, each of 1 to 400 characters that can be shown, with no space around them."""
    found = members(value, path, required={"ja", "en"})
    return Text(ja=_words(found["ja"], f"{path}.ja"), en=_words(found["en"], f"{path}.en"))


def _words(value: Any, path: str) -> str:
    if not isinstance(value, str) or not 1 <= len(value) <= _LONGEST_TEXT:
        raise ChecklistRefused(path, "not-text")
    if value != value.strip(" \u3000") or not is_plain(value):
        raise ChecklistRefused(path, "not-text")
    return value


def whole_number(value: Any, path: str, *, at_most: int) -> int:
    """A whole number from 1 to `at_most`; true and false are no numbers here."""
    if type(value) is not int or not 1 <= value <= at_most:
        raise ChecklistRefused(path, "not-number")
    return value


def one_of(value: Any, path: str, allowed: Sequence[str]) -> str:
    """One of the words allowed."""
    if not isinstance(value, str) or value not in allowed:
        raise ChecklistRefused(path, "not-allowed")
    return value


def true_or_false(value: Any, path: str) -> bool:
    """True or false, and nothing that merely counts as one of them."""
    if not isinstance(value, bool):
        raise ChecklistRefused(path, "not-boolean")
    return value
