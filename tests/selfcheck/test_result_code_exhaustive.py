"""The proof that the check character finds every single slip: for every length, and tried out on the published checklists' sizes."""

import random
import string
from itertools import permutations

import pytest

from selfcheck.codec import read_checklist
from selfcheck.errors import CodeBroken, FileRefused
from selfcheck.model import Answer
from selfcheck.result_code import check_character, read_code, write_code
from tests.selfcheck.samples import checklist

VALUES = string.digits + string.ascii_uppercase + "."
ALPHABET = VALUES.replace(".", ".-*")
SIZES = {"T": 40, "L": 43, "R": 27, "S": 28}  # S: marks and head together are 36 places, one turn of the powers of 2


def definition(letter, size):
    items = [{"id": f"item-{number}", "may_not_apply": True} for number in range(1, size + 1)]
    orders = {"2026.1": [item["id"] for item in items[1:]], "2025.1": [item["id"] for item in items]}
    return read_checklist(checklist(items=items, letter=letter, version="2026.11", orders=orders))


MODELS = {letter: definition(letter, size) for letter, size in SIZES.items()}


def sheets(model, count):
    chance = random.Random(model.letter)
    choices = [None, *Answer]
    for _ in range(count):
        drawn = {item.id: chance.choice(choices) for item in model.items}
        yield {id: answer for id, answer in drawn.items() if answer}


def value(text):
    """The check value of a text of the table's characters."""
    return VALUES.index(check_character(text).replace("*", "."))


def test_every_character_counts_differently_at_every_place_and_so_no_single_slip_keeps_the_sum():
    # The weights repeat every 36 places (2 ** 36 leaves 1 when divided by 37), so these are all the cases there are.
    for distance in range(36):
        assert len({value(character + "0" * distance) for character in VALUES}) == len(VALUES)


def test_no_two_neighbours_can_be_swapped_at_any_place():
    for distance in range(36):
        for one, other in permutations(VALUES, 2):
            assert value(one + other + "0" * distance) != value(other + one + "0" * distance)


def test_the_last_mark_and_the_check_character_cannot_be_swapped_whatever_the_length():
    for length in range(1, 80):
        for last in "012345":
            head = "7" * length
            check = check_character(head + last)
            if check in VALUES and check != last:
                assert check_character(head + check) != last


def test_sums_add_up_so_that_what_holds_before_zeros_holds_anywhere():
    chance = random.Random(37)
    for _ in range(500):
        one, other = ("".join(chance.choices(VALUES, k=12)) for _ in range(2))
        both = "".join(VALUES[(VALUES.index(a) + VALUES.index(b)) % 37] for a, b in zip(one, other, strict=True))
        assert value(both) == (value(one) + value(other)) % 37


def is_refused_or_the_same(text, model, right):
    try:
        return read_code(text, model) == right
    except FileRefused:
        return True


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_one_wrong_character_is_never_read_as_other_answers(model):
    for answers in sheets(model, 3):
        code = write_code(model, answers)
        right = read_code(code, model)
        assert right == (model.version, answers)
        for place, was in enumerate(code):
            for letter in ALPHABET:
                wrong = code[:place] + letter + code[place + 1 :]
                assert is_refused_or_the_same(wrong, model, right), wrong
                if "-" not in (was, letter) and was != letter:
                    with pytest.raises(FileRefused):
                        read_code(wrong, model)


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_swapped_neighbours_are_never_read_as_other_answers(model):
    for answers in sheets(model, 30):
        code = write_code(model, answers)
        right = read_code(code, model)
        for step in (1, 2):  # 2: with a hyphen between them, which a reader may leave out
            for place in range(len(code) - step):
                if step == 2 and code[place + 1] != "-":
                    continue
                swapped = list(code)
                swapped[place], swapped[place + step] = swapped[place + step], swapped[place]
                assert is_refused_or_the_same("".join(swapped), model, right), swapped


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_a_lost_or_doubled_character_is_never_read_as_other_answers(model):
    for answers in sheets(model, 10):
        code = write_code(model, answers)
        right = read_code(code, model)
        for place in range(len(code)):
            assert is_refused_or_the_same(code[:place] + code[place + 1 :], model, right)
            assert is_refused_or_the_same(code[: place + 1] + code[place:], model, right)


def test_the_point_of_the_version_cannot_move_into_the_marks():
    model = MODELS["T"]
    marks = "1" + "0" * (len(model.items) - 2)
    head = f"T2026.1-{marks}"
    code = f"{head}-{check_character(head.replace('-', '.'))}"
    version, answers = read_code(code, model)
    assert (version, answers) == ("2026.1", {"item-2": Answer.IMPLEMENTED})
    with pytest.raises(CodeBroken):
        read_code(code.replace("2026.1-1", "2026.11-"), model)


def test_marks_stand_in_groups_of_five_and_every_answer_has_its_digit():
    model = MODELS["R"]
    digits = {"implemented": 1, "partly": 2, "not_implemented": 3, "not_applicable": 4, "unknown": 5}
    for answers in sheets(model, 20):
        head, *groups, check = write_code(model, answers).split("-")
        assert (head, [len(group) for group in groups]) == ("R2026.11", [5, 5, 5, 5, 5, 2])
        assert "".join(groups) == "".join(str(digits.get(answers.get(item.id), 0)) for item in model.items)
        assert check in string.digits + string.ascii_uppercase + "*"
