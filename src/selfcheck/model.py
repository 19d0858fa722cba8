"""What a self-checklist is and how one can answer it. Standard library only: this file also runs in the browser."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language in which the core speaks."""

    JA = "ja"
    EN = "en"


class Scope(StrEnum):
    """Which items are scored: every one, or those marked as quick."""

    ALL = "all"
    QUICK = "quick"


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
    """A published checklist. `version` is numbers joined by points, such as 2026.1; later ones compare greater."""

    id: str
    version: str
    title: Text
    axes: tuple[Axis, ...]
    items: tuple[CheckItem, ...]
    screening: tuple[Screening, ...]
    retired: tuple[Retired, ...]

    @property
    def item_by_id(self) -> dict[str, CheckItem]:
        """Every item under its id."""
        return {item.id: item for item in self.items}

    @property
    def retired_by_id(self) -> dict[str, Retired]:
        """Every retired item under its id."""
        return {retired.id: retired for retired in self.retired}
