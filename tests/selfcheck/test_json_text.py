"""JSON text of strangers: what is read, and what is refused in which words."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.errors import NotJson, OddNumber, RepeatedKey, TooDeep, TooLarge, Unreadable
from selfcheck.json_text import read_json, to_json

ROOM = 1_000_000
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(1 - 10**14, 10**15 - 1) | st.text(), lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4)
)


@given(value=VALUES)
def test_what_is_written_is_read_back(value):
    text = to_json(value)
    try:
        assert read_json(text, ROOM) == value
    except TooDeep:
        assert text.count("[") + text.count("{") > 16


def test_the_one_text_for_a_value():
    assert to_json({"b": [1, None], "a": "設問 \"1\""}) == '{"a":"設問 \\"1\\"","b":[1,null]}'
    with pytest.raises(ValueError):
        to_json(float("nan"))


@pytest.mark.parametrize(
    ("text", "value"),
    [("\ufeff{}", {}), ('{\r\n"a":\r\n1}\r\n', {"a": 1}), ("[1.5, -2e3]", [1.5, -2000.0]), ('"\\ud800"', "\ud800"), ("123456789012345", 123456789012345)],
)
def test_odd_but_right(text, value):
    assert read_json(text, ROOM) == value


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "1:1"),
        ("\ufeff\ufeff{}", "1:1"),
        ("{", "1:2"),
        ('{"a":1,}', "1:7"),
        ('{"a":1 ,\r\n \t}', "1:8"),
        ("[1,\n2,\n]", "2:2"),
        ("[1,,2]", "1:4"),
        ("[1 2]", "1:4"),
        ('{"a" 1}', "1:6"),
        ("{'a':1}", "1:2"),
        ('"a\nb"', "1:3"),
        ('"\\x"', "1:2"),
        ('"\\u12"', "1:3"),
        ('["a', "1:2"),
        ('{"あ":\r\n  tru}', "2:3"),
        ("{} {}", "1:4"),
        ("[1]]", "1:4"),
        ("-", "1:1"),
        ("01", "1:2"),
        ("]", "1:1"),
        ("\n]", "2:1"),
        ("\x00", "1:1"),
    ],
)
def test_where_the_text_breaks(text, where):
    with pytest.raises(NotJson) as caught:
        read_json(text, ROOM)
    assert caught.value.where == where
    assert caught.value.values == dict(zip(("line", "column"), where.split(":"), strict=True))


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1234567890123456", "-123456789012345"])
def test_odd_numbers_are_refused_by_name(number):
    with pytest.raises(OddNumber) as caught:
        read_json(f'{{"a":[{number}]}}', ROOM)
    assert caught.value.where == number


def test_a_number_of_a_million_digits_is_refused_not_computed():
    with pytest.raises(OddNumber) as caught:
        read_json("9" * 900_000, ROOM)
    assert caught.value.where == "9" * 79 + "…"


def test_a_key_that_stands_twice_is_refused_at_any_depth():
    with pytest.raises(RepeatedKey) as caught:
        read_json('{"a":[{"lock":1,"b":2,"lock":1}]}', ROOM)
    assert caught.value.where == "lock"


@pytest.mark.parametrize("bomb", ["[" * 17, "[" * 900_000, '{"a":' * 100_000, "[[],[" * 17, '["]]]",' * 17])
def test_nesting_bombs_are_refused_before_they_are_parsed(bomb):
    with pytest.raises(TooDeep):
        read_json(bomb, ROOM)


def test_sixteen_levels_are_deep_enough():
    text = "[" * 16 + "]" * 16
    assert json.dumps(read_json(text, ROOM)) == text
    assert read_json('{"a":["[[[[[[[[[[[[[[[[[","\\"[[[[[[[[[[[[[[[[["]}', ROOM)["a"][1].startswith('"[')


@pytest.mark.parametrize("text", ['"' * 999_999, '"' + "\\" * 999_998, '"' + "a" * 999_998, "\\" * 999_999, '["\\"' * 200_000])
def test_hostile_strings_do_not_make_it_slow(text):
    with pytest.raises(Unreadable):
        read_json(text, ROOM)


def test_size_counts_bytes_not_characters():
    assert read_json('"' + "a" * (ROOM - 2) + '"', ROOM)
    for text in ('"' + "a" * (ROOM - 1) + '"', '"' + "設" * 333_333 + '"', '"' + "\ud800" * 333_333 + '"'):
        with pytest.raises(TooLarge) as caught:
            read_json(text, ROOM)
        assert (caught.value.where, caught.value.values) == (None, {"limit": "1 MB"})
    assert read_json('"' + "設" * 333_332 + '"', ROOM)
