"""Every kind of record, one dataclass a kind. The name of the file is the record's id."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from catalog.records.common import (
    FULL_DATE, ID, PARTIAL_DATE, STRICT, Citation, Figure, Link, Quantity, Standing, Statement, Text, text_field,
)

Route = Literal["overseas_production", "investment", "people", "trade_fair", "joint_research", "cyber",
                "partners", "carelessness"]
Area = Literal["rules", "classification", "people", "premises", "systems", "devices_media", "partners", "incidents"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Something facts are cited from."""

    __pydantic_config__ = STRICT

    title: Text
    issuer: Text
    standing: Standing
    as_of: str = text_field(PARTIAL_DATE)
    undated: bool = False          # the document bears no date; as_of comes from inner evidence
    url: str | None = text_field(r"^https?://[^\s<>\"]+$", default=None)
    opened_on: str | None = text_field(FULL_DATE, default=None)
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A glossary entry."""

    __pydantic_config__ = STRICT

    ja: str
    reading: str = text_field(r"^[ぁ-ゖー・ 、（）()0-9A-Za-zァ-ヺ]+$")
    en: str
    english: Literal["official", "in_use", "ours"]     # standing of the English name
    meaning: Text
    also_ja: tuple[str, ...] = ()      # spelling variants, abbreviations, synonyms
    also_en: tuple[str, ...] = ()
    old_ja: tuple[str, ...] = ()       # former names
    old_en: tuple[str, ...] = ()
    see: tuple[str, ...] = ()          # ids of related terms
    page: str | None = None            # path of the page that treats it, e.g. "certification/tics/"
    cite: tuple[Citation, ...] = ()    # needed when the meaning states a checkable fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What an organisation does to meet a control. Our own wording."""

    __pydantic_config__ = STRICT

    id: str = text_field(ID)
    title: Text
    why: Text
    how: Text
    role: Literal["owner", "hr", "factory", "it", "laboratory", "sales", "office"]
    effort: Literal["hour", "day", "week", "project"]
    cost: Literal["none", "small", "invest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """An aim that items, measures and cases hang on: the hub of all links."""

    __pydantic_config__ = STRICT

    title: Text
    aim: Text
    area: Area
    routes: tuple[Route, ...] = ()
    basis: tuple[Citation, ...] = field(metadata={"min_length": 1})   # which published topics support it
    measures: tuple[Measure, ...] = field(metadata={"min_length": 1})


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificationBody:
    """A body accredited by the state to certify firms under TICS."""

    __pydantic_config__ = STRICT

    name: Text
    english: Literal["official", "in_use", "ours"]
    phone: str = text_field(r"^0\d{1,4}-\d{1,4}-\d{3,4}$")
    scope: Literal["all", "manufacturing", "smes", "aerospace_defence"]
    scope_words: Text
    cite: Citation
    notes: tuple[Statement, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeBand:
    """One row of a cap table. Head counts are inclusive; no upper end means "and more"."""

    __pydantic_config__ = STRICT

    staff_from: int = field(metadata={"ge": 1})
    staff_to: int | None = None
    floor: Quantity | None = None
    cap: Quantity
    cap_special: Quantity | None = None      # with the special rule named in the frame

@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A share of cost that is paid, and to whom."""

    __pydantic_config__ = STRICT

    who: Text
    rate: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One application frame of a programme."""

    __pydantic_config__ = STRICT

    id: str = text_field(ID)
    title: Text
    purpose: Text | None = None
    bands: tuple[SizeBand, ...] = ()         # empty: no size bands, see `cap`
    cap: Quantity | None = None
    special: Text | None = None              # what raises the cap to cap_special
    rates: tuple[Rate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The terms of a programme as one source gives them on one day."""

    __pydantic_config__ = STRICT

    id: str = text_field(ID)
    title: Text
    cite: Citation
    opens: str | None = text_field(PARTIAL_DATE, default=None)
    closes: str | None = text_field(PARTIAL_DATE, default=None)   # last day; after it the row shows itself as closed
    frames: tuple[Frame, ...] = ()
    figures: tuple[Figure, ...] = ()
    costs: tuple[Text, ...] = ()
    notes: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Incentive:
    """Any advantage: subsidy bonus points, loan, expert visit. Editions newest first."""

    __pydantic_config__ = STRICT

    title: Text
    official_name: str
    english: Literal["official", "in_use", "ours"]
    form: Literal["subsidy", "loan", "expert_visit", "other"]
    run_by: Text
    summary: Text
    place: int = 50                           # lower stands earlier in the list
    gains: tuple[Statement, ...] = ()        # what certification gives here
    editions: tuple[Edition, ...] = field(metadata={"min_length": 1})
    figures: tuple[Figure, ...] = ()         # figures that run through the editions
    conflicts: tuple[Statement, ...] = ()    # where sources contradict each other
    later: tuple[Statement, ...] = ()        # what later, weaker sources report
    confirm_at: tuple[Link, ...] = ()
    controls: tuple[str, ...] = ()


class Category(StrEnum):
    """The twelve categories of the official collection."""

    AWARENESS = "awareness"
    ORGANISATION = "organisation"
    TECHNOLOGY_CLASSES = "technology_classes"
    STAFFING = "staffing"
    CONTACT_RISK = "contact_risk"
    PREVENT_STAFF = "prevent_staff"
    PREVENT_LEAVERS = "prevent_leavers"
    PREVENT_PARTNERS = "prevent_partners"
    NETWORK_VISIBILITY = "network_visibility"
    RISK_ANALYSIS = "risk_analysis"
    PREVENT_CYBER = "prevent_cyber"
    PREVENT_SANCTIONS = "prevent_sanctions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What one firm (named only by trade) did."""

    __pydantic_config__ = STRICT

    firm: Text
    industry: Text
    measures: tuple[Statement, ...] = field(metadata={"min_length": 1})


@dataclass(frozen=True, slots=True, kw_only=True)
class BestPractice:
    """One practice: an official case, or one drawn from another source and marked so."""

    __pydantic_config__ = STRICT

    title: Text
    origin: Literal["official_case", "other_source"]
    number: int | None = None                # number in the official collection
    category: Category
    category_confirmed: bool = True
    risk: Literal["technology_leakage", "supply_chain", "both"]
    phase: Literal["organise", "identify", "act"]
    added: str | None = text_field(PARTIAL_DATE, default=None)
    problem: tuple[Statement, ...] = field(metadata={"min_length": 1})
    examples: tuple[Example, ...] = ()
    practice: tuple[Statement, ...] = ()     # for other_source: what to do
    take_away: Text                          # our one-line lesson for a small firm
    controls: tuple[str, ...] = field(metadata={"min_length": 1})
    routes: tuple[Route, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidanceMeasure:
    """A recommended measure, published or ours."""

    __pydantic_config__ = STRICT

    title: Text
    points: tuple[Statement, ...] = field(metadata={"min_length": 1})


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """One item (or section) of the guidance on technology-leakage countermeasures."""

    __pydantic_config__ = STRICT

    title: Text
    number: str                               # as printed: "1-1-①"
    chapter: Literal["overseas_production", "people", "joint_research", "procurement", "introduction"]
    section: Text
    origin: Literal["published", "ours"]
    edition: str
    issue: tuple[Statement, ...] = field(metadata={"min_length": 1})
    measures: tuple[GuidanceMeasure, ...] = field(metadata={"min_length": 1})
    first_step: Text
    controls: tuple[str, ...] = field(metadata={"min_length": 1})
    routes: tuple[Route, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeakCase:
    """What went wrong, with the lesson. No personal names."""

    __pydantic_config__ = STRICT

    title: Text
    form: Literal["pattern", "incident", "court", "police"]   # told as a pattern / reported / with a legal state
    number: str | None = None
    happened: str | None = text_field(PARTIAL_DATE, default=None)
    routes: tuple[Route, ...] = field(metadata={"min_length": 1})
    story: tuple[Statement, ...] = field(metadata={"min_length": 1})
    issues: tuple[Statement, ...] = ()
    lessons: tuple[Statement, ...] = field(metadata={"min_length": 1})
    legal_state: tuple[Statement, ...] = ()
    first_step: Text
    questions: tuple[Text, ...] = ()          # for a discussion in training
    controls: tuple[str, ...] = field(metadata={"min_length": 1})


@dataclass(frozen=True, slots=True, kw_only=True)
class Aspect:
    """One row of the comparison of schemes."""

    __pydantic_config__ = STRICT

    aspect: Literal["basis", "run_by", "strong_points", "judged", "typical_firms", "time", "upkeep", "cost",
                    "holders", "proof_for", "nature"]
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a process, in order."""

    __pydantic_config__ = STRICT

    title: Text
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A certification or self-declaration scheme."""

    __pydantic_config__ = STRICT

    title: Text
    short: Text
    summary: Statement
    aspects: tuple[Aspect, ...] = field(metadata={"min_length": 1})
    fits: tuple[Statement, ...] = ()          # whom it fits
    does_not: tuple[Statement, ...] = ()      # what it does not give
    steps: tuple[Step, ...] = ()
    topics: tuple[Statement, ...] = ()
    voices: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    unknown: tuple[Text, ...] = ()            # what no source read here says
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One entry of the timeline."""

    __pydantic_config__ = STRICT

    date: str = text_field(PARTIAL_DATE)
    title: Text
    area: Literal["export_control", "investment", "economic_security", "certification", "guidance", "universities",
                  "abroad", "support", "cyber"]
    detail: Statement
    planned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Whom to ask, and what for."""

    __pydantic_config__ = STRICT

    name: Text
    for_what: tuple[Text, ...] = field(metadata={"min_length": 1})
    for_whom: tuple[Literal["firm", "university", "anyone"], ...] = ("anyone",)
    controls: tuple[str, ...] = ()           # what it can be asked about; a plan names it there
    place: int = 50                          # lower stands earlier in the list
    phone: str | None = text_field(r"^0\d{1,4}-\d{1,4}-\d{3,4}$", default=None)
    email: str | None = text_field(r"^[^@\s]+@[^@\s]+$", default=None)
    links: tuple[Link, ...] = ()
    cost: Literal["free", "unknown"] = "unknown"
    may_be_outdated: bool = False
    cite: Citation
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table."""

    __pydantic_config__ = STRICT

    id: str = text_field(r"^[a-z][a-z0-9_]*$")
    label: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: words, or a quantity, or both. Nothing at all means that the source does not say."""

    __pydantic_config__ = STRICT

    text: Text | None = None
    quantity: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table with its own source."""

    __pydantic_config__ = STRICT

    id: str = text_field(ID)
    cells: dict[str, Cell]
    cite: tuple[Citation, ...] = field(metadata={"min_length": 1})


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of facts that is no record kind of its own. The first column heads the row."""

    __pydantic_config__ = STRICT

    title: Text
    caption: Text
    columns: tuple[Column, ...] = field(metadata={"min_length": 2})
    rows: tuple[Row, ...] = field(metadata={"min_length": 1})
    notes: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSet:
    """Loose figures of one subject, for use in prose."""

    __pydantic_config__ = STRICT

    title: Text
    figures: tuple[Figure, ...] = field(metadata={"min_length": 1})


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisRecord:
    """A scored field of the radar."""

    __pydantic_config__ = STRICT

    id: str = text_field(ID)
    label: Text
    short: Text          # for the chart: at most 12 characters ja, 20 en
    about: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckItemRecord:
    """One question with all its words. Scoring uses id, axes, weight and the flags only."""

    __pydantic_config__ = STRICT

    id: str = text_field(ID)
    label: Text           # short noun phrase for result lists
    question: Text
    why: Text
    implemented: Text     # what "implemented" means here
    partly: Text          # where "partly" begins and ends here
    evidence: Text
    first_step: Text      # costs an hour and nothing else
    control: str
    axes: tuple[str, ...] = field(metadata={"min_length": 1})
    weight: int = field(default=1, metadata={"ge": 1, "le": 3})
    essential: bool = False
    quick: bool = False
    may_not_apply: bool = False
    routes: tuple[Route, ...] = ()
    role: Literal["owner", "hr", "factory", "it", "laboratory", "sales", "office"] = "owner"
    since: str | None = None       # the version that brought it; none for the first
    revised: str | None = None     # the version that last changed what it asks


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningRecord:
    """A question asked first; "no" sets its items to not applicable."""

    __pydantic_config__ = STRICT

    id: str = text_field(ID)
    question: Text
    help: Text
    items: tuple[str, ...] = field(metadata={"min_length": 1})


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRecord:
    """A run of items under one heading."""

    __pydantic_config__ = STRICT

    id: str = text_field(ID)
    title: Text
    lead: Text
    items: tuple[CheckItemRecord, ...] = field(metadata={"min_length": 1})


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredItem:
    """An item id that was once published and is no longer asked."""

    __pydantic_config__ = STRICT

    id: str = text_field(ID)
    replaced_by: str | None = None
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRecord:
    """A checklist of our own wording: never a ministry's."""

    __pydantic_config__ = STRICT

    title: Text
    lead: Text
    version: str = text_field(r"^\d{4}\.\d+$")
    letter: str = text_field(r"^[A-Z]$")      # begins its result codes; never changes
    audience: Literal["firm", "university"] = "firm"
    doors: tuple[Route, ...] = ()             # entry doors: only the items of one route
    orders: dict[str, tuple[str, ...]] = field(default_factory=dict)   # earlier version → its items in order, for old codes
    published_on: str = text_field(FULL_DATE)
    minutes_quick: int
    minutes_all: int
    basis: tuple[Citation, ...] = field(metadata={"min_length": 1})
    axes: tuple[AxisRecord, ...] = field(metadata={"min_length": 3})
    screening: tuple[ScreeningRecord, ...] = ()
    sections: tuple[SectionRecord, ...] = field(metadata={"min_length": 1})
    retired: tuple[RetiredItem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStep:
    """One step of a training hour."""

    __pydantic_config__ = STRICT

    minutes: int = field(metadata={"ge": 1})
    what: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussion:
    """A question to talk about, drawn from a leak case, with what a good answer holds. Our own words."""

    __pydantic_config__ = STRICT

    case: str
    question: Text
    answer: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizQuestion:
    """One question of a quiz. `right` is the number of the right choice, from 1."""

    __pydantic_config__ = STRICT

    id: str = text_field(ID)
    question: Text
    choices: tuple[Text, ...] = field(metadata={"min_length": 3, "max_length": 4})
    right: int = field(metadata={"ge": 1})
    because: Text
    page: str                                 # where it is explained, e.g. "certification/tics/"
    cite: tuple[Citation, ...] = field(metadata={"min_length": 1})


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A trainer's hour on one chapter: guide and quiz. The id is the chapter's."""

    __pydantic_config__ = STRICT

    title: Text
    aim: Text                                 # what the participants can do afterwards
    hand_out: tuple[Text, ...] = field(metadata={"min_length": 1})
    plan: tuple[PlanStep, ...] = field(metadata={"min_length": 3, "max_length": 6})
    discussions: tuple[Discussion, ...] = field(metadata={"min_length": 3, "max_length": 3})
    quiz: tuple[QuizQuestion, ...] = field(metadata={"min_length": 5, "max_length": 6})


FOLDERS = {
    "background": Table,
    "best_practices": BestPractice,
    "certification_bodies": CertificationBody,
    "checklists": ChecklistRecord,
    "controls": Control,
    "export_control": Table,
    "figures": FigureSet,
    "guidance": Guidance,
    "incentives": Incentive,
    "leak_cases": LeakCase,
    "lessons": Lesson,
    "offices": Office,
    "schemes": Scheme,
    "universities": Table,
    "why_now": Table,
}
"""Folder of one-record files: its name is the kind. Maps to the dataclass of the records."""

FILES = {"glossary": Term, "sources": Source, "timeline": Event}
"""Kinds whose files map ids to records: content/<kind>.yml or content/<kind>/*.yml."""

RECORD_TYPES = FOLDERS | FILES
