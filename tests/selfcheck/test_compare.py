"""Comparing: every pair of answers, the tables, and the chart of two."""

import xml.etree.ElementTree as ET

import pytest

from tests.selfcheck.samples import DEMO, ask, bridge
from tests.selfcheck.test_codec import file

CHANGES = {
    ("not_implemented", "partly"): "better", ("partly", "implemented"): "better", ("implemented", "not_implemented"): "worse",
    ("partly", "partly"): "same", (None, None): "same", ("unknown", None): "same", (None, "unknown"): "same",
    (None, "implemented"): "closed", ("unknown", "not_implemented"): "closed", ("unknown", "not_applicable"): "closed",
    ("implemented", "unknown"): "opened", ("not_applicable", None): "opened", ("not_applicable", "partly"): "other",
    ("implemented", "not_applicable"): "other", ("not_applicable", "not_applicable"): "same",
}  # fmt: skip


def compared(earlier, now, **more):
    reply = ask(bridge(), kind="compare", earlier={"text": file(answers=earlier)}, answers=now, **more)
    assert reply["kind"] == "compared", reply
    return reply


@pytest.mark.parametrize(("pair", "change"), CHANGES.items(), ids=str)
def test_what_a_pair_of_answers_is_called(pair, change):
    earlier, now = ({"back-up": answer} if answer else {} for answer in pair)
    found = compared(earlier, now)["items"]
    assert [(one["item"], one["change"]) for one in found if one["change"] != "same"] == (
        [] if change == "same" else [("back-up", change)]
    )
    assert found[2]["earlier"] == (pair[0] or "unanswered") and found[2]["now"] == (pair[1] or "unanswered")


def test_both_scores_stand_side_by_side_in_both_languages():
    earlier, now = {"lock-room": "partly", "train-staff": "implemented"}, {"lock-room": "implemented", "train-staff": "partly"}
    reply = compared(earlier, now, scope="quick", language="en")
    assert (reply["overall"]["earlier"]["low"], reply["overall"]["now"]["low"]) == ("2/3", "5/6")
    assert [(one["id"], one["earlier"], one["now"]) for one in reply["axes"]][2] == ("cyber", None, None)
    assert reply["sentence"] == "Overall: 67% earlier, 83% now. Better: 1. Lower: 1. Newly answered: 0."
    assert compared(earlier, now, scope="quick")["sentence"].startswith("全体は、前回が 67%、今回が 83% です。良くなった設問は 1 問")


def test_the_chart_of_two_tells_them_apart_without_colour():
    reply = compared({"lock-room": "implemented"}, {"lock-room": "not_implemented"}, language="en")
    chart = ET.fromstring(reply["radar"])
    texts = [element.text for element in chart.iter() if element.text]
    assert "Now" in texts and "Earlier" in texts and any("field rooms: earlier" in text for text in texts)
    assert 'stroke-dasharray="6 4"' in reply["radar"] and "mark-best" in reply["radar"] and "mg-radar-pair-title" in reply["radar"]


@pytest.mark.parametrize(("earlier", "code"), [
    ({"text": "{"}, "not-json"), ({"code": "?"}, "code-unread"), ({}, "bad-request"), ({"text": 1}, "bad-request"), (1, "bad-request"),
    ({"text": file(version="2099.1")}, "newer-version"),
])  # fmt: skip
def test_what_cannot_be_compared_is_refused(earlier, code):
    assert ask(bridge(), kind="compare", earlier=earlier, answers={})["code"] == code


def test_a_code_serves_as_the_earlier_result():
    reply = ask(bridge(DEMO), kind="compare", earlier={"code": "D2026.2-2301-A"}, answers={"lock-room": "implemented"})
    assert [one["change"] for one in reply["items"]] == ["better", "opened", "same", "opened"]


PICTURES = {
    "ja": ("分野ごとの、前回と今回（レーダーチャート。どちらも最も低い場合）",
           "roomsの分野は前回 67～100%、今回 33～67%。peopleの分野は前回 0～100%、今回 0～100%。cyberの分野は前回 対象なし、今回 対象なし。",
           "今回", "前回"),
    "en": ("Earlier and now by field (radar chart, worst case of both)",
           "field rooms: earlier 67–100%, now 33–67%. field people: earlier 0–100%, now 0–100%. "
           "field cyber: earlier nothing to score, now nothing to score.",
           "Now", "Earlier"),
}  # fmt: skip


@pytest.mark.parametrize("language", PICTURES)
def test_the_chart_of_two_says_all_it_shows(language):
    earlier, now = ({"lock-room": answer, "back-up": "not_applicable"} for answer in ("implemented", "partly"))
    chart = ET.fromstring(compared(earlier, now, language=language)["radar"])
    texts = [element.text for element in chart.iter() if element.tag.endswith(("}title", "}desc")) or "legend" in element.get("class", "")]
    assert tuple(texts) == PICTURES[language]


@pytest.mark.parametrize(("language", "mark"), [("ja", "対象なし"), ("en", "n/a")])
def test_a_field_that_nothing_counts_in_is_marked_at_its_label(language, mark):
    chart = ET.fromstring(compared({}, {"back-up": "not_applicable"}, language=language)["radar"])
    assert [e.text for e in chart.iter() if "label-none" in e.get("class", "")] == [mark]
