"""The sections of a built page: what a reader can be led to. A section begins at a heading or an entry with an id."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

ENTRIES = {"mg-glossary__entry", "mg-office", "mg-source", "selfcheck-item"}
HEADINGS = {"h2", "h3"}
SILENT = {"script", "style", "svg", "button", "select", "option", "noscript", "nav", "dialog", "label", "details-words"}
SILENT_CLASSES = {"headerlink", "mg-cite", "mg-vh", "mg-toc", "selfcheck-choices", "selfcheck-more", "mg-filter", "mg-print-only",
                  "selfcheck-bar", "selfcheck-tools", "selfcheck-wishes", "mg-source__uses", "mg-reading"}
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr", "col", "path", "rect"}
BREAKS = {"p", "li", "dd", "dt", "td", "th", "tr", "div", "h1", "h2", "h3", "h4", "br", "caption", "legend", "section"}


@dataclass(slots=True)
class Section:
    """Text under one address, with where its links lead as written; the first section has no anchor and bears the page's title."""

    anchor: str
    heading: str = ""
    parts: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The running text, one space between blocks."""
        return " ".join("".join(self.parts).split())


def sections_of(page: str) -> list[Section]:
    """The sections of a page's HTML, in order; empty for a page without an article."""
    reader = _Reader()
    reader.feed(page)
    return [section for section in reader.sections if section.heading or section.text]


class _Reader(HTMLParser):
    """Follows the article only. `_open` holds (tag, is silent, opens the heading)."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.sections: list[Section] = []
        self._open: list[tuple[str, bool, bool]] = []
        self._article = 0

    def handle_starttag(self, tag, attrs):
        names = dict(attrs)
        classes = set((names.get("class") or "").split())
        if tag == "article":
            self._article += 1
            self.sections.append(Section(anchor=""))
        if tag in BREAKS and self.sections:
            self._say(" ")
        if tag == "a" and self._article and names.get("href"):
            self.sections[-1].links.append(names["href"])
        if tag in VOID:
            return
        heads = self._begin(tag, names.get("id"), classes)
        silent = tag in SILENT or bool(classes & SILENT_CLASSES)
        self._open.append((tag, silent, heads))

    def _begin(self, tag, id, classes) -> bool:
        """Open a section where one begins; True if this element holds a heading's words."""
        if not self._article:
            return False
        if id and (tag in HEADINGS or classes & ENTRIES):
            self.sections.append(Section(anchor=id))
        last = self.sections[-1]
        if tag == "h1" or (tag in HEADINGS and last.anchor == id):
            return True
        is_name = tag in ("dt", "legend") or (tag in ("h3", "h4") and not last.heading)
        return bool(last.anchor) and not last.heading and is_name

    def handle_endtag(self, tag):
        if tag == "article":
            self._article -= 1
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place][0] == tag:
                del self._open[place:]
                break
        if tag in BREAKS and self._article:
            self._say(" ")

    def handle_data(self, data):
        if self._article and not any(silent for _, silent, _ in self._open):
            self._say(data)

    def _say(self, text):
        if not self.sections or not self._article:
            return
        if any(heads for *_, heads in self._open):
            self.sections[-1].heading = " ".join(f"{self.sections[-1].heading}{text}".split()) + (" " if text.endswith(" ") else "")
        else:
            self.sections[-1].parts.append(text)
