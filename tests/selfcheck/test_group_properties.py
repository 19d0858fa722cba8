"""A group's summary against its published rules, told a second time, and the table against the reply, for any group."""

import csv
import io
import json
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.codec import read_checklist
from selfcheck.group import LEAST, spread_of, summarise
from selfcheck.model import Answer, Scope
from selfcheck.score import Range, score
from tests.selfcheck.samples import DEMO, ask, bridge
from tests.selfcheck.test_codec import file

MODEL = read_checklist(DEMO)
TAKES = {item.id: [None, *(a for a in Answer if item.may_not_apply or a is not Answer.NOT_APPLICABLE)] for item in MODEL.items}
SHEET = st.fixed_dictionaries({id: st.sampled_from(answers) for id, answers in TAKES.items()}).map(
    lambda drawn: {id: answer for id, answer in drawn.items() if answer}
)
MEMBERS = st.lists(SHEET, max_size=16)
SCOPES = st.sampled_from([Scope.ALL, Scope.QUICK])
NAMES = {"ja": ["できている", "一部だけ", "できていない", "該当しない", "分からない", "未回答"],
         "en": ["In place", "Partly", "Not yet", "Does not apply", "Do not know", "Unanswered"]}  # fmt: skip
HIDDEN = {"ja": "5 社未満のため非表示", "en": "hidden: fewer than 5 firms"}


def expected_spread(ranges):
    """The rule in other words: order the middles of the narrow ranges; the k-th quarter is the first value not below k/4 of them."""
    middles = sorted((one.low + one.high) / 2 for one in ranges if one and (one.high - one.low) * 2 <= 1)
    if len(middles) < 5:
        return None
    quarters = []
    for quarter in (1, 2, 3):
        reached = [value for place, value in enumerate(middles, 1) if Fraction(place, len(middles)) >= Fraction(quarter, 4)]
        quarters.append(int(reached[0] * 100 + Fraction(1, 2)))
    borders = [(0, 20), (20, 40), (40, 60), (60, 80), (80, 101)]
    return (*quarters, tuple(sum(low <= value * 100 < high for value in middles) for low, high in borders))


def flat(spread):
    return spread and (spread.lowest_quarter, spread.median, spread.highest_quarter, spread.bands)


@given(members=MEMBERS, scope=SCOPES)
def test_every_spread_is_what_the_rule_says(members, scope):
    found, scores = summarise(MODEL, members, scope), [score(MODEL, answers, scope) for answers in members]
    assert found.members == len(members)
    assert flat(found.overall) == expected_spread([one.overall for one in scores])
    for place, axis in enumerate(found.axes):
        ranges = [one.axes[place].range for one in scores]
        assert flat(axis.spread) == expected_spread(ranges)
        assert axis.members == sum(bool(one and (one.high - one.low) * 2 <= 1) for one in ranges)
    assert [axis.axis.id for axis in found.axes] == [axis.id for axis in MODEL.axes]


PERCENTS = st.lists(st.integers(0, 100), min_size=LEAST, max_size=60)


@given(percents=PERCENTS, order=st.randoms(use_true_random=False))
def test_the_lowest_and_the_highest_member_never_move_what_is_shown(percents, order):
    percents.sort()
    outer = [0, *percents[1:-1], 100]
    mixed = list(percents)
    order.shuffle(mixed)
    ranges = [[Range(low=Fraction(p, 100), high=Fraction(p, 100)) for p in some] for some in (percents, mixed, outer)]
    spread, shuffled, stretched = (spread_of(some) for some in ranges)
    assert spread == shuffled
    assert flat(spread)[:3] == flat(stretched)[:3]
    assert sum(spread.bands) == len(percents)


@given(members=MEMBERS, scope=SCOPES)
def test_items_and_gaps_are_counted_by_hand(members, scope):
    found = summarise(MODEL, members, scope)
    inside = [item for item in MODEL.items if scope is Scope.ALL or item.quick]
    shares = {}
    assert [one.item for one in found.items] == inside
    for one in found.items:
        given_answers = [answers[one.item.id] for answers in members if one.item.id in answers]
        assert (one.counts is None) == (len(given_answers) < 5)
        if one.counts:
            assert [getattr(one.counts, answer) for answer in Answer] == [given_answers.count(answer) for answer in Answer]
            assert one.counts.unanswered == len(members) - len(given_answers)
            asked = [answer for answer in given_answers if answer != "not_applicable"]
            missing = sum(answer != "implemented" for answer in asked)
            shares[one.item] = Fraction(missing, len(asked)) if asked else 0
    assert list(found.gaps) == sorted((item for item in shares if shares[item]), key=lambda item: (-shares[item], item.number))


