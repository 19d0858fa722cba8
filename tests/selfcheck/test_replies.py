"""Every kind of reply as a whole, field by field, in both languages: plan, comparison, table, code, opened file, group."""

import csv
import io
import json

import pytest

import selfcheck
from selfcheck import sentence
from selfcheck.bridge import Bridge
from selfcheck.chain import COSTS, EFFORTS, ROLES
from selfcheck.compare import CHANGES
from selfcheck.csv_table import csv_text
from selfcheck.result_code import check_character
from tests.selfcheck.rich import RICH
from tests.selfcheck.samples import DEMO, ask, bridge
from tests.selfcheck.test_codec import file

ANSWERS = {"lock-room": "partly", "train-staff": "implemented", "back-up": "not_applicable", "guard-visitors": "unknown"}
ON = "2026-11-21"


def asked(**request):
    return ask(bridge(RICH), language="en", **request)


def named(item, number):
    return {"item": item, "number": number, "label": f"item {item}"}


def rounded(low, high, low_percent, high_percent):
    return {"low": low, "high": high, "low_percent": low_percent, "high_percent": high_percent}


CASES = [{"kind": "leak_cases", "id": "l-01"}, {"kind": "best_practices", "id": "b-01"}]
SUPPORT = [{"id": "loan", "edition": "2026", "state": "open", "closes": "2027"}, {"id": "grant", "edition": "2025", "state": "closed", "closes": "2026-03"}]


def step(item, number, answer, effect, *, first, essential=True):
    measure = {"measure": "write-it-down", "role": "owner", "effort": "hour", "cost": "none"}
    later = {"measure": "buy-a-lock", "role": "factory", "effort": "week", "cost": "invest"}
    return (measure if first else later) | {
        "control": f"for-{item}", "essential": essential, "effect": effect, "items": [named(item, number) | {"answer": answer}],
        "cases": CASES, "incentives": SUPPORT, "bodies": ["any", "works"], "offices": ["desk", "ministry"],
    }  # fmt: skip


def test_plan_whole():
    reply = asked(kind="plan", answers=ANSWERS, on=ON, scope="all")
    assert reply == {
        "kind": "planned", "left_out": 0, "sentence": "4 measures would improve your open questions (2). Start at the top.",
        "steps": [
            step("lock-room", 1, "partly", "1", first=True), step("guard-visitors", 4, "unknown", "1/2", first=True),
            step("lock-room", 1, "partly", "1", first=False), step("guard-visitors", 4, "unknown", "1/2", first=False),
        ],
    }  # fmt: skip


def test_plan_with_wishes():
    wishes = {"order": ["cost", "effort", "effect", "essentials"], "only": {"costs": ["invest"], "efforts": ["week"], "roles": ["factory", "it"]},
              "profile": {"trade": "metals", "routes": ["people"], "staff": 30}, "scope": "all"}  # fmt: skip
    reply = asked(kind="plan", answers=ANSWERS, on=ON, **wishes)
    assert [(one["control"], one["measure"]) for one in reply["steps"]] == [("for-lock-room", "buy-a-lock"), ("for-guard-visitors", "buy-a-lock")]
    assert reply["left_out"] == 2
    assert reply["steps"][0]["cases"] == CASES[::-1]
    other = asked(kind="plan", answers=ANSWERS, on="2024-01-01", profile={"trade": "other"})["steps"][0]
    assert other["bodies"] == ["any"]
    assert [(one["id"], one["edition"], one["state"]) for one in other["incentives"]] == [("grant", "2025", "not_yet"), ("loan", "2026", "not_yet")]
    assert asked(kind="plan", answers=ANSWERS, on=ON, profile={"trade": "aerospace_defence"})["steps"][0]["bodies"] == ["any", "wings", "works"]
    routes = asked(kind="plan", answers=ANSWERS, on=ON, profile={"trade": "food", "routes": ["cyber"]})["steps"][0]["cases"]
    assert routes == CASES[::-1]


