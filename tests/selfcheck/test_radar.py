"""The chart as a reader, a screen reader, a strict browser and a second Python see it."""

import re
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.model import Axis, Language, Text
from selfcheck.radar import radar
from selfcheck.radar_layout import WIDTH
from selfcheck.score import AxisScore, Counts, Range, Score
from tests.selfcheck.samples import TEXTS

SVG = "{http://www.w3.org/2000/svg}"
ATTRIBUTES = {
    "class", "role", "lang", "aria-labelledby", "viewBox", "font-size", "fill", "id", "d", "stroke", "stroke-opacity",
    "x", "y", "dy", "text-anchor", "fill-opacity", "stroke-dasharray", "stroke-width", "stroke-linejoin", "cx", "cy", "r",
}  # fmt: skip
CLASSES = {
    "mg-radar", "mg-radar__ring", "mg-radar__ring-label", "mg-radar__spoke", "mg-radar__spoke-empty", "mg-radar__area",
    "mg-radar__worst", "mg-radar__best", "mg-radar__mark-worst", "mg-radar__mark-best", "mg-radar__mark-none",
    "mg-radar__label", "mg-radar__label-none", "mg-radar__legend",
}  # fmt: skip


def part(text):
    """'1/4 to 1/2', '1/2' or '-' as a range."""
    low, _, high = text.partition(" to ")
    return None if text == "-" else Range(low=Fraction(low), high=Fraction(high or low))


def chart_of(*parts, labels=None):
    """The score of a chart with these ranges, in order."""
    texts = labels or [Text(ja=f"第{number}分野", en=f"Field {number}") for number in range(1, len(parts) + 1)]
    axes = [
        AxisScore(axis=Axis(id=f"axis-{i}", label=texts[i], short=texts[i]), range=part(one), counts=Counts())
        for i, one in enumerate(parts)
    ]
    return Score(overall=None, counts=Counts(), axes=tuple(axes))


def drawn(score, language=Language.JA, **more):
    return ElementTree.fromstring(radar(score, language, **more))


def named(svg, name):
    """The elements of one class."""
    return [element for element in svg.iter() if element.get("class") == f"mg-radar__{name}"]


def corners(path):
    return [tuple(map(float, pair.split())) for pair in path.get("d").strip("MZ").split("L")]


EIGHT = ("1/4 to 1/2", "1", "0 to 1", "1/3", "-", "2/3 to 3/4", "0", "1/2 to 5/8")


GOLDEN = Path(__file__).with_name("chart.svg")


def test_golden_chart():
    """After a wanted change: look at the picture, then `python -m tests.selfcheck.test_radar` from the top folder."""
    assert radar(chart_of(*EIGHT), Language.JA) + "\n" == GOLDEN.read_text(encoding="utf-8")


@given(
    labels=st.lists(TEXTS, min_size=3, max_size=12),
    language=st.sampled_from(Language),
    data=st.data(),
)
def test_every_chart_is_well_formed_and_within_the_policy(labels, language, data):
    kinds = st.sampled_from(["-", "0", "1", "1/3", "0 to 1", "1/7 to 3/7"])
    parts = data.draw(st.lists(kinds, min_size=len(labels), max_size=len(labels)))
    texts = [Text(**label) for label in labels]
    svg = drawn(chart_of(*parts, labels=texts), language)
    for element in svg.iter():
        assert element.tag in {SVG + tag for tag in ("svg", "title", "desc", "path", "text", "tspan", "circle")}
        assert set(element.attrib) <= ATTRIBUTES
        assert element.get("class") in CLASSES | {None}
    height = int(svg.get("viewBox").split()[3])
    for x, y in [corner for path in svg.iter(SVG + "path") for corner in corners(path)]:
        assert 0 < x < WIDTH and 0 < y < height
    described = svg.find(SVG + "desc").text
    assert all(text.in_language(language) in described for text in texts)


def test_the_numbers_have_one_decimal_and_no_sign():
    text = radar(chart_of(*EIGHT), Language.JA)
    numbers = re.findall(r'(?: [xy]| c[xy])="([^"]+)"', text) + re.findall(r"[ML ](-?[\d.]+)(?=[ LZ\"])", " ".join(re.findall(r'd="([^"]+)"', text)))
    assert len(numbers) > 100
    assert all(re.fullmatch(r"\d+\.\d|\d+", number) for number in numbers)