def test_ten_gaps_are_named_at_most_the_largest_first():
    items = [DEMO["items"][2] | {"id": f"item-{n}", "number": n, "weight": 1} for n in range(1, 13)]
    model = read_checklist(DEMO | {"items": items, "screening": [], "retired": []})
    members = [{item["id"]: Answer.PARTLY if item["number"] >= n else Answer.IMPLEMENTED for item in items} for n in range(1, 7)]
    assert [item.number for item in summarise(model, members, Scope.ALL).gaps] == [*range(6, 13), 5, 4, 3]


def files_of(members):
    return [{"name": f"{n}.json", "text": json.dumps(json.loads(file(answers=sheet)) | {"n": n})} for n, sheet in enumerate(members)]


@given(members=MEMBERS, language=st.sampled_from(["ja", "en"]), scope=SCOPES)
@settings(max_examples=60)
def test_the_table_says_what_the_reply_says_and_hides_what_it_hides(members, language, scope):
    ready = bridge()
    assert ask(ready, kind="collect", files=files_of(members))["members"] == len(members)
    reply = ask(ready, kind="group", language=language, scope=scope)
    assert (reply["kind"], reply["members"], reply["least"]) == ("grouped", len(members), 5)
    assert reply["hidden"] == (reply["overall"] is None) == (reply["csv"] is None)
    if reply["hidden"]:
        return
    assert reply["csv"]["name"] == "group-demo.csv"
    head, *rows = csv.reader(io.StringIO(reply["csv"]["text"].removeprefix("\ufeff")))
    assert head[6:] == NAMES[language]
    expected = [[{"ja": "全体", "en": "Overall"}[language], str(reply["members"]), *shown(reply["overall"], language), *[""] * 6]]
    for axis in reply["axes"]:
        members_shown = "" if axis["members"] is None else str(axis["members"])
        expected.append([axis["label"], members_shown, *shown(axis["spread"], language), *[""] * 6])
    for item in reply["items"]:
        expected.append([f"{item['number']} {item['label']}", *counted(item["counts"], language)])
    assert [row[1:] for row in rows] == expected
    kinds = {"ja": ["分野", "設問"], "en": ["Field", "Question"]}[language]
    assert [row[0] for row in rows] == [kinds[0]] * (1 + len(reply["axes"])) + [kinds[1]] * len(reply["items"])


def shown(spread, language):
    if spread is None:
        return [HIDDEN[language], "", ""]
    return [str(spread[name]) for name in ("lowest_quarter", "median", "highest_quarter")]


def counted(counts, language):
    if counts is None:
        return ["", HIDDEN[language], "", "", *[""] * 6]
    names = ["implemented", "partly", "not_implemented", "not_applicable", "unknown", "unanswered"]
    return [str(counts["total"] - counts["unanswered"]), "", "", "", *[str(counts[name]) for name in names]]


@given(members=MEMBERS, order=st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_the_order_of_files_and_the_number_of_turns_never_matter(members, order):
    once, often = bridge(), bridge()
    files = files_of(members)
    ask(once, kind="collect", files=files)
    order.shuffle(files)
    for one in files:
        ask(often, kind="collect", files=[one])
    assert ask(once, kind="group") == ask(often, kind="group")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_thousand_files_and_the_bad_ones_among_them(language):
    ready, answers = bridge(), {"lock-room": "partly", "train-staff": "implemented", "back-up": "unknown", "guard-visitors": "not_applicable"}
    good = [{"name": f"{n}.json", "text": file(answers=answers, saved_on=f"day {n}")} for n in range(994)]
    bad = [{"name": "broken.json", "text": "{"}, {"name": "other.json", "text": file(checklist="other")},
           {"name": "newer.json", "text": file(version="9999.1")}, {"name": "huge.json", "text": "設" * 400_000},
           {"name": "code", "code": "D2026.2-2301-Z"}, {"name": "again.json", "text": good[0]["text"]}]  # fmt: skip
    reply = ask(ready, kind="collect", files=good + bad, language=language)
    assert reply["kind"] == "collected" and reply["members"] == 994
    assert [(one["name"], one["code"]) for one in reply["refused"]] == [
        ("broken.json", "not-json"), ("other.json", "wrong-checklist"), ("newer.json", "newer-version"),
        ("huge.json", "too-large"), ("code", "code-broken")]  # fmt: skip
    alone = [ask(bridge(), kind="open", text=one["text"], language=language)["message"] for one in bad[:4]]
    assert [one["message"] for one in reply["refused"]][:4] == alone
    assert reply["doubles"] == [{"name": "again.json", "like": "0.json"}]
    summary = ask(ready, kind="group", language=language)
    assert summary["overall"] == {"lowest_quarter": 63, "median": 63, "highest_quarter": 63, "bands": [0, 0, 0, 994, 0]}
    assert "994" in summary["sentence"] and "63%" in summary["sentence"]


def test_what_applies_to_nobody_is_no_gap():
    members = [{"back-up": Answer.NOT_APPLICABLE, "guard-visitors": Answer.PARTLY}] * 5
    assert [item.id for item in summarise(MODEL, members, Scope.ALL).gaps] == ["guard-visitors"]
