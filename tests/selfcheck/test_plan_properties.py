"""The plan against the published rule, told a second time and in another way, for any chain, answers and wishes."""

import calendar
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.chain import BODY_SCOPES, Body, Case, Chain, Control, Edition, Incentive, Measure
from selfcheck.model import Answer, CheckItem, Text
from selfcheck.plan import Wishes, fits, make_plan, state_on

EFFORTS, COSTS = ["hour", "day", "week", "project"], ["none", "small", "invest"]
ROLES = ["owner", "hr", "it"]
ORDER = ["essentials", "effect", "effort", "cost"]
STILL_TO_EARN = {"not_implemented": 2, "partly": 1, "unknown": 1}  # halves
TODAY = "2026-11-21"

MEASURES = st.lists(st.tuples(st.sampled_from(ROLES), st.sampled_from(EFFORTS), st.sampled_from(COSTS)), max_size=4)
SHEETS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from([None, *Answer]), st.booleans(), st.integers(1, 3)), min_size=1, max_size=7
)
SOME = {
    "costs": st.none() | st.lists(st.sampled_from(COSTS), max_size=2),
    "efforts": st.none() | st.lists(st.sampled_from(EFFORTS), max_size=3),
    "roles": st.none() | st.lists(st.sampled_from(ROLES), max_size=2),
}
WISHES = st.builds(Wishes, order=st.permutations(ORDER).map(tuple), **SOME)
CASES = st.tuples(st.lists(MEASURES, min_size=3, max_size=3), SHEETS)


def built(case):
    """Three controls, some items on them, and the answers."""
    chain = Chain(controls=tuple(_control(n, measures) for n, measures in enumerate(case[0])), incentives=(), bodies=())
    items = [
        CheckItem(id=f"item-{n}", number=n, label=Text(ja="語", en="word"), control=f"control-{control}", axes=("a",),
                  weight=weight, essential=essential, quick=False, may_not_apply=True)
        for n, (control, _, essential, weight) in enumerate(case[1], 1)
    ]  # fmt: skip
    return chain, items, {f"item-{n}": answer for n, (_, answer, _, _) in enumerate(case[1], 1) if answer}


def _control(number, measures, **more):
    found = [Measure(id=f"m{number}-{n}", role=role, effort=effort, cost=cost) for n, (role, effort, cost) in enumerate(measures)]
    return Control(**{"id": f"control-{number}", "measures": tuple(found), "cases": (), "incentives": (), "offices": ()} | more)


def told_again(chain, items, answers, wishes):
    """The ids of measures as the rule orders them: round by round, taking the best of what is left."""
    piles = {control.id: [m for m in control.measures if wanted(m, wishes)] for control in chain.controls}
    open_of = {id: [item for item in items if item.control == id and answers.get(item.id) in STILL_TO_EARN] for id in piles}
    found = []
    while any(piles[id] and open_of[id] for id in piles):
        heads = {id: min(piles[id], key=ease) for id in piles if piles[id] and open_of[id]}
        for id in sorted(heads, key=lambda id: place(heads[id], open_of[id], answers, wishes.order)):
            piles[id].remove(heads[id])
            found.append(heads[id].id)
    return found


def wanted(measure, wishes):
    for value, allowed in ((measure.cost, wishes.costs), (measure.effort, wishes.efforts), (measure.role, wishes.roles)):
        if allowed is not None and value not in allowed:
            return False
    return True


def ease(measure):
    return EFFORTS.index(measure.effort), COSTS.index(measure.cost)


def place(measure, items, answers, order):
    halves = sum(STILL_TO_EARN[answers[item.id]] * item.weight for item in items)
    by = {"essentials": 0 if [item for item in items if item.essential] else 1, "effect": -halves,
          "effort": EFFORTS.index(measure.effort), "cost": COSTS.index(measure.cost)}  # fmt: skip
    return [by[name] for name in order] + sorted(item.number for item in items)


def planned(case, wishes=Wishes()):
    return make_plan(*built(case), wishes, TODAY)


def ids(plan):
    return [step.measure.id for step in plan.steps]


@given(case=CASES, wishes=WISHES)
def test_the_plan_is_what_the_rule_says(case, wishes):
    assert ids(planned(case, wishes)) == told_again(*built(case), wishes)


@given(case=CASES, wishes=WISHES)
def test_what_is_left_out_is_counted_and_nothing_else_is_missing(case, wishes):
    found, everything = planned(case, wishes), planned(case)
    assert everything.left_out == 0
    assert len(found.steps) + found.left_out == len(everything.steps)
    assert all(wanted(step.measure, wishes) for step in found.steps)
    left = [step for step in everything.steps if step.measure.id not in ids(found)]
    assert not any(wanted(step.measure, wishes) for step in left)


@given(case=CASES)
def test_a_step_names_its_open_items_and_what_they_have_still_to_earn(case):
    _, items, answers = built(case)
    for step in planned(case).steps:
        still = [item for item in items if item.control == step.control and answers.get(item.id) in STILL_TO_EARN]
        assert list(step.items) == still and still
        assert step.effect == Fraction(sum(STILL_TO_EARN[answers[item.id]] * item.weight for item in still), 2) > 0
        assert step.essential == (True in [item.essential for item in still])


