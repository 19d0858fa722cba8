"""Where everything of the radar chart goes. Whole numbers and fractions only; y grows downwards as in SVG."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from selfcheck.circle import direction
from selfcheck.label_lines import break_label, fits

WIDTH = 380
FONT_SIZE = 14
LINE_HEIGHT = 17

_MIDDLE = WIDTH // 2
_EDGE = 6  # free space along the border
_GAP = 18  # from the outer ring to the labels
_GAP_MARK = 8  # from the outer ring to the mark of an axis with nothing to score
_RADII = range(112, 60, -4)  # the largest that leaves room for every label is taken
_STRETCHES = range(0, 80, 4)  # the smallest that keeps labels apart is taken
_BASELINE = 13  # from the top of a line to the foot of its letters
_RING_MARK_LEFT = 5  # from the first axis to the numbers of the rings


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A place in the drawing."""

    x: Fraction
    y: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Lines of text; `at` is the foot of the first one, `anchor` start, middle or end as in SVG."""

    lines: tuple[str, ...]
    at: Point
    anchor: str

    @property
    def top(self) -> Fraction:
        """The upper border of the first line."""
        return self.at.y - _BASELINE

    @property
    def bottom(self) -> Fraction:
        """The lower border of the last line."""
        return self.top + len(self.lines) * LINE_HEIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A chart of `count` axes, the first at the top, the others following clockwise; its centre is at (190, middle).

    Labels lie on a circle around the outer ring, or on an oval that is higher by `stretch` above and below.
    """

    count: int
    radius: int
    stretch: int = 0
    middle: int = 0
    height: int = 0

    def point(self, index: int, part: Fraction) -> Point:
        """A place on an axis: 0 is the centre, 1 the outer ring."""
        return _place(self, index, part * self.radius)

    def ring_mark(self, part: Fraction) -> Point:
        """A place just left of the first axis, where it meets a ring."""
        corner = self.point(0, part)
        return Point(x=corner.x - _RING_MARK_LEFT, y=corner.y)

    def gap_mark(self, index: int) -> Point:
        """A place just outside the outer ring, where no value can be."""
        return _place(self, index, Fraction(self.radius + _GAP_MARK))

    def labels(self, texts: Sequence[str], extras: Sequence[str | None]) -> list[Label]:
        """The label of every axis, in order; see `label`."""
        return [self.label(index, text, extra) for index, (text, extra) in enumerate(zip(texts, extras, strict=True))]

    def label(self, index: int, text: str, extra: str | None) -> Label:
        """A label beside its axis, broken to fit; a line of `extra` text may follow it."""
        lines = break_label(text, self.room(index)) + (() if extra is None else (extra,))
        foot, (right, up) = self._label_foot(index), direction(index, self.count)
        # Above the axis end at the top, below it at the bottom, and centred on it at the sides.
        top = foot.y - (1 + up) / 2 * len(lines) * LINE_HEIGHT
        return Label(lines=lines, at=Point(x=foot.x, y=top + _BASELINE), anchor=_anchor(right))

    def room(self, index: int) -> int:
        """How broad a label may be, in hundredths of the font size; a centred one ends where its neighbours begin."""
        x = self._label_foot(index).x
        if x == _MIDDLE:
            pixels = min(2 * (self._label_foot(1).x - _MIDDLE), WIDTH - _EDGE) - _EDGE
        else:
            pixels = (WIDTH - x if x > _MIDDLE else x) - _EDGE
        return int(pixels * 100 / FONT_SIZE)

    def _label_foot(self, index: int) -> Point:
        foot = _place(self, index, Fraction(self.radius + _GAP))
        return Point(x=foot.x, y=foot.y - direction(index, self.count)[1] * self.stretch)


@lru_cache(maxsize=256)
def _place(layout: Layout, index: int, distance: Fraction) -> Point:
    # Kept, because one answer moves one or two corners of the outlines and leaves the others where they were.
    right, up = direction(index, layout.count)
    return Point(x=_MIDDLE + right * distance, y=layout.middle - up * distance)


@lru_cache(maxsize=16)
def lay_out(texts: tuple[str, ...], extras: tuple[str | None, ...]) -> Layout:
    """The largest chart that leaves room for these labels, or the smallest there is, just high enough for them all."""
    drafts = [Layout(count=len(texts), radius=radius) for radius in _RADII]
    draft = next((draft for draft in drafts if _all_fit(draft, texts)), drafts[-1])
    drafts = [replace(draft, stretch=stretch) for stretch in _STRETCHES]
    draft = next((draft for draft in drafts if keep_apart(draft.labels(texts, extras))), drafts[-1])
    labels = draft.labels(texts, extras)
    middle = int(_EDGE - min(label.top for label in labels)) + 1
    return replace(draft, middle=middle, height=middle + int(_EDGE + max(label.bottom for label in labels)) + 1)


def keep_apart(labels: Sequence[Label]) -> bool:
    """Whether no label lies on the next one of the same side."""
    neighbours = zip(labels, labels[1:], strict=False)
    return all(
        one.anchor != other.anchor or one.bottom <= other.top or other.bottom <= one.top for one, other in neighbours
    )


def _all_fit(layout: Layout, texts: Sequence[str]) -> bool:
    return all(fits(text, layout.room(index)) for index, text in enumerate(texts))


def _anchor(right: Fraction) -> str:
    if right == 0:
        return "middle"
    return "start" if right > 0 else "end"
