"""English: spelt as in Britain, apart from names; one word for one thing; clean typography."""

import json
import re
import subprocess

import pytest

from catalog.pyodide.node import find_node
from tests.content.prose.texts import ROOT, pages, records

WORDS = ROOT / "tests/content/prose/words.en.txt"
JAPANESE = "[\\u3000-\\u30ff\\u3400-\\u9fff\\uff00-\\uffef]+"
SETTINGS = {
    "version": "0.2", "language": "en-GB", "dictionaries": ["en-gb"],
    "ignoreRegExpList": [f"/{JAPANESE}/g", "/\\{\\{.*?\\}\\}/g", "/\\{ #.*? \\}/g", "/\\]\\([^)]*\\)/g", "/https?:[^\\s)]+/g"],
}  # fmt: skip
# What is wrong → what to write.
STYLE = {
    r"\b(?:a|an|the|export|bulk|your|this) licenses?\b": "licence is the noun, license the verb",
    r"\b(?:a|an|the|export) permits?\b": "licence, the term of the field",
    r"\b(?:color|behavior|labor|center|defense|catalog|program(?!m)e?d? of measures)\b(?!\.)": "British spelling",
    r"[a-z] {2,}[a-z]": "one space between words",
    r"\b([a-z]+) \1\b(?<!that that)(?<!had had)": "a word twice",
    r" [,.;:!?](?:\s|$)": "no space before punctuation",
    r"\b(?:utilise|utilize|in order to|leverage)\b": "the plain word",
    r"[。、「」](?=[A-Za-z])": "Japanese punctuation inside English",
}
TEXTS = pages("en") + records("en")
NO_PROSE = re.compile(r"^---\n.*?\n---\n|```.*?```|`[^`]*`|\{\{.*?\}\}|\{ #.*?\}|https?:\S+|<[^>]+>|^\|[^\n]*$|^ +", re.DOTALL | re.MULTILINE)
PROSE = [(place, NO_PROSE.sub("X", text)) for place, text in TEXTS]


def misspelt(text: str, folder) -> list[str]:
    """Words that neither the British dictionary nor the project's list knows."""
    known = [line for line in WORDS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    (folder / "text.txt").write_text(text, encoding="utf-8")
    (folder / "cspell.json").write_text(json.dumps(SETTINGS | {"words": known}), encoding="utf-8")
    run = subprocess.run([find_node(), str(ROOT / "node_modules/cspell/bin.mjs"), "lint", "--no-progress", "--no-summary", "--words-only",
                          "--unique", "-c", str(folder / "cspell.json"), str(folder / "text.txt")],
                         capture_output=True, text=True, encoding="utf-8", check=False, cwd=folder)
    assert run.returncode in (0, 1), run.stderr[-1000:]
    return sorted(set(run.stdout.split()))


def test_the_checker_finds_a_mistake(tmp_path):
    assert misspelt("The safegaurd of tecnology is our behaviour.", tmp_path) == ["safegaurd", "tecnology"]


def test_every_english_word_is_known(tmp_path):
    assert len(TEXTS) > 3_000
    assert misspelt("\n".join(text for _, text in TEXTS), tmp_path) == []


@pytest.mark.parametrize("pattern", STYLE)
def test_style(pattern):
    rule = re.compile(pattern)
    found = [f"{place}: …{text[max(0, hit.start() - 30):hit.end() + 20]}… ({STYLE[pattern]})" for place, text in PROSE
             for hit in rule.finditer(text)]
    assert found == []


def test_the_style_rules_can_fail():
    wrong = {"a license", "the permit", "color", "two  spaces", "the the", "word , word", "in order to", "「Word"}
    for text in wrong:
        assert any(re.search(pattern, text) for pattern in STYLE), text
