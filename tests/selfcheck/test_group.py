"""A group's summary: the published rules, and that nobody can be read from it."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.codec import read_checklist
from selfcheck.group import LEAST, spread_of, summarise
from selfcheck.model import Answer, Scope
from selfcheck.score import Range
from tests.selfcheck.samples import ANSWERS, DEMO, ask, bridge
from tests.selfcheck.test_codec import file

MODEL = read_checklist(DEMO)
ITEMS = [item["id"] for item in DEMO["items"]]


def exact(*percents):
    from fractions import Fraction

    return [Range(low=Fraction(p, 100), high=Fraction(p, 100)) for p in percents]


def test_the_quarters_are_values_of_members_and_never_the_first_or_the_last():
    spread = spread_of(exact(0, 10, 50, 90, 100))
    assert (spread.lowest_quarter, spread.median, spread.highest_quarter) == (10, 50, 90)
    assert spread.bands == (2, 0, 1, 0, 2)
    assert spread_of(exact(*range(10, 90, 10))).median == 40  # eight members: the fourth
    assert spread_of(exact(19, 20, 39, 40, 80)).bands == (1, 2, 1, 0, 1)


def test_four_are_too_few_and_wide_ranges_do_not_count():
    assert spread_of(exact(1, 2, 3, 4)) is None
    from fractions import Fraction

    wide, narrow = Range(low=Fraction(0), high=Fraction(51, 100)), Range(low=Fraction(0), high=Fraction(1, 2))
    assert spread_of([*exact(1, 2, 3, 4), wide, None]) is None
    assert spread_of([*exact(1, 2, 3, 4), narrow]).highest_quarter == 4


def members(*sheets):
    return [{id: Answer(answer) for id, answer in zip(ITEMS, sheet, strict=False) if answer} for sheet in sheets]


def test_items_count_only_where_five_answered_and_gaps_go_by_share():
    sheets = [("not_implemented", "implemented", None, "partly")] * 4 + [("implemented", "implemented", "unknown", "implemented")]
    found = summarise(MODEL, members(*sheets), Scope.ALL)
    assert [one.counts is None for one in found.items] == [False, False, True, False]
    assert found.items[0].counts.not_implemented == 4
    assert [item.id for item in found.gaps] == ["lock-room", "guard-visitors"]


def test_the_scope_narrows_the_items():
    found = summarise(MODEL, members(*[("partly", "partly")] * 5), Scope.QUICK)
    assert [one.item.id for one in found.items] == ["lock-room", "train-staff"] and found.overall.median == 50


def collected(to, count, **answers):
    files = [{"name": f"{n}.json", "text": file(answers=answers) + " " * n} for n in range(count)]
    return ask(to, kind="collect", files=files, language="en")


def test_bad_files_are_named_and_the_rest_counts():
    ready = bridge()
    reply = ask(ready, kind="collect", language="en", files=[
        {"name": "good.json", "text": file()}, {"name": "copy.json", "text": file()}, {"name": "bad\u202e.json", "text": "{"},
        {"name": "A", "code": "D2026.2-2301-A"}, {"name": "B", "code": "D2026.2-2301-A"}, {"name": "A", "code": "D2026.2-2301-A"},
    ])  # fmt: skip
    assert reply["members"] == 3
    assert [(one["name"], one["code"]) for one in reply["refused"]] == [("bad\ufffd.json", "not-json")]
    assert reply["doubles"] == [{"name": "copy.json", "like": "good.json"}, {"name": "A", "like": "A"}]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_of_four_is_shown_anywhere(language):
    ready = bridge()
    collected(ready, LEAST - 1, **{"lock-room": "not_implemented", "train-staff": "partly"})
    reply = ask(ready, kind="group", language=language)
    assert reply["hidden"] and reply["csv"] is None and reply["overall"] is None and reply["gaps"] == []
    assert all(axis["spread"] is None and axis["members"] is None for axis in reply["axes"])
    assert all(item["counts"] is None for item in reply["items"])
    assert "4" in reply["sentence"]


def test_five_are_shown_and_forgotten_on_demand():
    ready = bridge()
    collected(ready, LEAST, **{id: "implemented" for id in ITEMS})
    reply = ask(ready, kind="group", language="en")
    assert not reply["hidden"] and reply["overall"]["bands"] == [0, 0, 0, 0, 5]
    rows = list(csv.reader(io.StringIO(reply["csv"]["text"].removeprefix("\ufeff"))))
    assert len(rows) == 1 + 1 + 3 + 4 and {len(row) for row in rows} == {12}
    assert ask(ready, kind="forget") == {"kind": "forgotten"}
    assert ask(ready, kind="group")["members"] == 0


@pytest.mark.parametrize(("language", "hidden"), [("ja", "5 社未満のため非表示"), ("en", "hidden: fewer than 5 firms")])
def test_in_the_table_an_item_that_few_answered_has_its_name_and_nothing_else(language, hidden):
    ready = bridge()
    collected(ready, LEAST, **{"lock-room": "implemented", "train-staff": "implemented", "guard-visitors": "partly"})
    text = ask(ready, kind="group", language=language)["csv"]["text"]
    row = next(row for row in csv.reader(io.StringIO(text)) if row[1].startswith("3 "))
    assert row[2:] == ["", hidden, "", "", *[""] * (len(ANSWERS) + 1)]


def test_loading_a_checklist_forgets_the_group():
    ready = bridge()
    collected(ready, 5, **{"lock-room": "partly"})
    ask(ready, kind="load", checklist=DEMO)
    assert ask(ready, kind="group")["members"] == 0


def test_marks_from_paper_count_and_the_same_under_one_name_only_once():
    ready = bridge()
    reply = ask(ready, kind="collect", language="en", files=[
        {"name": "A", "marks": "2301"}, {"name": "B", "marks": "2301"}, {"name": "A", "marks": "2301"}, {"name": "C", "marks": "23"},
        {"name": "A", "code": "D2026.2-2301-A"},
    ])  # fmt: skip
    assert reply["members"] == 3 and reply["doubles"] == [{"name": "A", "like": "A"}]
    assert [(one["name"], one["code"]) for one in reply["refused"]] == [("C", "marks-count")]
    reply = ask(ready, kind="collect", files=[{"name": "D", "marks": "-3.1"}, {"name": "E", "marks": "２３０１"}])
    assert reply["members"] == 5
    counts = ask(ready, kind="group")["items"][1]["counts"]
    assert counts["not_implemented"] == counts["total"] == 5


@pytest.mark.parametrize("files", ["x", [1], [{}], [{"name": "a", "marks": 1}], [{"name": 1, "text": ""}], [{"name": "a"}], [{"name": "a", "text": 1}]])
def test_a_wrong_request_adds_nobody(files):
    ready = bridge()
    assert ask(ready, kind="collect", files=files)["code"] == "bad-request"
    assert ask(ready, kind="group")["members"] == 0


@given(st.lists(st.fixed_dictionaries({id: st.sampled_from([None, *ANSWERS]) for id in ITEMS}), max_size=12))
def test_no_number_stands_on_fewer_than_five(sheets):
    ready = bridge()
    files = [{"name": str(n), "text": json.dumps(json.loads(file(answers={k: v for k, v in sheet.items() if v})) | {"n": n})}
             for n, sheet in enumerate(sheets)]  # fmt: skip
    ask(ready, kind="collect", files=files)
    reply = ask(ready, kind="group")
    for item in reply["items"]:
        if item["counts"]:
            assert item["counts"]["total"] - item["counts"]["unanswered"] >= LEAST
    for spread in [reply["overall"], *(axis["spread"] for axis in reply["axes"])]:
        assert spread is None or sum(spread["bands"]) >= LEAST
