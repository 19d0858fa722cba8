"""The door for a page: a closed list of kinds, the same bytes every time, and never an exception."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck import bridge as door
from selfcheck.bridge import Bridge
from tests.selfcheck.samples import ANSWERS, DEMO, answered, ask, bridge, checklist, score_of
from tests.selfcheck.test_codec import file

KINDS = {"ready", "scored", "opened", "refused"}


def test_load():
    assert ask(Bridge(), kind="load", checklist=DEMO) == {"kind": "ready", "checklist": "demo", "version": "2026.2"}


def test_the_module_has_one_bridge_of_its_own():
    assert json.loads(door.handle('{"kind":"score"}'))["code"] == "no-checklist"
    assert isinstance(door.handle.__self__, Bridge)


def earned(item, number, answer, low, high, of):
    named = {"item": item, "number": number, "label": f"item {item}", "answer": answer}
    return named | {"points_low": low, "points_high": high, "of": of}


def test_score_whole():
    answers = {"lock-room": "partly", "train-staff": "unknown", "back-up": "not_applicable", "guard-visitors": "implemented"}
    reply = score_of(DEMO, answers, language="en")
    assert reply.pop("radar").startswith("<svg ")
    none = dict.fromkeys(["implemented", "partly", "not_implemented", "not_applicable", "unknown", "unanswered"], 0)
    assert reply == {
        "kind": "scored",
        "scope": "all",
        "language": "en",
        "counts": none | {"implemented": 1, "partly": 1, "not_applicable": 1, "unknown": 1, "total": 4},
        "overall": {"low": "1/2", "high": "3/4", "low_percent": 50, "high_percent": 75},
        "axes": [
            {
                "id": "rooms",
                "label": "field rooms",
                "range": {"low": "2/3", "high": "2/3", "low_percent": 67, "high_percent": 67},
                "counts": none | {"implemented": 1, "partly": 1, "not_applicable": 1, "total": 3},
                "items": [
                    earned("lock-room", 1, "partly", "1", "1", "2"),
                    earned("back-up", 3, "not_applicable", "0", "0", "1"),
                    earned("guard-visitors", 4, "implemented", "1", "1", "1"),
                ],
            },
            {
                "id": "people",
                "label": "field people",
                "range": {"low": "1/2", "high": "1", "low_percent": 50, "high_percent": 100},
                "counts": none | {"implemented": 1, "unknown": 1, "total": 2},
                "items": [
                    earned("train-staff", 2, "unknown", "0", "1", "1"),
                    earned("guard-visitors", 4, "implemented", "1", "1", "1"),
                ],
            },
            {
                "id": "cyber",
                "label": "field cyber",
                "range": None,
                "counts": none | {"not_applicable": 1, "total": 1},
                "items": [earned("back-up", 3, "not_applicable", "0", "0", "1")],
            },
        ],
        "essentials": [{"item": "lock-room", "number": 1, "label": "item lock-room", "state": "partly"}],
        "gaps": [
            {"item": "lock-room", "number": 1, "label": "item lock-room", "answer": "partly", "control": "for-lock-room"},
            {"item": "train-staff", "number": 2, "label": "item train-staff", "answer": "unknown", "control": "for-train-staff"},
        ],
        "sentence": "The share in place lies between 50% and 75%, based on the 3 questions that apply (1 not known or unanswered). "
        "1 essential is not marked “In place”.",
    }


def test_japanese_is_the_language_unless_english_is_asked_for():
    answers = {"lock-room": "not_implemented"}
    japanese = score_of(DEMO, answers)
    for language in ("ja", "fr", "EN", "", None, 1, ["en"]):
        assert score_of(DEMO, answers, language=language) == japanese
    assert japanese["language"] == "ja"
    assert japanese["essentials"][0]["label"] == "lock-roomの項目"
    assert japanese["gaps"][0]["label"] == "lock-roomの項目"
    assert japanese["axes"][0]["label"] == "roomsの分野"
    assert 'lang="ja"' in japanese["radar"]


def test_the_scope_is_all_unless_quick_is_asked_for():
    assert score_of(DEMO, {}) == score_of(DEMO, {}, scope="all")
    quick = score_of(DEMO, {"guard-visitors": "not_implemented"}, scope="quick")
    assert (quick["scope"], quick["counts"]["total"], quick["gaps"]) == ("quick", 2, [])
    assert [one["item"] for one in quick["essentials"]] == ["lock-room"]


def test_the_text_of_a_reply_has_one_form():
    text = bridge().handle(json.dumps({"kind": "score", "answers": {"lock-room": "partly"}}))
    assert text == json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def test_open():
    reply = ask(bridge(), kind="open", text=file(scope="quick"), language="en")
    assert reply == {
        "kind": "opened",
        "answers": {"lock-room": "partly"},
        "scope": "quick",
        "report": {"kept": ["lock-room"], "changed": [], "added": [], "unknown": [], "retired": [], "refused": []},
        "message": "1 answer was opened.",
    }
    assert "scope" not in ask(bridge(), kind="open", text=file())


MIXED = {
    "answers": {
        "lock-room": "not_applicable",
        "train-staff": "yes",
        "back-up": "partly",
        "guard-visitors": "implemented",
        "old-lock": "partly",
        "old-fax": "partly",
        "zebra": "partly",
        "\ud800" + "z" * 99: "partly",
    },
    "version": "2026.1",
}


def test_open_with_losses_in_english():
    reply = ask(bridge(), kind="open", text=file(**MIXED), language="en")
    assert reply["answers"] == {"back-up": "partly", "guard-visitors": "implemented"}
    assert reply["report"] == {
        "kept": ["back-up", "guard-visitors"],
        "changed": [],
        "added": [],
        "unknown": ["zebra", "\ufffd" + "z" * 78 + "…"],
        "retired": [{"id": "old-fax", "replaced_by": None}, {"id": "old-lock", "replaced_by": "lock-room"}],
        "refused": [
            {
                "item": "lock-room",
                "reason": "Question 1 “item lock-room” cannot be marked “Does not apply”. Please choose another option.",
            },
            {
                "item": "train-staff",
                "reason": "The answer to question 2 “item train-staff” cannot be read. Please choose one of the options again.",
            },
        ],
    }
    assert reply["message"] == (
        "2 answers were opened. The file was saved with an earlier version of the checklist (2026.1). "
        "2 answers were left out because their questions are not on this checklist. "
        "2 answers were left out because their questions are no longer in use. Please answer question 1 instead. "
        "The answers to questions 1, 2 could not be used and are now blank. Please answer them again."
    )


def test_open_with_losses_in_japanese():
    reply = ask(bridge(), kind="open", text=file(**MIXED))
    assert reply["report"]["refused"][0]["reason"] == (
        "問 1「lock-roomの項目」では「該当しない」を選べません。ほかの選択肢から選んでください。"
    )
    assert reply["message"] == (
        "2 問の回答を読み込みました。このファイルは、チェックリストの前の版（2026.1）で保存したものです。"
        "今のチェックリストにない設問への回答 2 件は、読み込んでいません。"
        "今は使っていない設問への回答 2 件は、読み込んでいません。代わりに、問 1 に答えてください。"
        "問 1、2 の回答は使えないため、未回答にしました。もう一度答えてください。"
    )


def test_one_loss_of_each_kind_is_told_in_the_singular():
    answers = {"back-up": "partly", "lock-room": "x", "old-fax": "partly", "zebra": "partly"}
    reply = ask(bridge(), kind="open", text=file(answers=answers), language="en")
    assert reply["message"] == (
        "1 answer was opened. 1 answer was left out because its question is not on this checklist. "
        "1 answer was left out because its question is no longer in use. "
        "The answer to question 1 could not be used and is now blank. Please answer it again."
    )


def test_a_successor_that_is_answered_already_is_not_asked_for_again():
    answers = {"lock-room": "partly", "old-lock": "partly"}
    reply = ask(bridge(), kind="open", text=file(answers=answers), language="en")
    assert "instead" not in reply["message"]


def test_successors_are_named_once_and_in_order():
    items = [{"id": name} for name in ("a", "b", "c")]
    retired = [{"id": f"old-{number}", "replaced_by": name} for number, name in enumerate("cab" + "c")]
    answers = {"b": "partly"} | {one["id"]: "partly" for one in retired}
    reply = ask(bridge(checklist(items=items, retired=retired)), kind="open", text=file(answers=answers), language="en")
    assert "Please answer questions 1, 3 instead." in reply["message"]


def test_a_refused_load_leaves_the_former_checklist_in_place():
    ready = bridge()
    assert ask(ready, kind="load", checklist={})["kind"] == "refused"
    assert ask(ready, kind="score", answers={"lock-room": "partly"})["kind"] == "scored"


def test_a_second_load_takes_the_place_of_the_first():
    ready = bridge()
    other = checklist(items=[{"id": "other"}])
    assert ask(ready, kind="load", checklist=other)["kind"] == "ready"
    assert ask(ready, kind="score", answers={"other": "partly"})["overall"]["low"] == "1/2"


def test_a_file_of_more_than_one_megabyte():
    for language, message in {
        "ja": "ファイルが大きすぎます。読み込めるのは 1 MB までです。"
        "このサイトで保存した回答ファイルを選び直してください。今の回答はそのままです。",
        "en": "The file is too large; at most 1 MB can be opened. "
        "Please choose an answer file saved on this site. Your present answers are unchanged.",
    }.items():
        reply = ask(bridge(), kind="open", text="設" * 400_000, language=language)
        assert reply == {"kind": "refused", "code": "too-large", "where": None, "message": message}


def test_a_megabyte_escaped_as_a_request_is_still_read():
    text = file() + "\u3000" * 300_000  # not JSON any more, but read as far as that
    reply = ask(bridge(), kind="open", text=text)
    assert (reply["code"], reply["where"]) == ("not-json", f"1:{len(file()) + 1}")


def test_a_request_of_more_than_eight_megabytes():
    start = '{"kind":"score","answers":{}}'
    assert json.loads(bridge().handle(start + " " * (8_000_000 - len(start))))["kind"] == "scored"
    reply = json.loads(bridge().handle(start + " " * (8_000_001 - len(start))))
    assert (reply["kind"], reply["code"], reply["where"]) == ("refused", "too-large", None)
    assert reply["message"].startswith("ページの中でのやり取りに失敗しました。")


@pytest.mark.parametrize("field", ["id", "trace", "__proto__"])
def test_fields_that_the_core_does_not_know_are_left_to_the_page(field):
    assert score_of(DEMO, {}, **{field: 7}) == score_of(DEMO, {})


def known(text):
    """Check that a reply is JSON of a known kind that can leave as UTF-8, and give it back."""
    reply = json.loads(text.encode("utf-8"))
    assert reply["kind"] in KINDS
    if reply["kind"] == "refused":
        assert set(reply) == {"kind", "code", "where", "message"}
        assert reply["code"] and len(reply["message"]) > 10 and "Traceback" not in reply["message"]
        assert reply["where"] is None or len(reply["where"]) <= 80
    return reply


@given(text=st.text() | st.text(st.characters(categories=["Cs", "Cc", "Lo", "P"])))
def test_any_text_is_answered(text):
    assert known(bridge().handle(text))["kind"] == "refused"
    known(bridge().handle(json.dumps({"kind": "open", "text": text})))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["ja", "en", *ANSWERS]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["lock-room", "id", "ja"]) | st.text(), inner, max_size=4),
    max_leaves=12,
)
REQUESTS = st.fixed_dictionaries(
    {"kind": st.sampled_from(["load", "score", "open"]) | JSON},
    optional={
        "checklist": JSON | st.just(DEMO) | st.dictionaries(st.sampled_from(sorted(DEMO)), JSON).map(lambda wrong: DEMO | wrong),
        "answers": JSON | st.dictionaries(st.sampled_from([item["id"] for item in DEMO["items"]]), st.sampled_from(ANSWERS) | JSON),
        "text": JSON | st.dictionaries(st.sampled_from(sorted(json.loads(file()))), JSON).map(lambda wrong: file(**wrong)),
        "scope": st.sampled_from(["all", "quick"]) | JSON,
        "language": st.sampled_from(["ja", "en"]) | st.text(),
    },
)


@given(request=REQUESTS)
@settings(max_examples=300)
def test_any_request_is_answered_in_the_language_asked_for(request):
    reply = known(bridge().handle(json.dumps(request)))
    known(Bridge().handle(json.dumps(request)))
    twin = known(bridge().handle(json.dumps(request | {"language": "ja" if request.get("language") == "en" else "en"})))
    assert twin["kind"] == reply["kind"]
    if reply["kind"] == "refused":
        assert (twin["code"], twin["where"]) == (reply["code"], reply["where"])
        # A request that cannot be read has no language yet, and is answered in Japanese.
        assert (twin["message"] == reply["message"]) == reply["message"].startswith("ページの中でのやり取りに失敗しました。")


@pytest.mark.parametrize("request_", [None, 1, b"{}", ["{}"], {"kind": "score"}])
def test_what_is_no_text_at_all_is_answered_too(request_):
    reply = known(bridge().handle(request_))
    assert (reply["code"], reply["where"]) == ("not-json", "1:1")


@given(request=REQUESTS, cut=st.integers(0, 400), junk=st.text(max_size=3))
def test_a_damaged_request_is_answered(request, cut, junk):
    text = json.dumps(request, ensure_ascii=False)
    known(bridge().handle(text[:cut] + junk + text[cut + 1 :]))


@given(case=answered(), scope=st.sampled_from(["all", "quick"]), language=st.sampled_from(["ja", "en"]))
def test_any_right_request_is_scored_and_always_the_same(case, scope, language):
    definition, answers = case
    request = json.dumps({"kind": "score", "answers": answers, "scope": scope, "language": language})
    text = bridge(definition).handle(request)
    assert known(text)["kind"] == "scored"
    assert bridge(definition).handle(request) == text
