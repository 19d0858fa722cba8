"""Write the Markdown tree that MkDocs (or any other engine) builds: hand-written pages plus pages of records."""

import pickle
import re
from datetime import date
from pathlib import Path

from catalog.catalog import Catalog
from catalog.view.pages import record_pages
from catalog.view.selfcheck import selfcheck_pages

LANGUAGES = ("ja", "en")
JAPANESE = "[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
TITLE = re.compile(r"^title: (.+)$", re.MULTILINE)
CITED = re.compile(r"cite\('([^']+)', *'([^']+)'")
INSIDE_JAPANESE = re.compile(rf"(?<={JAPANESE})\n *(?={JAPANESE})")


class PageTwice(Exception):
    """A hand-written page stands where a record's page must go."""


def stage(catalog: Catalog, docs: Path, build: Path, on: date) -> int:
    """Fill `build/docs/<language>`; only files that differ are written. Returns how many were."""
    written = 0
    for language in LANGUAGES:
        pages = {path.relative_to(docs / language).as_posix(): _joined(path.read_bytes()) if path.suffix == ".md" else path.read_bytes()
                 for path in sorted((docs / language).rglob("*")) if path.is_file()}
        for page in [*record_pages(catalog, language, on), *selfcheck_pages(catalog, language, on)]:
            if page.path in pages:
                raise PageTwice(f"docs/{language}/{page.path}: この場所は記録のページが使います。 / this place belongs to a record's page.")
            pages[page.path] = page.text.encode()
        written += _fill(build / "docs" / language, pages)
    prose = {language: prose_citations(docs / language) for language in LANGUAGES}
    (build / "catalog.pickle").write_bytes(pickle.dumps((catalog, on, prose)))
    return written


def prose_citations(folder: Path) -> tuple[dict, ...]:
    """What hand-written pages cite: source, place in it, address and title of the page."""
    found = []
    for path in sorted(folder.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        title = TITLE.search(text)
        url = path.relative_to(folder).with_suffix("").as_posix()
        url = url.removesuffix("index") if url.endswith("index") else f"{url}/"
        found += [{"source": source, "at": at, "url": url, "title": title[1] if title else url} for source, at in CITED.findall(text)]
    return tuple(found)


def staged(build: Path) -> tuple[Catalog, date, dict]:
    """The catalogue, the reading day and the citations in prose (by language) of the last staging; the file is our own, written by `stage`."""
    return pickle.loads((build / "catalog.pickle").read_bytes())  # noqa: S301


def _joined(text):
    """Without the line breaks inside Japanese sentences, which a browser would show as spaces."""
    return INSIDE_JAPANESE.sub("", text.decode()).encode()


def _fill(folder, pages):
    changed = 0
    for old in sorted(folder.rglob("*"), reverse=True):
        if old.is_file() and old.relative_to(folder).as_posix() not in pages:
            old.unlink()
            changed += 1
        elif old.is_dir() and not any(old.iterdir()):
            old.rmdir()
    for name, text in pages.items():
        path = folder / name
        if not path.exists() or path.read_bytes() != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
            changed += 1
    return changed