@pytest.mark.parametrize(
    ("more", "ja", "en"),
    [
        ({"answers": {}}, "今の回答には、取り組みの残っている設問がありません。", "Your answers leave no question to work on."),
        ({"answers": {"lock-room": "implemented"}}, "今の回答には、取り組みの残っている設問がありません。", "Your answers leave no question to work on."),
        ({"only": {"roles": ["hr"]}}, "しぼりこみに合う対策がありません。条件を減らしてください。", "No measure fits your filters. Please take one of them away."),
        ({"scope": "quick", "only": {"costs": ["none"]}}, "1 問を良くする対策が 1 件あります。上から順に始められます。", "1 measure would improve your open questions (1)."),
        ({}, "2 問を良くする対策が 4 件あります。上から順に始められます。", "4 measures would improve your open questions (2). Start at the top."),
    ],
)  # fmt: skip
def test_the_plan_in_a_sentence(more, ja, en):
    request = {"kind": "plan", "answers": ANSWERS, "on": ON} | more
    assert [ask(bridge(RICH), **request | {"language": language})["sentence"] for language in ("ja", "en")] == [ja, en]


@pytest.mark.parametrize(
    ("more", "where"),
    [
        ({"on": ...}, "on"), ({"on": "2026-02-30"}, "on"), ({"on": "2026-11"}, "on"), ({"on": 1}, "on"), ({"profile": None}, "profile"),
        ({"only": []}, "only"), ({"order": ["effect"]}, "order"), ({"order": ["effect"] * 4}, "order"), ({"order": "effect"}, "order"),
        ({"order": None}, "order"), ({"order": [1, 2, 3, 4]}, "order"), ({"profile": {"trade": 1}}, "trade"),
        ({"profile": {"routes": "people"}}, "routes"), ({"profile": {"routes": [1]}}, "routes"), ({"profile": {"routes": ["x"] * 51}}, "routes"),
        ({"only": {"costs": ["cheap"]}}, "costs"), ({"only": {"efforts": ["year"]}}, "efforts"), ({"only": {"roles": ["boss"]}}, "roles"),
        ({"only": {"costs": "none"}}, "costs"), ({"scope": "some"}, "scope"), ({"answers": []}, "answers"), ({"answers": ...}, "answers"),
    ],
    ids=str,
)  # fmt: skip
def test_a_wrong_field_is_named(more, where):
    request = {name: value for name, value in ({"kind": "plan", "answers": ANSWERS, "on": ON} | more).items() if value is not ...}
    reply = ask(bridge(RICH), **request)
    assert (reply["kind"], reply["code"], reply["where"]) == ("refused", "bad-request", where)


def test_fields_that_may_be_empty():
    usual = asked(kind="plan", answers=ANSWERS, on=ON)
    for more in ({"profile": {}, "only": {}}, {"only": dict.fromkeys(["costs", "efforts", "roles"])}, {"profile": {"trade": None, "routes": ["x"] * 50}}):
        assert asked(kind="plan", answers=ANSWERS, on=ON, **more) == usual


def test_compare_whole():
    now = ANSWERS | {"lock-room": "implemented", "train-staff": "partly", "back-up": "implemented"}
    reply = asked(kind="compare", earlier={"text": file(answers=ANSWERS)}, answers=now)
    radar = reply.pop("radar")
    assert "field rooms: earlier 33–67%, now 75–100%. field people: earlier 50–100%, now 25–75%. field cyber: earlier nothing to score, now 100%." in radar
    assert reply == {
        "kind": "compared",
        "overall": {"earlier": rounded("1/2", "3/4", 50, 75), "now": rounded("7/10", "9/10", 70, 90)},
        "axes": [
            {"id": "rooms", "label": "field rooms", "earlier": rounded("1/3", "2/3", 33, 67), "now": rounded("3/4", "1", 75, 100)},
            {"id": "people", "label": "field people", "earlier": rounded("1/2", "1", 50, 100), "now": rounded("1/4", "3/4", 25, 75)},
            {"id": "cyber", "label": "field cyber", "earlier": None, "now": rounded("1", "1", 100, 100)},
        ],
        "items": [
            named("lock-room", 1) | {"earlier": "partly", "now": "implemented", "change": "better"},
            named("train-staff", 2) | {"earlier": "implemented", "now": "partly", "change": "worse"},
            named("back-up", 3) | {"earlier": "not_applicable", "now": "implemented", "change": "other"},
            named("guard-visitors", 4) | {"earlier": "unknown", "now": "unknown", "change": "same"},
        ],
        "sentence": "Overall: 50–75% earlier, 70–90% now. Better: 1. Lower: 1. Newly answered: 0.",
    }


