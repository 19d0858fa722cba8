"""Label breaking at its borders: the first and the last of each script, one place for a break, room to the hundredth."""

import pytest

from selfcheck.label_lines import break_label, width


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("漢い", 199, ("漢", "い")),  # the only place there is
        ("、X", 150, ("、", "X")),
        ("X字", 150, ("…",)),  # never between a Latin letter and a Japanese character
        ("X B", 100, ("X", "B")),
        ("漢 X X", 200, ("漢", "X X")),  # the space at the end of a line takes no room
        ("ア漢・ア", 199, ("…", "ア")),  # after a mark is as good as where the script changes; the later of the two is taken
        ("ぁ漢ゟ", 240, ("ぁ", "漢ゟ")),  # the first and the last of hiragana
        ("゠アヿ", 200, ("゠ア", "ヿ")),  # the first and the last of katakana
        ("ア・・", 200, ("ア…",)),  # the sign takes exactly the room that is left
    ],
)
def test_at_the_border(text, room, lines):
    assert break_label(text, room) == lines


def test_capitals_have_one_width_but_for_the_broad_and_the_narrow():
    narrow, broad = "I", "MW"
    assert {width(letter) for letter in "ABCDEFGHJKLNOPQRSTUVXYZ"} == {70}
    assert {width(letter) for letter in broad} == {90} and width(narrow) == 28
