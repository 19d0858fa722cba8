"""Many members' answers summed up so that no single member can be read from it. The rules, published on the site:

A member's value on an axis is the middle of its range there. A member counts on an axis only when its range is at most
half as wide as the scale, so that a sheet hardly begun does not pull everybody to the middle. Values are put in order; shown
are those at the lowest quarter, the middle and the highest quarter (nearest rank: the value at place ⌈n/4⌉, ⌈n/2⌉, ⌈3n/4⌉), and
how many lie in each fifth of the scale. The lowest and the highest value are never shown. An item counts the members who
answered it. Wherever fewer than LEAST members count, nothing is shown.

Gaps are the items with the largest share of "not implemented", "partly" or "unknown" among the members to whom they apply
and who answered; equal shares by the lower number; ten at most, none without a gap.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from selfcheck.model import Answer, Axis, Checklist, CheckItem, Scope
from selfcheck.score import Counts, Range, Score, items_in, percent, score

LEAST = 5
BANDS = 5
MOST_GAPS = 10
_WIDEST = Fraction(1, 2)
_GAPS = ("not_implemented", "partly", "unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Whole percents, and how many members lie at 0–19, 20–39, 40–59, 60–79 and 80–100 percent."""

    lowest_quarter: int
    median: int
    highest_quarter: int
    bands: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisSpread:
    """An axis, how many members count there, and their spread (None: too few)."""

    axis: Axis
    members: int
    spread: Spread | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemCounts:
    """An item and how members answered it (None: too few answered)."""

    item: CheckItem
    counts: Counts | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSummary:
    """The summary of a group; `overall` is None when it is hidden."""

    members: int
    overall: Spread | None
    axes: tuple[AxisSpread, ...]
    items: tuple[ItemCounts, ...]
    gaps: tuple[CheckItem, ...]


def summarise(checklist: Checklist, members: Sequence[Mapping[str, Answer]], scope: Scope) -> GroupSummary:
    """Sum up the answers of some members."""
    scores = [score(checklist, answers, scope) for answers in members]
    items = tuple(_item_counts(item, members) for item in items_in(checklist, scope))
    return GroupSummary(
        members=len(members),
        overall=spread_of([one.overall for one in scores]),
        axes=tuple(_axis_spread(axis, place, scores) for place, axis in enumerate(checklist.axes)),
        items=items,
        gaps=_commonest_gaps(items),
    )


def _axis_spread(axis: Axis, place: int, scores: Sequence[Score]) -> AxisSpread:
    ranges = [one.axes[place].range for one in scores]
    return AxisSpread(axis=axis, members=len(_values(ranges)), spread=spread_of(ranges))


def spread_of(ranges: Sequence[Range | None]) -> Spread | None:
    """The spread of the ranges that count, or None for fewer than LEAST."""
    values = _values(ranges)
    if len(values) < LEAST:
        return None
    first, middle, last = (percent(_at_quarter(values, quarter)) for quarter in (1, 2, 3))
    bands = Counter(min(int(value * BANDS), BANDS - 1) for value in values)
    return Spread(
        lowest_quarter=first, median=middle, highest_quarter=last, bands=tuple(bands[band] for band in range(BANDS))
    )


def _values(ranges: Sequence[Range | None]) -> list[Fraction]:
    known = [one for one in ranges if one is not None and one.high - one.low <= _WIDEST]
    return sorted((one.low + one.high) / 2 for one in known)


def _at_quarter(values: Sequence[Fraction], quarter: int) -> Fraction:
    return values[-(-quarter * len(values) // 4) - 1]


def _item_counts(item: CheckItem, members: Sequence[Mapping[str, Answer]]) -> ItemCounts:
    found = Counter(answers[item.id].value if item.id in answers else "unanswered" for answers in members)
    enough = len(members) - found["unanswered"] >= LEAST
    return ItemCounts(item=item, counts=Counts(**found) if enough else None)


def _commonest_gaps(items: Sequence[ItemCounts]) -> tuple[CheckItem, ...]:
    shares = [(_gap_share(one.counts), one.item) for one in items if one.counts is not None]
    ranked = sorted(((share, item) for share, item in shares if share > 0), key=lambda one: (-one[0], one[1].number))
    return tuple(item for _, item in ranked[:MOST_GAPS])


def _gap_share(counts: Counts) -> Fraction:
    asked = counts.applicable - counts.unanswered
    return Fraction(sum(getattr(counts, name) for name in _GAPS), asked) if asked else Fraction(0)
