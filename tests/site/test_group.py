"""The summary for an association: a thousand files, bad ones among them, in the browser alone."""

import json
import random

import pytest

GROUP = "/self-check/group/"
VALUES = ("implemented", "partly", "not_implemented", "unknown")


@pytest.fixture(scope="module")
def checklist():
    from tests.site.small_root import ROOT

    return json.loads((ROOT / "site/self-check/technical-information/checklist.json").read_text(encoding="utf-8"))


def member(checklist, chance):
    answers = {item["id"]: chance.choice(VALUES[:3]) for item in checklist["items"]}
    return {"format": "mamoru-gijutsu-answers", "format_version": 1, "checklist": checklist["id"],
            "version": checklist["version"], "saved_on": "2026-11-21", "language": "ja", "answers": answers}


def files(checklist, count):
    chance = random.Random(count)
    return [{"name": f"firm-{number}.json", "mimeType": "application/json",
             "buffer": json.dumps(member(checklist, chance)).encode()} for number in range(count)]


def choose(page, some, address="technical-information"):
    page.locator("#group-checklist").select_option(f"../{address}/checklist.json")
    page.locator("[data-group] input[type=file]").set_input_files(some)
    page.wait_for_selector("[data-group-result] .selfcheck-sentence", timeout=120_000)


def said(page, members, refused):
    page.locator("[data-selfcheck-status]").filter(has_text=str(members)).wait_for(timeout=120_000)
    assert str(refused) in page.locator("[data-selfcheck-status]").inner_text()


@pytest.mark.parametrize("root", ["", "/en"], ids=["ja", "en"])
def test_a_thousand_files_and_three_bad_ones(open_page, checklist, root):
    page = open_page(root + GROUP, accept_downloads=True)
    good = files(checklist, 1000)
    bad = [{"name": "broken.json", "mimeType": "application/json", "buffer": b"{"},
           {"name": "other.json", "mimeType": "application/json",
            "buffer": json.dumps(member(checklist, random.Random(1)) | {"checklist": "leakage-prevention"}).encode()},
           {**good[0], "name": "copy.json"}]
    choose(page, good + bad)
    said(page, 1000, 3)
    refused = page.locator("[data-group-refused] tbody tr")
    assert [refused.nth(n).locator("th").inner_text() for n in range(3)] == ["broken.json", "other.json", "copy.json"]
    assert page.locator("[data-group-result] table").first.locator("tbody tr").count() == 9
    with page.expect_download() as table:
        page.locator("[data-group-csv]").click()
    lines = table.value.path().read_bytes().decode("utf-8").splitlines()
    assert lines[0].startswith("\ufeff") and len(lines) == 1 + 9 + 40


def test_four_firms_are_hidden_and_the_fifth_shows_them(open_page, checklist):
    page = open_page(GROUP)
    before = page.locator("[data-group-result]").inner_text().strip()
    assert before
    five = files(checklist, 5)
    choose(page, five[:4])
    said(page, 4, 0)
    assert page.locator("[data-group-result] table").count() == 0
    assert page.locator("[data-group-csv]").is_hidden()
    page.locator("[data-group] input[type=file]").set_input_files(five[4:])
    page.wait_for_selector("[data-group-result] table")
    page.locator("[data-group-forget]").click()
    assert page.locator("[data-group-result] table").count() == 0
    assert page.locator("[data-group-result]").inner_text().strip() == before
    assert page.evaluate("Object.keys(localStorage).length") == 0


def test_codes_one_a_line_with_and_without_a_name(open_page):
    page = open_page(GROUP)
    page.locator("#group-checklist").select_option("../technical-information/checklist.json")
    page.locator("#group-codes").fill("A社 T2026.1-11111-1\nnonsense")
    page.locator("[data-group-add]").click()
    said(page, 0, 2)
    names = page.locator("[data-group-refused] tbody th")
    assert [names.nth(n).inner_text() for n in range(2)] == ["A社", "2行目"]


@pytest.mark.parametrize("root", ["", "/en"], ids=["ja", "en"])
def test_digits_from_paper_count_like_files(open_page, checklist, root):
    page = open_page(root + GROUP)
    page.locator("#group-checklist").select_option("../technical-information/checklist.json")
    one = "12235" * 8
    fives = " ".join(one[start:start + 5] for start in range(0, 40, 5))
    lines = [one, f"A社 {fives}", f"Firm 3 {fives}", f"D {one.translate(str.maketrans('0123456789', '０１２３４５６７８９'))}", f"E {one}", f"E {one}", "F 1223"]
    page.locator("#group-codes").fill("\n".join(lines))
    page.locator("[data-group-add]").click()
    said(page, 5, 2)
    names = page.locator("[data-group-refused] tbody th")
    assert [names.nth(n).inner_text() for n in range(2)] == ["F", "E"]
    assert page.locator("#group-codes").input_value() == "F 1223", "what was refused can be mended"
    assert page.locator("[data-group-refused]").inner_text().count("40") == 1
    assert page.locator("[data-group-result] table").first.locator("tbody tr").count() == 9
    page.locator("#group-codes").fill(f"F {one}")
    page.locator("[data-group-add]").click()
    said(page, 6, 0)
    assert names.count() == 0 and page.locator("#group-codes").input_value() == ""


@pytest.mark.parametrize("line", ["11111 " * 40_000 + "x", "1" * 1999 + " x", "A\u2028B C", "A\u2028 1223"],
                         ids=["very long", "cut at a space", "odd line break", "odd line break before digits"])
def test_an_odd_line_is_only_refused(open_page, line):
    page = open_page(GROUP)
    page.locator("#group-checklist").select_option("../technical-information/checklist.json")
    page.locator("#group-codes").fill(line)
    page.locator("[data-group-add]").click()
    said(page, 0, 1)
