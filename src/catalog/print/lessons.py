"""Trainers' material of a chapter: a guide on one page, a quiz, and its answers on a sheet of their own."""

from catalog.print.document import Press, fill
from catalog.print.piece import Piece
from catalog.print.qr import qr_svg
from catalog.print.words import word
from catalog.view.place import address


def lessons(press: Press) -> list[Piece]:
    """Guide and quiz of every lesson."""
    return [_piece(press, id, lesson, kind) for id, lesson in press.catalog.all("lessons").items() for kind in ("guide", "quiz")]


def _piece(press, id, lesson, kind):
    url = press.root + address("lessons", id)
    title = word(f"{kind}_title", press.language, title=lesson.title[press.language])
    cases = [press.catalog.get("leak_cases", talk.case).title[press.language] for talk in lesson.discussions]
    html = fill(f"{kind}.html", press.language, title=title, r=lesson, cases=cases, qr=qr_svg(url), url=url, root=press.root)
    return Piece(name=f"{id}-{kind}", kind=kind, language=press.language, title=title, address=url, chapter=id, html=html,
                 styles=("lesson",))
