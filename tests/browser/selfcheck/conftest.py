"""One runtime, one server and one browser for the tests of the self-check page; a fresh profile for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from catalog.pyodide import build_bundle
from tests.browser.selfcheck import serving
from tests.browser.selfcheck.watching import Watch
from tests.chromium import chromium


@pytest.fixture(scope="session")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built runtime folder, from the cache when nothing changed."""
    return build_bundle(tmp_path_factory.mktemp("runtime"), serving.ROOT / "build" / "pyodide-cache")


@pytest.fixture(scope="session")
def server(runtime: Path) -> Iterator[serving.Site]:
    site, running = serving.start(runtime)
    yield site
    running.shutdown()
    running.server_close()


@pytest.fixture
def site(server: serving.Site) -> serving.Site:
    server.launches = 0
    server.seen.clear()
    return server


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One a module: Playwright allows only one at a time in a process, and other tests have theirs."""
    with chromium() as running:
        yield running


@pytest.fixture
def watch() -> Watch:
    """What went wrong unseen. A test that breaks something on purpose takes its own traces out again."""
    return Watch()


@pytest.fixture
def context(browser: Browser, site: serving.Site, watch: Watch) -> Iterator[BrowserContext]:
    """A fresh profile. At the end nothing may have gone to another origin, broken the policy, or failed unseen."""
    opened = browser.new_context(
        base_url=site.origin, accept_downloads=True, viewport={"width": 1280, "height": 900}
    )
    opened.set_default_timeout(30_000)
    watch.start(opened, site.origin)
    yield opened
    opened.close()
    watch.check()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
