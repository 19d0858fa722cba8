"""The built site, served as `make serve` serves it, and one browser a module."""

import pytest

from catalog.serve import server
from tests.chromium import chromium
from tests.serving import serving
from tests.site.small_root import ROOT


@pytest.fixture(scope="session")
def origin():
    site = ROOT / "site"
    assert (site / "index.html").exists(), "build first: make site"
    with serving(server(site, 0)) as origin:
        yield origin


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


@pytest.fixture
def traces():
    """What went wrong unseen: requests to elsewhere, policy violations, errors. Empty at the end of every test."""
    found = []
    yield found
    assert found == []


@pytest.fixture
def open_page(browser, origin, traces):
    """A function that opens an address in a fresh profile and watches it."""
    contexts = []

    def opener(address, **options):
        context = browser.new_context(base_url=origin, **options)
        context.set_default_timeout(60_000)
        context.on("request", lambda r: None if r.url.startswith((origin + "/", "data:")) else traces.append(r.url))
        context.on("weberror", lambda error: traces.append(str(error.error)))
        context.on("console", lambda message: traces.append(message.text) if message.type == "error" else None)
        contexts.append(context)
        page = context.new_page()
        page.goto(address, wait_until="load")
        return page

    yield opener
    for context in contexts:
        context.close()
