"""Two complete languages: the same keys, the same placeholders, nothing left over, nothing in the other script."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import selfcheck
from selfcheck import errors
from selfcheck.model import Language
from selfcheck.words import WORDS

JA, EN = WORDS[Language.JA], WORDS[Language.EN]
SOURCES = [path for path in Path(selfcheck.__file__).parent.glob("*.py") if path.name != "words.py"]
CODE = "".join(path.read_text(encoding="utf-8") for path in SOURCES)
JAPANESE = re.compile("[぀-ヿ一-鿿。、「」]")


LABELS = ("csv.", "answer.", "group.col.", "group.part.", "group.all", "group.hidden", "share.")  # no sentences


def placeholders(template):
    return sorted({name for _, name, _, _ in Formatter().parse(template) if name is not None})


def classes(kind):
    return [kind, *(deeper for below in kind.__subclasses__() for deeper in classes(below))]


def problems_raised():
    calls = (node for path in SOURCES for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    named = (node for node in calls if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "ChecklistRefused")
    return {node.args[1].value for node in named}


def test_both_languages_have_the_same_keys_in_the_same_order():
    assert list(JA) == list(EN)
    assert set(WORDS) == set(Language)


@pytest.mark.parametrize("key", JA)
def test_both_languages_have_the_same_placeholders(key):
    assert placeholders(JA[key]) == placeholders(EN[key])


@pytest.mark.parametrize("key", JA)
def test_every_key_is_used(key):
    stem = key.removesuffix(".one").removesuffix(".many")
    if stem.startswith("problem."):
        assert stem.removeprefix("problem.") in problems_raised()
    elif stem.startswith(LABELS):
        assert f'"{stem}"' in CODE or f'"{stem.rpartition(".")[2]}"' in CODE
    else:
        assert f'"{stem}"' in CODE


def test_every_problem_has_words():
    assert {f"problem.{problem}" for problem in problems_raised()} == {key for key in JA if key.startswith("problem.")}


def test_counted_keys_come_in_pairs_and_japanese_does_not_tell_them_apart():
    ones = {key.removesuffix(".one") for key in JA if key.endswith(".one")}
    assert ones == {key.removesuffix(".many") for key in JA if key.endswith(".many")}
    assert all(JA[f"{key}.one"] == JA[f"{key}.many"] for key in ones)
    assert all(EN[f"{key}.one"] != EN[f"{key}.many"] for key in ones)


@pytest.mark.parametrize("key", [key for key in JA if not key.startswith(("between-", "share."))])
def test_each_language_is_written_in_its_own_script(key):
    assert JAPANESE.search(JA[key])
    assert not JAPANESE.search(EN[key])
    assert not re.search("[。．][ ]|[,?!]", JA[key])


@pytest.mark.parametrize("key", [key for key in JA if not key.startswith(("between-", "problem.", "radar.", *LABELS))])
def test_sentences_are_whole_and_polite(key):
    assert EN[key].endswith((".", "instead.", "again."))
    for sentence in JA[key].removesuffix("。").split("。"):
        assert re.search("(です|ます|ません|ました|ください|あります)(（[^）]*）)?$", sentence), sentence


def test_every_refusal_that_can_be_raised_has_words():
    raised = [kind for kind in classes(errors.Refused) if hasattr(kind, "says")]
    assert len(raised) == 23
    assert {kind.says for kind in raised} <= set(JA)
    assert all(kind.code for kind in raised if kind is not errors.RequestUnreadable)


def test_the_tree_in_the_docstring_is_the_tree_of_the_code():
    drawn = re.findall(r"[├└│ ]+── (\w+)", errors.__doc__)
    assert sorted(drawn) == sorted(kind.__name__ for kind in classes(errors.Refused)[1:])
