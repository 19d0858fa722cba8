"""The one way in which tests start Chromium: Debian's, headless, without talking to anybody."""

import shutil
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

AXE = Path(__file__).parents[1] / "node_modules/axe-core/axe.min.js"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
# WebAssembly is compiled once and simply: a test asks Python a handful of questions, and thorough compiling took half its time.
QUICK = ["--js-flags=--liftoff-only"]
NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium_path() -> str:
    """Where the browser is; setup/install.py installs it, so a missing one is an error and no skip."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    assert path, "Chromium is missing: run make test, which installs it"
    return path


@contextmanager
def chromium(as_shipped=False):
    """A running browser, `as_shipped` where its speed is measured. Playwright allows one at a time in a process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS if as_shipped else FLAGS + QUICK)
        yield browser
        browser.close()


def axe_findings(page) -> list[str]:
    """What axe finds against WCAG 2.0–2.2 A and AA and its best practices: "rule: target" lines."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("""async () => (await axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})).violations""")
    return [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]]
