"""The small parts that every kind of record is made of."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

STRICT = {"extra": "forbid", "coerce_numbers_to_str": True}  # read by the build-time validator only

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
PARTIAL_DATE = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
FULL_DATE = r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"
NUMBER = r"^-?\d+(\.\d+)?$|^\d+/\d+$"

Id = str  # kebab-case, permanent, equal to the file name


def text_field(pattern: str, **options):
    """A string field whose shape the validator checks."""
    return field(metadata={"pattern": pattern}, **options)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The same thing said to a Japanese and to an English reader."""

    __pydantic_config__ = STRICT

    ja: str = field(metadata={"min_length": 1})
    en: str = field(metadata={"min_length": 1})

    def __getitem__(self, language: str) -> str:
        return self.ja if language == "ja" else self.en


class Standing(StrEnum):
    """Who stands behind a fact. Shown on the page whenever it is not PRIMARY."""

    PRIMARY = "primary"          # one of the five decks
    OFFICIAL = "official"        # a page or law text of a public body
    ASSOCIATION = "association"  # a page of an association or certification body
    THIRD_PARTY = "third_party"  # press, consultants, law firms
    OURS = "ours"                # this site's own reading or advice


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a fact comes from and the day on which it was true there."""

    __pydantic_config__ = STRICT

    source: str                                   # key of sources.yml
    at: str = field(metadata={"min_length": 1})   # locator: the slide's heading, article, page title
    as_of: str = text_field(PARTIAL_DATE)
    until: str | None = text_field(PARTIAL_DATE, default=None)           # last day on which it holds, where known
    check_again_on: str | None = text_field(FULL_DATE, default=None)
    unconfirmed: bool = False                     # a single or unverified source


class Unit(StrEnum):
    """What a number counts."""

    YEN = "yen"
    DOLLARS = "dollars"
    EUROS = "euros"
    YUAN = "yuan"
    PERCENT = "percent"
    PERCENT_POINTS = "percent_points"
    SHARE = "share"              # a ratio such as 2/3
    PEOPLE = "people"
    FIRMS = "firms"
    BODIES = "bodies"
    UNIVERSITIES = "universities"
    VISITS = "visits"
    TIMES = "times"
    CASES = "cases"
    ITEMS = "items"
    TECHNOLOGIES = "technologies"
    COUNTRIES = "countries"
    POINTS = "points"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    NUMBER = "number"            # bare count; the label says of what


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """An exact number, or a range of numbers, with its unit. Numbers are text: nothing is rounded on the way."""

    __pydantic_config__ = STRICT

    number: str = text_field(NUMBER)
    to: str | None = text_field(NUMBER, default=None)   # upper end of a range
    unit: Unit
    about: bool = False                                 # the source itself says "about"
    bound: Literal["at_most", "at_least", "more_than", "less_than"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One dated value of a figure: a quantity, or words where the source gives no number."""

    __pydantic_config__ = STRICT

    quantity: Quantity | None = None
    words: Text | None = None
    cite: Citation
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure and all its values, newest first. Older values stay."""

    __pydantic_config__ = STRICT

    id: str = text_field(ID)
    label: Text
    values: tuple[Value, ...] = field(metadata={"min_length": 1})


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence or short paragraph of fact (or of our own advice), with its sources."""

    __pydantic_config__ = STRICT

    text: Text
    cite: tuple[Citation, ...] = field(metadata={"min_length": 1})


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A web address that a source names. `opened_on` is empty while nobody has opened it."""

    __pydantic_config__ = STRICT

    url: str = text_field(r"^https?://[^\s<>\"]+$")
    label: Text
    source: str
    opened_on: str | None = text_field(FULL_DATE, default=None)
