"""Every block and record page against the HTML that was looked at and accepted, in both languages.

Accept a change with: ACCEPT=1 make test   (then read the diff)
"""

import os
from pathlib import Path

import pytest

from catalog.view import blocks
from catalog.view.pages import record_page
from catalog.view.selfcheck import selfcheck_pages
from tests.catalog.sample_catalog import ON, sample, scene

GOLDEN = Path(__file__).parent / "golden"
BLOCKS = {
    "figure": lambda s: blocks.figure(s, "sample-visits"),
    "figure-unconfirmed": lambda s: blocks.figure(s, "sample-share"),
    "figure-versions": lambda s: blocks.figure_versions(s, "sample-visits"),
    "table": lambda s: blocks.table(s, "sample-table"),
    "cards": lambda s: blocks.cards(s, "leak_cases", form="pattern"),
    "filterable": lambda s: blocks.filterable(s, "best_practices"),
    "control-index": blocks.control_index,
    "bodies": blocks.bodies,
    "compare-schemes": lambda s: blocks.compare_schemes(s, "alpha", "beta"),
    "scheme-steps": lambda s: blocks.scheme_steps(s, "alpha"),
    "incentives": blocks.incentives,
    "caps": lambda s: blocks.caps(s, "sample-subsidy"),
    "caps-older": lambda s: blocks.caps(s, "sample-subsidy", 1),
    "offices": lambda s: blocks.offices(s, "university"),
    "timeline": blocks.timeline,
    "glossary": blocks.glossary,
    "sources": blocks.sources,
    "figure-ages": blocks.figure_ages,
    "link": lambda s: blocks.link(s, "incentives", "sample-subsidy"),
    "term": lambda s: blocks.term(s, "sample-term", "a <b> word"),
    "cite": lambda s: blocks.cite(s, "S2", "事例", "2025-11"),
    "lessons": blocks.lessons,
    "selfcheck-card": lambda s: blocks.selfcheck_card(s, "sample-check"),
}
PAGES = {kind: next(iter(sample().all(kind)))
         for kind in ("best_practices", "leak_cases", "guidance", "controls", "incentives", "lessons", "schemes")}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", BLOCKS)
def test_block(name, language):
    compare(f"block-{name}.{language}.html", str(BLOCKS[name](scene(language))))


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("kind", PAGES)
def test_record_page(kind, language):
    compare(f"page-{kind}.{language}.md", record_page(sample(), kind, PAGES[kind], language, ON).text)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_selfcheck_page(language):
    compare(f"page-checklists.{language}.md", selfcheck_pages(sample(), language, ON)[0].text)


def compare(name, text):
    path = GOLDEN / name
    text = text.rstrip("\n") + "\n"
    if os.environ.get("ACCEPT"):
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"{name} was never accepted; run with ACCEPT=1 and read it"
    assert text == path.read_text(encoding="utf-8")
