"""What to look at first. The order is a fixed rule, published here, and no judgement.

Essentials: every essential item in scope that is not answered "implemented" or "not applicable", sorted by

1. state: unmet (not implemented), partly, unknown, unanswered;
2. the heavier weight first;
3. the lower number first.

Gaps: every item in scope answered "not implemented", "partly" or "unknown", whether essential or not, sorted by

1. answer: not implemented, partly, unknown;
2. essential before not essential;
3. the heavier weight first;
4. the lower number first.

So what is missing comes before what is half done, and what is half done before what nobody knows. Unanswered items are
no gap: the advice there is to answer them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from selfcheck.answers import Answers
from selfcheck.model import Answer, CheckItem

_UNANSWERED = "unanswered"
_STATE = {Answer.NOT_IMPLEMENTED: "unmet", Answer.PARTLY: "partly", Answer.UNKNOWN: "unknown", None: _UNANSWERED}
_STATES = tuple(_STATE.values())
_GAPS = (Answer.NOT_IMPLEMENTED, Answer.PARTLY, Answer.UNKNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenEssential:
    """An essential item that is not known to be in place; `state` is unmet, partly, unknown or unanswered."""

    item: CheckItem
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """An item to work on next, and how it was answered."""

    item: CheckItem
    answer: Answer


def open_essentials(items: Sequence[CheckItem], answers: Answers) -> tuple[OpenEssential, ...]:
    """The essential items among `items` that are not known to be in place, in the order of the rule above."""
    found = [
        OpenEssential(item=item, state=_STATE[answers.get(item.id)])
        for item in items
        if item.essential and answers.get(item.id) in _STATE
    ]
    return tuple(sorted(found, key=lambda one: (_STATES.index(one.state), *_heavy_then_low(one.item))))


def gaps(items: Sequence[CheckItem], answers: Answers) -> tuple[Gap, ...]:
    """The items among `items` to work on next, in the order of the rule above; all of them."""
    found = [Gap(item=item, answer=answers[item.id]) for item in items if answers.get(item.id) in _GAPS]
    return tuple(sorted(found, key=_urgency))


def _urgency(gap: Gap) -> tuple[int, ...]:
    return (_GAPS.index(gap.answer), not gap.item.essential, *_heavy_then_low(gap.item))


def _heavy_then_low(item: CheckItem) -> tuple[int, int]:
    return (-item.weight, item.number)
