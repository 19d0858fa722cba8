"""refusals.yml: what a page may get wrong, and the sentence its reader sees in each language.

A request is given as it is (`request`), as an answer file to open (`open`, with the fields that differ from a right one),
or as the text of such a file (`text`).
"""

import json
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from selfcheck import errors
from selfcheck.bridge import Bridge
from tests.selfcheck.samples import ask, bridge
from tests.selfcheck.test_codec import file

CASES = YAML(typ="safe").load(Path(__file__).with_name("refusals.yml"))


def reply_to(case, language):
    if "raw" in case:
        return json.loads(bridge().handle(case["raw"]))
    to = Bridge() if case.get("before_loading") else bridge()
    if "request" in case:
        return ask(to, **case["request"], language=language)
    return ask(to, kind="open", text=case["text"] if "text" in case else file(**case["open"]), language=language)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_refusal(case):
    for language in {"ja", "en"} & case.keys():
        wanted = {"kind": "refused", "code": case["code"], "where": case["where"], "message": case[language]}
        assert reply_to(case, language) == wanted


@pytest.mark.parametrize("case", [case for case in CASES if "raw" not in case], ids=lambda case: case["name"])
def test_refusal_is_told_in_both_languages(case):
    assert {"ja", "en"} <= case.keys()


def test_every_code_has_a_case():
    kinds = [errors.Refused, *errors.Refused.__subclasses__()]
    for kind in kinds[1:]:
        kinds += kind.__subclasses__()
    codes = {kind.code for kind in kinds if hasattr(kind, "code")}
    assert {case["code"] for case in CASES} == codes - {"too-large"}  # that one is in test_bridge, for its size
    assert len(codes) == 18
