"""A reader's way through the real site: find, answer, see a result, change language, come back, continue."""

import json
import re

import pytest
from playwright.sync_api import expect

CHECK = "/self-check/technical-information/"
SCORED = "[data-selfcheck-output] svg"


def answer(page, mark, count, skip=0):
    """Press one mark on the first quick questions, as a reader would."""
    items = page.locator("fieldset[data-selfcheck-item][data-quick]")
    page.wait_for_selector("[data-selfcheck-save]")      # the script runs: nothing moves under the pointer any more
    for number in range(skip, skip + count):
        choice = items.nth(number).locator(f"label:has(input[value={mark}])")
        choice.click()
        expect(choice.locator("input")).to_be_checked()


def sentence(page):
    """The sentence of the result once it has stood still for half a second."""
    page.wait_for_selector(SCORED)
    said, still = None, 0
    while still < 5:
        page.wait_for_timeout(100)
        now = page.locator(".selfcheck-sentence").inner_text()
        said, still = now, still + 1 if now == said else 0
    return said


def test_from_the_home_page_to_a_result_and_on_in_the_other_language(open_page):
    page = open_page("/")
    page.locator(".mg-hero__action a").click()
    assert page.url.endswith(CHECK)
    answer(page, "implemented", 3)
    first = sentence(page)
    page.locator("[data-language-switch]").first.click()
    page.wait_for_url(f"**/en{CHECK}")
    english = sentence(page)
    assert sorted(re.findall(r"\d+", first)) == sorted(re.findall(r"\d+", english))
    assert page.locator("input:checked[value=implemented]").count() == 3
    page.reload()
    assert sentence(page) == english
    answer(page, "not_implemented", 7, skip=3)
    page.wait_for_function("text => document.querySelector('.selfcheck-sentence').innerText !== text", arg=english)
    assert "30" in sentence(page)
    page.wait_for_selector("[data-plan-step]")
    assert page.locator("[data-plan-step] .selfcheck-raises a").count() >= 5


def test_the_answers_can_be_saved_and_opened_in_another_browser(open_page, tmp_path):
    page = open_page(CHECK, accept_downloads=True)
    answer(page, "partly", 10)
    expected = sentence(page)
    with page.expect_download() as download:
        page.locator("[data-selfcheck-save]").click()
    file = tmp_path / "answers.json"
    download.value.save_as(file)
    saved = json.loads(file.read_text(encoding="utf-8"))
    assert (saved["format"], saved["checklist"], len(saved["answers"])) == ("mamoru-gijutsu-answers", "technical-information", 10)
    other = open_page(CHECK)
    other.locator("[data-selfcheck-open]").set_input_files(file)
    other.wait_for_selector(SCORED)
    assert other.locator("input:checked[value=partly]").count() == 10
    assert sentence(other) == expected


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_without_scripts_the_form_can_be_read_and_filled(open_page, root):
    page = open_page(root.rstrip("/") + CHECK, java_script_enabled=False)
    assert page.locator("fieldset[data-selfcheck-item]").count() == 40
    assert page.locator("[data-selfcheck-static]").is_visible()
    assert not page.locator("[data-selfcheck-save]").is_visible()
    page.locator("fieldset[data-selfcheck-item]").last.locator("label:has(input[value=partly])").click()
    assert page.locator("input:checked[value=partly]").count() == 1


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_the_bodies_can_be_filtered_by_what_the_firm_is(open_page, root):
    page = open_page(f"{root}certification/bodies/")
    rows = page.locator("#list-bodies tbody tr")
    assert rows.count() == 8
    page.locator("select[name=scope]").select_option("sme")
    shown = [row for row in rows.all() if row.is_visible()]
    assert len(shown) == 6  # five for everybody, one for small firms
    assert "6" in page.locator("[data-filter-count]").inner_text()


def test_a_missing_page_says_so_in_the_language_of_its_address(open_page, traces):
    for address, lang in (("/gone/", "ja"), ("/en/gone/", "en")):
        page = open_page(address)
        assert page.locator("html").get_attribute("lang") == lang
        assert page.locator("main a, article a, .md-content a").count() >= 1
    traces[:] = [trace for trace in traces if "404" not in trace]  # the browser reports the missing page itself
