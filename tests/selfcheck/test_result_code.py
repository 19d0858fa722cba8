"""The result code: there and back, forgiving in form, and no single slip of the pen goes unseen."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck.codec import read_checklist
from selfcheck.errors import CodeBroken, CodeOfOther, CodeUnread, CodeVersion, FileRefused, MarksCount, MarkUnread
from selfcheck.model import Answer
from selfcheck.result_code import check_character, read_code, read_marks, write_code
from tests.selfcheck.samples import DEMO, answered, ask, bridge, typed

MODEL = read_checklist(DEMO)
ANSWERS = {"lock-room": Answer.PARTLY, "train-staff": Answer.NOT_IMPLEMENTED, "guard-visitors": Answer.IMPLEMENTED}
CODE = write_code(MODEL, ANSWERS)
LONG = read_checklist(DEMO | {"items": [DEMO["items"][1] | {"id": f"item-{n}", "number": n} for n in range(1, 44)], "screening": [], "retired": []})
LONG_CODE = write_code(LONG, {f"item-{n}": list(Answer)[n % 3] for n in range(1, 44) if n % 4})
LETTERS = string.digits + string.ascii_uppercase + ".-*"


def test_the_code_is_what_the_rule_says():
    assert CODE == "D2026.2-2301-" + check_character("D2026.2.2301")
    values = {c: n for n, c in enumerate(string.digits + string.ascii_uppercase + ".")} | {"*": 36}
    total = values[CODE[-1]] + sum(values[c] * 2**place for place, c in enumerate("1032.2.6202D", 1))
    assert total % 37 == 0


@given(answered())
def test_there_and_back(case):
    checklist, answers = typed(*case)
    assert read_code(write_code(checklist, answers), checklist) == (checklist.version, answers)


@pytest.mark.parametrize("text", [
    CODE.lower(), CODE.replace("-", "ー"), CODE.replace("-", " - "), f"　{CODE}\n", CODE.replace("-2301", "-23-01"),
    "".join(chr(ord(c) + 0xFEE0) if c not in "-" else "－" for c in CODE),
])  # fmt: skip
def test_forms_that_people_write(text):
    assert read_code(text, MODEL) == ("2026.2", ANSWERS)


@pytest.mark.parametrize(("model", "code"), [(MODEL, CODE), (LONG, LONG_CODE)], ids=["short", "long"])
def test_any_one_wrong_character_is_found(model, code):
    right, tried = read_code(code, model), 0
    for place, was in enumerate(code):
        for letter in LETTERS:
            if letter == was:
                continue
            tried += 1
            try:
                assert read_code(code[:place] + letter + code[place + 1 :], model) == right, (place, letter)
            except FileRefused:
                continue
            assert "-" in (letter, was), "only a hyphen may be misplaced without harm"
    assert tried == len(code) * (len(LETTERS) - 1)


@pytest.mark.parametrize(("model", "code"), [(MODEL, CODE), (LONG, LONG_CODE)], ids=["short", "long"])
def test_any_swap_of_neighbours_is_found(model, code):
    right = read_code(code, model)
    for place in range(len(code) - 1):
        swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        try:
            assert read_code(swapped, model) == right
        except FileRefused:
            assert swapped != code


@pytest.mark.parametrize(("code", "error"), [
    ("", CodeUnread), ("D2026.2", CodeUnread), ("2026.2-2301-5", CodeUnread), (CODE[:-2], CodeBroken),
    ("T2026.2-2301-" + check_character("T2026.2.2301"), CodeOfOther),
    ("D2026.1-2301-" + check_character("D2026.1.2301"), CodeVersion),
    ("D2026.2-230-" + check_character("D2026.2.230"), CodeBroken),
    ("D2026.2-2309-" + check_character("D2026.2.2309"), CodeBroken),
])  # fmt: skip
def test_what_is_refused(code, error):
    with pytest.raises((error, CodeUnread) if error is CodeBroken else error):
        read_code(code, MODEL)


def test_a_code_of_an_older_version_is_read_in_its_own_order():
    older = read_checklist(DEMO | {"orders": {"2026.1": ["old-lock", "back-up"]}})
    code = "D2026.1-12-" + check_character("D2026.1.12")
    assert read_code(code, older) == ("2026.1", {"old-lock": Answer.IMPLEMENTED, "back-up": Answer.PARTLY})
    reply = ask(bridge(DEMO | {"orders": {"2026.1": ["old-lock", "back-up"]}}), kind="decode", code=code, language="en")
    assert reply["answers"] == {"back-up": "partly"}
    assert reply["report"]["retired"] == [{"id": "old-lock", "replaced_by": "lock-room"}]
    assert "(2026.1)" in reply["message"]


def test_marks_from_paper():
    assert read_marks("23 01", MODEL) == ANSWERS
    assert read_marks("２３－１", MODEL) == ANSWERS
    assert read_marks("23.1", MODEL) == ANSWERS
    for text in ("", "230", "23011"):
        with pytest.raises(MarksCount):
            read_marks(text, MODEL)
    with pytest.raises(MarkUnread) as error:
        read_marks("2x01", MODEL)
    assert (error.value.where, error.value.values) == ("X", {"place": "2"})


def test_not_applicable_where_it_cannot_be_is_left_blank_and_said():
    reply = ask(bridge(), kind="marks", marks="4401", language="en")
    assert reply["answers"] == {"guard-visitors": "implemented"}
    assert [one["item"] for one in reply["report"]["refused"]] == ["lock-room", "train-staff"]


@settings(max_examples=300)
@given(st.text(max_size=60) | st.text(LETTERS, max_size=30))
def test_no_text_gets_through_but_a_code(text):
    try:
        version, answers = read_code(text, MODEL)
    except FileRefused:
        return
    assert read_code(write_code(MODEL, answers), MODEL) == (version, answers)


def test_what_stands_beyond_the_longest_code_is_not_read():
    blank = CODE.ljust(2000)
    assert read_code(blank + "!", MODEL) == ("2026.2", ANSWERS)
    with pytest.raises(CodeUnread):
        read_code(blank[:-1] + "!", MODEL)
