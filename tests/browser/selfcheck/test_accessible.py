"""axe, the size of targets, focus under the sticky bar, forced colours, print."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.selfcheck.reading import EN, JA, QUIET, expect_score, mark
from tests.browser.selfcheck.serving import Site
from tests.chromium import axe_findings

def fill(page: Page) -> None:
    """Something of everything: notice, essentials, next steps with more than fit, a field that does not apply."""
    page.locator('input[name="screening-own-premises"][value="no"]').check()
    for item in ("responsible-person", "rules-in-writing", "list-of-information", "limit-access", "leaving-staff", "logs"):
        mark(page, item, "not_implemented")
    mark(page, "report-route", "implemented")
    expect_score(page, page.locator("html").get_attribute("lang"))


@pytest.mark.parametrize("theme", ["", "&theme=1"], ids=["plain", "with theme"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_or_after_the_result(page: Page, scheme: str, theme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto((JA if scheme == "light" else EN) + "?" + theme.lstrip("&"))
    assert axe_findings(page) == []
    fill(page)
    page.locator("[data-selfcheck-output] details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    expect(page.locator("[data-selfcheck-output] details[data-axis]:not(:has(tbody tr))")).to_have_count(0)
    assert axe_findings(page) == []
    page.locator("[data-selfcheck-clear]").click()
    assert axe_findings(page) == []


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_targets_are_large_and_nothing_runs_over_the_side(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(JA)
    fill(page)
    small = page.evaluate(
        "[...document.querySelectorAll('.selfcheck-choice, button, .selfcheck-bar a, summary')]"
        ".filter((e) => e.checkVisibility()).map((e) => [e.textContent, e.getBoundingClientRect()])"
        ".filter(([, box]) => box.height < 44 || box.width < 44).map(([text]) => text)"
    )
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_choices_stand_in_a_row_and_on_a_phone_below_each_other(page: Page) -> None:
    page.goto(JA + QUIET)
    tops = "[...document.querySelectorAll('#logs .selfcheck-choice')].map((e) => e.getBoundingClientRect().top)"
    assert len(set(page.evaluate(tops))) == 1
    page.set_viewport_size({"width": 390, "height": 800})
    assert len(set(page.evaluate(tops))) == 4


@pytest.mark.parametrize("bar", ["first", "last"])
@pytest.mark.parametrize("height", [400, 800])
def test_the_bar_never_hides_what_has_the_focus(page: Page, height: int, bar: str) -> None:
    page.set_viewport_size({"width": 390, "height": height})
    page.goto(f"{EN}{QUIET}&bar={bar}")
    page.locator("#responsible-person input").first.focus()
    for press in range(24):
        page.keyboard.press("Tab" if press < 12 else "Shift+Tab")
        hidden = page.evaluate(
            "() => { const bar = document.querySelector('.selfcheck-bar').getBoundingClientRect();"
            " const label = document.activeElement.closest('label, button, a')?.getBoundingClientRect();"
            " return label && !document.activeElement.closest('.selfcheck-bar')"
            " && label.bottom > bar.top && label.top < bar.bottom; }"
        )
        assert not hidden, page.evaluate("document.activeElement.outerHTML")


def test_on_paper_boxes_are_empty_and_the_result_is_there(page: Page) -> None:
    page.goto(JA)
    fill(page)
    page.emulate_media(media="print")
    empty, marked = (
        page.locator(f'#logs input[value="{value}"]').evaluate(
            "(box) => { const s = getComputedStyle(box); return [s.appearance, s.borderTopWidth, s.backgroundImage]; }"
        )
        for value in ("implemented", "not_implemented")
    )
    assert empty[0] == marked[0] == "none"
    assert float(empty[1].removesuffix("px")) < 2 < float(marked[1].removesuffix("px"))
    expect(page.locator(".selfcheck-sentence")).to_be_visible()
    expect(page.locator(".selfcheck-radar svg")).to_be_visible()
    for gone in (".selfcheck-bar", ".selfcheck-buttons", "[data-selfcheck-notice]", "[data-selfcheck-scope]"):
        expect(page.locator(gone).first).to_be_hidden()


def test_paper_gets_the_questions_before_and_the_report_after_a_result(page: Page) -> None:
    page.goto(JA)
    root = page.locator("html")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(root).to_have_attribute("data-selfcheck-print", "form")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    fill(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(root).to_have_attribute("data-selfcheck-print", "report")
    page.emulate_media(media="print")
    expect(page.locator("form[data-selfcheck]")).to_be_hidden()
    expect(page.locator(".selfcheck-sentence")).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(root).not_to_have_attribute("data-selfcheck-print", "report")


def test_forced_colours_show_the_mark(browser: Browser, site: Site) -> None:
    context = browser.new_context(base_url=site.origin, forced_colors="active")
    page = context.new_page()
    page.goto(EN + QUIET)
    mark(page, "logs", "partly")
    chosen, other = (
        page.locator(f'#logs label:has(input[value="{value}"])').evaluate("(e) => getComputedStyle(e).borderTopWidth")
        for value in ("partly", "unknown")
    )
    context.close()
    assert (chosen, other) == ("3px", "1px")