@given(case=CASES, pick=st.integers(0, 6), better=st.sampled_from([Answer.IMPLEMENTED, Answer.NOT_APPLICABLE]))
def test_doing_more_never_adds_a_step_or_makes_one_weigh_more(case, pick, better):
    sheet = list(case[1])
    control, answer, *rest = sheet[pick % len(sheet)]
    sheet[pick % len(sheet)] = (control, better, *rest)
    before, after = planned(case), planned((case[0], sheet))
    effects = {step.measure.id: step.effect for step in before.steps}
    if answer is not None:
        assert set(ids(after)) <= set(ids(before))
        assert all(step.effect <= effects[step.measure.id] for step in after.steps)


@given(case=CASES, order=st.randoms(use_true_random=False))
def test_the_order_of_controls_and_answers_never_matters(case, order):
    chain, items, answers = built(case)
    controls, pairs = list(chain.controls), list(answers.items())
    order.shuffle(controls)
    order.shuffle(pairs)
    mixed = Chain(controls=tuple(controls), incentives=(), bodies=())
    assert make_plan(mixed, items, dict(pairs), Wishes(), TODAY) == make_plan(chain, items, answers, Wishes(), TODAY)


LIKENESS = st.lists(st.tuples(st.booleans(), st.booleans()), max_size=6)


@given(alike=LIKENESS)
def test_cases_come_by_trade_then_by_route_then_as_listed(alike):
    cases = tuple(Case(kind="leak_cases", id=f"c{n}", trades=("metals",) if trade else ("food",), routes=("people", "cyber") if route else ())
                  for n, (trade, route) in enumerate(alike))  # fmt: skip
    step = _only_step(Wishes(trade="metals", routes=("people", "investment")), cases=cases)
    groups = [[n for n, pair in enumerate(alike) if pair == like] for like in ((True, True), (True, False), (False, True), (False, False))]
    assert [case.id for case in step.cases] == [f"c{n}" for group in groups for n in group][:3]
    assert [case.id for case in _only_step(Wishes(), cases=cases).cases] == [f"c{n}" for n in range(len(alike))][:3]


def _only_step(wishes=Wishes(), *, support=(), bodies=(), **of_control):
    control = _control(0, [("owner", "hour", "none")], **of_control)
    chain, items = Chain(controls=(control,), incentives=support, bodies=bodies), built(([[]], [(0, None, False, 1)]))[1]
    [step] = make_plan(chain, items, {"item-1": Answer.PARTLY}, wishes, TODAY).steps
    return step


PARTIAL = st.none() | st.tuples(st.dates(date(2025, 11, 1), date(2027, 12, 31)), st.sampled_from([4, 7, 10])).map(
    lambda drawn: drawn[0].isoformat()[: drawn[1]]
)


def days(text):
    """Every day that a partial day may mean."""
    first = date(int(text[:4]), int(text[5:7] or 1), int(text[8:] or 1))
    month = int(text[5:7] or 12)
    last = date(first.year, month, int(text[8:] or calendar.monthrange(first.year, month)[1]))
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


@given(opens=PARTIAL, closes=PARTIAL, on=st.dates(date(2026, 1, 1), date(2027, 3, 1)))
@settings(max_examples=300)
def test_the_state_holds_for_every_day_that_a_partial_day_may_mean(opens, closes, on):
    state = state_on(opens, closes, on.isoformat())
    over = closes is not None and all(day < on for day in days(closes))
    before = opens is not None and all(day > on for day in days(opens))
    begun = opens is not None and all(day <= on for day in days(opens))
    assert state == ("closed" if over else "not_yet" if before else "open" if begun and closes else "undated")


STATES = ["open", "not_yet", "undated", "closed"]
EDITIONS = st.lists(st.tuples(PARTIAL, PARTIAL), min_size=1, max_size=3)


@given(all_editions=st.lists(EDITIONS, max_size=4), linked=st.sets(st.integers(0, 3)))
def test_support_of_the_control_comes_open_first_each_with_its_newest_or_its_open_edition(all_editions, linked):
    support = tuple(Incentive(id=f"i{n}", editions=tuple(Edition(id=f"e{m}", opens=a, closes=b) for m, (a, b) in enumerate(editions)))
                    for n, editions in enumerate(all_editions))  # fmt: skip
    step = _only_step(support=support, incentives=tuple(f"i{n}" for n in linked))
    states = [[state_on(a, b, TODAY) for a, b in editions] for editions in all_editions]
    chosen = {n: row.index("open") if "open" in row else 0 for n, row in enumerate(states) if n in linked}
    expected = sorted(chosen, key=lambda n: (STATES.index(states[n][chosen[n]]), n))
    assert [(one.id, one.edition, one.state, one.closes) for one in step.support] == [
        (f"i{n}", f"e{chosen[n]}", states[n][chosen[n]], all_editions[n][chosen[n]][1]) for n in expected
    ]


@given(scopes=st.lists(st.sampled_from(BODY_SCOPES), max_size=6), trade=st.sampled_from([None, "metals", "other", "aerospace_defence"]))
def test_bodies_that_fit_are_named_in_their_order(scopes, trade):
    bodies = tuple(Body(id=f"b{n}", scope=scope) for n, scope in enumerate(scopes))
    assert list(_only_step(Wishes(trade=trade), bodies=bodies).bodies) == [body.id for body in bodies if fits(body, trade)]


def test_of_equal_controls_the_one_with_the_lowest_number_comes_first():
    case = ([[("owner", "hour", "none")]] * 2 + [[]], [(1, Answer.PARTLY, False, 1), (0, Answer.PARTLY, False, 1), (0, Answer.PARTLY, False, 1), (1, Answer.PARTLY, False, 1)])
    assert ids(planned(case)) == ["m1-0", "m0-0"]
