"""What the browser keeps: hostile contents, no room, no permission, clearing."""

import json

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.selfcheck import core
from tests.browser.selfcheck.fixture_checklist import VERSION
from tests.browser.selfcheck.reading import EN, JA, KEY, QUIET, SENTENCE, expect_marks, expect_score, mark, marks, store, stored

NOTICE = "[data-selfcheck-notice]"


def sheet(items: dict, **changes: object) -> str:
    whole = {
        "format": "mamoru-gijutsu-store",
        "format_version": 1,
        "checklist": "trial-check",
        "version": VERSION,
        "scope": {"value": None, "at": 0},
        "items": items,
        "screening": {},
    }
    return json.dumps(whole | changes)


GOOD = {"value": "partly", "at": 1000}

BROKEN = {
    "no json": "{",
    "another format": sheet({"logs": GOOD}, format="something-else"),
    "a later format": sheet({"logs": GOOD}, format_version=2),
    "another checklist": sheet({"logs": GOOD}, checklist="other"),
    "a list": "[]",
    "deep": "[" * 100_000,
    "very long": sheet({"logs": GOOD}, filler="x" * 1_200_000),
}

# One odd entry for each item but the last, and some for no item at all.
ODD_ITEMS = {
    "responsible-person": {"value": "perfect", "at": 1},
    "rules-in-writing": {"value": "not_applicable", "at": 1},  # this item does not offer it
    "list-of-information": {"value": "partly"},
    "limit-access": {"value": "partly", "at": "1"},
    "leaving-staff": {"value": "partly", "at": -1},
    "visitor-record": None,
    "lock-rooms": [1],
    "logs": {"value": ["partly"], "at": 1},
    "contract-clauses": {"value": "partly", "at": True},
    "<img src=x onerror=alert(1)>": GOOD,
    "no-such-item": GOOD,
    "__proto__": GOOD,
    "constructor": GOOD,
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_sheet_is_told_and_left_alone(page: Page, text: str) -> None:
    store(page, text)
    page.goto(JA + QUIET)
    expect(page.locator(NOTICE)).to_contain_text("読み取れませんでした")
    assert marks(page) == {}
    assert stored(page) == text


def test_the_next_answer_takes_the_place_of_a_broken_sheet(page: Page) -> None:
    store(page, "{")
    page.goto(JA + QUIET)
    mark(page, "logs", "implemented")
    page.reload()
    expect_marks(page, {"logs": "implemented"})


def test_odd_entries_are_left_out_and_the_rest_kept(page: Page) -> None:
    store(page, sheet(ODD_ITEMS | {"report-route": GOOD}))
    page.goto(EN)
    expect_marks(page, {"report-route": "partly"})
    expect_score(page, "en")


def test_a_time_in_the_future_does_not_block_later_answers(page: Page) -> None:
    store(page, sheet({"logs": {"value": "partly", "at": 9e15}}))
    page.goto(JA + QUIET)
    expect_marks(page, {"logs": "partly"})
    mark(page, "logs", "implemented")
    page.reload()
    expect_marks(page, {"logs": "implemented"})


def test_answers_of_an_earlier_version_are_carried_over_by_the_core(page: Page) -> None:
    store(page, sheet({"logs": GOOD, "old-item": GOOD, "visitor-record": GOOD}, version="2025.1"))
    page.goto(EN)
    file = {"format": "mamoru-gijutsu-answers", "format_version": 1, "checklist": "trial-check", "version": "2025.1"}
    answers = dict.fromkeys(("logs", "old-item", "visitor-record"), "partly")
    _, message = core.said_of_file(json.dumps({**file, "answers": answers}).encode(), "en")
    assert "2025.1" in message
    expect(page.locator(NOTICE).locator("p")).to_have_text(message, timeout=60_000)
    assert page.locator(NOTICE).locator("li a").evaluate_all("all => all.map((one) => one.hash)") == ["#report-route"]
    expect_marks(page, {"logs": "partly", "visitor-record": "partly"})
    expect_score(page, "en")
    assert json.loads(stored(page))["version"] == VERSION


def test_a_full_storage_is_told_and_the_file_offered(page: Page) -> None:
    page.goto(JA)
    page.evaluate(
        "let text = 'x'.repeat(1 << 20); for (let i = 0; text.length > 0; i++) {"
        " try { localStorage.setItem('filler' + i, text); } catch { text = text.slice(text.length >> 1 || 1); } }"
    )
    mark(page, "logs", "partly")
    expect(page.locator(NOTICE)).to_contain_text("いっぱい")
    expect_score(page, "ja")
    with page.expect_download() as saving:
        page.locator(NOTICE).get_by_role("button", name="回答をファイルに保存").click()
    saved = json.loads(saving.value.path().read_text(encoding="utf-8"))
    assert saved["answers"] == {"logs": "partly"}


def test_a_forbidden_storage_is_told_and_scoring_works(page: Page) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
    )
    page.goto(EN)
    mark(page, "logs", "partly")
    expect(page.locator(NOTICE)).to_contain_text("do not let the page remember")
    expect_score(page, "en")
    mark(page, "report-route", "partly")
    assert marks(page) == {"logs": "partly", "report-route": "partly"}


def test_clear_asks_first_and_then_leaves_nothing(page: Page) -> None:
    page.goto(EN)
    mark(page, "logs", "partly")
    expect_score(page, "en")
    clear = page.get_by_role("button", name="Remove answers")
    clear.click()
    expect(page.get_by_role("button", name="Cancel")).to_be_focused()
    page.keyboard.press("Escape")
    assert marks(page) == {"logs": "partly"}
    expect(clear).to_be_focused()
    clear.click()
    page.get_by_role("button", name="Remove all").click()
    expect(page.locator(NOTICE)).to_contain_text("were removed")
    assert marks(page) == {}
    assert page.evaluate("Object.keys(localStorage)") == []
    expect(page.locator(SENTENCE)).to_have_count(0)
    expect(page.locator("[data-selfcheck-static]")).to_be_visible()


def test_clearing_in_one_tab_clears_the_other(context: BrowserContext) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(EN + QUIET)
    mark(one, "logs", "partly")
    two.goto(JA + QUIET)
    expect_marks(two, {"logs": "partly"})
    one.get_by_role("button", name="Remove answers").click()
    one.get_by_role("button", name="Remove all").click()
    expect_marks(two, {})
    assert two.evaluate("Object.keys(localStorage)") == []


def test_the_key_holds_only_the_sheet(page: Page) -> None:
    page.goto(JA + QUIET)
    mark(page, "logs", "partly")
    assert page.evaluate("Object.keys(localStorage)") == [KEY]
    assert page.context.cookies() == []
