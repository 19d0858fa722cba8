"""What stands in the printed files: read once a file, by tools that had no part in making them (pikepdf, poppler)."""

import json
import re
import subprocess
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pikepdf
from lxml import etree, html

from catalog.catalog import read_catalog
from catalog.cli import reading_day
from catalog.print.publish import everything
from catalog.site import memory_of

ROOT = Path(__file__).parents[2]
SITE = ROOT / "site"
POINTS = 72 / 25.4


def entries() -> list[dict]:
    """The published list of all files."""
    return json.loads((SITE / "pdf/index.json").read_text(encoding="utf-8"))


@cache
def pieces() -> dict:
    """File → the piece it must have been printed from, put together anew from the built site."""
    catalog = read_catalog(ROOT / "content", memory_of(ROOT))
    return {f"{piece.language}/{piece.name}.pdf": piece for piece in everything(SITE, catalog, reading_day())}


@cache
def source(file: str) -> html.HtmlElement:
    """The HTML a file was printed from; of a book, all its chapters."""
    piece = pieces()[file]
    if not piece.book:
        return html.fromstring(piece.html)
    whole = html.fromstring("<html><head></head></html>")
    whole.extend(html.document_fromstring(chapter).find("body") for chapter in piece.book.chapters)
    return whole


@cache
def opened(file: str) -> pikepdf.Pdf:
    return pikepdf.open(SITE / "pdf" / file)


@dataclass(frozen=True)
class Line:
    """A line of text on a page, in points from the top left."""

    left: float
    top: float
    right: float
    bottom: float
    block: int
    text: str


@cache
def lines(file: str) -> list[list[Line]]:
    """The lines of every page, block by block as poppler sees them."""
    return lines_of(SITE / "pdf" / file)


def lines_of(path: Path) -> list[list[Line]]:
    """The same for any PDF."""
    out = subprocess.run(["pdftotext", "-bbox-layout", path, "-"], capture_output=True, check=True).stdout
    pages = etree.fromstring(out, etree.XMLParser(recover=True, huge_tree=True)).iterfind(".//{*}page")
    return [[_line(line, number) for number, block in enumerate(page.iterfind(".//{*}block")) for line in block.iterfind("{*}line")]
            for page in pages]


def _line(line, block):
    box = [float(line.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")]
    return Line(*box, block, "".join(word.text or "" for word in line.iterfind("{*}word")))


@cache
def text(file: str) -> str:
    """All characters, in the order in which they were drawn."""
    return text_of(SITE / "pdf" / file)


def text_of(path: Path) -> str:
    """The same for any PDF."""
    return subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True).stdout.decode()


def characters(words: str) -> Counter:
    """How often each character stands there; marks that a printer may add or drop are left out."""
    folded = unicodedata.normalize("NFKC", re.sub(r"@[A-Z-]+@", "", words))
    return Counter(char for char in folded if not char.isspace() and char not in "\u00ad\u200b-‐‑□")


NEVER_FIRST = set("、。，．・：；？！ー々ゝゞヽヾ）」』】〕〉》｝］”’ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ")
NEVER_LAST = set("（「『【〔〈《｛［“‘")


def bad_breaks(sheets: list[list[Line]]) -> list[tuple]:
    """Lines of running text that begin or end with what must not stand there: (page, end of the line above, beginning)."""
    faults = []
    for number, sheet in enumerate(sheets, 1):
        for before, line in zip(sheet, sheet[1:], strict=False):
            if line.block != before.block or abs(line.left - before.left) > 3 * POINTS or line.top < before.bottom - 3:
                continue      # not the next line of the same text
            if line.text[:1] in NEVER_FIRST or before.text[-1:] in NEVER_LAST:
                faults.append((number, before.text[-12:], line.text[:12]))
    return faults


def outline(pdf) -> list[tuple[int, str, int]]:
    """Bookmarks as (level, title, page from 0)."""
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
    found = []

    def walk(items, level):
        for item in items:
            found.append((level, item.title, numbers[item.destination[0].objgen]))
            walk(item.children, level + 1)

    with pdf.open_outline() as root:
        walk(root.root, 1)
    return found
