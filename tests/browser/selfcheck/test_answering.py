"""Answer, and the score is there; come back, and both are there; in either language."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.selfcheck.fixture_checklist import ALL, QUICK
from tests.browser.selfcheck.reading import EN, JA, QUIET, SENTENCE, expect_marks, expect_score, mark, marks, stored
from tests.browser.selfcheck.serving import Site

HALF = {id: ("implemented" if place % 2 else "not_implemented") for place, id in enumerate(ALL)}


def test_nothing_of_python_is_fetched_before_the_first_answer(page: Page, site: Site) -> None:
    page.goto(JA, wait_until="networkidle")
    assert [path for path in site.seen if "pyodide" in path or path.endswith("worker.mjs")] == []
    expect(page.locator("[data-selfcheck-static]")).to_be_visible()
    mark(page, "logs", "partly")
    expect_score(page, "ja")
    assert any(path.endswith("pyodide.asm.wasm") for path in site.seen)
    expect(page.locator("[data-selfcheck-static]")).to_be_hidden()


def test_the_score_says_what_the_answers_say(page: Page) -> None:
    page.goto(EN)
    for item, answer in HALF.items():
        mark(page, item, answer)
    assert "50%" in expect_score(page, "en")
    result = page.locator("[data-selfcheck-output]")
    expect(result.locator(".selfcheck-radar svg")).to_be_visible()
    expect(result.locator(".selfcheck-table-bars tbody tr")).to_have_count(8)
    expect(result.locator(".selfcheck-table-numbers tbody tr")).to_have_count(8)
    # Of the three essential items, 1 and 3 are not implemented and 4 is.
    assert result.locator(".selfcheck-essentials li a").all_inner_texts() == [
        "Question 1: Name a responsible person",
        "Question 3: List what must be protected",
    ]


def test_bars_stand_weakest_first_and_their_lengths_are_the_numbers(page: Page) -> None:
    page.goto(EN)
    mark(page, "responsible-person", "implemented")
    mark(page, "rules-in-writing", "partly")
    mark(page, "report-route", "implemented")
    expect_score(page, "en")
    rows = page.locator(".selfcheck-table-bars tbody tr")
    expect(rows.nth(7)).to_contain_text("Response to leaks")
    expect(rows.nth(6)).to_contain_text("Roles and policy")
    expect(rows.nth(6)).to_contain_text("75%")
    assert rows.nth(6).locator("rect.selfcheck-bar-sure").get_attribute("width") == "75"
    assert rows.nth(0).locator("rect.selfcheck-bar-open").get_attribute("width") == "100"


def test_links_lead_to_the_items_and_bring_what_is_said_there(page: Page) -> None:
    page.goto(JA)
    mark(page, "list-of-information", "not_implemented")
    expect_score(page, "ja")
    step = page.locator(".selfcheck-next li").first
    expect(step).to_contain_text("守る情報の一覧")
    expect(step).to_contain_text("実施していない")
    assert step.locator(".selfcheck-links a").get_attribute("href") == "/controls/control-list-of-information/"
    assert page.locator("#next-list-of-information").count() == 0  # the copy has no id
    step.locator("a").first.click()
    expect(page.locator("#list-of-information")).to_be_in_viewport()


@pytest.mark.parametrize("way", ["reload", "other language"])
def test_answers_survive_and_are_scored_again(page: Page, way: str) -> None:
    page.goto(JA)
    for item in ALL[:6]:
        mark(page, item, "implemented")
    before = marks(page)
    expect_score(page, "ja")
    page.reload() if way == "reload" else page.locator("#other-language").click()
    language = "en" if way == "other language" else "ja"
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect_marks(page, before)
    progress = "6 of 10 answered" if language == "en" else "10問中 6問 回答"
    expect(page.locator("[data-selfcheck-progress]")).to_have_text(progress)
    assert "60%" in expect_score(page, language)


def test_a_mark_made_before_the_script_ran_counts(page: Page) -> None:
    page.route("**/form.mjs", lambda route: (page.wait_for_timeout(1500), route.continue_()))
    page.goto(JA, wait_until="commit")
    page.locator('#logs input[value="partly"]').check()
    page.locator('input[name="screening-own-premises"][value="no"]').check()
    expect(page.locator('#lock-rooms input[value="not_applicable"]')).to_be_checked()
    expect_score(page, "ja")
    assert marks(page) == {"logs": "partly", "visitor-record": "not_applicable", "lock-rooms": "not_applicable"}
    assert '"logs"' in stored(page)


def test_a_link_to_a_question_outside_the_scope_shows_it(page: Page) -> None:
    page.goto(EN + QUIET)
    page.get_by_label("5 questions").check()
    expect(page.locator("#visitor-record")).to_be_hidden()
    page.goto(f"{EN}{QUIET}#visitor-record")
    expect(page.locator("#visitor-record")).to_be_in_viewport()
    expect(page.get_by_label("All 10 questions")).to_be_checked()


def test_quick_scope_hides_the_rest_and_scores_only_the_quick_items(page: Page) -> None:
    page.goto(EN)
    page.get_by_label("5 questions").check()
    visible = page.locator("[data-selfcheck-item]:visible")
    assert [field.get_attribute("id") for field in visible.all()] == QUICK
    expect(page.get_by_role("heading", name="Buildings and rooms")).to_be_hidden()
    for item in QUICK:
        mark(page, item, "implemented")
    assert "100%" in expect_score(page, "en", "quick")
    expect(page.locator("[data-selfcheck-progress]")).to_have_text("5 of 5 answered")
    page.reload()
    expect(page.get_by_label("5 questions")).to_be_checked()
    page.get_by_label("All 10 questions").check()
    assert "50%" in expect_score(page, "en")


def test_nothing_on_the_page_jumps(page: Page) -> None:
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) => { window.shift += e.value; }))"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto(JA)
    page.locator('#responsible-person input[value="partly"]').focus()
    page.wait_for_timeout(700)  # the browser forgives shifts shortly after an input; wait that out
    page.evaluate("document.querySelector('#responsible-person input').click()")
    expect_score(page, "ja")
    page.wait_for_timeout(500)
    assert page.evaluate("window.shift") < 0.02


def test_only_the_newest_of_many_changes_is_shown(page: Page) -> None:
    page.goto(EN)
    for answer in ("not_implemented", "partly", "implemented"):
        for item in ALL:
            mark(page, item, answer)
    assert "100%" in expect_score(page, "en")
    expect(page.locator(SENTENCE)).to_have_count(1)


def test_a_change_while_a_score_is_on_its_way_is_not_lost(page: Page) -> None:
    page.goto(f"{EN}?fault=slow-at-score&times=9")
    mark(page, "logs", "partly")
    expect_score(page, "en")
    mark(page, "logs", "implemented")
    page.wait_for_timeout(200)  # the score of that is now being waited for
    mark(page, "report-route", "not_implemented")
    expect_score(page, "en")
    page.wait_for_timeout(1500)
    expect_score(page, "en")


def test_the_sentence_alone_is_announced_and_focus_stays(page: Page) -> None:
    page.goto(JA)
    chosen = page.locator('#logs input[value="implemented"]')
    chosen.focus()
    page.keyboard.press("Space")
    sentence = expect_score(page, "ja")
    expect(page.locator("[data-selfcheck-live]")).to_have_text(sentence, timeout=10_000)
    expect(chosen).to_be_focused()


def test_two_tabs_merge_item_by_item(context: BrowserContext) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(JA + QUIET)
    two.goto(EN + QUIET)
    mark(one, "logs", "partly")
    expect(two.locator('#logs input[value="partly"]')).to_be_checked()
    expect(two.locator("[data-selfcheck-notice]")).to_contain_text("another tab")
    mark(two, "report-route", "unknown")
    expect(one.locator('#report-route input[value="unknown"]')).to_be_checked()
    assert marks(one) == marks(two) == {"logs": "partly", "report-route": "unknown"}


def test_a_tab_that_slept_does_not_undo_what_the_other_did(context: BrowserContext) -> None:
    awake, asleep = context.new_page(), context.new_page()
    asleep.add_init_script("addEventListener('storage', (event) => event.stopImmediatePropagation(), true);")
    asleep.goto(JA + QUIET)
    awake.goto(JA + QUIET)
    mark(awake, "logs", "partly")
    mark(awake, "report-route", "partly")
    mark(asleep, "report-route", "unknown")
    awake.reload()
    expect_marks(awake, {"logs": "partly", "report-route": "unknown"})


def test_keyboard_alone_is_enough(page: Page) -> None:
    page.goto(EN)
    page.locator("#responsible-person input").first.focus()
    for _ in ALL:
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")  # to "partly"
        page.keyboard.press("Tab")
    assert marks(page) == dict.fromkeys(ALL, "partly")
    assert "50%" in expect_score(page, "en")
    _tab_to(page, "To the score")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Your score")).to_be_in_viewport()
    _tab_to(page, "Save answers to a file")
    with page.expect_download() as saving:
        page.keyboard.press("Enter")
    assert saving.value.suggested_filename.startswith("selfcheck-trial-check-")


def _tab_to(page: Page, name: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            return
    raise AssertionError(f"Tab never reached “{name}”")


def test_without_scripts_the_form_is_whole(context: BrowserContext, site: Site) -> None:
    plain = context.browser.new_context(base_url=site.origin, java_script_enabled=False)
    page = plain.new_page()
    page.goto(JA)
    assert page.locator("[data-selfcheck-item]:visible").count() == len(ALL)
    page.locator('#logs input[value="partly"]').check()
    expect(page.locator("[data-selfcheck-static]")).to_be_visible()
    assert page.locator("button:visible").count() == 0
    plain.close()
