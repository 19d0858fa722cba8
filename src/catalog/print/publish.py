"""Two moments of printing: while the site is built, and when `catalog pdf` prints what has changed."""

import re
from datetime import date
from pathlib import Path

from catalog.catalog import Catalog
from catalog.print.document import Press
from catalog.print.offer import offer
from catalog.print.piece import Piece
from catalog.print.pieces import pieces
from catalog.print.store import Store
from catalog.print.views import write_views

CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')


def publish(site: Path, catalog: Catalog, on: date, store: Store):
    """The /print/ views, and the PDFs that were printed from exactly these pages before."""
    presses = _presses(site, catalog, on)
    for press, folder in presses:
        write_views(press, folder)
    offer(site, _pieces(presses), store, _address(site))


def print_all(site: Path, catalog: Catalog, on: date, store: Store, tell=print) -> list[dict]:
    """Print everything that is missing and put it into the site. Returns the index of all files. Raises PressFailed."""
    found = everything(site, catalog, on)
    store.print_missing(found, on, tell)
    entries = offer(site, found, store, _address(site))
    store.forget_others({piece.key for piece in found})
    return entries


def everything(site: Path, catalog: Catalog, on: date) -> list[Piece]:
    """All pieces of both languages, put together from a built site."""
    return _pieces(_presses(site, catalog, on))


def _address(site):
    return CANONICAL.search((site / "index.html").read_text(encoding="utf-8"))[1]


def _presses(site, catalog, on):
    address = _address(site)
    return [(Press(catalog, "ja", on, address), site), (Press(catalog, "en", on, address), site / "en")]


def _pieces(presses):
    return [piece for press, folder in presses for piece in pieces(press, folder)]
