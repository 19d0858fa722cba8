"""Saving and opening answer files: good ones, and every kind that must be refused."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.selfcheck import core
from tests.browser.selfcheck.fixture_checklist import VERSION
from tests.browser.selfcheck.reading import EN, JA, SENTENCE, expect_marks, expect_score, mark, marks

ALERT = "[data-selfcheck-alert]"
NOTICE = "[data-selfcheck-notice]"


def file(**changes: object) -> bytes:
    whole = {
        "format": "mamoru-gijutsu-answers",
        "format_version": 1,
        "checklist": "trial-check",
        "version": VERSION,
        "saved_on": "2026-11-21",
        "language": "ja",
        "answers": {"logs": "implemented", "lock-rooms": "not_applicable"},
    }
    return json.dumps(whole | changes, ensure_ascii=False).encode()


def choose(page: Page, content: bytes, name: str = "answers.json") -> None:
    with page.expect_file_chooser() as chooser:
        page.locator("[data-selfcheck-open-button]").click()
    chooser.value.set_files({"name": name, "mimeType": "application/json", "buffer": content})


def test_saved_in_one_language_opened_in_the_other(page: Page) -> None:
    page.goto(JA)
    answers = {"logs": "partly", "visitor-record": "not_applicable", "report-route": "unknown"}
    for item, answer in answers.items():
        mark(page, item, answer)
    with page.expect_download() as saving:
        page.get_by_role("button", name="回答をファイルに保存").click()
    day = page.evaluate("new Date().toLocaleDateString('sv')")
    assert saving.value.suggested_filename == f"selfcheck-trial-check-{day}.json"
    content = Path(saving.value.path()).read_bytes()
    saved = json.loads(content)
    assert saved["answers"] == answers
    assert (saved["format"], saved["format_version"], saved["version"]) == ("mamoru-gijutsu-answers", 1, VERSION)
    page.evaluate("localStorage.clear()")
    page.goto(EN)
    choose(page, content)
    expect(page.locator(NOTICE)).to_have_text(core.said_of_file(content, "en")[1], timeout=60_000)
    expect_marks(page, answers)
    expect_score(page, "en")


BAD = {
    "cut off": b'{"format": "mamoru',
    "empty": b"",
    "no text": bytes(range(128, 256)) * 20,
    "another format": file(format="someone-elses"),
    "another checklist": file(checklist="other-list"),
    "newer": file(version="2999.1"),
    "answers as a list": file(answers=[]),
    "a key twice": b'{"format":"mamoru-gijutsu-answers","format":"x"}',
    "deep": b"[" * 5000,
    "markup": file(checklist="<img src=x onerror=alert(1)>"),
}


def test_a_bad_file_is_explained_and_changes_nothing(page: Page, subtests: pytest.Subtests) -> None:
    page.goto(EN)
    mark(page, "logs", "partly")
    sentence = expect_score(page, "en")
    for name, content in BAD.items():
        with subtests.test(name):
            kind, message = core.said_of_file(content, "en")
            assert kind == "refused"
            choose(page, content)
            expect(page.locator(ALERT)).to_have_text(message)
            assert page.locator(ALERT).locator("*").count() == 0  # text only
            assert marks(page) == {"logs": "partly"}
            assert page.locator(SENTENCE).inner_text() == sentence


def test_a_too_large_file_is_not_read(page: Page) -> None:
    page.goto(EN)
    page.evaluate("() => { Blob.prototype.text = () => { throw new Error('read'); }; }")
    choose(page, b"x" * 1_000_001)
    expect(page.locator(ALERT)).to_contain_text("too large")


def test_opening_asks_before_it_replaces(page: Page) -> None:
    page.goto(EN)
    mark(page, "report-route", "partly")
    choose(page, file())
    expect(page.locator("dialog")).to_contain_text("present answers (1)", timeout=60_000)
    page.get_by_role("button", name="Cancel").click()
    assert marks(page) == {"report-route": "partly"}
    choose(page, file())
    page.get_by_role("button", name="Replace").click()
    expect_marks(page, {"logs": "implemented", "lock-rooms": "not_applicable"})
    page.reload()
    expect_marks(page, {"logs": "implemented", "lock-rooms": "not_applicable"})


def test_what_cannot_be_used_is_named_and_the_rest_opened(page: Page) -> None:
    page.goto(EN)
    content = file(answers={"logs": "not_applicable", "report-route": "partly", "no-such": "partly"})
    kind, message = core.said_of_file(content, "en")
    assert (kind, "8" in message) == ("opened", True)  # the number of the item whose answer cannot be used
    choose(page, content)
    expect(page.locator(NOTICE).locator("p")).to_have_text(message, timeout=60_000)
    assert page.locator(NOTICE).locator("li a").evaluate_all("all => all.map((one) => one.hash)") == ["#logs"]
    expect_marks(page, {"report-route": "partly"})
