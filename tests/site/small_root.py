"""A small project in a folder of its own: the real code and theme, fictional content (tests/catalog/sample)."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARED = ("src", "macros", "overrides", "node_modules", "mkdocs.yml", "mkdocs.en.yml", "pyproject.toml")
PAGES = ("about/scoring.md", "certification/bodies.md", "certification/which-fits.md", "start/index.md", "self-check/index.md", "cases/index.md",
         "guidance/index.md", "certification/index.md", "support/index.md", "export-control/index.md", "glossary/index.md",
         "sources/index.md", "ask/index.md", "about/index.md", "about/accessibility.md", "about/licence.md",
         "universities/index.md", "why/index.md", "background/index.md", "controls/index.md", "cases/leaks/index.md",
         "cases/best-practices/index.md", "sources/ages.md", "teach/index.md", "browse.md", "index.md")
BODIES = {"browse.md": "@BROWSE@",
          "about/scoring.md": "## Plan { #plan }\n\n## Group { #group }",
          "sources/index.md": "{{ sources() }}", "certification/bodies.md": "{{ bodies() }}", "ask/index.md": "{{ offices() }}",
          "glossary/index.md": "{{ glossary() }}", "support/index.md": "{{ incentives() }}", "sources/ages.md": "{{ figure_ages() }}",
          "why/index.md": "{{ table('sample-table') }}\n\n{{ figure('sample-visits') }}"}


def make_root(folder: Path) -> Path:
    """Fill `folder`; the runtime comes from the real project's cache, so that only pages are built anew."""
    for name in SHARED:
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "tests/catalog/sample", folder / "content")
    (folder / "build").mkdir()
    (ROOT / "build/cache").mkdir(parents=True, exist_ok=True)
    (folder / "build/cache").symlink_to(ROOT / "build/cache")
    for language in ("ja", "en"):
        for page in PAGES:
            path = folder / "docs" / language / page
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"---\ntitle: {page}\ndescription: {page}\n---\n\n# {page}\n\n{BODIES.get(page, '')}\n", encoding="utf-8")
    return folder


def build(root: Path) -> subprocess.CompletedProcess:
    """Run `python -m catalog site` there."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    return subprocess.run([sys.executable, "-m", "catalog", "site", "--root", str(root), "--on", "2026-11-21"],
                          env=environment, capture_output=True, text=True, check=False)
