"""A set of marks as a short text: T2026.1-12213-40511-…-K. It holds no name, no day and no person.

The letter names the checklist, the numbers after it its version. Then follows one digit an item, in the order of that
version's items, in groups of five: 1 implemented, 2 partly, 3 not implemented, 4 not applicable, 5 unknown, 0 unanswered.
The last character checks the others: every character has a value from 0 to 36 (digits, letters, point; the first hyphen
counts as a point, the others not at all). The check value, twice the value before it, four times the one before that, and so
on, sum up to a multiple of 37. As 37 is prime, any one wrong character and any swap of two neighbours changes the sum.

Reading forgives what people do when they copy: small letters, full-width characters, spaces, other dashes.
"""

import re
from collections.abc import Mapping, Sequence

from selfcheck.errors import CodeBroken, CodeOfOther, CodeUnread, CodeVersion, MarksCount, MarkUnread
from selfcheck.model import Answer, Checklist

DIGITS: Mapping[Answer | None, str] = {
    Answer.IMPLEMENTED: "1",
    Answer.PARTLY: "2",
    Answer.NOT_IMPLEMENTED: "3",
    Answer.NOT_APPLICABLE: "4",
    Answer.UNKNOWN: "5",
    None: "0",
}
ANSWERS = {digit: answer for answer, digit in DIGITS.items()}

_VALUES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ."
_MODULUS = 37
_LAST_CHECK = "*"  # stands for 36 as a check character; a point at the end would look like the end of a sentence
_GROUP = 5
_LONGEST = 2000
_CODE = re.compile(r"([A-Z])([0-9]{1,9}(?:\.[0-9]{1,9}){0,3})-([0-9-]+)-([0-9A-Z*])")
_HYPHENS = re.compile("[\u2010-\u2015\u2212\u30fc\uff0d\ufe63]")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = re.compile("[ \t\r\n\u3000]+")
_EMPTY_MARKS = str.maketrans({"-": "0", ".": "0"})


def write_code(checklist: Checklist, answers: Mapping[str, Answer]) -> str:
    """The code of some answers to the present version."""
    marks = "".join(DIGITS[answers.get(item.id)] for item in checklist.items)
    head = f"{checklist.letter}{checklist.version}"
    groups = [marks[start : start + _GROUP] for start in range(0, len(marks), _GROUP)]
    return "-".join([head, *groups, check_character(f"{head}.{marks}")])


def read_code(text: str, checklist: Checklist) -> tuple[str, dict[str, Answer]]:
    """The version of a code and its answers by item id, as they are; whether each item still takes them is not judged here.

    Raises CodeUnread, CodeBroken, CodeOfOther or CodeVersion.
    """
    found = _CODE.fullmatch(tidy(text))
    if found is None:
        raise CodeUnread
    letter, version, groups, check = found.groups()
    marks = groups.replace("-", "")
    if check_character(f"{letter}{version}.{marks}") != check:
        raise CodeBroken
    if letter != checklist.letter:
        raise CodeOfOther(letter, title=checklist.title)
    order = _order(checklist, version)
    if len(marks) != len(order) or not set(marks) <= ANSWERS.keys():
        raise CodeBroken
    return version, _answers(order, marks)


def read_marks(text: str, checklist: Checklist) -> dict[str, Answer]:
    """Digits typed from a paper sheet, a hyphen or a point for an empty box. Raises MarkUnread or MarksCount."""
    marks = tidy(text).translate(_EMPTY_MARKS)
    for place, mark in enumerate(marks):
        if mark not in ANSWERS:
            raise MarkUnread(mark, place=str(place + 1))
    if len(marks) != len(checklist.items):
        raise MarksCount(str(len(marks)), total=str(len(checklist.items)))
    return _answers([item.id for item in checklist.items], marks)


def tidy(text: str) -> str:
    """Half width, capitals, plain hyphens, no spaces; nothing beyond the longest code there can be."""
    plain = _HYPHENS.sub("-", text[:_LONGEST]).translate(_FULL_WIDTH)
    return _SPACES.sub("", plain).upper()


def check_character(payload: str) -> str:
    """The character that makes the sum a multiple of 37. `payload` has only characters of the table of values."""
    weighted = sum(_VALUES.index(character) * pow(2, place, _MODULUS) for place, character in enumerate(payload[::-1], 1))
    value = -weighted % _MODULUS
    return _LAST_CHECK if _VALUES[value] == "." else _VALUES[value]


def _order(checklist: Checklist, version: str) -> Sequence[str]:
    if version == checklist.version:
        return [item.id for item in checklist.items]
    if version not in checklist.orders:
        raise CodeVersion(version)
    return checklist.orders[version]


def _answers(order: Sequence[str], marks: str) -> dict[str, Answer]:
    found = {id: ANSWERS[mark] for id, mark in zip(order, marks, strict=True)}
    return {id: answer for id, answer in found.items() if answer is not None}
