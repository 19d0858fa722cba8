"""Every file in cases/ is a sentence about the world, and it is true in both languages."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.selfcheck.samples import checklist, score_of

CASES = {path.stem: YAML(typ="safe").load(path) for path in sorted(Path(__file__).with_name("cases").glob("*.yml"))}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_case(case):
    for language in ("ja", "en"):
        reply = score_of(
            checklist(**case["checklist"]), case["answers"], scope=case.get("scope", "all"), language=language
        )
        assert reply["sentence"] == case["expect"][language], case["name"]
        assert _told(reply) == {key: case["expect"][key] for key in ("overall", "axes", "essentials", "gaps")}


def _told(reply):
    return {
        "overall": _range(reply["overall"]),
        "axes": {axis["id"]: _range(axis["range"]) for axis in reply["axes"]},
        "essentials": [f"{one['item']} {one['state']}" for one in reply["essentials"]],
        "gaps": [f"{gap['item']} {gap['answer']}" for gap in reply["gaps"]],
    }


def _range(range):
    if range is None:
        return "nothing to score"
    return range["low"] if range["low"] == range["high"] else f"{range['low']} to {range['high']}"


def test_there_are_cases_and_each_has_a_name():
    assert len(CASES) >= 15
    assert all(case["name"].strip() for case in CASES.values())
