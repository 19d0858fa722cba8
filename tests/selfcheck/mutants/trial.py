"""One run of the tests inside this process: all of them with a record of the functions they enter, or some against one mutant.

Both run in a forked child, because modules once imported cannot be taken back.
"""

import ast
import builtins
import contextlib
import importlib.machinery
import io
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.selfcheck.mutants.operators import mutants

ROOT = Path(__file__).resolve().parents[3]
SOURCE = ROOT / "src" / "selfcheck"
TESTS = "tests/selfcheck"
_ARGUMENTS = ("-q", "-s", "-x", "-p", "no:cacheprovider", "--assert=plain", "--tb=short", "--rootdir", str(ROOT),
              "--confcutdir", TESTS)    # tests/conftest.py would load a profile of its own


class Reach:
    """A pytest plugin that writes down which functions of the core each test enters (file and line), and its seconds."""

    def __init__(self) -> None:
        self.entered: dict[str, set[tuple[str, int]]] = {}
        self.seconds: dict[str, float] = {}
        self.now: set[tuple[str, int]] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item):
        self.now = self.entered.setdefault(item.nodeid, set())
        _forget_cached()
        began = time.perf_counter()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = time.perf_counter() - began


def _forget_cached() -> None:
    """Else only the first test to ask would enter a function that remembers its results."""
    for name, module in list(sys.modules.items()):
        if name.startswith("selfcheck."):
            for value in vars(module).values():
                getattr(value, "cache_clear", lambda: None)()


class Chosen:
    """A pytest plugin that runs only the tests named, in the order given, and ends the process when one takes too long."""

    def __init__(self, limits: Mapping[str, int]) -> None:
        self._limits, self._places = limits, {name: place for place, name in enumerate(limits)}

    def pytest_runtest_setup(self, item):
        signal.alarm(self._limits[item.nodeid])

    def pytest_collection_modifyitems(self, items):
        items[:] = sorted((item for item in items if item.nodeid in self._places), key=lambda item: self._places[item.nodeid])


class Changed(importlib.machinery.SourceFileLoader):
    """Loads a module of the core after `change(tree, file)` was made to its syntax tree."""

    change: Callable[[ast.Module, str], None]

    def get_code(self, fullname):
        tree = ast.parse(self.get_data(self.path))
        self.change(tree, Path(self.path).name)
        return compile(ast.fix_missing_locations(tree), self.path, "exec")


class Finder:
    """Has modules of the core loaded by `Changed`: all of them, or the one in a file."""

    def __init__(self, change: Callable[[ast.Module, str], None], file: str | None = None) -> None:
        self._change, self._file = change, file

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] != "selfcheck":
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        if self._file in (None, Path(spec.origin).name):
            spec.loader = Changed(name, spec.origin)
            spec.loader.change = self._change
        return spec


def run(plugin: object, files: Iterable[str] = (TESTS,)) -> int:
    """Run tests quietly; 0 when all of them pass."""
    # The same examples every time, none remembered from an earlier mutant, and no search for the smallest one.
    settings.register_profile("mutants", derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck),
                              phases=[Phase.explicit, Phase.generate])
    settings.load_profile("mutants")
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.chdir(ROOT)
    with contextlib.redirect_stdout(io.StringIO()) as out:
        code = int(pytest.main([*_ARGUMENTS, *files], plugins=[plugin]))
    if code and isinstance(plugin, Reach):
        raise SystemExit(f"The tests must pass before mutants are made:\n{out.getvalue()[-3000:]}")
    return code


def watched() -> Reach:
    """Run all tests, with every function of the core telling when it is entered."""
    reach = Reach()
    builtins.mutants_enter = lambda *place: reach.now.add(place)
    sys.meta_path.insert(0, Finder(_make_tell))
    run(reach)
    return reach


def _make_tell(tree: ast.Module, file: str) -> None:
    for function in [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]:
        function.body.insert(0, ast.parse(f"mutants_enter({file!r}, {function.lineno})").body[0])


def against(file: str, place: int, limits: Mapping[str, int]) -> int:
    """Run the tests named, each within its seconds, against the mutant at a place; 0 when none of them notices."""
    sys.meta_path.insert(0, Finder(lambda tree, _: list(mutants(tree))[place].apply(), file))
    return run(Chosen(limits), dict.fromkeys(name.partition("::")[0] for name in limits))
