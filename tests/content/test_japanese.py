"""Japanese: textlint's technical-writing preset finds nothing, in pages, records and words (rules: prose/README.md)."""

import itertools
import json
import re
import subprocess

from catalog.pyodide.node import find_node
from tests.content.prose.texts import ROOT, pages, records

RULES = ROOT / "tests/content/prose/textlint.json"
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)


def plain(page: str) -> str:
    """A page without front matter and heading ids, a word in place of each macro call."""
    numbers = itertools.count(1)
    text = MACRO.sub(lambda _: f"図{next(numbers)}", FRONT.sub("", page))
    return re.sub(r"\{ #.*? \}", "", text)


def lint(texts: dict[str, str], folder) -> list[str]:
    """One line a finding: place, rule, words. One process for all texts."""
    for name, text in texts.items():
        (folder / f"{name.replace('/', '_')}.md").write_text(text, encoding="utf-8")
    run = subprocess.run([find_node(), str(ROOT / "node_modules/textlint/bin/textlint.js"), "-c", str(RULES), "-f", "json", f"{folder}/*.md"],
                         cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode in (0, 1), run.stderr[-1000:]
    return [f"{file['filePath'].rsplit('/', 1)[-1]}:{found['line']}: {found['ruleId']}: {found['message'].splitlines()[0]}"
            for file in json.loads(run.stdout) for found in file["messages"]]


def test_the_checker_finds_mistakes(tmp_path):
    wrong = "これは、試験を行うことができるので、私は、彼は、と、長く、続く文だと思う。食べれる物でで作ったです。"
    assert len(lint({"wrong": wrong}, tmp_path)) >= 2


def test_every_japanese_text_reads_well(tmp_path):
    texts = {place: plain(text) for place, text in pages("ja")}
    by_file = {}
    for place, text in records("ja"):
        by_file.setdefault(place, []).append(text.replace("\n", " ").replace("#", "＃").replace("*", "＊"))
    texts |= {place: "\n\n".join(some) for place, some in by_file.items()}
    assert len(texts) > 200
    assert lint(texts, tmp_path) == []