def test_title_and_description_are_referenced():
    svg = drawn(chart_of("1/2", "0 to 1", "-"), Language.EN)
    assert (svg.get("role"), svg.get("lang"), svg.get("class")) == ("img", "en", "mg-radar")
    assert svg.get("aria-labelledby") == "mg-radar-title mg-radar-desc"
    title, description = list(svg)[:2]
    assert (title.tag, title.get("id"), title.text) == (SVG + "title", "mg-radar-title", "Share in place by field (radar chart)")
    assert (description.tag, description.get("id")) == (SVG + "desc", "mg-radar-desc")
    assert description.text == "Field 1: 50%. Field 2: 0% to 100%. Field 3: nothing to score."


def test_the_description_in_japanese():
    svg = drawn(chart_of("1/2", "0 to 1", "-"))
    assert svg.find(SVG + "title").text == "分野ごとの、できている割合（レーダーチャート）"
    assert svg.find(SVG + "desc").text == "第1分野は 50%。第2分野は 0% から 100%。第3分野は対象なし。"


def test_the_ids_can_be_chosen():
    svg = drawn(chart_of("1", "1", "1"), id_prefix="print")
    assert svg.get("aria-labelledby") == "print-title print-desc"
    assert [element.get("id") for element in svg.iter() if element.get("id")] == ["print-title", "print-desc"]


def test_hostile_labels_are_text_and_nothing_else():
    nasty = '<script>alert("1")</script>&amp;'
    labels = [Text(ja=nasty, en=nasty)] * 3
    text = radar(chart_of("1", "-", "0 to 1", labels=labels), Language.EN)
    assert "<script" not in text and "&lt;script&gt;alert(&quot;1&quot;)" in text
    svg = ElementTree.fromstring(text)
    assert not list(svg.iter(SVG + "script"))
    assert nasty in svg.find(SVG + "desc").text


def test_rings_are_labelled_beside_the_first_axis():
    svg = drawn(chart_of("1", "1", "1", "1"))
    assert len(named(svg, "ring")) == 4
    marks = named(svg, "ring-label")
    assert [mark.text for mark in marks] == ["25", "50", "75", "100"]
    assert {mark.get("text-anchor") for mark in marks} == {"end"}
    assert all(int(mark.get("font-size")) >= 13 for mark in marks)
    assert {mark.get("x") for mark in marks} == {"185.0"}
    assert [corners(ring)[0][1] for ring in named(svg, "ring")] == [float(mark.get("y")) for mark in marks]
    assert all(ring.get("d").endswith("Z") and ring.get("fill") == "none" for ring in named(svg, "ring"))


def test_worst_and_best_differ_in_line_and_mark():
    svg = drawn(chart_of("0 to 1", "1/4 to 3/4", "1/2"))
    (worst, worst_entry), (best, best_entry) = named(svg, "worst"), named(svg, "best")
    assert {line.get("stroke-dasharray") for line in (worst, worst_entry)} == {None}
    assert {line.get("stroke-dasharray") for line in (best, best_entry)} == {"6 4"}
    assert {line.get("fill") for line in (worst, best)} == {"none"}
    assert len(corners(worst)) == len(corners(best)) == 3
    assert worst.get("d").endswith("Z") and best.get("d").endswith("Z") and worst.get("d") != best.get("d")
    dots, diamonds = named(svg, "mark-worst"), named(svg, "mark-best")
    assert len(dots) == 3 + 1  # and one in the legend
    assert len(diamonds) == 2 + 1  # none where the range is a point
    assert {mark.tag for mark in dots} == {SVG + "circle"}
    assert {mark.tag for mark in diamonds} == {SVG + "path"}
    assert [(float(dot.get("cx")), float(dot.get("cy"))) for dot in dots[:3]] == corners(worst)
    top, right, bottom, left = corners(diamonds[0])
    assert (top[0], left[1]) == corners(best)[0]
    assert (bottom[1] - top[1], right[0] - left[0]) == (12, 12)


@pytest.mark.parametrize(("language", "word"), [(Language.JA, "できている割合"), (Language.EN, "Share in place")])
def test_without_anything_open_there_is_one_outline(language, word):
    svg = drawn(chart_of("1/2", "1/4", "1", "-"), language)
    assert not named(svg, "best") and not named(svg, "mark-best")
    assert [entry.text for entry in named(svg, "legend")] == [word]
    assert len(named(svg, "worst")) == 1 + 1


