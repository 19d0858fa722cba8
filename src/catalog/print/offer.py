"""Put finished PDFs into a site and say on its pages what there is to print."""

import json
import re
import shutil
import zipfile
from pathlib import Path

from catalog.print.document import fill
from catalog.print.store import Store

PLACE = re.compile(r"<!--prints-->.*?<!--/prints-->", re.DOTALL)
END = "</article>"
EVERYTHING = "teach/"
OLDEST = (1980, 1, 1, 0, 0, 0)      # a zip knows no earlier day; the same files give the same zip


def offer(site: Path, pieces, store: Store, root: str) -> list[dict]:
    """Copy what is finished to site/pdf, write its index and the zips, and list it on the pages. Returns the index.

    `root` is the address of the site with a closing slash. Can be repeated on the same site.
    """
    entries = [_place(site, piece, copy) for piece in pieces if (copy := store.find(piece.key))]
    _clear(site / "pdf", {entry["file"] for entry in entries})
    if entries:
        (site / "pdf" / "index.json").write_text(json.dumps(entries, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for language in ("ja", "en"):
        own = [entry for entry in entries if entry["language"] == language]
        zipped = _zip(site, language, own) if own else None
        _tell_pages(site, language, own, zipped, root, [p for p in pieces if p.language == language])
    return entries


def _place(site, piece, copy):
    file = f"{piece.language}/{piece.name}.pdf"
    target = site / "pdf" / file
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_suffix(".half")
    shutil.copyfile(copy.path, half)
    half.rename(target)
    return {"file": file, "kind": piece.kind, "title": piece.title, "language": piece.language, "pages": copy.pages,
            "bytes": target.stat().st_size, "address": piece.address, "of": piece.chapter}


def _clear(folder, files):
    """Remove PDFs of an earlier build that are no longer offered."""
    for path in folder.rglob("*.*") if folder.exists() else ():
        if path.relative_to(folder).as_posix() not in files:
            path.unlink()


def _zip(site, language, entries):
    path = site / "pdf" / f"mamoru-{language}.zip"
    half = path.with_suffix(".half")
    with zipfile.ZipFile(half, "w", zipfile.ZIP_STORED) as bundle:
        for entry in sorted(entries, key=lambda entry: entry["file"]):
            info = zipfile.ZipInfo(f"mamoru-{entry['file']}", OLDEST)
            info.external_attr = 0o644 << 16
            bundle.writestr(info, (site / "pdf" / entry["file"]).read_bytes())
    half.rename(path)
    return {"file": path.name, "bytes": path.stat().st_size, "count": len(entries)}


def _tell_pages(site, language, entries, zipped, root, pieces):
    start = root if language == "ja" else f"{root}en/"
    folder = site if language == "ja" else site / "en"
    chapters = {p.chapter: p for p in pieces if p.kind == "chapter"}
    lessons = {p.chapter for p in pieces if p.kind == "guide"}
    for address in dict.fromkeys(piece.address for piece in pieces):
        url = address.removeprefix(start)
        own = [entry for entry in entries if entry["address"] == address]
        chapter = next((id for id, piece in chapters.items() if piece.address == address), "")
        up = "../" * url.count("/")
        _write(folder / url / "index.html", fill("prints.html", language, entries=own, chapter=chapter, lesson=chapter in lessons,
                                                 up=up, files=f"{up}{'' if language == 'ja' else '../'}pdf/", size=_size), own, up, language)
    everything = folder / EVERYTHING / "index.html"
    if everything.exists():
        _write(everything, fill("everything.html", language, entries=entries, chapters=list(chapters.values()), zip=zipped, up="../",
                                lessons=lessons, files=f"../{'' if language == 'ja' else '../'}pdf/", size=_size), [], "../", language)


def _write(path, text, own, up, language):
    if not path.exists():
        return
    page = path.read_text(encoding="utf-8")
    block = f"<!--prints-->{text}<!--/prints-->"
    page = PLACE.sub("", page)
    page = page.replace(END, block + END, 1)
    path.write_text(page, encoding="utf-8")


def _size(count: int) -> str:
    """Bytes for a reader: 0.3 MB."""
    return f"{max(count / 1_000_000, 0.1):.1f} MB"
