"""Screening questions set "not applicable", take it back, and never touch the reader's own answers unasked."""

from playwright.sync_api import Page, expect

from tests.browser.selfcheck.reading import EN, QUIET, expect_marks, mark, marks

NOTICE = "[data-selfcheck-notice]"
NOT = "not_applicable"


def answer(page: Page, value: str) -> None:
    page.locator(f'input[name="screening-own-premises"][value="{value}"]').check()


def test_no_sets_its_items_and_yes_takes_just_that_back(page: Page) -> None:
    page.goto(EN + QUIET)
    mark(page, "contract-clauses", NOT)  # the reader's own, no screening item
    answer(page, "no")
    expect(page.locator(NOTICE)).to_contain_text("marked “not applicable”: 2")
    assert marks(page) == {"contract-clauses": NOT, "visitor-record": NOT, "lock-rooms": NOT}
    answer(page, "yes")
    assert marks(page) == {"contract-clauses": NOT}


def test_an_answer_of_the_reader_stays_and_is_told(page: Page) -> None:
    page.goto(EN + QUIET)
    mark(page, "lock-rooms", "partly")
    answer(page, "no")
    assert marks(page) == {"lock-rooms": "partly", "visitor-record": NOT}
    kept = page.locator(NOTICE).get_by_role("link")
    expect(kept).to_have_count(1)
    assert kept.get_attribute("href") == "#lock-rooms"
    answer(page, "yes")
    assert marks(page) == {"lock-rooms": "partly"}


def test_overwritten_on_request_and_brought_back(page: Page) -> None:
    page.goto(EN + QUIET)
    mark(page, "lock-rooms", "partly")
    answer(page, "no")
    page.get_by_role("button", name="Mark these").click()
    assert marks(page) == {"lock-rooms": NOT, "visitor-record": NOT}
    page.reload()
    expect_marks(page, {"lock-rooms": NOT, "visitor-record": NOT})
    expect(page.locator('input[name="screening-own-premises"][value="no"]')).to_be_checked()
    answer(page, "yes")
    assert marks(page) == {"lock-rooms": "partly"}


def test_an_answer_changed_after_screening_is_the_readers(page: Page) -> None:
    page.goto(EN + QUIET)
    answer(page, "no")
    mark(page, "visitor-record", "implemented")
    answer(page, "yes")
    assert marks(page) == {"visitor-record": "implemented"}
