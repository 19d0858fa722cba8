"""Command line: ``python -m catalog.pyodide.build --out DIR --cache DIR``.

From Python call ``catalog.pyodide.build_bundle``.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from catalog.pyodide import manifest
from catalog.pyodide.bundle import PROJECT, build_bundle
from catalog.pyodide.errors import BundleError


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="catalog.pyodide.build", description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True, help="folder that receives pyodide-<hash>/")
    parser.add_argument("--cache", type=Path, required=True, help="folder for finished builds")
    parser.add_argument("--project", type=Path, default=PROJECT, help="project root (pyproject.toml, src/, node_modules/)")
    parser.add_argument("--checklist", type=Path, action="append", default=[], help="core bundle to prove as well")
    given = parser.parse_args(arguments)
    checklists = [json.loads(path.read_text(encoding="utf-8")) for path in given.checklist]
    try:
        folder = build_bundle(given.out, given.cache, checklists=checklists, project=given.project.resolve())
    except BundleError as problem:
        print(problem, file=sys.stderr)
        return 1
    total = sum(entry["bytes"] for entry in manifest.read(folder)["files"].values())
    print(f"{folder} ({total / 1e6:.2f} MB)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
