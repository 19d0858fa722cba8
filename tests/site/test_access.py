"""axe finds nothing on any type of page, in both languages, light and dark, on a phone and on a desk."""

import pytest

from tests.chromium import axe_findings

PAGES = ("", "start/", "self-check/", "self-check/technical-information/", "self-check/leakage-prevention/", "self-check/group/", "self-check/technical-information/sheet/", "browse/",
         "about/scoring/", "cases/", "cases/best-practices/",
         "cases/best-practices/case-14-email-contact-analysis/", "cases/leaks/", "guidance/", "guidance/channels/",
         "controls/", "controls/training/", "certification/", "certification/tics/", "certification/bodies/",
         "certification/tics-and-isms/", "support/", "support/monodzukuri-subsidy/", "support/ceiling/", "export-control/",
         "export-control/list-control/", "universities/", "why/", "background/timeline/", "ask/", "glossary/", "sources/",
         "sources/ages/", "about/", "teach/", "teach/why/", "print/why/", "print/self-check/", "print/glossary/", "404.html")


@pytest.mark.parametrize("root", ["/", "/en/"])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(open_page, root, address):
    dark = len(address) % 2 == 1  # half the pages in each scheme and width; the theme's tests cover all four
    page = open_page(root + address, color_scheme="dark" if dark else "light", reduced_motion="reduce",
                     viewport={"width": 390 if len(address) % 4 < 2 else 1280, "height": 900})
    assert axe_findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_axe_finds_nothing_in_a_result(open_page, root):
    page = open_page(f"{root}self-check/technical-information/", reduced_motion="reduce")
    for number, mark in enumerate(("implemented", "partly", "not_implemented", "unknown")):
        page.locator("fieldset[data-quick]").nth(number).locator(f"label:has(input[value={mark}])").click()
    page.wait_for_selector("[data-plan-step]")
    page.locator(".mg-body details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    page.wait_for_selector(".selfcheck-qr svg")
    assert axe_findings(page) == []
    page.set_viewport_size({"width": 320, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the result scrolls sideways at 400 % zoom"
