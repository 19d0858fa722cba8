"""The whole book: front matter, chapters, glossary, index. Chapters are printed one by one, so that none fills the memory."""

from itertools import groupby

from catalog.print.document import Press, chapter_text, document_of, fill
from catalog.print.piece import Book, Piece
from catalog.print.qr import qr_svg
from catalog.print.words import word
from catalog.view.order import english_key, group_of, japanese_key

LEFT_OUT = ("sources",)       # every chapter of the book ends with its own


def book(press: Press, chapters, titles) -> Piece:
    """The book of one language."""
    kept = [chapter for chapter in chapters if chapter.id not in LEFT_OUT]
    document = document_of(press, kept)
    document.titles = {chapter.id: word("chapter", press.language, number=chapter.number) for chapter in kept}
    parts, contents = [], []
    for chapter in kept:
        text = chapter_text(press, chapter, document)
        parts.append(fill("book-chapter.html", press.language, chapter=chapter, text=text))
        contents += [(1, text["anchor"], f"{word('chapter', press.language, number=chapter.number)}　{chapter.title}"),
                     *((2, anchor, title) for anchor, title in text["pages"])]
    return Piece(name="book", kind="book", language=press.language, title=word("book_title", press.language), address=press.root,
                 chapter="", html="".join(parts), styles=("book",),
                 book=Book(chapters=tuple(parts), contents=tuple(contents), terms=_terms(press, document)))


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


def front_html(piece: Piece, pages: dict) -> str:
    """Cover, contents and imprint; `pages` gives the page number of every anchor."""
    lines = [(level, pages[anchor], anchor, title) for level, anchor, title in piece.book.contents]
    return fill("front.html", piece.language, title=piece.title, lines=lines, index=pages["index"], qr=qr_svg(piece.address),
                url=piece.address)


def index_html(piece: Piece, pages: dict) -> str:
    """The index; a page is named once for a term."""
    groups = [(heading, [(name, _places(anchors, pages)) for name, anchors in entries]) for heading, entries in piece.book.terms]
    return fill("index.html", piece.language, groups=groups, title=word("index", piece.language))


def _places(anchors, pages):
    first = {}
    for anchor in anchors:
        first.setdefault(pages[anchor], anchor)
    return sorted(first.items())