TABLE = {
    "ja": [
        ["番号", "設問の識別子", "設問", "分野", "回答", "点（低い場合）", "点（高い場合）", "満点"],
        ["1", "lock-room", "lock-roomの項目", "roomsの分野", "一部だけ", "1.0", "1.0", "2"],
        ["2", "train-staff", "train-staffの項目", "peopleの分野", "できている", "1.0", "1.0", "1"],
        ["3", "back-up", "back-upの項目", "cyberの分野、roomsの分野", "該当しない", "", "", ""],
        ["4", "guard-visitors", "guard-visitorsの項目", "roomsの分野、peopleの分野", "分からない", "0.0", "1.0", "1"],
    ],
    "en": [
        ["No.", "Question id", "Question", "Field", "Answer", "Points (worst case)", "Points (best case)", "Out of"],
        ["1", "lock-room", "item lock-room", "field rooms", "Partly", "1.0", "1.0", "2"],
        ["2", "train-staff", "item train-staff", "field people", "In place", "1.0", "1.0", "1"],
        ["3", "back-up", "item back-up", "field cyber, field rooms", "Does not apply", "", "", ""],
        ["4", "guard-visitors", "item guard-visitors", "field rooms, field people", "Do not know", "0.0", "1.0", "1"],
    ],
}


@pytest.mark.parametrize("language", TABLE)
def test_table_whole(language):
    reply = ask(bridge(RICH), kind="csv", answers=ANSWERS, on=ON, language=language)
    text = reply.pop("text")
    assert reply == {"kind": "csv", "name": "selfcheck-demo-2026-11-21.csv"}
    assert text.startswith('\ufeff"') and text.endswith('"\r\n')
    assert [line.split('","') for line in text.removeprefix('\ufeff"').removesuffix('"\r\n').split('"\r\n"')] == TABLE[language]
    assert list(csv.reader(io.StringIO(text.removeprefix("\ufeff")))) == TABLE[language]


def test_table_of_half_and_blank_and_of_the_scope_only():
    answers = {"train-staff": "partly", "guard-visitors": "not_implemented"}
    rows = list(csv.reader(io.StringIO(asked(kind="csv", answers=answers, on=ON)["text"])))
    assert [row[4:] for row in rows[1:]] == [["Unanswered", "0.0", "2.0", "2"], ["Partly", "0.5", "0.5", "1"], ["Unanswered", "0.0", "1.0", "1"], ["Not yet", "0.0", "0.0", "1"]]
    assert [row[0] for row in csv.reader(io.StringIO(asked(kind="csv", answers={}, on=ON, scope="quick")["text"]))][1:] == ["1", "2"]
    assert [row[0] for row in csv.reader(io.StringIO(asked(kind="csv", answers={}, on=ON, scope="people")["text"]))][1:] == ["2"]


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_no_cell_acts_as_a_formula(start):
    assert csv_text([[start, f"x{start}", 'a"b']]) == f'\ufeff"\'{start}","x{start}","a""b"\r\n'
    assert csv_text([]) == "\ufeff" and csv_text([[1, ""], []]) == '\ufeff"1",""\r\n\r\n'


def test_coded_whole():
    assert asked(kind="code", answers=ANSWERS) == {"kind": "coded", "code": "D2026.2-2145-" + check_of("2145")}
    assert asked(kind="code", answers={"nobody": "partly"})["code"] == "unknown-item"


def check_of(marks):
    return check_character(f"D2026.2.{marks}")


@pytest.mark.parametrize("kind", ["decode", "marks"])
def test_decoded_whole(kind):
    given = {"decode": {"code": "D2026.2-2145-" + check_of("2145")}, "marks": {"marks": "2145"}}[kind]
    assert asked(kind=kind, **given) == {
        "kind": "opened", "answers": ANSWERS, "message": "4 answers were opened.",
        "report": {"kept": ["back-up", "guard-visitors", "lock-room", "train-staff"], "changed": [], "added": [], "unknown": [], "retired": [], "refused": []},
    }  # fmt: skip


