"""The content security policies under which the page and the worker run, and whether they are needed."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.selfcheck.reading import EN, expect_score, mark
from tests.browser.selfcheck.watching import Watch


@pytest.mark.parametrize("policy", ["default", "none"])
def test_the_page_itself_needs_no_wasm_permission(page: Page, policy: str) -> None:
    page.goto(f"{EN}?wasm=no&fault=throws&times=0&policy={policy}")
    assert "wasm" not in page.locator("meta[http-equiv]").get_attribute("content")
    mark(page, "logs", "partly")
    expect_score(page, "en")


def test_a_policy_sent_with_the_worker_must_allow_wasm(page: Page, watch: Watch) -> None:
    page.goto(f"{EN}?fault=throws&times=0&policy=no-wasm")
    mark(page, "logs", "partly")
    expect(page.locator("[data-selfcheck-status]")).to_contain_text("could not be started", timeout=60_000)
    page.wait_for_timeout(100)
    assert watch.violations  # of the worker's policy, as meant
    watch.violations.clear()
    watch.errors.clear()


def test_the_watch_sees_what_it_is_there_for(page: Page, watch: Watch) -> None:
    page.goto(EN)
    page.evaluate("() => { document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">inline</p>'); }")
    page.evaluate("() => { setTimeout(() => { throw new Error('unseen'); }); }")
    page.evaluate("fetch('http://localhost:9/').catch(() => {})")
    page.wait_for_timeout(200)
    assert any("style-src" in text for text in watch.violations)
    assert any("unseen" in text for text in watch.errors)
    with pytest.raises(AssertionError):
        watch.check()
    for seen in (watch.elsewhere, watch.violations, watch.errors):
        seen.clear()
