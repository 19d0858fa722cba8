"""Both languages have the same tree and the same structure; prose holds no figure that belongs in a record."""

import re
import unicodedata

import pytest

from tests.content.pages import LANGUAGES, ROOT, pages

JA, EN = pages("ja"), pages("en")

# A number with a unit in prose; figures come from records through macros. Years, numbers of steps and minutes are words.
FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?\s*(?:%|％|円|万|億|兆|社|件|人|回|機関|項目|技術|か国|ヶ国|カ国|点|大学|yen|dollars|percent|firms|cases|"
                    r"visits|countries|technologies|universities|bodies|people|points)", re.IGNORECASE)
# A path from the root of any machine, this checkout, somebody's home, or a local server.
MACHINE = re.compile(rf"(?<![\w.)}}\]-])/\w+/|{re.escape(str(ROOT))}|/home/|127\.0\.0\.1")
MAY_HOLD_NUMBERS = {"about/scoring.md", "index.md"}  # a worked example of our own; the ten questions of the home page


def test_there_are_pages():
    assert len(JA) > 20


def test_both_languages_have_the_same_pages():
    assert list(JA) == list(EN)


@pytest.mark.parametrize("path", JA)
def test_headings_have_the_same_levels_and_ids(path):
    assert JA[path].headings() == EN[path].headings()
    assert all(id for level, id in JA[path].headings() if level > 1), "every heading needs { #id }"


@pytest.mark.parametrize("path", JA)
def test_macros_and_links_are_the_same(path):
    assert JA[path].macros() == EN[path].macros()
    assert JA[path].links() == EN[path].links()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_title_and_description(language):
    lacking = [page.path for page in pages(language).values() if not (page.meta.get("title") and page.meta.get("description"))]
    assert lacking == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_prose_holds_no_figure(language):
    found = [f"{page.path}: {match[0]}" for page in pages(language).values() if page.path not in MAY_HOLD_NUMBERS
             for match in FIGURE.finditer(re.sub(r"\{\{.*?\}\}|\{ #.*? \}", "", page.body))]
    assert found == []


def test_the_check_for_figures_can_fail():
    assert FIGURE.search("上限は750万円です") and FIGURE.search("97 visits") and not FIGURE.search("2025年")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_character_breaks_search_or_print(language):
    odd = [f"{page.path}: U+{ord(c):04X}" for page in pages(language).values() for c in page.body
           if unicodedata.category(c) == "Co" or "⺀" <= c <= "⿟"]
    assert odd == []


def test_no_page_names_a_machine_or_a_registry():
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "docs").rglob("*.md")]
    assert not [found[0] for text in texts for found in MACHINE.finditer(text)]


@pytest.mark.parametrize("text", ["in /srv/site/x", "(/opt/x/y)", "`/tmp/a/b`", "file:///home/me/x", "x/home/me", "http://127.0.0.1:8000/", str(ROOT)])
def test_the_check_for_machines_can_fail(text):
    assert MACHINE.search(text)


@pytest.mark.parametrize("text", ["[x](../cases/leaks/index.md)", "and/or/both", "https://example.jp/a/b/", "{{ root }}/data/a.csv"])
def test_links_are_no_paths_of_a_machine(text):
    assert not MACHINE.search(text)
