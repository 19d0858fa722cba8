"""Turn pieces into PDF files. Runs in processes of its own; needs WeasyPrint and its fonts."""

import logging
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from catalog.print.book import index_html, pages_of_anchors
from catalog.print.piece import HERE, Piece
from catalog.print.spread import install
from catalog.print.store import PressFailed
from catalog.view.formats import partial_date

SPREAD = "html:lang(ja) :is(p, li, .dd, .foot-note) { text-align: justify } html:lang(ja) :is(td, th) * { text-align: start }"
# The last: a table or paragraph with an id that a page turn cuts in two. Ids are told apart by the tests.
IGNORED = ("Ignored", "is not supported", "Expected a media type", "Unknown @", "Anchor defined twice")
VARIANT = "pdf/ua-1"
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
        document = _document(piece, on)
        data = document.write_pdf(pdf_variant=VARIANT, pdf_forms=piece.forms)
    finally:
        log.removeHandler(complaints)
    serious = tuple(line for line in complaints.lines if not any(part in line for part in IGNORED))
    if serious:
        raise PressFailed(f"{piece.language}/{piece.name}: " + "; ".join(serious[:5]))
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(data)
    return Made(len(document.pages), serious)


def _document(piece, on):
    fonts = FontConfiguration()
    text = piece.filled(on, partial_date(on.isoformat(), piece.language))
    options = {"stylesheets": _styles(piece.sheets), "font_config": fonts, "pdf_variant": VARIANT, "pdf_forms": piece.forms}
    document = weasyprint.HTML(string=text).render(**options)
    if not piece.terms:
        return document
    index = weasyprint.HTML(string=index_html(piece, pages_of_anchors(document), len(document.pages))).render(**options)
    return document.copy([*document.pages, *index.pages])


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