def test_opened_from_an_earlier_version():
    text = file(version="2026.1", answers=ANSWERS | {"old-lock": "partly", "old-fax": "partly", "stranger\x07": "partly"})
    reply = asked(kind="open", text=text)
    assert reply["report"] == {
        "kept": ["back-up", "guard-visitors", "lock-room", "train-staff"], "changed": ["train-staff"], "added": ["back-up"],
        "unknown": ["stranger\ufffd"], "retired": [{"id": "old-fax", "replaced_by": None}, {"id": "old-lock", "replaced_by": "lock-room"}], "refused": [],
    }  # fmt: skip
    assert reply["message"] == (
        "4 answers were opened. The file was saved with an earlier version of the checklist (2026.1). "
        "1 answer was left out because its question is not on this checklist. "
        "2 answers were left out because their questions are no longer in use. "
        "Question 2 now asks something different. Please look at your answer again. Question 3 was added after that version."
    )
    assert "問 2 は、たずねる内容が変わりました。回答を見直してください。問 3 は、その版の後に加わりました。" in ask(bridge(RICH), kind="open", text=text)["message"]


def test_what_is_asked_before_a_checklist_is_there():
    for kind in ("score", "plan", "compare", "csv", "open", "decode", "marks", "code", "collect", "group"):
        assert ask(Bridge(), kind=kind, answers={}, on=ON, earlier={}, files=[], text="", code="", marks="")["code"] == "no-checklist"
    assert ask(Bridge(), kind="forget") == {"kind": "forgotten"}


@pytest.mark.parametrize(
    ("files", "where"),
    [
        (None, "files"), ({}, "files"), ("a", "files"), ([{"name": "a", "text": ""}, 1], "files[1]"), ([{"text": ""}], "files[0]"),
        ([{"name": 1, "text": ""}], "files[0]"), ([{"name": "a"}], "files[0]"), ([{"name": "a", "text": 1}], "files[0]"),
        ([{"name": "a", "code": None, "text": ""}], "files[0]"),
    ],
    ids=str,
)  # fmt: skip
def test_wrong_files_are_named_by_place(files, where):
    reply = ask(bridge(RICH), kind="collect", files=files)
    assert (reply["code"], reply["where"]) == ("bad-request", where)


def test_collected_whole():
    ready = bridge(RICH)
    files = [{"name": "a\x00", "text": file()}, {"name": "b", "text": file()}, {"name": "c", "code": "x", "text": file()}, {"name": "d", "code": "D2026.2-2145-" + check_of("2145")}]
    assert ask(ready, kind="collect", files=files, language="en") == {
        "kind": "collected", "members": 2, "doubles": [{"name": "b", "like": "a\ufffd"}],
        "refused": [{"name": "c", "code": "code-unread", "message": (
            "This does not look like a result code. One begins with a letter and a version and ends with a check character. "
            "Please copy it again. Your present answers are unchanged.")}],
    }  # fmt: skip
    assert ask(ready, kind="collect", files=files[-1:])["doubles"] == [{"name": "d", "like": "d"}]
    assert ask(ready, kind="collect", files=[files[-1] | {"name": "e"}])["members"] == 3


