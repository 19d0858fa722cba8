"""One thing that is printed, ready for the press."""

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import metadata
from pathlib import Path


DAY, ISO_DAY, VERSION = "@DAY@", "@ISO-DAY@", "@VERSION@"     # filled when it is printed
HERE = Path(__file__).parent
CODE = ("spread.py", "settle.py", "render.py")
BOOK_CODE = ("join.py", "templates/front.html", "templates/index.html")


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A book is printed in parts; contents and index are made from the page numbers of its chapters."""

    chapters: tuple[str, ...]      # HTML of each
    contents: tuple                # (level, anchor, title), …
    terms: tuple                   # (heading, ((term, anchors), …)), …


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """`html` still holds the marks for day and version, so that the same text keeps its fingerprint on another day."""

    name: str                      # file name without ending
    kind: str                      # chapter, notes, large, book, sheet, form, guide, quiz
    language: str
    title: str
    address: str                   # web address of the page it belongs to
    chapter: str                   # id of the chapter, or of the checklist
    html: str
    styles: tuple[str, ...] = ()   # style sheets beyond paged.css and pdf.css
    forms: bool = False
    book: Book | None = None       # then `html` is that of all chapters, one after the other

    @property
    def key(self) -> str:
        """Fingerprint of everything that the pages depend on."""
        made_of = [self.html, repr(self.book and (self.book.contents, self.book.terms)), str(self.forms), _maker()]
        made_of += [(HERE / f"{name}.css").read_text(encoding="utf-8") for name in self.sheets]
        made_of += [(HERE / name).read_text(encoding="utf-8") for name in (*CODE, *(BOOK_CODE if self.book else ()))]
        return hashlib.sha256("\0".join(made_of).encode()).hexdigest()

    @property
    def sheets(self) -> tuple[str, ...]:
        """Names of all its style sheets, in order."""
        return ("paged", "pdf", *self.styles)

    def filled(self, html: str, on: date, day: str) -> str:
        """HTML of this piece with day and version."""
        version = f"{on.isoformat()}-{self.key[:6]}"
        return html.replace(DAY, day).replace(ISO_DAY, on.isoformat()).replace(VERSION, version)


@cache
def _maker():
    """The version of the PDF maker; a site is also built where it is not installed."""
    try:
        return metadata.version("weasyprint")
    except metadata.PackageNotFoundError:
        return "none"
