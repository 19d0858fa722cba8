"""What hangs on the items of a checklist: measures, cases, support, certification bodies and whom to ask. Ids only."""

from dataclasses import dataclass

ROLES = ("owner", "hr", "factory", "it", "laboratory", "sales", "office")
EFFORTS = ("hour", "day", "week", "project")  # from the smallest
COSTS = ("none", "small", "invest")  # from the smallest
BODY_SCOPES = ("all", "manufacturing", "smes", "aerospace_defence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One thing to do. `role` is one of ROLES, `effort` of EFFORTS, `cost` of COSTS."""

    id: str
    role: str
    effort: str
    cost: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case to learn from, with the routes and the lines of business that it tells of."""

    kind: str
    id: str
    routes: tuple[str, ...]
    trades: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """The aim that items, measures and cases share."""

    id: str
    measures: tuple[Measure, ...]
    cases: tuple[Case, ...]
    incentives: tuple[str, ...]
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The terms of a support measure for some time. Days may be partial: 2026, 2026-03 or 2026-03-31; None: not known."""

    id: str
    opens: str | None
    closes: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Incentive:
    """A support measure, its newest edition first."""

    id: str
    editions: tuple[Edition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A certification body; `scope` is one of BODY_SCOPES."""

    id: str
    scope: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Everything that a plan can name."""

    controls: tuple[Control, ...]
    incentives: tuple[Incentive, ...]
    bodies: tuple[Body, ...]


NO_CHAIN = Chain(controls=(), incentives=(), bodies=())
