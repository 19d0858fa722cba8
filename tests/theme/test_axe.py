"""axe finds nothing in either language, in light and dark, on a phone and on a wide screen."""

import pytest

from tests.chromium import axe_findings

PATHS = ("", "cases/", "guidance/", "guidance/leavers/", "self-check/quick/", "export-control/", "glossary/", "about/", "nothing/")


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(open_page, address, language, scheme, width):
    page = open_page(language, width=width, color_scheme=scheme)
    for path in PATHS:
        page.goto(address + language + path)
        assert axe_findings(page) == [], path


def test_axe_finds_nothing_in_the_open_menu(open_page):
    page = open_page("start/", width=390)
    page.click(".mg-menu-button")
    assert axe_findings(page) == []


def test_axe_would_find_a_fault(open_page):
    page = open_page("start/")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"../assets/favicon.svg\">')")
    assert [found.split(":")[0] for found in axe_findings(page)] == ["image-alt"]
