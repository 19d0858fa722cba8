"""The plan: what becomes a step, in which order, and what hangs on it."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.chain import Body, Case, Chain, Control, Edition, Incentive, Measure
from selfcheck.model import Answer, CheckItem, Text
from selfcheck.plan import ORDER, Wishes, fits, make_plan, state_on

ON = "2026-11-21"
LABEL = Text(ja="語", en="word")


def item(number, control, *, essential=False, weight=1):
    return CheckItem(id=f"item-{number}", number=number, label=LABEL, control=control, axes=("a",), weight=weight,
                     essential=essential, quick=False, may_not_apply=True)  # fmt: skip


def measure(id, role="owner", effort="hour", cost="none"):
    return Measure(id=id, role=role, effort=effort, cost=cost)


def control(id, *measures, cases=(), incentives=(), offices=()):
    return Control(id=id, measures=measures, cases=cases, incentives=incentives, offices=offices)


def plan(controls, answers, wishes=Wishes(), incentives=(), bodies=(), items=None):
    items = items or [item(number, control.id) for number, control in enumerate(controls, 1)]
    chain = Chain(controls=tuple(controls), incentives=incentives, bodies=bodies)
    found = {f"item-{number}": Answer(answer) for number, answer in answers.items() if answer}
    return make_plan(chain, items, found, wishes, ON)


def names(found):
    return [step.measure.id for step in found.steps]


def test_only_open_items_make_steps():
    controls = [control(name, measure(name)) for name in ("no", "half", "unsure", "done", "off", "blank")]
    answers = dict(enumerate(["not_implemented", "partly", "unknown", "implemented", "not_applicable", None], 1))
    found = plan(controls, answers)
    assert names(found) == ["no", "half", "unsure"]
    assert [step.effect for step in found.steps] == [Fraction(1), Fraction(1, 2), Fraction(1, 2)]


def test_the_effect_adds_up_over_the_items_of_a_control_with_their_weights():
    items = [item(1, "c", weight=2), item(2, "c"), item(3, "c")]
    [step] = plan([control("c", measure("m"))], {1: "partly", 2: "not_implemented", 3: "implemented"}, items=items).steps
    assert step.effect == 2 and [one.number for one in step.items] == [1, 2]


ORDERED = {
    "essentials": ("b", dict(items=[item(1, "a"), item(2, "b", essential=True)])),
    "effect": ("b", dict(items=[item(1, "a"), item(2, "b", weight=3)])),
    "effort": ("b", dict(measures=[measure("a", effort="day"), measure("b")])),
    "cost": ("b", dict(measures=[measure("a", cost="small"), measure("b")])),
    "number": ("a", dict()),
}


@pytest.mark.parametrize("name", ORDERED)
def test_each_rule_decides_when_those_before_it_are_equal(name):
    first, given = ORDERED[name]
    measures = given.get("measures", [measure("a"), measure("b")])
    found = plan([control(m.id, m) for m in measures], {1: "not_implemented", 2: "not_implemented"}, items=given.get("items"))
    assert names(found)[0] == first


def test_the_reader_may_put_another_rule_first():
    items = [item(1, "hard", essential=True), item(2, "easy")]
    controls = [control("hard", measure("hard", effort="project")), control("easy", measure("easy"))]
    answers = {1: "not_implemented", 2: "not_implemented"}
    assert names(plan(controls, answers, items=items)) == ["hard", "easy"]
    order = ("effort", "essentials", "effect", "cost")
    assert names(plan(controls, answers, Wishes(order=order), items=items)) == ["easy", "hard"]


def test_every_control_has_its_easiest_measure_before_any_has_its_second():
    first = control("a", measure("a-project", effort="project"), measure("a-hour"), measure("a-paid", cost="small"))
    found = plan([first, control("b", measure("b-week", effort="week"))], {1: "not_implemented", 2: "partly"})
    assert names(found) == ["a-hour", "b-week", "a-paid", "a-project"]


def test_wishes_leave_measures_out_and_say_how_many():
    one = control("a", measure("free"), measure("dear", cost="invest"), measure("it", role="it", effort="week"))
    answers = {1: "not_implemented"}
    assert names(plan([one], answers, Wishes(costs=("none",)))) == ["free", "it"]
    assert plan([one], answers, Wishes(costs=("none",))).left_out == 1
    assert names(plan([one], answers, Wishes(roles=("it",), efforts=("week",)))) == ["it"]
    assert names(plan([one], answers, Wishes(roles=()))) == [] and plan([one], answers, Wishes(roles=())).left_out == 3


def test_cases_like_the_reader_come_first_and_three_are_enough():
    cases = tuple(Case(kind="leak_cases", id=id, routes=routes, trades=trades) for id, routes, trades in (
        ("plain", (), ()), ("route", ("people",), ()), ("trade", (), ("metals",)), ("other", ("cyber",), ("food",))))  # fmt: skip
    [step] = plan([control("c", measure("m"), cases=cases)], {1: "partly"}, Wishes(trade="metals", routes=("people",))).steps
    assert [case.id for case in step.cases] == ["trade", "route", "plain"]
    [step] = plan([control("c", measure("m"), cases=cases)], {1: "partly"}).steps
    assert [case.id for case in step.cases] == ["plain", "route", "trade"]


def test_support_open_on_the_day_comes_first_and_an_older_open_edition_stands_for_a_closed_newer_one():
    grant = Incentive(id="grant", editions=(Edition(id="new", opens=None, closes="2026-10"),))
    loan = Incentive(id="loan", editions=(Edition(id="new", opens="2027", closes="2028"), Edition(id="old", opens="2026-04", closes="2026-11-21")))
    [step] = plan([control("c", measure("m"), incentives=("grant", "loan"))], {1: "partly"}, incentives=(grant, loan)).steps
    assert [(one.id, one.edition, one.state, one.closes) for one in step.support] == [
        ("loan", "old", "open", "2026-11-21"), ("grant", "new", "closed", "2026-10")]  # fmt: skip


@pytest.mark.parametrize(
    ("opens", "closes", "state"),
    [
        ("2026-11-21", "2026-11-21", "open"), ("2026-11-01", "2026-11", "open"), ("2025-12", "2026", "open"),
        ("2026-11-22", "2027", "not_yet"), ("2026-12", None, "not_yet"), ("2027", None, "not_yet"),
        (None, "2026-11-20", "closed"), ("2026-01", "2026-10", "closed"), ("2025", "2025", "closed"),
        (None, None, "undated"), ("2026-10-01", None, "undated"), (None, "2026-11-21", "undated"), ("2026-11", "2027", "undated"),
    ],
)  # fmt: skip
def test_the_state_on_a_day(opens, closes, state):
    assert state_on(opens, closes, ON) == state


@pytest.mark.parametrize(("scope", "trade", "does"), [
    ("all", None, True), ("all", "other", True), ("smes", None, True), ("manufacturing", None, True),
    ("manufacturing", "metals", True), ("manufacturing", "other", False), ("aerospace_defence", None, False),
    ("aerospace_defence", "metals", False), ("aerospace_defence", "aerospace_defence", True),
])  # fmt: skip
def test_which_bodies_fit(scope, trade, does):
    assert fits(Body(id="b", scope=scope), trade) is does


def test_bodies_and_three_offices_hang_on_every_step():
    bodies = (Body(id="one", scope="all"), Body(id="two", scope="aerospace_defence"))
    [step] = plan([control("c", measure("m"), offices=("1", "2", "3", "4"))], {1: "partly"}, bodies=bodies).steps
    assert (step.bodies, step.offices) == (("one",), ("1", "2", "3"))


@given(st.lists(st.sampled_from(["not_implemented", "partly", "unknown", "implemented", None]), min_size=1, max_size=6), st.permutations(ORDER))
def test_any_order_keeps_the_same_steps_and_the_rounds(answers, order):
    controls = [control(f"c{n}", measure(f"x{n}", effort="day"), measure(f"y{n}")) for n, _ in enumerate(answers)]
    sheet = dict(enumerate(answers, 1))
    found, usual = plan(controls, sheet, Wishes(order=tuple(order))), plan(controls, sheet)
    assert sorted(names(found)) == sorted(names(usual))
    half = len(found.steps) // 2
    assert all(name.startswith("y") for name in names(found)[:half]) and all(name.startswith("x") for name in names(found)[half:])
