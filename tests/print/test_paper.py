"""What the eye meets on every printed page: nothing missing, nothing outside, no heading left alone, no bad line break."""

import re
from functools import cache

import pytest

from tests.print.reading import POINTS, bad_breaks, characters, entries, lines, opened, outline, pieces, source, text

FILES = [entry["file"] for entry in entries()]
every_file = pytest.mark.parametrize("file", FILES)
MARGINS = {"notes": (18, 78), "guide": (18, 18), "quiz": (18, 18), "sheet": (15, 15), "form": (15, 15)}     # mm left, right
FOOT = 16 * POINTS     # below it stands the foot of the page
SMALLEST = 9.3           # points; no heading is set smaller
NUMBERED = re.compile(r"^\d+")


@every_file
def test_no_character_of_the_page_is_missing_on_paper(file):
    wanted, there = characters(_seen(source(file))), characters(text(file))
    assert {char: (count, there[char]) for char, count in wanted.items() if there[char] < count} == {}


def _seen(tree):
    for picture in tree.iter("svg"):
        for title in list(picture.iter("title")):
            title.text = None       # said to a screen reader, not drawn
    return "".join("".join(body.itertext()) for body in tree.iter("body"))


@every_file
def test_pages_are_a4(file):
    for sheet in opened(file).pages:
        assert [round(float(side) / POINTS) for side in sheet.mediabox] == [0, 0, 210, 297]


@every_file
def test_no_glyph_stands_beyond_the_margins(file):
    left, right = (side * POINTS for side in MARGINS.get(pieces()[file].kind, (18, 18)))
    for number, sheet in enumerate(lines(file), 1):
        for line in sheet:
            where = (number, line.text[:40])
            assert line.left >= left - 6 and line.right <= 210 * POINTS - right + 1.5, where
            assert line.top >= 8 * POINTS and line.bottom <= 297 * POINTS - 5 * POINTS, where


@every_file
def test_no_heading_stands_last_on_a_page(file):
    """After every heading that ends a page's text there would be nothing but the foot."""
    titles = {}
    for _, title, number in outline(opened(file)):
        titles.setdefault(number, set()).add("".join(title.split()))
    for number, sheet in enumerate(lines(file)):
        body = [line for line in sheet if line.bottom < 297 * POINTS - FOOT]
        notes = _notes_begin(file, body)
        body = [line for line in body if line.top < notes]
        last = max(body, key=lambda line: line.bottom, default=None)
        small = last is not None and last.bottom - last.top < SMALLEST      # a date in a list may read like a heading of years
        assert last is None or small or last.text not in titles.get(number, ()), (number + 1, last.text)


def _notes_begin(file, body):
    """Where the notes at the foot begin, known by their first words."""
    words = _notes(file)
    return min((line.top for line in body if NUMBERED.sub("", line.text)[:6] in words and NUMBERED.match(line.text)), default=float("inf"))


@cache
def _notes(file):
    return {"".join(note.text_content().split())[:6] for note in source(file).find_class("foot-note")}


@pytest.mark.parametrize("file", [file for file in FILES if file.startswith("ja/")])
def test_no_line_begins_or_ends_with_what_must_not(file):
    assert bad_breaks(lines(file)) == []