def test_grouped_whole():
    ready = bridge(DEMO)
    sheets = [{"lock-room": mark, "train-staff": "implemented", "guard-visitors": "implemented"} for mark in ("partly", "partly", "implemented", "not_implemented", "not_implemented")]
    sheets[0] |= {"back-up": "implemented"}
    ask(ready, kind="collect", files=[{"name": str(n), "text": file(answers=sheet, saved_on=str(n))} for n, sheet in enumerate(sheets)])
    reply = ask(ready, kind="group", language="en", scope="all")
    table = reply.pop("csv")
    none = dict.fromkeys(["implemented", "partly", "not_implemented", "not_applicable", "unknown", "unanswered"], 0) | {"total": 5}
    assert reply == {
        "kind": "grouped", "members": 5, "least": 5, "hidden": False,
        "overall": {"lowest_quarter": 50, "median": 70, "highest_quarter": 80, "bands": [0, 0, 2, 1, 2]},
        "axes": [
            {"id": "rooms", "label": "field rooms", "members": 5, "spread": {"lowest_quarter": 38, "median": 63, "highest_quarter": 75, "bands": [0, 2, 0, 2, 1]}},
            {"id": "people", "label": "field people", "members": 5, "spread": {"lowest_quarter": 100, "median": 100, "highest_quarter": 100, "bands": [0, 0, 0, 0, 5]}},
            {"id": "cyber", "label": "field cyber", "members": None, "spread": None},
        ],
        "items": [
            named("lock-room", 1) | {"counts": none | {"implemented": 1, "partly": 2, "not_implemented": 2}},
            named("train-staff", 2) | {"counts": none | {"implemented": 5}},
            named("back-up", 3) | {"counts": None},
            named("guard-visitors", 4) | {"counts": none | {"implemented": 5}},
        ],
        "gaps": [named("lock-room", 1)],
        "sentence": "5 firms. The share in place is 70% for the middle firm, 50% at the lowest quarter and 80% at the highest quarter.",
    }  # fmt: skip
    assert table["name"] == "group-demo.csv"
    assert list(csv.reader(io.StringIO(table["text"].removeprefix("\ufeff"))))[:4] == [
        ["Part", "Name", "Firms counted", "Lowest quarter (%)", "Middle firm (%)", "Highest quarter (%)", "In place", "Partly", "Not yet", "Does not apply", "Do not know", "Unanswered"],
        ["Field", "Overall", "5", "50", "70", "80", *[""] * 6], ["Field", "field rooms", "5", "38", "63", "75", *[""] * 6],
        ["Field", "field people", "5", "100", "100", "100", *[""] * 6]]  # fmt: skip
    japanese = ask(ready, kind="group")
    assert japanese["sentence"] == "5 社分をまとめました。できている割合は、まん中の会社で 70%、下から4分の1の会社で 50%、上から4分の1の会社で 80% です。"
    assert japanese["csv"]["text"].splitlines()[0] == '\ufeff"種類","名前","数えた会社","下から4分の1（%）","まん中（%）","上から4分の1（%）","できている","一部だけ","できていない","該当しない","分からない","未回答"'


def test_too_few_in_a_sentence():
    ready = bridge(DEMO)
    assert ask(ready, kind="group", language="en")["sentence"].startswith("Firms so far: 0. Fewer than 5 can be counted, so nothing is shown.")
    assert ask(ready, kind="group")["sentence"].startswith("今は 0 社分です。数えられる会社が 5 社に満たないため、まとめは出しません。")


def test_the_version_is_one_that_a_wheel_can_have():
    assert len(selfcheck.__version__.split(".")) == 3 and all(part.isdigit() for part in selfcheck.__version__.split("."))


def test_every_reply_is_plain_json():
    assert json.loads(bridge(RICH).handle(json.dumps({"kind": "code", "answers": ANSWERS})))["kind"] == "coded"


def test_to_ask_for_every_cost_is_to_ask_for_none_in_particular():
    every = asked(kind="plan", answers=ANSWERS, on=ON, only={"costs": list(COSTS), "efforts": list(EFFORTS), "roles": list(ROLES)})
    assert every == asked(kind="plan", answers=ANSWERS, on=ON)


def test_numbers_of_questions_stand_in_their_order_and_once():
    said = sentence.opened(kept=1, unknown=0, retired=0, replaced_by=[], refused=[], changed=[8, 33, 1, 8], older_version=None, language="en")
    assert said == "1 answer was opened. Questions 1, 8, 33 now ask something different. Please look at your answers again."


def test_every_change_has_a_name_on_the_list():
    pairs = [("partly", "implemented"), ("partly", "not_implemented"), ("partly", "unknown"), (None, "partly"), ("not_applicable", "partly"), ("partly", "partly")]
    found = []
    for earlier, now in pairs:
        sheets = [{"back-up": answer} if answer else {} for answer in (earlier, now)]
        [change] = [one["change"] for one in asked(kind="compare", earlier={"text": file(answers=sheets[0])}, answers=sheets[1])["items"] if one["item"] == "back-up"]
        found.append(change)
    assert tuple(found) == CHANGES
