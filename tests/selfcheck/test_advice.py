"""The order of essentials and gaps, for every checklist; cases/essentials.yml and cases/gaps.yml spell it out."""

from hypothesis import given

from selfcheck.advice import gaps, open_essentials
from selfcheck.model import Answer
from tests.selfcheck.samples import answered, typed

STATES = {"not_implemented": "unmet", "partly": "partly", "unknown": "unknown", None: "unanswered"}


@given(case=answered())
def test_every_open_essential_is_listed_once_with_its_state(case):
    checklist, answers = typed(*case)
    found = open_essentials(checklist.items, answers)
    done = {Answer.IMPLEMENTED, Answer.NOT_APPLICABLE}
    wanted = {item.id: STATES[answers.get(item.id)] for item in checklist.items if item.essential and answers.get(item.id) not in done}
    assert len(found) == len(wanted)
    assert {one.item.id: one.state for one in found} == wanted
    order = [(list(STATES.values()).index(one.state), -one.item.weight, one.item.number) for one in found]
    assert order == sorted(order)


@given(case=answered())
def test_every_gap_is_listed_once_and_in_order(case):
    checklist, answers = typed(*case)
    found = gaps(checklist.items, answers)
    wanted = {id: answer for id, answer in answers.items() if answer in ("not_implemented", "partly", "unknown")}
    assert len(found) == len(wanted)
    assert {gap.item.id: gap.answer for gap in found} == wanted
    order = [(list(STATES).index(gap.answer), not gap.item.essential, -gap.item.weight, gap.item.number) for gap in found]
    assert order == sorted(order)


@given(case=answered())
def test_the_order_of_the_checklist_does_not_change_the_advice(case):
    checklist, answers = typed(*case)
    turned = checklist.items[::-1]
    assert gaps(turned, answers) == gaps(checklist.items, answers)
    assert open_essentials(turned, answers) == open_essentials(checklist.items, answers)
