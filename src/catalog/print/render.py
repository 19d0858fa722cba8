"""Turn pieces into PDF files. Runs in processes of its own; needs WeasyPrint and its fonts."""

import gc
import logging
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from catalog.print.book import front_html, index_html
from catalog.print.join import join
from catalog.print.piece import HERE, Piece
from catalog.print.settle import settle, with_ids, written
from catalog.print.spread import install
from catalog.print.store import PressFailed
from catalog.view.formats import partial_date

SPREAD = "html:lang(ja) :is(p, li, .dd, .foot-note) { text-align: justify } html:lang(ja) :is(td, th) * { text-align: start }"
# The last: a table or paragraph with an id that a page turn cuts in two. Ids are told apart by the tests.
IGNORED = ("Ignored", "is not supported", "Expected a media type", "Unknown @", "Anchor defined twice")
VARIANT = "pdf/ua-1"
ROUNDS = 8
log = logging.getLogger("weasyprint")


@dataclass(frozen=True, slots=True)
class Made:
    """What came out: number of pages, complaints."""

    pages: int
    complaints: tuple[str, ...]


def print_piece(piece: Piece, on, out: Path) -> Made:
    """Write the PDF/UA-1 file of a piece. Raises PressFailed, and writes nothing, when something cannot be shown."""
    complaints = _Complaints()
    log.addHandler(complaints)
    try:
        data, pages = _book(piece, on) if piece.book else _single(piece, on, piece.html)
    finally:
        log.removeHandler(complaints)
    serious = tuple(line for line in complaints.lines if not any(part in line for part in IGNORED))
    if serious:
        raise PressFailed(f"{piece.language}/{piece.name}: " + "; ".join(serious[:5]))
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(data)
    return Made(pages, serious)


def _single(piece, on, html):
    document = _layout(piece, on, html)
    return _written(document, piece), len(document.pages)


def _layout(piece, on, html, more=()):
    """Lay out, and again as long as a page ends with a heading or has lost a note."""
    tree = with_ids(piece.filled(html, on, partial_date(on.isoformat(), piece.language)))
    for _ in range(ROUNDS):
        document = weasyprint.HTML(string=written(tree)).render(
            stylesheets=[*_styles(piece.sheets), *more], font_config=FontConfiguration(), pdf_variant=VARIANT, pdf_forms=piece.forms)
        if not settle(tree, document):
            return document
    raise PressFailed(f"{piece.language}/{piece.name}: headings or notes do not settle in {ROUNDS} rounds")


def _written(document, piece):
    return document.write_pdf(pdf_variant=VARIANT, pdf_forms=piece.forms)


def _book(piece, on):
    """Chapter after chapter, then the index, and last the front matter, which knows where all of them begin."""
    parts, numbers, first = [], {}, 1
    for chapter in piece.book.chapters:
        data, anchors = _part(piece, on, chapter, first)
        numbers |= {name: first + number for number, names in enumerate(anchors) for name in names}
        parts.append(data)
        first += len(anchors)
    numbers["index"] = first
    index, index_anchors = _part(piece, on, index_html(piece, numbers), first)
    front, front_anchors = _part(piece, on, front_html(piece, numbers))
    data = join([front, *parts, index], len(front_anchors))
    return data, len(front_anchors) + first - 1 + len(index_anchors)


def _part(piece, on, html, first=None):
    """The bytes of a part that begins on page `first`, and by page the names of its places. Its layout is forgotten at once."""
    gc.collect()
    document = _layout(piece, on, html, [] if first is None else [_counting_from(first)])
    return _written(document, piece), [tuple(page.anchors) for page in document.pages]


def _counting_from(first):
    return weasyprint.CSS(string=f"@page :first {{ counter-reset: page {first - 1}; counter-increment: page 1 }}")


@cache
def _styles(names):
    sheets = [weasyprint.CSS(filename=HERE / f"{name}.css") for name in names]
    return sheets + [weasyprint.CSS(string=SPREAD)] if install() else sheets


class _Complaints(logging.Handler):
    """Collects what WeasyPrint warns of."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines = []

    def emit(self, record):
        self.lines.append(record.getMessage())
