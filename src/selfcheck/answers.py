"""Which answers an item takes. One rule for requests, for files and for the score."""

from collections.abc import Mapping
from typing import Any

from selfcheck.errors import AlwaysApplies, BadAnswer, UnknownItem
from selfcheck.model import Answer, Checklist, CheckItem

Answers = Mapping[str, Answer]

_SCALE = {answer.value: answer for answer in Answer}


def read_answers(checklist: Checklist, found: Mapping[str, Any]) -> dict[str, Answer]:
    """Every answer, or the AnswerRefused of the first misfit by item id, so that the order of answers is no matter."""
    items = checklist.item_by_id
    return {item_id: read_answer(items, item_id, found[item_id]) for item_id in sorted(found)}


def read_answer(items: Mapping[str, CheckItem], item_id: str, found: Any) -> Answer:
    """One answer. Raises UnknownItem, BadAnswer, or AlwaysApplies where "not applicable" is not allowed."""
    item = items.get(item_id)
    if item is None:
        raise UnknownItem(item_id)
    answer = _SCALE.get(found) if isinstance(found, str) else None
    if answer is None:
        raise BadAnswer(item_id, number=str(item.number), label=item.label)
    if answer is Answer.NOT_APPLICABLE and not item.may_not_apply:
        raise AlwaysApplies(item_id, number=str(item.number), label=item.label)
    return answer
