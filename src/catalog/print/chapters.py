"""The chapters of the book and the order of their pages, read from the finished site."""

from dataclasses import dataclass, replace
from pathlib import Path
from posixpath import normpath

from lxml import html

from catalog.view.place import CHAPTERS

REFERENCE = ("glossary", "sources")                 # looked up, not taught: one edition is enough
APART = ("self-check/group/", "/sheet/")            # tools and sheets, no text to read


@dataclass(frozen=True, slots=True)
class Leaf:
    """A finished page: its address below the root of its language, its article, and how deep it stands in its chapter."""

    url: str
    article: html.HtmlElement
    depth: int = 0

    @property
    def title(self) -> str:
        """The words of its first heading."""
        return " ".join(self.article.find(".//h1").text_content().removesuffix("#").split())


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: the pages of one folder of the site, the folder's own page first."""

    id: str
    number: int
    leaves: tuple[Leaf, ...]

    @property
    def title(self) -> str:
        return self.leaves[0].title

    @property
    def url(self) -> str:
        return self.leaves[0].url


def chapters(root: Path) -> list[Chapter]:
    """The chapters of one language; `root` is its folder of the built site."""
    return [Chapter(id, number, tuple(_in_order(_leaves(root, id), f"{id}/"))) for number, id in enumerate(CHAPTERS, 1)]


def read_leaf(path: Path, url: str) -> Leaf:
    """One page of the built site."""
    return Leaf(url, html.fromstring(path.read_text(encoding="utf-8")).find(".//article"))


def _leaves(root, id):
    found = {}
    for path in sorted((root / id).rglob("index.html")):
        url = path.parent.relative_to(root).as_posix() + "/"
        if not any(part in url for part in APART):
            found[url] = read_leaf(path, url)
    return found


def _in_order(leaves, url, depth=0):
    """A page, then the pages below it in the order in which it links to them, each with its own; last what nobody links."""
    own = replace(leaves.pop(url), depth=depth)
    yield own
    linked = [target(url, link.get("href")) for link in own.article.iter("a") if link.get("href")]
    for below in dict.fromkeys([*linked, *sorted(leaves)]):
        if below in leaves and below.startswith(url):
            yield from _in_order(leaves, below, depth + 1)


def target(url: str, href: str) -> str:
    """Where a relative link of the page `url` leads, below the same root, without the anchor; "" for other sites."""
    path = href.partition("#")[0]
    if "://" in href or href.startswith(("mailto:", "tel:")):
        return ""
    whole = normpath(f"/{url}{path}").lstrip("/")
    return whole if "." in whole.rpartition("/")[2] else f"{whole}/".lstrip("/")
