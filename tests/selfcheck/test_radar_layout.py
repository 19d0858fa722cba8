"""Nothing in the chart leaves the drawing, and no label lies upon another."""

from fractions import Fraction

import pytest

from selfcheck.label_lines import width
from selfcheck.radar_layout import FONT_SIZE, LINE_HEIGHT, WIDTH, Label, Layout, Point, keep_apart, lay_out

JA = ["体制とルール", "人の管理", "場所と設備", "情報システム", "取引先・委託先", "営業秘密の管理", "事故への備え", "輸出管理"]
JA += ["持ち出しの管理", "アクセス管理", "教育と訓練", "見直しと改善"]
EN = ["Rules and roles", "People", "Premises", "IT systems", "Business partners", "Trade secrets", "Incident response"]
EN += ["Export control", "Carrying things out", "Subcontractors", "Training", "Review"]
SHORT = ["人"] * 12
LONG = ["とても長くて二行にも入りきらない分野の名前です"] * 12
COUNTS = range(3, 13)


def laid_out(texts, extras):
    """`lay_out` takes tuples, so that it can remember them; lists are easier to write here."""
    return lay_out(tuple(texts), tuple(extras))


def boxes(layout, texts, extras):
    found = []
    for index, text in enumerate(texts):
        label = layout.label(index, text, extras[index])
        broad = Fraction(max(width(line) for line in label.lines) * FONT_SIZE, 100)
        left = label.at.x - {"start": 0, "middle": broad / 2, "end": broad}[label.anchor]
        found.append((left, label.top, left + broad, label.bottom))
    return found


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("words", [JA, EN, SHORT, LONG], ids=["ja", "en", "short", "long"])
@pytest.mark.parametrize("none", [None, "対象なし"])
def test_labels_stay_inside(count, words, none):
    extras = [none] * count
    layout = laid_out(words[:count], extras)
    for left, top, right, bottom in boxes(layout, words[:count], extras):
        assert 0 <= left and right <= WIDTH
        assert 5 <= top and bottom <= layout.height - 5


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("words", [JA, EN], ids=["ja", "en"])
@pytest.mark.parametrize("none", [None, "対象なし"])
def test_labels_keep_apart(count, words, none):
    extras = [none] * count
    found = boxes(laid_out(words[:count], extras), words[:count], extras)
    for index, one in enumerate(found):
        for other in found[index + 1 :]:
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across <= 0 or down <= 0


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("words", [JA, EN, SHORT], ids=["ja", "en", "short"])
def test_no_usual_label_is_cut(count, words):
    layout = laid_out(words[:count], [None] * count)
    for index, text in enumerate(words[:count]):
        assert "…" not in "".join(layout.label(index, text, None).lines)


def test_the_chart_is_as_large_as_its_labels_allow():
    assert laid_out(SHORT[:8], [None] * 8).radius == 112
    assert laid_out(JA[:8], [None] * 8).radius == 108
    assert laid_out(LONG[:8], [None] * 8).radius == 64
    assert WIDTH == 380 and FONT_SIZE >= 13


def test_the_drawing_is_as_high_as_its_labels_need():
    plain, noted = laid_out(SHORT[:8], [None] * 8), laid_out(SHORT[:8], ["n/a"] * 8)
    assert (plain.middle, plain.height) == (154, 308)
    assert (noted.middle, noted.height) == (plain.middle + LINE_HEIGHT, plain.height + 2 * LINE_HEIGHT)


def test_where_the_points_of_a_square_chart_are():
    layout = laid_out(SHORT[:4], [None] * 4)
    ends = [(layout.point(index, Fraction(1)).x, layout.point(index, Fraction(1)).y) for index in range(4)]
    assert ends == [(190, 154 - 112), (190 + 112, 154), (190, 154 + 112), (190 - 112, 154)]
    assert layout.point(1, Fraction(1, 4)).x == 190 + 28
    assert (layout.ring_mark(Fraction(1, 2)).x, layout.ring_mark(Fraction(1, 2)).y) == (185, 98)
    assert (layout.gap_mark(2).x, layout.gap_mark(2).y) == (190, 154 + 120)


def test_a_layout_begins_round_the_origin():
    layout = Layout(count=4, radius=100)
    assert layout.point(0, Fraction(1)).y == -100
    assert layout.label(0, "人", None).bottom == -118


def test_labels_turn_outwards():
    layout = laid_out(SHORT[:4], [None] * 4)
    labels = [layout.label(index, "人", None) for index in range(4)]
    assert [label.anchor for label in labels] == ["middle", "start", "middle", "end"]
    assert [label.at.x for label in labels] == [190, 190 + 130, 190, 190 - 130]
    assert labels[0].bottom == 154 - 130
    assert labels[2].top == 154 + 130
    assert (labels[1].top + labels[1].bottom) / 2 == 154
    assert [label.at.y - label.top for label in labels] == [13] * 4


def test_an_extra_line_follows_the_label():
    label = laid_out(SHORT[:4], [None] * 4).label(1, "人の管理", "対象なし")
    assert label.lines == ("人の", "管理", "対象なし")
    assert label.bottom - label.top == 3 * LINE_HEIGHT


@pytest.mark.parametrize(
    ("index", "hundredths"),
    [(0, 1270), (1, 657), (2, 385), (3, 657), (4, 1270), (5, 657), (6, 385), (7, 657)],
)
def test_room_for_labels(index, hundredths):
    assert laid_out(SHORT[:8], [None] * 8).room(index) == hundredths


def test_a_centred_label_never_leaves_the_drawing():
    assert laid_out(SHORT[:4], [None] * 4).room(0) == (2 * 130 - 6) * 100 // 14
    wide = Layout(count=4, radius=200)
    assert wide.room(0) == (380 - 6 - 6) * 100 // 14


def test_labels_move_up_and_down_when_they_would_touch():
    crowded = laid_out(EN, ["n/a"] * 12)
    assert crowded.stretch == 32
    assert laid_out(EN, [None] * 12).stretch == 0
    assert crowded.point(0, Fraction(1)).y == crowded.middle - crowded.radius
    assert crowded.label(0, "People", None).bottom == crowded.middle - crowded.radius - 18 - 32
    assert crowded.label(3, "People", None).at.x == 190 + crowded.radius + 18


@pytest.mark.parametrize(("first", "second", "apart"), [(0, 17, True), (17, 0, True), (0, 16, False), (16, 0, False), (5, 5, False)])
@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
def test_labels_may_touch_but_not_overlap(first, second, apart, anchor):
    labels = [Label(lines=("x",), at=Point(x=Fraction(0), y=Fraction(y)), anchor=anchor) for y in (first, second)]
    assert keep_apart(labels) is apart
