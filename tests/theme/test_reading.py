"""A reader at the page: keyboard, menu, colours, filter, tables, and all of it without scripts."""

import pytest
from playwright.sync_api import expect

PATHS = ("", "start/", "cases/", "guidance/", "guidance/leavers/", "self-check/quick/", "export-control/", "glossary/", "nothing/")


def focused(page):
    return page.evaluate("(document.activeElement.textContent ?? '').trim().replace(/\\s+/g, ' ')")


def test_the_first_key_press_offers_the_way_past_the_header(open_page):
    page = open_page("guidance/leavers/")
    page.keyboard.press("Tab")
    assert focused(page) == "本文へ移動"
    assert page.locator(".mg-skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page) == "ホーム" and page.locator("#mg-main :focus").count() == 1


def test_the_menu_opens_and_closes_by_keyboard(open_page):
    page = open_page("guidance/leavers/", width=390)
    menu = page.locator("#mg-menu")
    assert not menu.is_visible()
    page.locator(".mg-menu-button").focus()
    page.keyboard.press("Enter")
    assert menu.is_visible()
    page.keyboard.press("Tab")
    assert focused(page) == "閉じる"
    page.keyboard.press("Tab")
    assert focused(page) == "はじめての方へ"
    page.keyboard.press("Escape")
    assert not menu.is_visible() and focused(page) == "メニュー"


def test_the_menu_is_in_the_page_on_a_wide_screen_and_names_the_section(open_page):
    page = open_page("guidance/leavers/")
    assert page.locator("#mg-menu").is_visible() and not page.locator(".mg-menu-button").is_visible()
    assert page.locator("#mg-menu [aria-current]").all_inner_texts() == ["対策"]
    assert page.locator("#mg-menu [aria-current]").get_attribute("aria-current") == "true"


def test_the_chosen_colours_are_kept_and_shown(open_page):
    page = open_page("start/", color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    page.get_by_role("button", name="暗い").press("Enter")
    assert page.evaluate(ground) == "rgb(26, 26, 26)"
    page.goto(page.url.replace("start/", "en/guidance/"))
    assert page.evaluate(ground) == "rgb(26, 26, 26)"
    pressed = page.locator("[data-palette-choice]").evaluate_all("all => all.map((b) => b.getAttribute('aria-pressed'))")
    assert pressed == ["false", "false", "true"]
    page.get_by_role("button", name="Auto").click()
    assert page.evaluate(ground) == "rgb(255, 255, 255)"


def test_the_choice_is_in_force_before_the_page_is_drawn(open_page):
    page = open_page("start/", color_scheme="light")
    page.get_by_role("button", name="暗い").click()
    page.route("**/*.mjs", lambda route: route.abort())
    page.reload()
    assert page.evaluate("document.documentElement.dataset.palette") == "dark"


def test_the_filter_narrows_rows_and_says_how_many(open_page):
    page = open_page("cases/")
    rows, count = page.locator("#cases tbody tr:visible"), page.locator(".mg-filter__count")
    expect(count).to_have_text("4件のうち4件を表示しています。")     # a module fills it in
    assert (rows.count(), count.get_attribute("role")) == (4, "status")
    page.get_by_label("金属").check()
    assert (rows.count(), count.inner_text()) == (2, "4件のうち2件を表示しています。")
    page.get_by_label("化学").check()
    assert rows.count() == 3
    page.get_by_label("規模").select_option("small")
    assert rows.locator("th").all_inner_texts() == ["金属部品の会社"]
    page.get_by_role("button", name="条件を消す").click()
    expect(rows).to_have_count(4)
    assert count.inner_text() == "4件のうち4件を表示しています。"
    page.get_by_label("言葉で探す").fill("４５人")
    assert rows.locator("th").all_inner_texts() == ["工作機械の会社"]


@pytest.mark.parametrize("scripts", [True, False])
def test_a_table_of_records_becomes_cards_that_name_each_value(open_page, scripts):
    page = open_page("cases/", width=390, java_script_enabled=scripts)
    cells = page.locator("#cases tbody tr").first.locator("th, td")
    tops = [cell.bounding_box()["y"] for cell in cells.all()]
    assert tops == sorted(set(tops)) and len(tops) == 4
    assert page.get_by_role("table").get_by_role("row").count() == 5
    assert page.get_by_role("table").get_by_role("cell").count() == 12
    assert cells.nth(1).get_attribute("data-label") == "人数"


def test_a_table_written_in_markdown_becomes_cards_too(open_page):
    page = open_page("en/guidance/leavers/", width=390)
    first = page.locator(".md-typeset table tbody tr").first.locator("td")
    assert first.evaluate_all("cells => cells.map((cell) => cell.dataset.label)") == ["Way", "Cost", "Works when", "Take care"]
    assert len({cell.bounding_box()["y"] for cell in first.all()}) == 4
    assert page.get_by_role("table").get_by_role("columnheader").count() == 4


def test_a_heading_gives_its_address_and_says_so(open_page):
    page = open_page("guidance/leavers/", permissions=["clipboard-read", "clipboard-write"])
    page.locator("#compare .headerlink").click()
    page.get_by_text("見出しへのリンクをコピーしました").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.endswith("guidance/leavers/#compare")


def test_the_list_of_headings_is_open_where_it_has_room(open_page):
    assert open_page("guidance/leavers/").locator(".mg-toc").get_attribute("open") is not None
    assert open_page("guidance/leavers/", width=390).locator(".mg-toc").get_attribute("open") is None


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_wider_than_the_screen(open_page, address, language, scripts, width):
    page = open_page(language, width=width, java_script_enabled=scripts)
    for path in PATHS:
        page.goto(address + language + path)
        assert page.locator("html").evaluate("root => root.scrollWidth") <= width, path


def test_everything_is_there_without_scripts(open_page):
    page = open_page("guidance/leavers/", width=390, java_script_enabled=False)
    assert page.locator("html").get_attribute("class") == "no-js"
    page.click(".mg-menu-button")
    assert page.locator("#mg-menu").get_by_role("link").count() == 9
    assert not page.locator(".mg-palette").is_visible()
    page.keyboard.press("Escape")
    page.locator(".mg-toc summary").click()
    assert page.locator(".mg-toc a").first.is_visible()
    page.click("main .mg-header, .mg-header [data-language-switch]")
    assert page.locator("h1").inner_text().startswith("Agree with people who leave")
    cases = open_page("cases/", java_script_enabled=False)
    assert cases.locator("#cases tbody tr").count() == 4 and not cases.locator(".mg-filter").is_visible()
    form = open_page("self-check/quick/", java_script_enabled=False)
    form.get_by_role("group").first.get_by_label("一部できている").check()
    assert form.get_by_role("radio", checked=True).count() == 1


def test_the_first_screen_of_a_phone_answers_and_offers_one_action(open_page):
    for path in ("", "en/"):
        page = open_page(path, width=390)
        assert page.locator(".mg-hero__answers > div").count() == 4
        assert page.locator(".mg-button--primary").count() == 1
        action = page.locator(".mg-button--primary").bounding_box()
        assert action["y"] + action["height"] <= 844
        assert page.locator(".mg-doors > li").count() == 3
