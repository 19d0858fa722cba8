"""Who may import whom: selfcheck nothing but the standard library, catalog no MkDocs, macros decide nothing."""

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ALLOWED = {
    "src/selfcheck": {"selfcheck"},
    "src/catalog": {"catalog", "selfcheck", "jinja2", "markupsafe", "pydantic", "ruamel", "pyodide_lock", "flit_core", "packaging"},
    "src/catalog/print": {"catalog", "jinja2", "markupsafe", "ruamel", "lxml", "segno", "weasyprint", "pikepdf"},
    "macros": {"catalog"},
}


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module.split(".")[0]


def test_every_ring_imports_only_what_it_may():
    strangers = [f"{path.relative_to(ROOT)}: {name}" for folder, allowed in ALLOWED.items()
                 for path in sorted((ROOT / folder).rglob("*.py"))
                 if folder == "src/catalog/print" or "src/catalog/print" not in path.as_posix() for name in imported(path)
                 if name not in allowed and name not in sys.stdlib_module_names]
    assert strangers == []


def test_only_one_module_opens_content_and_only_two_know_pydantic():
    users = {name: [path.name for path in sorted((ROOT / "src/catalog").rglob("*.py")) if name in set(imported(path))]
             for name in ("pydantic", "ruamel")}
    assert users["pydantic"] == ["validate.py"]
    # All but load.py read only their own words.
    assert sorted(users["ruamel"]) == ["build.py", "load.py", "render.py", "selfcheck.py", "thesaurus.py", "words.py"]


def test_macros_hold_no_decision():
    tree = ast.parse((ROOT / "macros/__init__.py").read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.If | ast.IfExp | ast.While | ast.Match)]
