"""Every key that the scripts need is there in both languages, with the same places to fill: in the site and in the fixture."""

import json
import re

import pytest

from catalog.view.selfcheck import words_json
from tests.browser.selfcheck import fixture_page
from tests.browser.selfcheck.serving import ASSETS

NEEDED = re.findall(r'"([a-z_]+(?:\.[a-z_]+)?)"', (ASSETS / "selfcheck" / "words.mjs").read_text().split("];")[0])


def flat(words: dict, before: str = "") -> dict[str, str]:
    found = {}
    for name, value in words.items():
        found |= {before + name: value} if isinstance(value, str) else flat(value, f"{before}{name}.")
    return found


def places(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}", text))


@pytest.mark.parametrize("source", [lambda language: json.loads(words_json(language)), fixture_page.words], ids=["site", "fixture"])
def test_words_are_complete_and_alike(source) -> None:  # noqa: ANN001
    ja, en = flat(source("ja")), flat(source("en"))
    assert len(NEEDED) > 30
    assert set(NEEDED) <= set(ja) and set(NEEDED) <= set(en)
    assert {key: places(ja[key]) for key in NEEDED} == {key: places(en[key]) for key in NEEDED}


def test_every_word_that_a_script_names_exists() -> None:
    known = flat(json.loads(words_json("ja")))
    for path in (ASSETS / "selfcheck").glob("*.mjs"):
        script = path.read_text(encoding="utf-8")
        named = set(re.findall(r'words\("([a-z_.]+)"', script))
        families = set(re.findall(r"words\(`([a-z_.]+)\$\{", script))
        assert named <= known.keys(), (path.name, named - known.keys())
        assert all(any(key.startswith(family) for key in known) for family in families), path.name


def test_every_word_of_the_site_is_in_both_languages_with_the_same_places() -> None:
    ja, en = json.loads(words_json("ja")), json.loads(words_json("en"))
    assert ja.keys() == en.keys() and len(ja) > 100
    assert {key: places(ja[key]) for key in ja} == {key: places(en[key]) for key in en}


def test_no_words_in_the_scripts() -> None:
    for path in (ASSETS / "selfcheck").glob("*.mjs"):
        assert not re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", path.read_text(encoding="utf-8")), path.name
