"""Which mutants there are, and which tests can notice each of them."""

import ast
import os
import pickle
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tests.selfcheck.mutants.operators import mutants
from tests.selfcheck.mutants.trial import SOURCE, Reach, watched

_SLOW = 0.1  # seconds, from which a test waits for the quick ones
_SLOWER = 5  # a test may take this many times its usual time against a mutant
_SECONDS = 10  # and this much more; then the mutant counts as noticed, for it never ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One mutant by its place in a file, and the tests to run against it with the seconds that each may take."""

    file: str
    place: int
    line: int
    key: str
    tests: dict[str, int]


def reach() -> Reach:
    """Run all tests once in a child and see what each enters. Ends the program when they do not pass."""
    read, write = os.pipe()
    if (child := os.fork()) == 0:
        os.close(read)
        plugin = watched()
        with os.fdopen(write, "wb") as out:
            pickle.dump((plugin.entered, plugin.seconds), out)
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as found:
        data = found.read()
    if os.waitpid(child, 0)[1]:
        raise SystemExit(1)
    plugin = Reach()
    plugin.entered, plugin.seconds = pickle.loads(data)
    return plugin


def jobs(reached: Reach, files: list[str]) -> Iterator[Job]:
    """Every mutant of some files."""
    for file in files:
        tree = ast.parse((SOURCE / file).read_text(encoding="utf-8"))
        seen: Counter[str] = Counter()
        spans = _functions(tree)
        for place, mutant in enumerate(mutants(tree)):
            name = f"{file} {mutant.scope}: {mutant.what}"
            seen[name] += 1
            tests = _tests(reached, file, _around(spans, mutant.line))
            limits = {test: _SECONDS + int(_SLOWER * reached.seconds[test]) for test in tests}
            key = name if seen[name] == 1 else f"{name} ({seen[name]})"
            yield Job(file=file, place=place, line=mutant.line, key=key, tests=limits)


def _functions(tree: ast.Module) -> list[range]:
    found = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return [range(min([node.lineno, *(one.lineno for one in node.decorator_list)]), node.end_lineno + 1) for node in found]


def _around(spans: list[range], line: int) -> range | None:
    """The innermost function around a line; None for what runs at import."""
    return min((span for span in spans if line in span), key=len, default=None)


def _tests(reached: Reach, file: str, function: range | None) -> list[str]:
    """The tests that enter a function; of what runs at import every test, those that use the module first."""
    near = {
        test for test, entered in reached.entered.items()
        if any(name == file and (function is None or line in function) for name, line in entered)
    }  # fmt: skip
    slow, own = {test for test, seconds in reached.seconds.items() if seconds > _SLOW}, f"/test_{file}:"
    ordered = sorted(reached.entered, key=lambda test: (test not in near, test in slow, own not in test, reached.seconds[test]))
    return ordered if function is None else ordered[: len(near)]
