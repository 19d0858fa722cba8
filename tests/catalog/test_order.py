"""Dictionary order in both languages."""

import pytest

from catalog.view.order import english_key, group_of, grouped, japanese_key


def test_readings_stand_in_the_order_of_a_japanese_dictionary():
    ordered = ["あいて", "えいぎょうひみつ", "かてん", "がいためほう", "さーばー", "さあび", "しきん", "じきん", "しゃ", "ていあん", "でーた"]
    assert sorted(reversed(ordered), key=japanese_key) != sorted(ordered)  # code points give another order
    assert sorted(["がいためほう", "かてん"], key=japanese_key) == ["がいためほう", "かてん"]
    assert sorted(["データ", "てあて", "ていあん"], key=japanese_key) == ["てあて", "ていあん", "データ"]


@pytest.mark.parametrize(("reading", "key"), [
    ("がいためほう", "かいためほう"), ("サーバー", "さあはあ"), ("きゅう", "きゆう"), ("アイティー・きょく", "あいていいきよく"),
])
def test_a_reading_becomes_its_plain_kana(reading, key):
    assert japanese_key(reading)[0] == key


@pytest.mark.parametrize(("key", "heading"), [("かてん", "か"), ("こあ", "か"), ("を", "わ"), ("tics", "T"), ("3p", "#")])
def test_headings(key, heading):
    assert group_of(key) == heading


def test_groups_hold_every_entry_once():
    names = ["Zeta", "alpha", "Beta", "3P", "apple"]
    groups = grouped(names, english_key)
    assert groups == [("#", ["3P"]), ("A", ["alpha", "apple"]), ("B", ["Beta"]), ("Z", ["Zeta"])]
