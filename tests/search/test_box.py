"""The search box in a browser: nothing before it is wanted, keyboard, announcements, marks, the other language, hostile text."""

import pytest

from tests.site.conftest import browser, open_page, origin, traces  # noqa: F401

RESULTS = "[data-search-results]:not([hidden])"


def search(page, text):
    page.keyboard.press("/")
    page.keyboard.type(text)
    page.wait_for_selector(RESULTS)
    page.wait_for_timeout(300)


def test_nothing_is_loaded_before_the_reader_goes_for_the_box(open_page):  # noqa: F811
    page = open_page("/support/")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    assert not [url for url in asked if "/search/" in url and not url.endswith("/search/start.mjs")]
    search(page, "補助金")
    assert [url for url in asked if url.endswith("manifest.json")]


@pytest.mark.parametrize(("root", "query", "leads"), [("/", "みなし輸出", "export-control/deemed-export"), ("/en/", "deemed export", "export-control/deemed-export")])
def test_slash_arrows_enter_and_escape(open_page, root, query, leads):  # noqa: F811
    page = open_page(root)
    search(page, query)
    assert page.evaluate("document.activeElement.id") == "mg-search"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert leads in page.evaluate("document.activeElement.href")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "mg-search"
    page.keyboard.press("Escape")
    assert page.locator("[data-search-results]").is_hidden() and page.evaluate("document.activeElement.id") == "mg-search"
    page.keyboard.type(" ")
    page.wait_for_selector(RESULTS)
    page.wait_for_timeout(500)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{leads}/**")
    page.wait_for_selector("mark.mg-found", state="attached")
    assert "?" not in page.url


# Escape comes right after the question went to the worker, before the answer can be there.
ESCAPE_WHEN_ASKED = """() => {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message) {
    post.call(this, message);
    if (!message.query) return;
    window.asked = message.query;
    document.querySelector("#mg-search").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  };
}"""


def test_a_late_answer_does_not_open_the_panel_again_after_escape(open_page):  # noqa: F811
    page = open_page("/")
    search(page, "補助")
    page.keyboard.press("Escape")
    page.evaluate(ESCAPE_WHEN_ASKED)
    page.keyboard.type("金")
    page.wait_for_timeout(800)
    assert page.evaluate("window.asked") == "補助金"
    assert page.locator(RESULTS).count() == 0 and page.locator("#mg-search").get_attribute("aria-expanded") == "false"
    assert page.locator(".mg-search [role=status]").is_hidden()


def test_a_question_that_waits_to_be_sent_is_dropped_by_escape(open_page):  # noqa: F811
    page = open_page("/")
    search(page, "補助")
    page.evaluate("""() => {
        const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (message) { window.asked = true; post.call(this, message); };
        const input = document.querySelector("#mg-search");
        input.value = "補助金";
        input.dispatchEvent(new Event("input", { bubbles: true }));
        input.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
    }""")
    page.wait_for_timeout(600)
    assert page.locator(RESULTS).count() == 0 and page.evaluate("window.asked") is None


def test_escape_on_a_result_leads_back_to_the_box_and_shuts_the_panel(open_page):  # noqa: F811
    page = open_page("/")
    search(page, "補助金")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    page.wait_for_timeout(600)
    assert page.locator(RESULTS).count() == 0 and page.evaluate("document.activeElement.id") == "mg-search"


def test_a_worker_that_cannot_run_is_told(open_page):  # noqa: F811
    page = open_page("/")
    page.evaluate("""() => { window.Worker = class extends EventTarget {
        postMessage() { queueMicrotask(() => this.dispatchEvent(new Event("error"))); } } }""")
    page.keyboard.press("/")
    page.wait_for_selector(".mg-search [role=status]:not([hidden])")
    said = page.locator(".mg-search [role=status]").inner_text()
    assert said == page.locator("form[data-search]").get_attribute("data-failed") != ""


def test_the_number_is_announced_and_a_term_is_answered_on_top(open_page):  # noqa: F811
    page = open_page("/")
    search(page, "ホワイト国")
    assert "件" in page.locator(".mg-search [role=status]").inner_text()
    answer = page.locator(".mg-search__answer")
    assert "glossary/#" in answer.locator("a").get_attribute("href") and "グループA" in answer.inner_text()


def test_keys_of_an_input_method_are_left_alone(open_page):  # noqa: F811
    page = open_page("/")
    search(page, "輸出")
    page.evaluate("""() => document.activeElement.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true }))""")
    page.wait_for_timeout(200)
    assert page.url.endswith("/") and page.locator(RESULTS).count() == 1


def test_the_other_language_is_offered_when_only_it_has_the_word(open_page):  # noqa: F811
    page = open_page("/en/")
    search(page, "シュレッダー")
    page.wait_for_selector(".mg-search__other a")
    page.locator(".mg-search__other a").click()
    page.wait_for_selector(RESULTS)
    assert "/en/" not in page.url


def test_a_query_never_becomes_markup(open_page):  # noqa: F811
    page = open_page("/?q=" + "%3Cimg%20src=x%20onerror=alert(1)%3E")
    page.wait_for_selector(".mg-search [role=status]:not([hidden])")
    assert page.locator(".mg-search img, .mg-search script").count() == 0


def test_slash_in_a_field_is_a_slash(open_page):  # noqa: F811
    page = open_page("/")
    page.locator("#mg-search").focus()
    page.keyboard.type("a/b")
    assert page.locator("#mg-search").input_value() == "a/b"


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_the_open_results(open_page, width):  # noqa: F811
    from tests.chromium import axe_findings

    page = open_page("/", viewport={"width": width, "height": 900}, reduced_motion="reduce")
    search(page, "認証")
    assert axe_findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_scripts_all_pages_can_be_browsed(open_page):  # noqa: F811
    page = open_page("/", java_script_enabled=False)
    page.locator("noscript a[href*='browse']").first.click()
    assert page.locator(".mg-body a").count() > 500
