"""Why this score: filled when it is opened, brought up to date at every answer, and left as the reader left it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.selfcheck.reading import EN, JA, expect_score, mark

WORDS = {"ja": ("実施している", "一部実施"), "en": ("Implemented", "Partly")}


@pytest.mark.parametrize(("address", "language"), [(JA, "ja"), (EN, "en")])
def test_a_fold_shows_its_items_and_follows_the_answers(page: Page, address: str, language: str) -> None:
    page.goto(address)
    mark(page, "responsible-person", "implemented")
    expect_score(page, language)
    folds = page.locator(".selfcheck-why details")
    expect(folds).to_have_count(8)
    expect(folds.locator("table")).to_have_count(0)
    folds.first.locator("summary").click()
    row = folds.first.locator("tbody tr").first
    expect(row.locator("a")).to_have_attribute("href", "#responsible-person")
    expect(row.locator("td").first).to_have_text(WORDS[language][0])
    row.evaluate("row => { window.row = row; }")
    mark(page, "responsible-person", "partly")
    expect_score(page, language)
    expect(row.locator("td").first).to_have_text(WORDS[language][1])
    assert row.evaluate("row => row === window.row"), "rows are brought up to date, not made anew"
    expect(folds.first).to_have_attribute("open", "")
    expect(folds.nth(1)).not_to_have_attribute("open", "")
    folds.first.locator("summary").click()
    expect(folds.locator("table")).to_have_count(0)


def test_what_an_answer_does_not_change_keeps_its_place_in_the_page(page: Page) -> None:
    page.goto(EN)
    mark(page, "responsible-person", "implemented")
    expect_score(page, "en")
    page.evaluate("window.kept = [...document.querySelectorAll('[data-selfcheck-output] :is(h3, table, svg, th)')]")
    mark(page, "logs", "partly")
    expect_score(page, "en")
    assert page.evaluate("window.kept.length > 20 && window.kept.every((one) => one.isConnected)")
