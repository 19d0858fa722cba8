"""What holds for every checklist and every set of answers."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from selfcheck.errors import AlwaysApplies, UnknownItem
from selfcheck.model import Answer, Scope
from selfcheck.score import Counts, percent, score
from tests.selfcheck.samples import DEMO, LADDER, allowed, answered, typed

SCOPES = st.sampled_from(Scope)


def ranges(definition, answers, scope):
    """Overall first, then every axis."""
    result = score(*typed(definition, answers), scope)
    return [result.overall, *(axis.range for axis in result.axes)]


@given(case=answered(), scope=SCOPES, pick=st.integers(0))
def test_doing_more_never_lowers_either_end(case, scope, pick):
    definition, answers = case
    able = [id for id, answer in answers.items() if answer in LADDER[:-1]]
    assume(able)
    item = able[pick % len(able)]
    better = answers | {item: LADDER[LADDER.index(answers[item]) + 1]}
    for before, after in zip(ranges(definition, answers, scope), ranges(definition, better, scope), strict=True):
        assert (before is None) == (after is None)
        assert before is None or (after.low >= before.low and after.high >= before.high)


@given(case=answered(), scope=SCOPES, order=st.randoms(use_true_random=False))
def test_the_order_of_items_and_answers_never_matters(case, scope, order):
    definition, answers = case
    items, pairs = list(definition["items"]), list(answers.items())
    order.shuffle(items)
    order.shuffle(pairs)
    assert ranges(definition, answers, scope) == ranges(definition | {"items": items}, dict(pairs), scope)


@given(case=answered(), scope=SCOPES)
def test_what_does_not_apply_never_counts(case, scope):
    definition, answers = case
    out = {id for id, answer in answers.items() if answer == "not_applicable"}
    left = [item for item in definition["items"] if item["id"] not in out]
    assume(left)
    without = definition | {"items": left, "screening": [], "retired": []}
    kept = {id: answer for id, answer in answers.items() if id not in out}
    assert ranges(definition, answers, scope) == ranges(without, kept, scope)


@given(case=answered(), scope=SCOPES)
def test_a_range_lies_within_zero_and_one_and_is_narrow_only_when_nothing_is_open(case, scope):
    result = score(*typed(*case), scope)
    for range, counts in [(result.overall, result.counts), *((axis.range, axis.counts) for axis in result.axes)]:
        assert (range is None) == (counts.applicable == 0)
        if range is not None:
            assert 0 <= range.low <= range.high <= 1
            assert (range.low == range.high) == (counts.open == 0)


@given(case=answered(), scope=SCOPES, pick=st.integers(0), data=st.data())
def test_answering_what_was_open_stays_within_the_former_range(case, scope, pick, data):
    definition, answers = case
    blank = [item for item in definition["items"] if answers.get(item["id"], "unknown") == "unknown"]
    assume(blank)
    item = blank[pick % len(blank)]
    known = data.draw(st.sampled_from([answer for answer in allowed(item) if answer != "unknown"]))
    after = ranges(definition, answers | {item["id"]: known}, scope)
    for wide, narrow in zip(ranges(definition, answers, scope), after, strict=True):
        assert wide is not None or narrow is None
        assert narrow is None or (wide.low <= narrow.low and narrow.high <= wide.high)


@given(case=answered())
def test_unknown_and_unanswered_give_the_same_range(case):
    definition, answers = case
    unasked = {id: answer for id, answer in answers.items() if answer != "unknown"}
    assert ranges(definition, answers, Scope.ALL) == ranges(definition, unasked, Scope.ALL)


@given(case=answered(), scope=SCOPES)
def test_every_item_in_scope_is_counted_once(case, scope):
    definition, answers = case
    counts = score(*typed(definition, answers), scope).counts
    inside = [item for item in definition["items"] if is_inside(item, scope)]
    assert counts.total == len(inside)
    for answer in Answer:
        assert getattr(counts, answer) == sum(answers.get(item["id"]) == answer for item in inside)
    assert counts.unanswered == sum(item["id"] not in answers for item in inside)


def is_inside(item, scope):
    return scope is Scope.ALL or (item["quick"] if scope is Scope.QUICK else scope in item["routes"])


def test_the_sums_of_counts():
    counts = Counts(implemented=1, partly=2, not_implemented=4, not_applicable=8, unknown=16, unanswered=32)
    assert (counts.open, counts.applicable, counts.total) == (48, 55, 63)


@pytest.mark.parametrize(
    ("part", "shown"),
    [("0", 0), ("1/201", 0), ("1/200", 1), ("3/8", 38), ("5/8", 63), ("1/3", 33), ("2/3", 67), ("199/200", 100), ("1", 100)],
)
def test_percent_rounds_half_up(part, shown):
    assert percent(Fraction(part)) == shown


def test_a_stray_answer_is_refused_by_item_id():
    checklist, answers = typed(DEMO, {"lock-room": "implemented"})
    with pytest.raises(UnknownItem) as caught:
        score(checklist, answers | {"zebra": Answer.PARTLY, "aardvark": Answer.PARTLY})
    assert caught.value.where == "aardvark"


def test_not_applicable_is_refused_where_the_item_always_applies():
    checklist, answers = typed(DEMO, {"lock-room": "not_applicable"})
    with pytest.raises(AlwaysApplies) as caught:
        score(checklist, answers)
    assert (caught.value.where, caught.value.code) == ("lock-room", "bad-answer")
