"""The /print/ view of every chapter: one page with the whole chapter, for a browser's own print command."""

import shutil
from pathlib import Path

from catalog.print.chapters import chapters
from catalog.print.document import Press, chapter_text, document_of, fill
from catalog.print.piece import DAY, HERE, ISO_DAY
from catalog.print.qr import qr_svg
from catalog.view.formats import partial_date


def write_views(press: Press, folder: Path):
    """Write `print/<chapter>/index.html` below the folder of a language, and the style sheets."""
    found = chapters(folder)
    titles = {chapter.id: chapter.title for chapter in found}
    for chapter in found:
        path = folder / "print" / chapter.id / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_view(press, chapter, titles), encoding="utf-8")
    for name in ("paged", "view"):
        shutil.copyfile(HERE / f"{name}.css", folder / "print" / f"{name}.css")


def _view(press, chapter, titles):
    document = document_of(press, [chapter])
    document.titles = {id: title for id, title in titles.items() if id != chapter.id}
    document.notes_at_end = True
    text = chapter_text(press, chapter, document)
    other = "../../en/" if press.language == "ja" else "../../../"
    html = fill("view.html", press.language, chapter=chapter, text=text, notes=document.notes, url=press.root + chapter.url,
                qr=qr_svg(press.root + chapter.url), other=f"{other}print/{chapter.id}/")
    return html.replace(DAY, partial_date(press.on.isoformat(), press.language)).replace(ISO_DAY, press.on.isoformat())
