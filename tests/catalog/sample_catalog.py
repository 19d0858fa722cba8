"""One fictional record of every kind (sample/), read once."""

from datetime import date
from functools import cache
from pathlib import Path

from catalog.catalog import read_catalog
from catalog.view.place import Place
from catalog.view.scene import Scene

ON = date(2026, 11, 21)


@cache
def sample():
    return read_catalog(Path(__file__).parent / "sample")


def scene(language, url="trial/page/"):
    return Scene(sample(), Place(language, url), ON)
