"""What a self-checklist is and how one can answer it. Standard library only: this file also runs in the browser."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from selfcheck.chain import NO_CHAIN, Chain


class Language(StrEnum):
    """A language in which the core speaks."""

    JA = "ja"
    EN = "en"


class Scope(StrEnum):
    """Which items are scored: every one, those marked as quick, or those behind an entry door, which bear its route."""

    ALL = "all"
    QUICK = "quick"
    OVERSEAS_PRODUCTION = "overseas_production"
    INVESTMENT = "investment"
    PEOPLE = "people"
    TRADE_FAIR = "trade_fair"
    JOINT_RESEARCH = "joint_research"


class Answer(StrEnum):
    """How far an organisation carries out one item, in its own judgement. No answer at all is the absence of this."""

    IMPLEMENTED = "implemented"
    PARTLY = "partly"
    NOT_IMPLEMENTED = "not_implemented"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The same words in both languages, neither of them empty."""

    ja: str
    en: str

    def in_language(self, language: Language) -> str:
        """The words in one language."""
        return self.ja if language is Language.JA else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A scored field of the radar chart; `short` is the label at the chart, `label` the full name."""

    id: str
    label: Text
    short: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckItem:
    """One question. It may feed several axes. A reader sees its `number`, from 1; `weight` is a whole number from 1."""

    id: str
    number: int
    label: Text
    control: str
    axes: tuple[str, ...]
    weight: int
    essential: bool
    quick: bool
    may_not_apply: bool
    routes: tuple[str, ...] = ()  # the ways a leak may take; each is also the name of a scope
    since: str | None = None  # the version that brought the item; None: the first
    revised: str | None = None  # the version that last changed what it asks; None: never


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening:
    """A question asked first; answering it with no makes the items listed not applicable (the form does it)."""

    id: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Retired:
    """An item that once was published. `replaced_by` is the item that asks for the same today, if there is one."""

    id: str
    replaced_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """A published checklist. `version` is numbers joined by points, such as 2026.1; later ones compare greater.

    `letter` begins its result codes; `orders` holds, for earlier versions, the items in the order of their marks.
    """

    id: str
    version: str
    title: Text
    axes: tuple[Axis, ...]
    items: tuple[CheckItem, ...]
    screening: tuple[Screening, ...]
    retired: tuple[Retired, ...]
    letter: str = "X"
    orders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    chain: Chain = NO_CHAIN

    @property
    def item_by_id(self) -> dict[str, CheckItem]:
        """Every item under its id."""
        return {item.id: item for item in self.items}

    @property
    def retired_by_id(self) -> dict[str, Retired]:
        """Every retired item under its id."""
        return {retired.id: retired for retired in self.retired}
