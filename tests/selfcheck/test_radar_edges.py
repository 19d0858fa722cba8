"""Last details: where the chart's legend stands, and a model built by hand with nothing but what it must have."""

import re

from selfcheck.checklist_codec import read_checklist, write_checklist
from selfcheck.model import Axis, Checklist, CheckItem, Text
from tests.selfcheck.samples import DEMO, score_of

ALL = {item["id"]: "implemented" for item in DEMO["items"]}


def legend(answers):
    """The left borders of the legend's texts."""
    return [int(x) for x in re.findall(r'<text class="mg-radar__legend" x="(\d+)"', score_of(DEMO, answers)["radar"])]


def test_the_legend_stands_in_the_middle_or_side_by_side():
    assert legend(ALL) == [174]
    assert legend(ALL | {"lock-room": "unknown"}) == [84, 254]
    assert legend(dict.fromkeys(["back-up", "guard-visitors"], "not_applicable")) == [84, 254]


def test_a_checklist_built_with_defaults_can_be_written_and_read():
    text = Text(ja="語", en="word")
    axes = tuple(Axis(id=f"axis-{n}", label=text, short=text) for n in range(3))
    item = CheckItem(id="item", number=1, label=text, control="control", axes=("axis-0",), weight=1, essential=False, quick=False, may_not_apply=False)
    built = Checklist(id="demo", version="1", title=text, axes=axes, items=(item,), screening=(), retired=())
    assert read_checklist(write_checklist(built)) == built
