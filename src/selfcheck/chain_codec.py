"""The chain of a checklist in and out of plain JSON values; read as strictly as the checklist itself."""

from typing import Any

from selfcheck.chain import BODY_SCOPES, COSTS, EFFORTS, ROLES, Body, Case, Chain, Control, Edition, Incentive, Measure
from selfcheck.days import is_partial_day
from selfcheck.errors import ChecklistRefused
from selfcheck.fields import identifier, list_of, members, one_of

_MOST = 500
CASE_KINDS = ("best_practices", "leak_cases")
ROUTES = (
    "overseas_production", "investment", "people", "trade_fair", "joint_research", "cyber", "partners", "carelessness",
)  # fmt: skip


def read_chain(value: Any, path: str) -> Chain:
    """The chain that a JSON value describes. Raises ChecklistRefused for the first mistake found."""
    part = members(value, path, required={"controls", "incentives", "bodies"})
    chain = Chain(
        controls=_many(part["controls"], f"{path}.controls", _control),
        incentives=_many(part["incentives"], f"{path}.incentives", _incentive),
        bodies=_many(part["bodies"], f"{path}.bodies", _body),
    )
    _refuse_loose_ends(chain, path)
    return chain


def _many(value: Any, path: str, read: Any) -> tuple[Any, ...]:
    return list_of(value, path, read, at_least=0, at_most=_MOST)


def _control(value: Any, path: str) -> Control:
    part = members(value, path, required={"id", "measures", "cases", "incentives", "offices"})
    return Control(
        id=identifier(part["id"], f"{path}.id"),
        measures=_many(part["measures"], f"{path}.measures", _measure),
        cases=_many(part["cases"], f"{path}.cases", _case),
        incentives=_many(part["incentives"], f"{path}.incentives", identifier),
        offices=_many(part["offices"], f"{path}.offices", identifier),
    )


def _measure(value: Any, path: str) -> Measure:
    part = members(value, path, required={"id", "role", "effort", "cost"})
    return Measure(
        id=identifier(part["id"], f"{path}.id"),
        role=one_of(part["role"], f"{path}.role", ROLES),
        effort=one_of(part["effort"], f"{path}.effort", EFFORTS),
        cost=one_of(part["cost"], f"{path}.cost", COSTS),
    )


def _case(value: Any, path: str) -> Case:
    part = members(value, path, required={"kind", "id", "routes", "trades"})
    return Case(
        kind=one_of(part["kind"], f"{path}.kind", CASE_KINDS),
        id=identifier(part["id"], f"{path}.id"),
        routes=_many(part["routes"], f"{path}.routes", route),
        trades=_many(part["trades"], f"{path}.trades", identifier),
    )


def route(value: Any, path: str) -> str:
    """One of ROUTES."""
    return one_of(value, path, ROUTES)


def _incentive(value: Any, path: str) -> Incentive:
    part = members(value, path, required={"id", "editions"})
    editions = list_of(part["editions"], f"{path}.editions", _edition, at_least=1, at_most=_MOST)
    return Incentive(id=identifier(part["id"], f"{path}.id"), editions=editions)


def _edition(value: Any, path: str) -> Edition:
    part = members(value, path, required={"id", "opens", "closes"})
    return Edition(
        id=identifier(part["id"], f"{path}.id"),
        opens=_day(part["opens"], f"{path}.opens"),
        closes=_day(part["closes"], f"{path}.closes"),
    )


def _day(value: Any, path: str) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or not is_partial_day(value):
        raise ChecklistRefused(path, "not-day")
    return value


def _body(value: Any, path: str) -> Body:
    part = members(value, path, required={"id", "scope"})
    return Body(id=identifier(part["id"], f"{path}.id"), scope=one_of(part["scope"], f"{path}.scope", BODY_SCOPES))


def _refuse_loose_ends(chain: Chain, path: str) -> None:
    known = {one.id for one in chain.incentives}
    for i, control in enumerate(chain.controls):
        for j, id in enumerate(control.incentives):
            if id not in known:
                raise ChecklistRefused(f"{path}.controls[{i}].incentives[{j}]", "no-such-incentive")


def write_chain(chain: Chain) -> dict[str, Any]:
    """The JSON value of a chain; `read_chain` gives the same chain back."""
    return {
        "controls": [
            {
                "id": control.id,
                "measures": [{"id": m.id, "role": m.role, "effort": m.effort, "cost": m.cost} for m in control.measures],
                "cases": [
                    {"kind": c.kind, "id": c.id, "routes": list(c.routes), "trades": list(c.trades)} for c in control.cases
                ],
                "incentives": list(control.incentives),
                "offices": list(control.offices),
            }
            for control in chain.controls
        ],
        "incentives": [
            {"id": one.id, "editions": [{"id": e.id, "opens": e.opens, "closes": e.closes} for e in one.editions]}
            for one in chain.incentives
        ],
        "bodies": [{"id": body.id, "scope": body.scope} for body in chain.bodies],
    }
