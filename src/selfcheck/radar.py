"""The radar chart as the text of one SVG element.

Fixed order of axes, worst case solid with round marks, best case dashed with diamonds, so that it reads without colour.
An axis with nothing to score is a gap: the outline stops on both sides of it, its spoke is dotted, a hollow square sits
outside the outer ring, and its label says so. It is never drawn as zero.

No style and no script inside, so that it passes a strict content policy: looks come from presentation attributes, which
the page's style sheet may override through the classes mg-radar, and mg-radar__ with: ring, ring-label, spoke,
spoke-empty, area, worst, best, mark-worst, mark-best, mark-none, label, label-none, legend.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache

from selfcheck.model import Language
from selfcheck.radar_layout import FONT_SIZE, LINE_HEIGHT, WIDTH, Label, Layout, Point, lay_out
from selfcheck.score import AxisScore, Range, Score
from selfcheck.sentence import compared_description, radar_description, say

_RINGS = (25, 50, 75, 100)
_LEGEND_HEIGHT = 26
_DASHES = "6 4"


def radar(score: Score, language: Language, *, id_prefix: str = "mg-radar") -> str:
    """The chart of a score with 3 to 12 axes; `id_prefix` begins the ids of its title and description."""
    title, description = say("radar.title", language), radar_description(score, language)
    legend = tuple(say(key, language) for key in ("radar.worst", "radar.best", "radar.exact"))
    return _chart(score, language, id_prefix, title, description, legend)


def radar_of_two(earlier: Score, now: Score, language: Language) -> str:
    """Two scores of the same axes in one chart, the worst case of each: now solid with dots, earlier dashed with diamonds.

    An axis that one of the two cannot score is a gap.
    """
    axes = tuple(_pair(then, this) for then, this in zip(earlier.axes, now.axes, strict=True))
    both = Score(overall=None, counts=now.counts, axes=axes)
    title, description = say("radar.title-pair", language), compared_description(earlier, now, language)
    legend = (say("radar.now", language), say("radar.earlier", language), say("radar.now", language))
    return _chart(both, language, "mg-radar-pair", title, description, legend)


def _pair(earlier: AxisScore, now: AxisScore) -> AxisScore:
    if earlier.range is None or now.range is None:
        return AxisScore(axis=now.axis, range=None, counts=now.counts)
    return AxisScore(axis=now.axis, range=Range(low=now.range.low, high=earlier.range.low), counts=now.counts)


def _chart(
    score: Score, language: Language, id_prefix: str, title: str, description: str, legend: tuple[str, ...]
) -> str:
    texts = tuple(one.axis.short.in_language(language) for one in score.axes)
    extras = tuple(say("radar.not-scored", language) if one.range is None else None for one in score.axes)
    layout = lay_out(texts, extras)
    height = layout.height + _LEGEND_HEIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="mg-radar" role="img" lang="{language}"'
        f' aria-labelledby="{id_prefix}-title {id_prefix}-desc" viewBox="0 0 {WIDTH} {height}"'
        f' font-size="{FONT_SIZE}" fill="currentColor">',
        f'<title id="{id_prefix}-title">{_escaped(title)}</title>',
        f'<desc id="{id_prefix}-desc">{_escaped(description)}</desc>',
        *_rings(layout),
        *_spokes(layout, extras),
        *_outlines(layout, score.axes),
        *_labels(layout, texts, extras),
        *_legend(layout, score.axes, legend),
        "</svg>",
    ]
    return "".join(parts)


@lru_cache(maxsize=16)
def _rings(layout: Layout) -> tuple[str, ...]:
    """The same for every score of a checklist."""
    return tuple(_drawn_rings(layout))


def _drawn_rings(layout: Layout) -> Iterable[str]:
    for percent in _RINGS:
        part = Fraction(percent, 100)
        corners = [layout.point(index, part) for index in range(layout.count)]
        mark = layout.ring_mark(part)
        yield _path("ring", _line(corners, closed=True), 'fill="none" stroke="currentColor" stroke-opacity="0.35"')
        yield (
            f'<text class="mg-radar__ring-label" {_xy(mark)} dy="5" text-anchor="end"'
            f' font-size="13" fill-opacity="0.8">{percent}</text>'
        )


@lru_cache(maxsize=16)
def _spokes(layout: Layout, extras: tuple[str | None, ...]) -> tuple[str, ...]:
    """The same for every score with the same fields to score."""
    return tuple(_spoke(layout, index, has_score=extra is None) for index, extra in enumerate(extras))


def _spoke(layout: Layout, index: int, *, has_score: bool) -> str:
    line = _line([layout.point(index, Fraction(0)), layout.point(index, Fraction(1))])
    if has_score:
        return _path("spoke", line, 'stroke="currentColor" stroke-opacity="0.35"')
    return _path("spoke-empty", line, 'stroke="currentColor" stroke-opacity="0.6" stroke-dasharray="1 5"')


def _outlines(layout: Layout, axes: Sequence[AxisScore]) -> Iterable[str]:
    low = [None if one.range is None else layout.point(i, one.range.low) for i, one in enumerate(axes)]
    high = [None if one.range is None else layout.point(i, one.range.high) for i, one in enumerate(axes)]
    centre = layout.point(0, Fraction(0))
    for run in _runs(low):
        area = run if len(run) == len(axes) else [centre, *run]
        yield _path("area", _line(area, closed=True), 'fill-opacity="0.06"')
    if high != low:
        yield from _outline("best", high, f'stroke-width="2" stroke-dasharray="{_DASHES}"')
    yield from _outline("worst", low, 'stroke-width="2"')
    for index, (worst, best) in enumerate(zip(low, high, strict=True)):
        yield from _marks(layout, index, worst, best)


def _outline(name: str, points: Sequence[Point | None], looks: str) -> Iterable[str]:
    for run in _runs(points):
        line = _line(run, closed=len(run) == len(points))
        yield _path(name, line, f'fill="none" stroke="currentColor" stroke-linejoin="round" {looks}')


def _marks(layout: Layout, index: int, worst: Point | None, best: Point | None) -> Iterable[str]:
    if worst is None or best is None:
        yield _square(layout.gap_mark(index))
        return
    if best != worst:
        yield _diamond(best)
    yield _dot(worst)


def _runs(points: Sequence[Point | None]) -> list[list[Point]]:
    """The stretches of neighbouring axes with a value, going round past the last to the first."""
    gaps = [index for index, point in enumerate(points) if point is None]
    if not gaps:
        return [list(points)]
    turned = [*points[gaps[0] + 1 :], *points[: gaps[0] + 1]]
    runs: list[list[Point]] = [[]]
    for point in turned:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]


@lru_cache(maxsize=16)
def _labels(layout: Layout, texts: tuple[str, ...], extras: tuple[str | None, ...]) -> tuple[str, ...]:
    """The same for every score with the same fields to score."""
    return tuple(_drawn_labels(layout, texts, extras))


def _drawn_labels(layout: Layout, texts: Sequence[str], extras: Sequence[str | None]) -> Iterable[str]:
    for label, extra in zip(layout.labels(texts, extras), extras, strict=True):
        lines = [_label_line(label, number, is_extra=False) for number in range(len(label.lines))]
        if extra is not None:
            lines[-1] = _label_line(label, len(lines) - 1, is_extra=True)
        yield f'<text class="mg-radar__label" {_xy(label.at)} text-anchor="{label.anchor}">{"".join(lines)}</text>'


def _label_line(label: Label, number: int, *, is_extra: bool) -> str:
    down = f' dy="{LINE_HEIGHT}"' if number else ""
    apart = ' class="mg-radar__label-none" font-size="13"' if is_extra else ""
    return f'<tspan x="{_number(label.at.x)}"{down}{apart}>{_escaped(label.lines[number])}</tspan>'


def _legend(layout: Layout, axes: Sequence[AxisScore], legend: tuple[str, ...]) -> Iterable[str]:
    worst, best, exact = legend
    ranges = [axis_score.range for axis_score in axes if axis_score.range is not None]
    y = layout.height + _LEGEND_HEIGHT // 2
    if any(range.low != range.high for range in ranges):
        yield from _entry(40, y, "worst", worst)
        yield from _entry(210, y, "best", best)
    elif ranges:
        yield from _entry(130, y, "worst", exact)


def _entry(x: int, y: int, name: str, text: str) -> Iterable[str]:
    left, middle, right = (Point(x=Fraction(x + step), y=Fraction(y)) for step in (0, 18, 36))
    dashes = f' stroke-dasharray="{_DASHES}"' if name == "best" else ""
    yield _path(name, _line([left, right]), f'fill="none" stroke="currentColor" stroke-width="2"{dashes}')
    yield _diamond(middle) if name == "best" else _dot(middle)
    yield f'<text class="mg-radar__legend" x="{x + 44}" y="{y}" dy="5">{_escaped(text)}</text>'


def _dot(at: Point) -> str:
    return f'<circle class="mg-radar__mark-worst" cx="{_number(at.x)}" cy="{_number(at.y)}" r="4"/>'


def _diamond(at: Point) -> str:
    corners = [(0, -6), (6, 0), (0, 6), (-6, 0)]
    return _hollow("mark-best", at, corners)


def _square(at: Point) -> str:
    corners = [(-4, -4), (4, -4), (4, 4), (-4, 4)]
    return _hollow("mark-none", at, corners)


def _hollow(name: str, at: Point, corners: Sequence[tuple[int, int]]) -> str:
    points = [Point(x=at.x + right, y=at.y + down) for right, down in corners]
    return _path(name, _line(points, closed=True), 'fill="none" stroke="currentColor" stroke-width="1.5"')


def _path(name: str, line: str, looks: str) -> str:
    return f'<path class="mg-radar__{name}" d="{line}" {looks}/>'


def _line(points: Sequence[Point], *, closed: bool = False) -> str:
    corners = "L".join(f"{_number(point.x)} {_number(point.y)}" for point in points)
    return f"M{corners}{'Z' if closed else ''}"


def _xy(at: Point) -> str:
    return f'x="{_number(at.x)}" y="{_number(at.y)}"'


def _number(value: Fraction) -> str:
    """One decimal, a half rounded up; every place in the drawing is right of and below its corner, so never negative."""
    over, under = value.as_integer_ratio()  # whole numbers, because the drawing asks for some hundred of them
    tenths = (20 * over + under) // (2 * under)
    return f"{tenths // 10}.{tenths % 10}"


def _escaped(text: str) -> str:
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(character, entity)
    return text
