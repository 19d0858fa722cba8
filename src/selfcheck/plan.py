"""What to do next, in an order that anybody can check. The rule is published here and on the page "How scoring works".

A step is one measure of a control that has at least one open item in scope; open is "not implemented", "partly" or
"unknown". Its effect is the credit that those items have still to earn: not implemented 1, partly 1/2, unknown 1/2, each
times the item's weight. Steps come in rounds, so that the top of the plan does not stay with one control: the first round
has one measure of every control, the one of least effort, then least cost, then as listed; the second round the next one, and
so on. Within a round steps are sorted by

    essentials  steps that touch an open essential item come first;
    effect      the larger effect first;
    effort      the smaller effort first: hour, day, week, project;
    cost        the lower cost first: none, small, invest;

in this order, or in the order that the reader asks for; then by the lowest number of their items. Wishes (costs, efforts,
roles) leave measures out before the rounds are made.

Along the chain: cases of the reader's trade first, then those that share a route with the reader's wishes, then the
others, three at most; support measures open on the given day first; every certification body whose scope fits.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from selfcheck.answers import Answers
from selfcheck.chain import COSTS, EFFORTS, Body, Case, Chain, Control, Incentive, Measure
from selfcheck.days import first_day, last_day
from selfcheck.model import Answer, CheckItem

ORDER = ("essentials", "effect", "effort", "cost")
STATES = ("open", "not_yet", "undated", "closed")
MISSING = {Answer.NOT_IMPLEMENTED: Fraction(1), Answer.PARTLY: Fraction(1, 2), Answer.UNKNOWN: Fraction(1, 2)}
AEROSPACE = "aerospace_defence"
NOT_MANUFACTURING = "other"

_MOST_CASES = 3
_MOST_OFFICES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a reader asks for: the order, what to leave out (None: nothing), and which cases are like them."""

    order: tuple[str, ...] = ORDER
    costs: tuple[str, ...] | None = None
    efforts: tuple[str, ...] | None = None
    roles: tuple[str, ...] | None = None
    trade: str | None = None
    routes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """A support measure on a day; `state` is one of STATES, `closes` the last day as far as it is known."""

    id: str
    edition: str
    state: str
    closes: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One measure to take; `items` are the open items it helps, in the checklist's order."""

    control: str
    measure: Measure
    items: tuple[CheckItem, ...]
    essential: bool
    effect: Fraction
    cases: tuple[Case, ...] = ()
    support: tuple[Support, ...] = ()
    bodies: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The steps in order, and how many the wishes left out."""

    steps: tuple[Step, ...]
    left_out: int = field(default=0)


def make_plan(chain: Chain, items: Sequence[CheckItem], answers: Answers, wishes: Wishes, on: str) -> Plan:
    """The plan for the items in scope, read on the day `on` (such as 2026-11-21)."""
    open_items = [item for item in items if answers.get(item.id) in MISSING]
    placed: list[tuple[int, Step]] = []
    found = 0
    for control in chain.controls:
        of_control = tuple(item for item in open_items if item.control == control.id)
        if of_control:
            steps = _steps(chain, control, of_control, answers, wishes, on)
            placed += enumerate(sorted((step for step in steps if _is_wanted(step.measure, wishes)), key=_ease))
            found += len(steps)
    placed.sort(key=lambda one: (one[0], *_rank(one[1], wishes)))
    return Plan(steps=tuple(step for _, step in placed), left_out=found - len(placed))


def _steps(
    chain: Chain, control: Control, items: tuple[CheckItem, ...], answers: Answers, wishes: Wishes, on: str
) -> list[Step]:
    cases = _cases(control.cases, wishes)
    support = _support(chain, control, on)
    return [
        Step(
            control=control.id,
            measure=measure,
            items=items,
            essential=any(item.essential for item in items),
            effect=sum((item.weight * MISSING[answers[item.id]] for item in items), Fraction(0)),
            cases=cases,
            support=support,
            bodies=tuple(body.id for body in chain.bodies if fits(body, wishes.trade)),
            offices=control.offices[:_MOST_OFFICES],
        )
        for measure in control.measures
    ]


def _ease(step: Step) -> tuple[int, int]:
    return (EFFORTS.index(step.measure.effort), COSTS.index(step.measure.cost))


def _is_wanted(measure: Measure, wishes: Wishes) -> bool:
    asked = ((measure.cost, wishes.costs), (measure.effort, wishes.efforts), (measure.role, wishes.roles))
    return all(wanted is None or value in wanted for value, wanted in asked)


def _rank(step: Step, wishes: Wishes) -> tuple[Fraction | int, ...]:
    ranks = {
        "essentials": not step.essential,
        "effect": -step.effect,
        "effort": EFFORTS.index(step.measure.effort),
        "cost": COSTS.index(step.measure.cost),
    }
    return (*(ranks[name] for name in wishes.order), min(item.number for item in step.items))


def _cases(cases: Sequence[Case], wishes: Wishes) -> tuple[Case, ...]:
    ranked = sorted(cases, key=lambda case: _unlike(case, wishes))
    return tuple(ranked[:_MOST_CASES])


def _unlike(case: Case, wishes: Wishes) -> tuple[bool, bool]:
    return (wishes.trade not in case.trades, not set(wishes.routes) & set(case.routes))


def _support(chain: Chain, control: Control, on: str) -> tuple[Support, ...]:
    found = [_best_edition(one, on) for one in chain.incentives if one.id in control.incentives]
    return tuple(sorted(found, key=lambda support: STATES.index(support.state)))


def _best_edition(incentive: Incentive, on: str) -> Support:
    """The newest edition, unless an older one is open on that day."""
    found = [
        Support(id=incentive.id, edition=edition.id, state=state_on(edition.opens, edition.closes, on), closes=edition.closes)
        for edition in incentive.editions
    ]
    return next((support for support in found if support.state == "open"), found[0])


def state_on(opens: str | None, closes: str | None, on: str) -> str:
    """Whether applications can be made on a day; a day that is not known makes no state but "undated"."""
    if closes is not None and last_day(closes) < on:
        return "closed"
    if opens is not None and on < first_day(opens):
        return "not_yet"
    if opens is not None and closes is not None and last_day(opens) <= on:
        return "open"
    return "undated"


def fits(body: Body, trade: str | None) -> bool:
    """Whether a body may certify firms of this trade, as far as the trade says it."""
    if body.scope == "aerospace_defence":
        return trade == AEROSPACE
    return body.scope != "manufacturing" or trade != NOT_MANUFACTURING
