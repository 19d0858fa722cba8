"""Files and parts of files, in and out. What comes in is a stranger's: read with suspicion, refused by name.

Checklists are in `checklist_codec`; their two functions are repeated here. This module holds the answer file.

An answer file is refused as a whole when it is no answer file, belongs to another checklist, or is newer than this
page. Otherwise each answer is judged by itself: it is kept, or it is left out as unknown (no such item), as retired
(the answer is not carried over to a successor, because the successor asks in other words), or as refused (not an answer
that the item allows). Fields that the core does not need, such as the day of saving, are not looked at.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from selfcheck.answers import read_answer
from selfcheck.checklist_codec import is_version, read_checklist, version_order, write_checklist
from selfcheck.errors import AnswerRefused, NewerVersion, NothingUsable, WrongChecklist, WrongFormat
from selfcheck.json_text import read_json, to_json
from selfcheck.model import Answer, Checklist, Language, Scope

__all__ = ["Opened", "read_answer_file", "read_checklist", "sort_out", "write_answer_file", "write_checklist"]

FORMAT = "mamoru-gijutsu-answers"
FORMAT_VERSION = 1
MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What an answer file held: the answers kept, and by item id, in order, what was left out.

    `changed` are kept answers whose item asks something else than at the file's version, `added` the items that came
    after it.
    """

    version: str
    scope: Scope | None
    answers: Mapping[str, Answer]
    changed: tuple[str, ...]
    added: tuple[str, ...]
    unknown: tuple[str, ...]
    retired: tuple[str, ...]
    refused: tuple[AnswerRefused, ...]


def write_answer_file(
    checklist: Checklist, answers: Mapping[str, Answer], *, saved_on: str, language: Language, scope: Scope | None = None
) -> str:
    """The text of an answer file; `saved_on` is a day such as 2026-11-21."""
    fields = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "checklist": checklist.id,
        "version": checklist.version,
        "saved_on": saved_on,
        "language": language,
        "answers": dict(answers),
    }
    return to_json(fields if scope is None else fields | {"scope": scope})


def read_answer_file(text: str, checklist: Checklist) -> Opened:
    """What an answer file holds for this checklist. Raises Unreadable or FileRefused when it cannot be opened."""
    file = _answer_file(read_json(text, MOST_BYTES))
    _refuse_other_checklist(file, checklist)
    scope = Scope(file["scope"]) if "scope" in file else None
    return sort_out(file["answers"], checklist, version=file["version"], scope=scope)


def sort_out(found: Mapping[str, Any], checklist: Checklist, *, version: str, scope: Scope | None = None) -> Opened:
    """Judge each answer given to some version of the checklist. Raises NothingUsable when there are some and none fits."""
    answers, refused = _kept_and_refused(found, checklist)
    left, retired = sorted(found.keys() - checklist.item_by_id.keys()), checklist.retired_by_id
    if found and not answers:
        raise NothingUsable
    return Opened(
        version=version,
        scope=scope,
        answers=answers,
        changed=_since(answers, checklist, version),
        added=tuple(item.id for item in checklist.items if _is_later(item.since, version)),
        unknown=tuple(id for id in left if id not in retired),
        retired=tuple(id for id in left if id in retired),
        refused=tuple(refused),
    )


def _answer_file(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise WrongFormat("format")
    format_version = value.get("format_version")
    if type(format_version) is not int or format_version < 1:
        raise WrongFormat("format_version")
    if format_version > FORMAT_VERSION:
        raise NewerVersion(f"format_version {format_version}")
    for field, is_right in _FIELDS.items():
        if not is_right(value.get(field)):
            raise WrongFormat(field)
    if "scope" in value and value["scope"] not in tuple(Scope):
        raise WrongFormat("scope")
    return value


_FIELDS = {
    "checklist": lambda value: isinstance(value, str),
    "version": is_version,
    "answers": lambda value: isinstance(value, dict),
}


def _refuse_other_checklist(file: dict[str, Any], checklist: Checklist) -> None:
    if file["checklist"] != checklist.id:
        raise WrongChecklist(file["checklist"], title=checklist.title)
    if version_order(file["version"]) > version_order(checklist.version):
        raise NewerVersion(file["version"])


def _since(answers: Mapping[str, Answer], checklist: Checklist, version: str) -> tuple[str, ...]:
    items = checklist.item_by_id
    return tuple(id for id in answers if _is_later(items[id].revised, version))


def _is_later(one: str | None, version: str) -> bool:
    return one is not None and version_order(one) > version_order(version)


def _kept_and_refused(found: Mapping[str, Any], checklist: Checklist) -> tuple[dict[str, Answer], list[AnswerRefused]]:
    items = checklist.item_by_id
    kept: dict[str, Answer] = {}
    refused: list[AnswerRefused] = []
    for item_id in sorted(found.keys() & items.keys()):
        try:
            kept[item_id] = read_answer(items, item_id, found[item_id])
        except AnswerRefused as error:
            refused.append(error)
    return kept, refused
