"""An earlier set of answers beside the present one, over the same items: what rose, what fell, what became known."""

from collections.abc import Sequence
from dataclasses import dataclass

from selfcheck.answers import Answers
from selfcheck.model import Answer, Checklist, CheckItem, Scope
from selfcheck.score import CREDIT, Score, items_in, score

CHANGES = ("better", "worse", "opened", "closed", "other", "same")


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChange:
    """One item then and now (None: unanswered).

    better, worse: both answers earn credit, and it rose or fell. closed: was open (unknown or unanswered) and is answered
    now; opened: the reverse. other: one of the two is "not applicable". same: the same answer, or open both times.
    """

    item: CheckItem
    earlier: Answer | None
    now: Answer | None
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Both scores, and every item in scope in the checklist's order."""

    earlier: Score
    now: Score
    items: tuple[ItemChange, ...]

    def count(self, change: str) -> int:
        """How many items changed in this way."""
        return sum(one.change == change for one in self.items)


def compare(checklist: Checklist, earlier: Answers, now: Answers, scope: Scope) -> Comparison:
    """Compare two sets of answers to the same checklist."""
    return Comparison(
        earlier=score(checklist, earlier, scope),
        now=score(checklist, now, scope),
        items=_changes(items_in(checklist, scope), earlier, now),
    )


def _changes(items: Sequence[CheckItem], earlier: Answers, now: Answers) -> tuple[ItemChange, ...]:
    pairs = [(item, earlier.get(item.id), now.get(item.id)) for item in items]
    return tuple(ItemChange(item=item, earlier=a, now=b, change=_change(a, b)) for item, a, b in pairs)


def _change(earlier: Answer | None, now: Answer | None) -> str:
    was_open, is_open = (answer in (None, Answer.UNKNOWN) for answer in (earlier, now))
    if earlier is now or (was_open and is_open):
        return "same"
    if was_open or is_open:
        return "closed" if was_open else "opened"
    if earlier not in CREDIT or now not in CREDIT:
        return "other"
    return "better" if CREDIT[now] > CREDIT[earlier] else "worse"