@pytest.mark.parametrize(
    ("language", "words"), [(Language.JA, ["最も低い場合", "最も高い場合"]), (Language.EN, ["Worst case", "Best case"])]
)
def test_the_legend_names_both_outlines(language, words):
    svg = drawn(chart_of("0 to 1", "-", "1/2"), language)
    assert [entry.text for entry in named(svg, "legend")] == words
    height = int(svg.get("viewBox").split()[3])
    assert all(float(entry.get("y")) == height - 13 for entry in named(svg, "legend"))


def test_only_the_worst_case_is_filled_and_hardly():
    svg = drawn(chart_of("1/4 to 1/2", "1", "0 to 1"))
    filled = [path for path in svg.iter(SVG + "path") if path.get("fill") != "none" and path.get("stroke") is None]
    assert filled == named(svg, "area") and len(filled) == 1
    assert filled[0].get("fill-opacity") == "0.06"
    assert corners(filled[0]) == corners(named(svg, "worst")[0])


def test_an_axis_with_nothing_to_score_is_a_gap_and_not_a_zero():
    svg = drawn(chart_of("1", "1", "-", "1", "1/2"))
    (outline, _entry), (centre_first,) = named(svg, "worst"), named(svg, "area")
    assert len(corners(outline)) == 4 and not outline.get("d").endswith("Z")
    assert len(corners(centre_first)) == 5
    centre = corners(named(svg, "spoke")[0])[0]
    assert corners(centre_first)[0] == centre and centre not in corners(outline)
    assert len(named(svg, "spoke")) == 4 and len(named(svg, "spoke-empty")) == 1
    assert named(svg, "spoke-empty")[0].get("stroke-dasharray") == "1 5"
    (square,) = named(svg, "mark-none")
    end = corners(named(svg, "spoke-empty")[0])[1]
    outside = [sum(corner[axis] for corner in corners(square)) / 4 for axis in (0, 1)]
    assert sum((outside[axis] - centre[axis]) ** 2 for axis in (0, 1)) > sum((end[axis] - centre[axis]) ** 2 for axis in (0, 1))
    assert [one.text for one in named(svg, "label-none")] == ["対象なし"]


@pytest.mark.parametrize(
    ("parts", "lengths"),
    [
        ("- 1 1 1", [3]),
        ("1 - 1 1", [3]),
        ("1 1 1 -", [3]),
        ("1 - 1 -", [1, 1]),
        ("- - 1 1 - 1", [2, 1]),
        ("1 1 - - 1", [3]),
        ("- - - 1", [1]),
        ("- - -", []),
        ("1 1 1", [3]),
    ],
)
def test_outlines_go_round_and_stop_at_gaps(parts, lengths):
    svg = drawn(chart_of(*parts.split()))
    outlines = named(svg, "worst")[: len(lengths)]
    assert [len(corners(outline)) for outline in outlines] == lengths
    assert len(named(svg, "worst")) == len(lengths) + (1 if lengths else 0)
    assert len(named(svg, "mark-none")) == parts.count("-")


def test_a_run_that_goes_past_the_top_keeps_the_order_of_the_axes():
    svg = drawn(chart_of("1/4", "1/2", "-", "3/4", "1"))
    outline = corners(named(svg, "worst")[0])
    dots = [(float(dot.get("cx")), float(dot.get("cy"))) for dot in named(svg, "mark-worst")]
    assert outline == [dots[2], dots[3], dots[0], dots[1]]


def test_labels_are_set_in_lines():
    labels = [Text(ja="人の管理", en="x"), Text(ja="場所と設備の管理", en="x"), Text(ja="輸出", en="x")]
    svg = drawn(chart_of("1", "-", "1", labels=labels))
    found = named(svg, "label")
    assert [[line.text for line in label] for label in found] == [["人の管理"], ["場所と", "設備の管理", "対象なし"], ["輸出"]]
    assert [line.get("dy") for line in found[1]] == [None, "17", "17"]
    assert [line.get("class") for line in found[1]] == [None, None, "mg-radar__label-none"]
    assert {line.get("x") for line in found[1]} == {found[1].get("x")}
    assert [label.get("text-anchor") for label in found] == ["middle", "start", "end"]


def test_a_label_that_reads_like_the_note_is_still_a_label():
    svg = drawn(chart_of("1", "1", "1", labels=[Text(ja="対象なし", en="n/a")] * 3))
    assert not named(svg, "label-none") and not named(svg, "mark-none")


if __name__ == "__main__":
    GOLDEN.write_text(radar(chart_of(*EIGHT), Language.JA) + "\n", encoding="utf-8")
