"""Bytes on the wire of one content page with everything the browser fetches for it, against plain Material.

    python bench/page_weight.py [--docs build/docs/ja] [--page guidance/leavers.md]

The same Markdown is built three times in this run: with our theme, with plain Material (its search included, as it comes),
and with plain Material without search. Headless Chromium loads the page; every response of our own origin is compressed the
way a good host would. Requests to other origins are refused and only counted, so Material's web fonts are not in its sum.
"""

import argparse
import gzip
import logging
import os
import statistics
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build as mkdocs_build  # noqa: E402  the warning is printed on import
from mkdocs.config import load_config  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402

try:
    import brotli
except ImportError:
    brotli = None

ROOT = Path(__file__).resolve().parent.parent
CONFIGS = {"ja": "mkdocs.yml", "en": "mkdocs.en.yml"}
COMPRESSED = (".png", ".woff2", ".jpg", ".gz")
KINDS = {"ours": "this theme", "material": "plain Material", "material-no-search": "Material without search"}


def default_docs(language: str) -> Path:
    """The staged pages when there are any, else the samples of the theme's tests."""
    staged = ROOT / "build" / "docs" / language
    return staged if (staged / "index.md").exists() else ROOT / "tests" / "theme" / "docs" / language


def build_pages(kind: str, language: str, docs: Path, out: Path) -> None:
    """Build one language into `out`, with the same Markdown extensions and macros for every kind."""
    macros = [{"macros": {"module_name": "macros"}}] if (ROOT / "build" / "catalog.pickle").exists() else []
    options = {"docs_dir": str(docs), "site_dir": str(out), "plugins": macros, "strict": False}
    if kind != "ours":
        plain = out.with_name(f"{out.name}-templates")
        plain.mkdir(parents=True, exist_ok=True)
        (plain / "home.html").write_text('{% extends "main.html" %}')     # the front matter of the home page names it
        options |= {"theme": {"name": "material", "language": language, "custom_dir": str(plain)}, "exclude_docs": ""}
    if kind == "material":
        options["plugins"] = [*macros, "search"]
    config = load_config(str(ROOT / CONFIGS[language]), **options)
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)


class Handler(SimpleHTTPRequestHandler):
    """Silent, with the right type for modules."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript"}

    def log_message(self, *_):
        pass


def loaded(browser, site: Path, path: str) -> tuple[list[Path], int]:
    """The files of `site` that a view of `path` fetches, and the number of requests to other origins."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    origin = f"http://127.0.0.1:{server.server_port}/"
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    asked = []
    context.on("request", lambda request: asked.append(request.url))
    context.route(lambda url: not url.startswith((origin, "data:", "blob:")), lambda route: route.abort())
    page = context.new_page()
    page.goto(origin + path, wait_until="networkidle")
    page.wait_for_timeout(1000)     # lets an eager search worker fetch its index
    context.close()
    server.shutdown()
    own = sorted({url.removeprefix(origin).split("?")[0].split("#")[0] for url in asked if url.startswith(origin)})
    files = [site / name / "index.html" if not name or name.endswith("/") else site / name for name in own]
    return [file for file in files if file.exists()], sum(not url.startswith((origin, "data:", "blob:")) for url in asked)


def weight(files: list[Path], squeeze) -> int:
    """Sum of the bytes sent; what is compressed already goes as it is."""
    return sum(len(file.read_bytes()) if file.suffix in COMPRESSED else len(squeeze(file.read_bytes())) for file in files)


def typical_page(docs: Path) -> str:
    """The guidance page of median length."""
    pages = sorted((docs / "guidance").glob("[!i]*.md"), key=lambda page: page.stat().st_size)
    chosen = statistics.median_low(range(len(pages)))
    return pages[chosen].relative_to(docs).as_posix()


def main() -> None:
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--docs", type=Path, default=default_docs("ja"))
    parser.add_argument("--page")
    options = parser.parse_args()
    source = options.page or typical_page(options.docs)
    squeezers = {"raw": bytes, "gzip": partial(gzip.compress, compresslevel=9, mtime=0)}
    if brotli:
        squeezers["brotli"] = brotli.compress
    print(f"page: {source}, {len(list(options.docs.rglob('*.md')))} pages in the tree")
    print(f"{'':26}{'files':>7}{'foreign':>9}" + "".join(f"{name:>11}" for name in squeezers))
    sums = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        for kind, name in KINDS.items():
            out = Path(folder) / kind
            build_pages(kind, "ja", options.docs.resolve(), out)
            files, foreign = loaded(browser, out, source.removesuffix(".md").removesuffix("index") + ("" if source.endswith("index.md") else "/"))
            sums[kind] = {label: weight(files, squeeze) for label, squeeze in squeezers.items()}
            print(f"{name:26}{len(files):>7}{foreign:>9}" + "".join(f"{total:>11,}" for total in sums[kind].values()))
    for kind in ("material", "material-no-search"):
        ratios = ", ".join(f"{label} {sums['ours'][label] / sums[kind][label]:.2f}" for label in squeezers)
        print(f"ratio to {KINDS[kind]}: {ratios}")


if __name__ == "__main__":
    main()
