"""What the tests do and read on the fixture page, in the reader's terms."""

import time

from playwright.sync_api import Page, expect

from tests.browser.selfcheck import core

JA = "/self-check/trial-check/"
EN = "/en/self-check/trial-check/"
# For tests that are not about scores: the worker never answers, so no Python is started.
QUIET = "?fault=silent"
KEY = "mamoru-gijutsu:self-check:trial-check"
SENTENCE = "[data-selfcheck-output] .selfcheck-sentence"


def mark(page: Page, item: str, answer: str) -> None:
    page.locator(f'#{item} input[value="{answer}"]').check()


def marks(page: Page) -> dict[str, str]:
    """Every answer now marked on the page, by item id."""
    return page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('[data-selfcheck-item]')]"
        ".map((f) => [f.id, f.querySelector('input:checked')?.value]).filter(([, v]) => v))"
    )


def expect_marks(page: Page, expected: dict[str, str]) -> None:
    """Wait until the page shows exactly these answers."""
    deadline = time.monotonic() + 30
    while (shown := marks(page)) != expected and time.monotonic() < deadline:
        page.wait_for_timeout(50)
    assert shown == expected


def expect_score(page: Page, language: str, scope: str = "all") -> str:
    """Wait until the page shows what the core says of the answers now marked; return that sentence."""
    sentence = core.sentence(marks(page), language, scope)
    expect(page.locator(SENTENCE)).to_have_text(sentence, timeout=60_000)
    return sentence


def stored(page: Page) -> str | None:
    return page.evaluate("(key) => localStorage.getItem(key)", KEY)


def store(page: Page, text: str) -> None:
    """Put a text into the storage before the page's own scripts see it."""
    page.goto("/self-check/trial-check/checklist.json")  # same origin, no scripts
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
