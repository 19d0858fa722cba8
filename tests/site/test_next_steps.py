"""After the score: the plan, the table, the code, the marks from paper, the comparison, the page that is printed."""

import csv
import io
import json
import re

import pytest

from tests.site.test_reader import CHECK, answer, sentence

LANGUAGES = {"ja": CHECK, "en": f"/en{CHECK}"}


def steps(page):
    page.wait_for_selector("[data-plan-step]")
    return page.locator("[data-plan-step]")


def scored_page(open_page, address=CHECK, mark="not_implemented", **options):
    page = open_page(address, accept_downloads=True, **options)
    answer(page, mark, 10)
    sentence(page)
    steps(page)
    return page


def unfold(page, name):
    page.locator(f"#{name} > summary").click()


def code_of(page):
    unfold(page, "code")
    return page.locator(".selfcheck-code").inner_text()


@pytest.mark.parametrize("address", LANGUAGES.values(), ids=LANGUAGES)
def test_a_step_leads_along_the_whole_chain(open_page, address):
    page = scored_page(open_page, address)
    first = steps(page).first
    first.locator("details > summary").click()
    links = first.locator("dl a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    for part in ("controls/", "cases/", "certification/bodies/#", "ask/#", "tel:"):
        assert any(part in link for link in links), (part, links)
    assert first.locator(".selfcheck-essential").count() == 1
    for link in [link for link in links if not link.startswith("tel:")][:4]:
        assert page.request.get(page.evaluate("link => new URL(link, location).href", link)).ok


def test_support_says_whether_it_is_open_on_the_day_of_reading(open_page):
    page = scored_page(open_page)
    states = page.locator("[data-support]").evaluate_all("all => all.map(one => one.dataset.support)")
    assert states and set(states) <= {"open", "closed", "not_yet", "undated"}


def test_the_plan_can_be_narrowed_and_put_in_another_order(open_page):
    page = scored_page(open_page)
    every = steps(page).count()
    page.get_by_label("費用のかからないものだけ").check()
    page.wait_for_function("n => document.querySelectorAll('[data-plan-step]').length < n", arg=every)
    free = steps(page).count()
    assert str(every - free) in page.locator("[data-plan-output] > .mg-note").inner_text()
    page.get_by_label("費用のかからないものだけ").uncheck()
    page.wait_for_function("n => document.querySelectorAll('[data-plan-step]').length === n", arg=every)
    before = steps(page).evaluate_all("all => all.map(one => one.dataset.planStep)")
    page.get_by_label("並べ方").select_option("effort")
    page.wait_for_function("first => document.querySelector('[data-plan-step]').parentElement.textContent !== first", arg="")
    page.wait_for_timeout(500)
    assert sorted(steps(page).evaluate_all("all => all.map(one => one.dataset.planStep)")) == sorted(before)


def test_owner_and_day_stay_and_go_into_the_table_and_the_file(open_page):
    page = scored_page(open_page)
    first = steps(page).first
    name = first.get_attribute("data-plan-step")
    first.locator("[data-plan-owner]").fill("=総務")
    first.locator("[data-plan-due]").fill("2027-01-31")
    first.locator("[data-plan-due]").blur()
    with page.expect_download() as table:
        page.locator("[data-plan-save]").click()
    text = table.value.path().read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len(rows) == steps(page).count() + 1 and rows[1][9:11] == ["'=総務", "2027-01-31"]
    with page.expect_download() as saved:
        page.locator("[data-selfcheck-save]").click()
    assert json.loads(saved.value.path().read_text())["notes"] == {name: {"owner": "=総務", "due": "2027-01-31"}}
    page.reload()
    page.locator("#result").scroll_into_view_if_needed()
    sentence(page)
    assert steps(page).first.locator("[data-plan-owner]").input_value() == "=総務"


def test_the_answers_as_a_table_for_excel(open_page):
    page = scored_page(open_page)
    with page.expect_download() as table:
        page.locator("[data-selfcheck-csv]").click()
    text = table.value.path().read_bytes().decode("utf-8")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert text.startswith("\ufeff") and len(rows) == 11 and rows[1][4] == "できていない"


def test_a_code_opens_the_same_answers_elsewhere_and_leaves_the_address_clean(open_page):
    page = scored_page(open_page)
    code = code_of(page)
    assert re.fullmatch(r"T2026\.1(-[0-5]{5}){8}-[0-9A-Z*]", code)
    page.wait_for_selector(".selfcheck-qr svg")
    other = open_page(f"/en{CHECK}#code={code}")
    assert sentence(other)
    assert other.locator("input:checked[value=not_implemented]").count() == 10
    assert "#" not in other.url


def test_a_wrong_code_is_refused_and_changes_nothing(open_page):
    page = scored_page(open_page)
    code = code_of(page)
    page.locator("#code-use").fill(code[:-1] + ("0" if code[-1] != "0" else "1"))
    page.locator("[data-selfcheck-code-use] button").click()
    alert = page.locator("#code .selfcheck-alert")
    alert.filter(has_text="今の回答はそのままです").wait_for()
    assert page.locator("input:checked[value=not_implemented]").count() == 10


def test_marks_from_paper_are_typed_in_a_row(open_page):
    page = open_page(CHECK)
    unfold(page, "marks")
    page.locator("#marks-typed").fill("1" * 39)
    status = page.locator("[data-marks-status]")
    assert "39" in status.inner_text() and "問40" in status.inner_text()
    page.locator("#marks-typed").fill("1" * 40)
    page.locator("[data-selfcheck-marks] button").click()
    page.wait_for_selector("[data-selfcheck-output]")
    assert page.locator("input:checked[value=implemented]").count() == 40


def test_an_earlier_file_beside_the_present_answers(open_page, tmp_path):
    page = scored_page(open_page)
    with page.expect_download() as saved:
        page.locator("[data-selfcheck-save]").click()
    earlier = tmp_path / "earlier.json"
    saved.value.save_as(earlier)
    answer(page, "implemented", 2)
    unfold(page, "compare")
    page.locator("#compare input[type=file]").set_input_files(earlier)
    output = page.locator("[data-compare-output]")
    output.locator("table").nth(1).wait_for()
    assert output.locator("table").nth(1).locator("tbody tr").count() == 2
    assert output.locator("svg").count() == 1
    page.locator("#compare input[type=file]").set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": b"{"})
    page.locator("#compare .selfcheck-alert").filter(has_text="今の回答はそのままです").wait_for()
    assert output.locator("table").count() == 2


@pytest.mark.parametrize("address", LANGUAGES.values(), ids=LANGUAGES)
def test_the_result_prints_on_one_page(open_page, address):
    page = scored_page(open_page, address)
    pages = re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))
    assert len(pages) == 1


