"""The whole book: cover, contents, chapters, glossary, index."""

from itertools import groupby

from catalog.print.document import Press, chapter_text, document_of, fill, word
from catalog.print.piece import Piece
from catalog.print.qr import qr_svg
from catalog.view.order import english_key, group_of, japanese_key

LEFT_OUT = ("sources",)       # every chapter of the book ends with its own


def book(press: Press, chapters, titles) -> Piece:
    """The book of one language."""
    kept = [chapter for chapter in chapters if chapter.id not in LEFT_OUT]
    document = document_of(press, kept)
    document.titles = titles
    parts = [(chapter, chapter_text(press, chapter, document)) for chapter in kept]
    title = word("book_title", press.language)
    html = fill("book.html", press.language, title=title, parts=parts, qr=qr_svg(press.root), url=press.root)
    return Piece(name="book", kind="book", language=press.language, title=title, address=press.root, chapter="", html=html,
                 styles=("book",), terms=_terms(press, document))


def _terms(press, document):
    """Index entries: every term that is mentioned, in the order of a dictionary."""
    language = press.language
    entries = []
    for id, term in press.catalog.all("glossary").items():
        anchors = tuple(document.mentions.get(id.lower(), ()))
        key = japanese_key(term.reading) if language == "ja" else english_key(term.en)
        if anchors:
            entries.append((key, getattr(term, language), anchors))
    entries.sort()
    return tuple((heading, tuple((name, anchors) for _, name, anchors in group))
                 for heading, group in groupby(entries, key=lambda entry: group_of(entry[0][0])))


def pages_of_anchors(document) -> dict[str, int]:
    """Page numbers, from 1, of all anchors of a rendered document."""
    return {name: number for number, page in enumerate(document.pages, 1) for name in page.anchors}


def index_html(piece: Piece, pages: dict, before: int) -> str:
    """The index as a document that goes on counting after `before` pages; a page is named once for a term."""
    groups = [(heading, [(name, _places(anchors, pages)) for name, anchors in entries]) for heading, entries in piece.terms]
    return fill("index.html", piece.language, groups=groups, title=piece.title, before=before)


def _places(anchors, pages):
    first = {}
    for anchor in anchors:
        first.setdefault(pages[anchor], anchor)
    return sorted(first.items())
