"""Answer files: what is kept, what is left out, and what is not opened at all."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck import codec
from selfcheck.codec import MOST_BYTES, read_answer_file, read_checklist, write_answer_file
from selfcheck.errors import (
    AlwaysApplies,
    BadAnswer,
    FileRefused,
    NewerVersion,
    NothingUsable,
    RepeatedKey,
    TooLarge,
    WrongChecklist,
    WrongFormat,
)
from selfcheck.model import Answer, Language, Scope
from tests.selfcheck.samples import DEMO, answered, typed

CHECKLIST = read_checklist(DEMO)


def file(**changes):
    """The text of an answer file, with changes; a field changed to ... is left out."""
    fields = {
        "format": "mamoru-gijutsu-answers",
        "format_version": 1,
        "checklist": "demo",
        "version": "2026.2",
        "saved_on": "2026-11-21",
        "language": "ja",
        "answers": {"lock-room": "partly"},
    } | changes
    return json.dumps({name: value for name, value in fields.items() if value is not ...})


@given(case=answered(), scope=st.sampled_from([None, *Scope]), language=st.sampled_from(Language))
def test_saved_answers_come_back_as_they_were(case, scope, language):
    checklist, answers = typed(*case)
    text = write_answer_file(checklist, answers, saved_on="2026-11-21", language=language, scope=scope)
    opened = read_answer_file(text, checklist)
    assert (opened.answers, opened.scope, opened.version) == (answers, scope, checklist.version)
    assert (opened.unknown, opened.retired, opened.refused) == ((), (), ())


def test_the_file_as_the_page_saves_it():
    answers = {"train-staff": Answer.UNKNOWN, "lock-room": Answer.PARTLY}
    fields = {"saved_on": "2026-11-21", "language": Language.JA}
    assert write_answer_file(CHECKLIST, answers, **fields) == (
        '{"answers":{"lock-room":"partly","train-staff":"unknown"},"checklist":"demo","format":"mamoru-gijutsu-answers",'
        '"format_version":1,"language":"ja","saved_on":"2026-11-21","version":"2026.2"}'
    )
    assert '"scope":"quick"' in write_answer_file(CHECKLIST, answers, **fields, scope=Scope.QUICK)


@pytest.mark.parametrize(
    "text", [file(), "\ufeff" + file(), file().replace(", ", ",\r\n"), file(saved_on=..., language=...), file(saved_on=7, note=[])]
)
def test_what_the_core_does_not_need_is_not_looked_at(text):
    assert read_answer_file(text, CHECKLIST).answers == {"lock-room": Answer.PARTLY}


def test_every_answer_is_judged_by_itself():
    answers = {
        "zebra": "implemented",
        "apple": 7,
        "old-lock": "implemented",
        "old-fax": "nonsense",
        "lock-room": "not_applicable",
        "train-staff": "yes",
        "back-up": "not_applicable",
        "guard-visitors": None,
    }
    opened = read_answer_file(file(answers=answers, version="2026.1"), CHECKLIST)
    assert opened.answers == {"back-up": Answer.NOT_APPLICABLE}
    assert (opened.version, opened.scope) == ("2026.1", None)
    assert opened.unknown == ("apple", "zebra")
    assert opened.retired == ("old-fax", "old-lock")
    assert [(type(one), one.where) for one in opened.refused] == [
        (BadAnswer, "guard-visitors"),
        (AlwaysApplies, "lock-room"),
        (BadAnswer, "train-staff"),
    ]


@pytest.mark.parametrize("bad", [None, True, 1, 0.5, [], {}, ["partly"], {"partly": 1}, "", "Partly", "partly ", "\ud800", "p" * 9999])
def test_no_word_of_the_scale(bad):
    opened = read_answer_file(file(answers={"back-up": "partly", "lock-room": bad}), CHECKLIST)
    assert [one.where for one in opened.refused] == ["lock-room"]
    assert opened.answers == {"back-up": Answer.PARTLY}


def test_what_the_module_offers_is_there():
    assert all(hasattr(codec, name) for name in codec.__all__)
    assert len(codec.__all__) == 6


def test_an_empty_set_of_answers_is_a_right_file_too():
    assert read_answer_file(file(answers={}), CHECKLIST).answers == {}


@pytest.mark.parametrize("scope", ["all", "quick"])
def test_the_scope_is_kept(scope):
    assert read_answer_file(file(scope=scope), CHECKLIST).scope == scope


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        *[(text, WrongFormat, "format") for text in ("[]", "1", "null", '"x"', "{}", "true", file(format=...), file(format=["x"]))],
        (file(format="mamoru-gijutsu-checklist"), WrongFormat, "format"),
        *[(file(format_version=bad), WrongFormat, "format_version") for bad in (..., 0, -1, True, "1", 1.0, None, [])],
        (file(format_version=2), NewerVersion, "format_version 2"),
        (file(format_version=2, answers=...), NewerVersion, "format_version 2"),
        *[(file(checklist=bad), WrongFormat, "checklist") for bad in (..., None, 1, ["demo"])],
        *[(file(version=bad), WrongFormat, "version") for bad in (..., None, 2026.1, "", "newest", "1" * 5000)],
        *[(file(answers=bad), WrongFormat, "answers") for bad in (..., None, [], "x", 1)],
        *[(file(scope=bad), WrongFormat, "scope") for bad in (None, "some", 1, ["all"])],
        (file(checklist="Other"), WrongChecklist, "Other"),
        (file(checklist=""), WrongChecklist, ""),
        (file(checklist="x" * 999, version="9999"), WrongChecklist, "x" * 79 + "…"),
        (file(checklist="\ud800<b>"), WrongChecklist, "\ufffd<b>"),
        (file(version="2026.10"), NewerVersion, "2026.10"),
        (file(version="2026.2.1"), NewerVersion, "2026.2.1"),
        (file(answers={"lock-room": "not_applicable"}), NothingUsable, None),
        (file(answers={"zebra": "partly", "old-fax": "partly"}), NothingUsable, None),
    ],
)
def test_what_is_not_opened(text, kind, where):
    with pytest.raises(FileRefused) as caught:
        read_answer_file(text, CHECKLIST)
    assert (type(caught.value), caught.value.where) == (kind, where)


def test_a_file_of_another_checklist_is_told_the_title_of_this_one():
    with pytest.raises(WrongChecklist) as caught:
        read_answer_file(file(checklist="other"), CHECKLIST)
    assert caught.value.values == {"title": CHECKLIST.title}


def test_a_refused_answer_names_the_item_for_the_reader():
    opened = read_answer_file(file(answers={"back-up": "partly", "lock-room": "not_applicable", "train-staff": 1}), CHECKLIST)
    named = [one.values for one in opened.refused]
    assert named == [{"number": str(item.number), "label": item.label} for item in CHECKLIST.items[:2]]


def test_a_repeated_answer_is_not_guessed():
    with pytest.raises(RepeatedKey, match="lock-room"):
        read_answer_file(file().replace('"partly"', '"partly", "lock-room": "implemented"'), CHECKLIST)


def test_up_to_one_megabyte():
    assert MOST_BYTES == 1_000_000
    padded = file() + " " * (MOST_BYTES - len(file()))
    assert read_answer_file(padded, CHECKLIST).answers
    with pytest.raises(TooLarge):
        read_answer_file(padded + " ", CHECKLIST)


def test_a_megabyte_of_foreign_answers_is_sorted_out():
    many = {f"x{number}": "partly" for number in range(50_000)} | {"lock-room": "partly"}
    opened = read_answer_file(file(answers=many), CHECKLIST)
    assert (len(opened.answers), len(opened.unknown)) == (1, 50_000)
