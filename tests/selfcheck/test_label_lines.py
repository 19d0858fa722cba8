"""Where a short label breaks, in Japanese and in English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.label_lines import break_label, fits, width
from tests.selfcheck.samples import WORDS


@pytest.mark.parametrize(
    ("text", "hundredths"),
    [("", 0), ("設備", 200), ("ー", 100), ("a", 58), ("é", 58), ("i", 28), ("r", 38), ("s", 52), ("A", 70), ("W", 90), ("I ", 56), ("0", 58), ("\u024f", 58), ("\u0250", 100)],
)
def test_width(text, hundredths):
    assert width(text) == hundredths


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("人の管理", ("人の管理",)),
        ("事故への備え", ("事故への", "備え")),
        ("持ち出しの管理", ("持ち出しの", "管理")),
        ("取り扱い管理", ("取り扱い", "管理")),
        ("アクセス管理", ("アクセス", "管理")),
        ("情報システム", ("情報", "システム")),
        ("見直しと改善", ("見直しと", "改善")),
        ("ルールづくり", ("ルール", "づくり")),
        ("取引先・委託先", ("取引先・", "委託先")),
        ("営業秘密管理", ("営業秘", "密管理")),
        ("しくみのつくりかた", ("しくみの", "つくりかた")),
        ("Rules and roles", ("Rules", "and roles")),
        ("Access  control", ("Access", "control")),
        ("Incident-response", ("Incident-", "response")),
        ("Subcontractors", ("Subcontr…",)),
        ("Outside suppliers", ("Outside", "suppliers")),
        ("ITの管理と運用", ("ITの管理と", "運用")),
    ],
)
def test_breaks(text, lines):
    assert break_label(text, 550) == lines


def test_in_a_narrow_place_an_even_break_is_better_than_a_cut():
    assert break_label("持ち出しの管理", 500) == ("持ち出しの", "管理")
    assert break_label("持ち出しの管理", 400) == ("持ち出し", "の管理")
    assert break_label("教育、訓練と見直し", 600) == ("教育、訓練と", "見直し")
    assert break_label("教育、訓練と見直し", 599) == ("教育、訓練", "と見直し")
    assert break_label("備え（事故対応）", 600) == ("備え", "（事故対応）")
    assert break_label("備え（事故対応）", 599) == ("備え（事", "故対応）")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("アアアアアアア漢", ("アアアアアアア", "漢")),
        ("漢アアアアアアア", ("漢アアア", "アアアア")),
        ("りりりりりり漢漢", ("りりりりりり", "漢漢")),
        ("りり漢漢漢漢漢漢", ("りり漢漢", "漢漢漢漢")),
    ],
)
def test_of_two_breaks_equally_good_the_later_is_taken(text, lines):
    assert break_label(text, 790) == lines


def test_where_the_scripts_begin_and_end():
    assert break_label("ゟゟ漢漢漢", 400) == ("ゟゟ", "漢漢漢")
    assert break_label("漢漢漢゠゠", 400) == ("漢漢漢", "゠゠")
    assert break_label("ヿヿ漢漢漢", 400) == ("ヿヿ", "漢漢漢")
    assert break_label("漢漢ぁあああ", 400) == ("漢漢ぁ", "あああ")
    assert break_label("\u0250\u0250\u0250\u0250", 300) == ("\u0250\u0250", "\u0250\u0250")
    assert break_label("\u024f\u024f\u024f\u024f", 200) == ("\u024f…",)


@pytest.mark.parametrize(("room", "whole"), [(599, True), (600, True), (400, True), (399, False)])
def test_a_label_fits_when_no_wish_is_left_open(room, whole):
    assert fits("アクセス管理", room) is whole


def test_one_line_fits_up_to_the_last_hundredth():
    assert fits("Subcontractors", width("Subcontractors"))
    assert not fits("Subcontractors", width("Subcontractors") - 1)
    assert break_label("人の管理", 400) == ("人の管理",)
    assert break_label("人の管理", 399) == ("人の", "管理")


@given(text=WORDS, room=st.integers(100, 900))
def test_two_lines_at_most_none_too_broad_and_nothing_lost_without_a_sign(text, room):
    lines = break_label(text, room)
    assert 1 <= len(lines) <= 2
    assert all(width(line) <= room for line in lines)
    shown = "".join(lines)
    if not any(line.endswith("…") for line in lines):
        assert shown.replace(" ", "") == text.replace(" ", "")
    elif "…" not in text:
        assert not fits(text, room)


@given(text=WORDS, room=st.integers(100, 900))
def test_what_fits_is_never_cut(text, room):
    if fits(text, room):
        assert "".join(break_label(text, room)).replace(" ", "") == text.replace(" ", "")


@given(text=st.text("ぁっー、。」）々あ管（「", min_size=2, max_size=12))
def test_no_line_begins_or_ends_against_the_rules_of_japanese_setting(text):
    lines = break_label(text, 100 * (len(text) - 1))
    if len(lines) == 2 and lines[0][-1] != "、":
        assert lines[1][0] not in "ぁっー、。」）々"
        assert lines[0][-1] not in "（「"
