"""A worker that dies, hangs, talks nonsense or cannot be loaded: restarted, nothing lost, said plainly in the end."""

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.selfcheck.reading import EN, JA, SENTENCE, expect_marks, expect_score, mark, marks
from tests.browser.selfcheck.serving import Site
from tests.browser.selfcheck.watching import Watch


STATUS = "[data-selfcheck-status]"
RETRY = "[data-selfcheck-retry]"


@pytest.fixture(autouse=True)
def broken_on_purpose(page: Page, watch: Watch) -> Iterator[None]:
    """The workers of these tests throw, and that is not to be held against the page."""
    yield
    watch.errors.clear()


@pytest.mark.parametrize(("fault", "times"), [("throws", 3), ("garbage", 1), ("dies-at-score", 1)])
def test_a_dead_worker_is_replaced_and_the_answer_comes(page: Page, site: Site, fault: str, times: int) -> None:
    page.goto(f"{JA}?fault={fault}&times={times}")
    mark(page, "logs", "partly")
    expect_score(page, "ja")
    assert site.launches == times + 1
    assert marks(page) == {"logs": "partly"}
    expect(page.locator(STATUS)).to_have_text("")


@pytest.mark.parametrize("fault", ["silent", "hangs-at-score"])
def test_a_worker_that_says_nothing_is_replaced(page: Page, site: Site, fault: str) -> None:
    page.goto(f"{JA}?fault={fault}&times=1&answerMs=4000&bootMs={4000 if fault == 'silent' else 60000}")
    mark(page, "logs", "partly")
    expect_score(page, "ja")
    assert site.launches == 2


def test_after_three_restarts_it_says_so_and_trying_again_works(page: Page, site: Site) -> None:
    page.goto(f"{EN}?fault=throws&times=4")
    mark(page, "logs", "partly")
    expect(page.locator(STATUS)).to_contain_text("could not be started")
    assert site.launches == 4
    mark(page, "report-route", "implemented")  # the form still works, and does not keep restarting
    expect(page.locator("[data-selfcheck-progress]")).to_have_text("2 of 10 answered")
    assert site.launches == 4
    with page.expect_download():
        page.get_by_role("button", name="Save answers to a file").click()
    page.locator(RETRY).click()
    expect_score(page, "en")
    expect(page.locator(RETRY)).to_be_hidden()
    expect(page.locator(".selfcheck-table-numbers tbody")).to_contain_text("100%")  # the later answer counts
    assert site.launches == 5


def test_a_missing_runtime_is_said_and_the_form_stays(page: Page) -> None:
    page.goto(f"{JA}?fault=throws&times=0&runtime=missing")
    mark(page, "logs", "partly")
    expect(page.locator(STATUS)).to_contain_text("採点を始められませんでした", timeout=60_000)
    expect(page.locator(SENTENCE)).to_have_count(0)
    page.reload()
    expect_marks(page, {"logs": "partly"})


@pytest.mark.parametrize("name", ["python_stdlib.zip", "selfcheck-*.whl", "pyodide.asm.wasm", "checklist.json"])
def test_a_file_lost_on_the_way_is_fetched_again(page: Page, name: str) -> None:
    lost = []

    def lose_once(route) -> None:  # noqa: ANN001
        lost.append(route.request.url)
        route.abort() if len(lost) == 1 else route.continue_()

    page.context.route(f"**/{name}", lose_once)
    page.goto(f"{EN}?fault=throws&times=0")
    mark(page, "logs", "partly")
    expect_score(page, "en")
    assert len(lost) == 2


def test_a_wheel_with_another_hash_is_not_run(page: Page, runtime: Path, tmp_path: Path) -> None:
    changed = Path(shutil.copy(next(runtime.glob("*.whl")), tmp_path))
    with zipfile.ZipFile(changed, "a") as wheel:
        wheel.comment = b"still a wheel that could be run"
    page.context.route("**/selfcheck-*.whl", lambda route: route.fulfill(body=changed.read_bytes()))
    page.goto(f"{EN}?fault=throws&times=0")
    mark(page, "logs", "partly")
    expect(page.locator(STATUS)).to_contain_text("could not be started", timeout=60_000)
