"""Build the whole site beside the old one, check it, and only then put it in its place."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from catalog.bundle import core_bundle, write_bundles
from catalog.catalog import read_catalog
from catalog.export import write_data
from catalog.links import broken_links
from catalog.plan_words import copy_qr_encoder, write_plan_words
from catalog.print.publish import publish
from catalog.print.store import Store
from catalog.pyodide import build_bundle
from catalog.schema import write_schemas
from catalog.search import join_scripts, write_search
from catalog.serve import host_headers
from catalog.stage import stage
from catalog.terms import link_terms

CONFIGS = {"ja": "mkdocs.yml", "en": "mkdocs.en.yml"}


class BuildFailed(Exception):
    """A step of the build failed; the last good site is still in place."""


def build_site(root: Path, on: date, tell=print) -> Path:
    """Build into root/site. Raises ContentRefused, PageTwice or BuildFailed; then root/site is untouched."""
    build = root / "build"
    build.mkdir(exist_ok=True)
    tell("→ 記録を読みます / Reading the records")
    catalog = read_catalog(root / "content", memory_of(root))
    write_schemas(root / "schemas")
    changed = stage(catalog, root / "docs", build, on)
    tell(f"→ ページの原稿をそろえました（{changed} 件更新） / Staged the pages ({changed} changed)")
    with ThreadPoolExecutor() as pool:
        tell("→ ページと採点の部品を作ります / Building the pages and the scoring runtime")
        runtime = pool.submit(_runtime, root, catalog)
        pages = {language: pool.submit(_mkdocs, root, language, config) for language, config in CONFIGS.items()}
        outputs = {language: page.result() for language, page in pages.items()}
        runtime = runtime.result()
    fresh = _merge(build, outputs)
    write_data(catalog, fresh / "data")
    write_bundles(catalog, fresh, runtime)
    write_plan_words(catalog, fresh, on)
    copy_qr_encoder(root, fresh)
    link_terms(fresh, catalog, on)
    write_search(catalog, fresh)
    join_scripts(fresh)
    publish(fresh, catalog, on, printed(root))
    (fresh / "_headers").write_text(host_headers(), encoding="utf-8")
    _refuse_broken(fresh)
    _swap(fresh, root / "site", build)
    tell(f"→ できました：site/（{sum(1 for _ in (root / 'site').rglob('*.html'))} ページ） / Done: site/")
    return root / "site"


def memory_of(root: Path) -> Path:
    """The file that remembers what was read from content/."""
    return root / "build" / "cache" / "content.pickle"


def printed(root: Path) -> Store:
    """The finished PDFs."""
    return Store(root / "build" / "pdf")


def _runtime(root, catalog):
    checklists = [core_bundle(id, record, catalog) for id, record in catalog.all("checklists").items()]
    return build_bundle(root / "build" / "runtime", root / "build" / "cache", checklists=checklists, project=root)


def _mkdocs(root, language, config):
    out = root / "build" / f"site-{language}"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", config, "--site-dir", str(out)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true",
                   "PYTHONPATH": os.pathsep.join([str(root / "src"), str(root)])}
    run = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    if run.returncode:
        raise BuildFailed(f"MkDocs ({config}):\n{run.stdout}{run.stderr}".rstrip())
    return out


def _merge(build, outputs):
    fresh = build / "site-next"
    shutil.rmtree(fresh, ignore_errors=True)
    outputs["ja"].rename(fresh)
    outputs["en"].rename(fresh / "en")
    return fresh


def _refuse_broken(folder):
    broken = broken_links(folder)
    if broken:
        lines = "\n".join(broken)
        raise BuildFailed(f"切れたリンクがあります / Broken links ({len(broken)}):\n{lines}")


def _swap(fresh, site, build):
    old = build / "site-old"
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
