"""Put a chapter together as one HTML document, from cleaned articles."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from lxml import etree, html
from markupsafe import Markup

from catalog.catalog import Catalog
from catalog.print.clean import cleaned
from catalog.print.piece import DAY, ISO_DAY, VERSION
from catalog.print.qr import qr_svg
from catalog.print.refer import Document, resolve, source_anchor
from catalog.print.words import word
from catalog.view import formats
from catalog.view.render import word as view_word

HERE = Path(__file__).parent
MOST_CONTENTS = 56      # lines that still fit beside the title of a chapter


@dataclass(frozen=True, slots=True)
class Press:
    """What all documents of one language share. `address` is the site's own, with a closing slash."""

    catalog: Catalog
    language: str
    on: date
    address: str

    @property
    def root(self) -> str:
        """Where the pages of the language begin."""
        return self.address if self.language == "ja" else f"{self.address}en/"


@cache
def _environment():
    environment = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined,
                              trim_blocks=True, lstrip_blocks=True)
    environment.filters["date"] = formats.partial_date
    return environment


def fill(template: str, language: str, **values) -> str:
    """A template of this folder, filled. Day and version stay marks: see piece.py."""
    return _environment().get_template(template).render(
        language=language, day=DAY, iso_day=ISO_DAY, version=VERSION, w=lambda key, **v: word(key, language, **v),
        view_word=lambda key: view_word(key, language), **values)


def document_of(press: Press, chapters) -> Document:
    """An empty document that will hold these chapters."""
    leaves = [leaf for chapter in chapters for leaf in chapter.leaves]
    meanings = {id.lower(): term.meaning[press.language] for id, term in press.catalog.all("glossary").items()}
    return Document(address=press.root, leaves={leaf.url: f"p{number}" for number, leaf in enumerate(leaves, 1)},
                    titles={}, meanings=meanings)


def chapter_html(press: Press, chapter, titles: dict) -> str:
    """A chapter as a document of its own."""
    document = document_of(press, [chapter])
    document.titles = {id: title for id, title in titles.items() if id != chapter.id}
    text = chapter_text(press, chapter, document)
    return fill("chapter.html", press.language, chapter=chapter, text=text, qr=qr_svg(press.root + chapter.url), url=press.root + chapter.url)


def chapter_text(press: Press, chapter, document: Document) -> dict:
    """The parts of a chapter: its contents as [(level, anchor, title)], its body, its sources,
    and the pages right below its first as [(anchor, title)]."""
    document.begin_chapter(chapter.id)
    contents, parts = [], []
    for leaf in chapter.leaves:
        body = cleaned(leaf)
        resolve(body, leaf.url, document)
        contents += _contents(body, leaf, document)
        parts.append(_titled(body, leaf, document))
    if len(contents) > MOST_CONTENTS:
        contents = [line for line in contents if line[0] == 1]
    return {"contents": contents, "body": Markup("\n".join(parts)), "sources": _sources(press, document),
            "anchor": document.leaves[chapter.leaves[0].url],
            "pages": [(document.leaves[leaf.url], leaf.title) for leaf in chapter.leaves if leaf.depth == 1]}


def _titled(body, leaf, document):
    """The body under the page's title; the chapter's own title stands in its head."""
    prefix = document.leaves[leaf.url]
    body.set("class", "leaf" if leaf.depth else "leaf leaf--first")
    if leaf.depth:
        title = etree.Element(f"h{leaf.depth + 1}", {"class": "leaf-title", "id": prefix})
        title.text, title.tail = leaf.title, body.text
        body.text = None
        body.insert(0, title)
    return html.tostring(body, encoding="unicode")


def _contents(body, leaf, document):
    """Lines of the contents: every page of the chapter, and the headings of its first page."""
    if leaf.depth:
        return [(leaf.depth, document.leaves[leaf.url], leaf.title)]
    return [(1, heading.get("id") or "", " ".join(heading.text_content().split())) for heading in body.iter("h2") if heading.get("id")]


def _sources(press, document):
    """The sources cited in the chapter, with what a reader needs to find them."""
    known = {key.lower(): key for key in press.catalog.all("sources")}
    return [{"anchor": source_anchor(document, low), "key": known[low], "record": press.catalog.get("sources", known[low])}
            for low in document.sources if low in known]
