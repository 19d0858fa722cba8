"""The sample pages under docs/, built with the real configuration and served without any header of the server's own."""

import os
import subprocess
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from lxml import html

from catalog.serve import Handler
from tests.chromium import chromium
from tests.serving import serving

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = Path(__file__).parent / "docs"

CONFIG = """
INHERIT: {root}/{config}
docs_dir: {samples}/{language}
site_dir: {out}
site_url: https://mamoru.example/{prefix}
theme: {{custom_dir: "{root}/overrides"}}
plugins: []
"""


def build(folder: Path, language: str, config: str, prefix: str) -> None:
    """Build the samples of one language into folder/site/prefix; a warning is an error."""
    file = folder / f"{language}.yml"
    file.write_text(CONFIG.format(root=ROOT, config=config, samples=SAMPLES, language=language, out=folder / "site" / prefix,
                                  prefix=prefix), encoding="utf-8")
    run = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(file)], text=True, check=False,
                         capture_output=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The built folder: Japanese at its root, English in en/."""
    folder = tmp_path_factory.mktemp("theme")
    build(folder, "ja", "mkdocs.yml", "")
    build(folder, "en", "mkdocs.en.yml", "en/")
    return folder / "site"


@pytest.fixture(scope="session")
def pages(site):
    """Every built page: its path below the site → its tree."""
    found = {path.relative_to(site).as_posix(): html.parse(str(path), parser=html.HTMLParser(encoding="utf-8")).getroot()
             for path in sorted(site.rglob("*.html"))}
    assert len(found) == 48
    return found


class BareHandler(Handler):
    """Right types and the right 404 page, but no policy header: the page's own must hold alone."""

    def end_headers(self):
        SimpleHTTPRequestHandler.end_headers(self)


@pytest.fixture(scope="session")
def address(site):
    """Where the built samples are served, with a closing slash."""
    with serving(ThreadingHTTPServer(("127.0.0.1", 0), partial(BareHandler, directory=str(site)))) as origin:
        yield f"{origin}/"


@pytest.fixture(scope="module")
def browser():
    """One a module: Playwright allows one at a time in a process, and other tests have theirs."""
    with chromium() as running:
        yield running


@pytest.fixture
def open_page(browser, address):
    """open_page("cases/", width=390, …) opens a sample page in a fresh context; options go to the context."""
    contexts = []

    def open_one(path, width=1280, **options):
        context = browser.new_context(viewport={"width": width, "height": 844}, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(address + path)
        return page

    yield open_one
    for context in contexts:
        context.close()
