"""A trainer's way: the page with everything to print, a quiz on the screen and without scripts."""

import json
import re
import zipfile
from pathlib import Path

import pytest

SITE = Path(__file__).parents[2] / "site"


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_a_quiz_answers_at_once_and_gives_the_reason(open_page, root):
    page = open_page(f"{root}teach/why/", reduced_motion="reduce")
    question = page.locator("form[data-quiz] fieldset").first
    right = question.get_attribute("data-answer")
    wrong = next(value for value in "123" if value != right)
    form = page.locator("form[data-quiz]")
    question.locator(f"input[value='{wrong}']").check()
    assert question.locator("[role=status]").inner_text() == form.get_attribute("data-wrong")
    assert not question.locator("details").evaluate("one => one.open")
    question.locator(f"input[value='{right}']").focus()
    page.keyboard.press("Space")
    assert question.locator("[role=status]").inner_text() == form.get_attribute("data-right")
    assert question.locator("details").evaluate("one => one.open")


def test_a_quiz_can_be_read_without_scripts(open_page):
    page = open_page("/teach/why/", java_script_enabled=False)
    reason = page.locator("form[data-quiz] details").first
    reason.locator("summary").click()
    assert len(reason.locator("p").inner_text()) > 20


@pytest.mark.parametrize(("root", "language"), [("/", "ja"), ("/en/", "en")])
def test_the_teach_page_offers_every_file_with_its_pages(open_page, root, language):
    page = open_page(f"{root}teach/")
    entries = [one for one in json.loads((SITE / "pdf/index.json").read_text(encoding="utf-8")) if one["language"] == language]
    links = page.locator("article a[href*='/pdf/']").evaluate_all("all => all.map((one) => [new URL(one.href).pathname, one.textContent])")
    assert {path.removeprefix("/pdf/") for path, _ in links} == {one["file"] for one in entries} | {f"mamoru-{language}.zip"}
    shown = {path.removeprefix("/pdf/"): text for path, text in links}
    for one in entries:
        if one["kind"] in ("chapter", "notes", "large", "guide", "quiz"):
            assert re.search(rf"\b{one['pages']}(?!\d)", shown[one["file"]])


@pytest.mark.parametrize(("root", "language"), [("/", "ja"), ("/en/", "en")])
def test_every_chapter_offers_its_pdf_with_pages_and_size(open_page, root, language):
    entries = json.loads((SITE / "pdf/index.json").read_text(encoding="utf-8"))
    for one in entries:
        if one["language"] == language and one["kind"] == "chapter":
            page = (SITE / root.strip("/") / one["of"] / "index.html").read_text(encoding="utf-8")
            line = re.search(rf'href="[./]*pdf/{one["file"]}">[^<]*</a> <span class="mg-note">([^<]*)<', page)[1]
            assert re.search(rf"\b{one['pages']}(?!\d)", line) and f"{max(one['bytes'] / 1e6, 0.1):.1f} MB" in line


def test_the_zip_holds_every_file_of_its_language():

    entries = json.loads((SITE / "pdf/index.json").read_text(encoding="utf-8"))
    for language in ("ja", "en"):
        with zipfile.ZipFile(SITE / f"pdf/mamoru-{language}.zip") as bundle:
            assert bundle.testzip() is None
            assert {name.removeprefix("mamoru-") for name in bundle.namelist()} == {
                one["file"] for one in entries if one["language"] == language}
