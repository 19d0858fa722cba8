"""Ctrl+P in a browser: pages of the site and /print/ views lose nothing on A4, break lines rightly, and leave no heading alone."""

import pikepdf
import pytest

from catalog.serve import server
from tests.chromium import chromium
from tests.print.reading import POINTS, SITE, bad_breaks, characters, lines_of, text_of
from tests.serving import serving

PAGES = ("cases/leaks/court-network-engineer/", "support/monodzukuri-subsidy/", "export-control/list-control/", "certification/tics-and-isms/",
         "why/great-powers/", "background/timeline/", "self-check/technical-information/", "self-check/technical-information/sheet/",
         "teach/why/", "glossary/", "print/why/", "print/self-check/", "print/export-control/")
SEEN = """() => {
  const out = [];
  const walk = document.createTreeWalker(document.querySelector("article, main"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const box = walk.currentNode.parentElement;
    if (box.checkVisibility({ visibilityProperty: true }) && !box.closest("svg, .mg-vh, [data-selfcheck-plan][data-state=empty], dialog, option, textarea")) out.push(walk.currentNode.data);
  }
  return out.join(" ");
}"""


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def origin():
    with serving(server(SITE, 0)) as found:
        yield f"{found}/"


@pytest.mark.parametrize("root", ["", "en/"])
@pytest.mark.parametrize("address", PAGES)
def test_a_page_prints_whole_on_a4(browser, origin, tmp_path, root, address):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(origin + root + address)
    page.emulate_media(media="print")
    wanted = characters(page.evaluate(SEEN))
    headings = page.evaluate("[...document.querySelectorAll('article :is(h1,h2,h3,h4), main :is(h1,h2,h3,h4)')].map((one) => one.innerText)")
    path = tmp_path / "page.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    context.close()
    there = characters(text_of(path))
    assert {char: (count, there[char]) for char, count in wanted.items() if there[char] < count} == {}
    sheets = lines_of(path)
    assert all([round(float(side) / POINTS) for side in sheet.mediabox] == [0, 0, 210, 297] for sheet in pikepdf.open(path).pages)
    assert all(line.right <= 210 * POINTS - 8 * POINTS and line.left >= 8 * POINTS for sheet in sheets for line in sheet)
    assert root or bad_breaks(sheets) == []
    assert _alone(sheets, {"".join(words.split()).removesuffix("#") for words in headings}) == []


def _alone(sheets, headings):
    """Headings that end a page on which something else stands above them."""
    found = []
    for number, sheet in enumerate(sheets[:-1], 1):
        body = [line for line in sheet if line.bottom < (297 - 20) * POINTS]
        last = max(body, key=lambda line: line.bottom, default=None)
        if last is not None and last.text in headings and last.bottom - last.top > 10:
            found.append((number, last.text))
    return found
