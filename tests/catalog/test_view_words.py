"""The words of the views: complete in both languages, all used, none missing."""

import re
from pathlib import Path
from string import Formatter

import pytest

from catalog.print.words import words as print_words
from catalog.view.render import words
from catalog.view.selfcheck import script_words, words_json

ROOT = Path(__file__).parents[2]
VIEW = ROOT / "src" / "catalog" / "view"


def marks(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("entries", [words(), script_words(), print_words()], ids=["views", "scripts", "print"])
def test_every_word_stands_in_both_languages_with_the_same_marks(entries):
    for key, entry in entries.items():
        assert set(entry) == {"ja", "en"}, key
        assert all(isinstance(text, str) and text.strip() for text in entry.values()), key
        assert marks(entry["ja"]) == marks(entry["en"]), key


def test_no_word_is_left_over():
    code = "".join(path.read_text(encoding="utf-8") for path in VIEW.rglob("*") if path.suffix in (".py", ".html", ".md"))
    groups = set(re.findall(r'["(]([a-z_]+)\.["{]', code)) | {"standing", "english", "facet", "head", "chapter", "route", "phase",
                                                             "risk", "category", "origin", "area", "leak_form", "scope"}
    families = tuple(re.findall(r'w\("([a-z_.]+)" ~', code)) + tuple(re.findall(r'word\(f"([a-z_.]+)\{', code))
    unused = [key for key in words() if f'"{key}"' not in code and key.split(".")[0] not in groups
              and not key.startswith(families)]
    assert unused == []


def test_no_printed_word_is_left_over():
    folder = ROOT / "src/catalog/print"
    code = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.suffix in (".py", ".html"))
    families = ("prints.", "all.short.")
    kinds = {"guide_title", "quiz_title"}
    assert [key for key in print_words() if f'"{key}"' not in code and not key.startswith(families) and key not in kinds] == []


def test_the_scripts_find_every_word_they_need():
    source = (ROOT / "overrides/assets/selfcheck/words.mjs").read_text(encoding="utf-8")
    needed = re.findall(r'"([a-z_]+(?:\.[a-z_]+)*)"', source.split("NEEDED")[1].split("];")[0])
    assert len(needed) > 30
    assert [key for key in needed if key not in script_words()] == []


def test_the_json_block_cannot_be_ended_from_inside():
    assert "<" not in words_json("ja")
