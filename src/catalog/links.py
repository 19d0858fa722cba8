"""Every link of the built site that leads nowhere: page, file or anchor."""

from html.parser import HTMLParser
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urlsplit


class _Reader(HTMLParser):
    """Collects the ids and the internal addresses of one page."""

    def __init__(self):
        super().__init__()
        self.ids, self.links = set(), []

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif name in ("href", "src") and value is not None:
                self.links.append(value)


def broken_links(site: Path) -> list[str]:
    """One line a broken link: "page → address"; links with a scheme or host are not followed."""
    pages = {path: _read(path) for path in sorted(site.rglob("*.html"))}
    broken = []
    for path, page in pages.items():
        for link in page.links:
            if not _leads_somewhere(link, path, site, pages):
                broken.append(f"{path.relative_to(site).as_posix()} → {link}")
    return broken


def _read(path):
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def _leads_somewhere(link, path, site, pages):
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    target = _target(unquote(parts.path), path, site)
    if not target.is_file():
        return False
    fragment = unquote(parts.fragment)
    return not fragment or target not in pages or fragment in pages[target].ids


def _target(link, path, site):
    if not link:
        return path
    base = site if link.startswith("/") else path.parent
    target = Path(normpath(base / link.lstrip("/")))
    return target / "index.html" if target.is_dir() or link.endswith("/") else target
