"""Paper answer sheets: one page a checklist, with boxes to write in or to fill on the screen."""

from catalog.print.document import Press, fill
from catalog.print.piece import Piece
from catalog.print.qr import qr_svg
from catalog.view.place import address
from catalog.view.render import word as view_word
from catalog.view.selfcheck import numbered_items

ROWS = 5      # boxes to a group; the result code reads them in this order


def sheets(press: Press) -> list[Piece]:
    """For every checklist the sheet to print and the same as a form."""
    return [_sheet(press, id, record, forms) for id, record in press.catalog.all("checklists").items() for forms in (False, True)]


def _sheet(press, id, record, forms):
    items = numbered_items(record, press.language)
    url = f"{press.root}{address('checklists', id)}sheet/"
    title = view_word("sheet.title", press.language, title=record.title[press.language])
    html = fill("sheet.html", press.language, title=title, r=record, qr=qr_svg(url), url=url, forms=forms,
                groups=[items[start:start + ROWS] for start in range(0, len(items), ROWS)])
    return Piece(name=f"sheet-{id}{'-fillable' if forms else ''}", kind="form" if forms else "sheet", language=press.language,
                 title=title, address=url, chapter=id, html=html, styles=("sheet",), forms=forms)