def test_after_five_answers_the_file_is_offered_once(open_page):
    page = open_page(CHECK)
    answer(page, "partly", 4)
    offer = page.locator("[data-selfcheck-notice] [data-kind=offer]")
    assert offer.count() == 0
    answer(page, "partly", 1, skip=4)
    offer.locator("p").wait_for()
    offer.locator("button").nth(1).click()
    answer(page, "partly", 1, skip=5)
    assert offer.locator("p").count() == 0


def test_an_entry_door_shows_and_scores_only_its_questions(open_page):
    page = open_page("/self-check/leakage-prevention/")
    door = page.locator("input[data-selfcheck-scope][value=trade_fair]")
    page.locator("label:has(input[value=trade_fair][data-selfcheck-scope])").click()
    assert door.is_checked()
    shown = page.locator("[data-selfcheck-item]:visible")
    assert 0 < shown.count() < page.locator("[data-selfcheck-item]").count()
    assert all("trade_fair" in routes for routes in shown.evaluate_all("all => all.map(one => one.dataset.routes)"))
    for number in range(shown.count()):
        shown.nth(number).locator("label:has(input[value=implemented])").click()
    assert "100%" in sentence(page)


@pytest.mark.parametrize("address", LANGUAGES.values(), ids=LANGUAGES)
@pytest.mark.parametrize("checklist", ["technical-information", "leakage-prevention", "research-institution"])
def test_the_paper_sheet_has_every_item_in_order_on_one_page(open_page, address, checklist):
    root = address.replace("technical-information", checklist)
    page = open_page(root + "sheet/")
    ids = page.locator(".sheet-id").all_inner_texts()
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 1
    page.goto(root)
    assert ids == page.locator("[data-selfcheck-item]").evaluate_all("all => all.map((one) => one.id)")
