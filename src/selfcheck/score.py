"""How answers become numbers. Exact fractions throughout; `percent` is for showing only.

Implemented earns the item's weight, partly half of it, not implemented nothing. Not applicable takes the item out.
Unknown and unanswered are neither good nor bad: the low end counts them as nothing, the high end in full.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from selfcheck.answers import Answers, read_answers
from selfcheck.model import Answer, Axis, Checklist, CheckItem, Scope

CREDIT = {Answer.IMPLEMENTED: Fraction(1), Answer.PARTLY: Fraction(1, 2), Answer.NOT_IMPLEMENTED: Fraction(0)}
_HALVES = {answer: int(2 * credit) for answer, credit in CREDIT.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """From the worst to the best case, both from 0 to 1; equal when nothing is open."""

    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many items were answered in which way."""

    implemented: int = 0
    partly: int = 0
    not_implemented: int = 0
    not_applicable: int = 0
    unknown: int = 0
    unanswered: int = 0

    @property
    def total(self) -> int:
        """All items, those that do not apply included."""
        return self.applicable + self.not_applicable

    @property
    def applicable(self) -> int:
        """The items that are scored."""
        return self.implemented + self.partly + self.not_implemented + self.open

    @property
    def open(self) -> int:
        """The items that make the range wide: unknown or unanswered."""
        return self.unknown + self.unanswered


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisScore:
    """The score of one axis; `range` is None when nothing applies there."""

    axis: Axis
    range: Range | None
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The score of all items in scope and of each axis, axes in the checklist's order; None: nothing to score."""

    overall: Range | None
    counts: Counts
    axes: tuple[AxisScore, ...]


def score(checklist: Checklist, answers: Answers, scope: Scope = Scope.ALL) -> Score:
    """Score the items in scope. Answers out of scope are checked, then left aside.

    Raises AnswerRefused for an answer to no item of the checklist, or one that its item does not take.
    """
    answers = read_answers(checklist, answers)
    items = items_in(checklist, scope)
    return Score(
        overall=_range(items, answers),
        counts=_counts(items, answers),
        axes=tuple(_axis_score(axis, items, answers) for axis in checklist.axes),
    )


def items_in(checklist: Checklist, scope: Scope) -> tuple[CheckItem, ...]:
    """The items that a scope takes in, in the checklist's order."""
    if scope is Scope.ALL:
        return checklist.items
    return tuple(item for item in checklist.items if (item.quick if scope is Scope.QUICK else scope in item.routes))


def percent(part: Fraction) -> int:
    """A fraction from 0 to 1 as whole percent, a half rounded up."""
    over, under = part.as_integer_ratio()
    return (200 * over + under) // (2 * under)


def _axis_score(axis: Axis, items: Iterable[CheckItem], answers: Answers) -> AxisScore:
    fed = [item for item in items if axis.id in item.axes]
    return AxisScore(axis=axis, range=_range(fed, answers), counts=_counts(fed, answers))


def _range(items: Iterable[CheckItem], answers: Answers) -> Range | None:
    # Added up in whole halves: a fraction for every item would take most of the time of a score.
    weights: dict[Answer | None, int] = dict.fromkeys((*Answer, None), 0)
    for item in items:
        weights[answers.get(item.id)] += item.weight
    whole = 2 * (sum(weights.values()) - weights[Answer.NOT_APPLICABLE])
    if not whole:
        return None
    low = sum(halves * weights[answer] for answer, halves in _HALVES.items())
    high = low + 2 * (weights[Answer.UNKNOWN] + weights[None])
    return Range(low=Fraction(low, whole), high=Fraction(high, whole))


def _counts(items: Iterable[CheckItem], answers: Answers) -> Counts:
    found = [answers[item.id].value if item.id in answers else "unanswered" for item in items]
    return Counts(**Counter(found))
