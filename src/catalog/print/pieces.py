"""Everything that is printed in one language, in the order of the teach page."""

from dataclasses import replace
from pathlib import Path

from catalog.print.book import book
from catalog.print.chapters import REFERENCE, chapters
from catalog.print.document import Press, chapter_html
from catalog.print.lessons import lessons
from catalog.print.piece import Piece
from catalog.print.sheets import sheets

EDITIONS = ("notes", "large")


def pieces(press: Press, folder: Path) -> list[Piece]:
    """All pieces; `folder` is where the pages of the language were built."""
    found = chapters(folder)
    titles = {chapter.id: chapter.title for chapter in found}
    out = [book(press, found, titles)]
    for chapter in found:
        plain = _chapter(press, chapter, titles)
        out += [plain, *(_edition(plain, edition) for edition in EDITIONS if chapter.id not in REFERENCE)]
    return [*out, *lessons(press), *sheets(press)]


def _chapter(press, chapter, titles):
    return Piece(name=chapter.id, kind="chapter", language=press.language, title=chapter.title, address=press.root + chapter.url,
                 chapter=chapter.id, html=chapter_html(press, chapter, titles))


def _edition(plain, edition):
    return replace(plain, name=f"{plain.name}-{edition}", kind=edition, styles=(edition,))
