"""Puts the same pages before three engines: ours, Material's own (lunr), and Pagefind when npm can give it."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from unittest.mock import patch

from catalog.pyodide.node import find_node
from catalog.search import build
from catalog.search.build import APART, make_index

from .pages import lunr_docs, write_html

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
PAGEFIND = ROOT / "build" / "cache" / "pagefind"
os.environ.setdefault("NODE_OPTIONS", "--max-old-space-size=8192")     # 10,000 pages are indexed in one go


def ours_today(site: Path, language: str) -> dict:
    """The index that ships; like all functions here, returns the files that the page needs to open the engine."""
    return {"adapter": "ours", "index": site / "search" / language, "worker": site / "assets" / "search" / "worker.mjs"}


def ours(job: dict, folder: Path, site: Path) -> dict:
    """Our index of a job, with the worker that ships."""
    make_index(job, folder)
    return ours_today(site, job["language"]) | {"index": folder}


def jobs_of(catalog, site: Path) -> dict:
    """What our indexes of the built site are made of, by language, exactly as the build hands it over."""
    with patch.object(build, "make_index") as made, patch.object(build, "write_browse"):
        build.write_search(catalog, site)
    return {call.args[0]["language"]: call.args[0] for call in made.call_args_list}


def material_today(built: Path) -> dict:
    """The index that Material's search plugin wrote, without the pages that are in nobody's index."""
    file = built / "search" / "search_index.json"
    index = json.loads(file.read_text(encoding="utf-8"))
    index["docs"] = [one for one in index["docs"] if not one["location"].startswith(APART)]
    file.write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")
    return {"adapter": "material", "index": file, "worker": _worker(built)}


def material(job: dict, folder: Path, built: Path) -> dict:
    """Material's index of a job, with the settings of the one it wrote itself."""
    config = json.loads((built / "search" / "search_index.json").read_text(encoding="utf-8"))["config"]
    folder.mkdir(parents=True)
    file = folder / "search_index.json"
    file.write_text(json.dumps({"config": config, "docs": lunr_docs(job["pages"])}, separators=(",", ":")), encoding="utf-8")
    return {"adapter": "material", "index": file, "worker": _worker(built)}


def _worker(built):
    return next((built / "assets" / "javascripts" / "workers").glob("search.*.min.js"))


def install_pagefind() -> str | None:
    """Why Pagefind is not there; None when it is. npm checks it against bench/search/package-lock.json."""
    PAGEFIND.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(HERE / name, PAGEFIND / name)
    npm = shutil.which("npm")
    if not npm:
        return "npm is not installed"
    # Not `npm ci`: the lock holds the Linux binaries only, and other systems add theirs.
    done = subprocess.run([npm, "install", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=PAGEFIND, capture_output=True, text=True, check=False)
    runner = PAGEFIND / "node_modules" / "pagefind" / "lib" / "runner" / "bin.cjs"
    return None if done.returncode == 0 and runner.exists() else f"npm install failed: {done.stderr.strip()[-300:]}"


def pagefind_version() -> str:
    """Its name and version."""
    package = json.loads((PAGEFIND / "node_modules" / "pagefind" / "package.json").read_text(encoding="utf-8"))
    return f"Pagefind {package['version']}"


def pagefind(html: Path, folder: Path) -> dict:
    """Pagefind's index of the articles below a folder of HTML. Raises CalledProcessError."""
    runner = PAGEFIND / "node_modules" / "pagefind" / "lib" / "runner" / "bin.cjs"
    subprocess.run([find_node(), str(runner), "--site", str(html), "--output-path", str(folder), "--root-selector", "article", "--silent"], check=True)
    return {"adapter": "pagefind", "index": folder}


def pagefind_today(site: Path, language: str, place: Path) -> dict:
    """Pagefind's index of one language of the built site, again without the pages that are in nobody's index."""
    root = site if language == "ja" else site / "en"
    for file in root.rglob("*.html"):
        name = file.relative_to(root).as_posix()
        if not name.startswith(APART):
            (place / "html" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place / "html" / name)
    return pagefind(place / "html", place / "index")


def pagefind_of(job: dict, place: Path) -> dict:
    """Pagefind's index of a job."""
    write_html(job["pages"], job["language"], place / "html")
    return pagefind(place / "html", place / "index")
