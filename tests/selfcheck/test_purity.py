"""The core imports a handful of modules, all from the standard library, and touches nothing outside itself."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import selfcheck

FOLDER = Path(selfcheck.__file__).parent
FILES = sorted(FOLDER.rglob("*.py"))
ALLOWED = {"collections", "collections.abc", "dataclasses", "enum", "fractions", "functools", "json", "re", "typing"}
FORBIDDEN_CALLS = {"open", "print", "input", "eval", "exec", "compile", "__import__", "globals", "breakpoint"}


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            yield node.module


def test_there_are_files_to_look_at():
    assert {"bridge.py", "score.py", "radar.py", "codec.py"} <= {path.name for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_imports_are_pure(path):
    modules = set(imported(ast.parse(path.read_text(encoding="utf-8"))))
    assert {module for module in modules if module.split(".")[0] != "selfcheck"} <= ALLOWED
    assert {module.split(".")[0] for module in modules} <= sys.stdlib_module_names | {"selfcheck"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_call_reaches_outside(path):
    names = {node.id for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Name)}
    assert not names & FORBIDDEN_CALLS


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_float_is_written_down(path):
    constants = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Constant))
    assert not [node.lineno for node in constants if isinstance(node.value, float)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_module_and_everything_public_says_what_it_is(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{path.name}: {node.name}"


def test_the_core_runs_alone_without_site_packages():
    program = (
        f"import sys; sys.path.insert(0, {str(FOLDER.parent)!r})\n"
        "from selfcheck.bridge import handle; print(handle('{\"kind\":\"score\"}'))\n"
    )
    run = subprocess.run([sys.executable, "-I", "-S", "-X", "utf8", "-c", program], capture_output=True, check=True, encoding="utf-8")
    assert '"code":"no-checklist"' in run.stdout
