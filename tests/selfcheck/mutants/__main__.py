"""How many small mistakes in src/selfcheck do its tests notice?

    python -m tests.selfcheck.mutants [--again] [--only plan.py …] [--least 95]

Every mistake that `operators` knows is made by itself, and the tests that enter its function are run, the quick ones and its
file's own first, until one fails. `--again` takes only those that survived the last run (build/mutants.json). Mistakes that change nothing anybody could
see are listed with their reason in equivalent.yml and are not counted. Fails when less than `--least` percent are noticed.
"""

import argparse
import ast
import json
import os
import pickle
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import hypothesis.strategies  # noqa: F401  imported here once, so that no child has to
from ruamel.yaml import YAML

from tests.selfcheck.mutants.operators import mutants
from tests.selfcheck.mutants.trial import ROOT, SOURCE, Reach, against, watched

MEMORY = ROOT / "build" / "mutants.json"
EQUIVALENT = Path(__file__).with_name("equivalent.yml")
WORKERS = os.cpu_count() or 1
NOTICED = ("noticed", "endless")
_SLOW = 0.1  # seconds, from which a test waits for the quick ones
_SLOWER = 5  # a test may take this many times its usual time against a mutant
_SECONDS = 10  # and this much more; then the mutant counts as noticed, for it never ends
_COLLECTING = 15  # seconds until the first test begins; some tests compute while they are imported


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


def judge(work: list[Job], tell: Callable[[Job, str, int], None]) -> dict[str, str]:
    """Try every mutant, some at a time: key → noticed, endless, survived, or unreached."""
    verdicts = {job.key: "unreached" for job in work if not job.tests}
    waiting, running = [job for job in work if job.tests], {}
    while waiting or running:
        while waiting and len(running) < WORKERS:
            job = waiting.pop(0)
            running[_start(job)] = job
        child, status = os.wait()
        job = running.pop(child)
        verdicts[job.key] = "survived" if status == 0 else "endless" if os.WIFSIGNALED(status) else "noticed"
        tell(job, verdicts[job.key], len(waiting) + len(running))
    return verdicts


class Memory:
    """Tells of every mutant that was not noticed at once, and writes all verdicts down every now and then and at the end."""

    def __init__(self, kept: dict[str, str]) -> None:
        self._verdicts, self._told = dict(kept), 0

    def __call__(self, job: Job, verdict: str, left: int) -> None:
        self._verdicts[job.key] = verdict
        if verdict != "noticed":
            print(f"{verdict:8} line {job.line} of {job.key}", flush=True)
        if left % 100 == 0:
            print(f"{left} left", flush=True)
            MEMORY.parent.mkdir(exist_ok=True)
            MEMORY.write_text(json.dumps(self._verdicts, ensure_ascii=False, indent=0), encoding="utf-8")


def _start(job: Job) -> int:
    if (child := os.fork()) != 0:
        return child
    code = 1
    try:
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        signal.alarm(_COLLECTING)
        resource.setrlimit(resource.RLIMIT_AS, (3_000_000_000, 3_000_000_000))
        code = against(job.file, job.place, job.tests)
    finally:
        os._exit(1 if code else 0)


def report(verdicts: dict[str, str], equivalent: dict[str, str]) -> float:
    """Print a table by file, then what survived; give the percentage noticed."""
    rows: dict[str, Counter[str]] = {}
    for key, verdict in verdicts.items():
        verdict = "equivalent" if verdict in ("survived", "unreached") and key in equivalent else verdict
        rows.setdefault(key.partition(" ")[0], Counter())[verdict] += 1
    total = sum(rows.values(), Counter())
    print(f"{'file':22} mutants  noticed  endless  equivalent  survived  score")
    for file, row in [*sorted(rows.items()), ("all", total)]:
        alive = row["survived"] + row["unreached"]
        print(f"{file:22} {row.total():7}  {row['noticed']:7}  {row['endless']:7}  {row['equivalent']:10}  {alive:8}  {_score(row):5.1f}")
    for key, verdict in verdicts.items():
        if verdict in ("survived", "unreached") and key not in equivalent:
            print(f"{verdict}: {key}")
    for key in sorted(key for key in equivalent if verdicts.get(key) in NOTICED):
        print(f"noticed although listed as equivalent: {key}")
    return _score(total)


def _score(row: Counter[str]) -> float:
    counted = row.total() - row["equivalent"]
    return 100 * (row["noticed"] + row["endless"]) / counted if counted else 100.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--least", type=float, default=95)
    given = parser.parse_args()
    began = time.monotonic()
    files = given.only or sorted(path.name for path in SOURCE.glob("*.py"))
    every = list(jobs(reach(), files))
    before = json.loads(MEMORY.read_text(encoding="utf-8")) if MEMORY.exists() and (given.again or given.only) else {}
    work = [job for job in every if not (given.again and before.get(job.key) in NOTICED)]
    print(f"{len(work)} mutants after {time.monotonic() - began:.0f} s", flush=True)
    current = {job.key for job in every}
    kept = {key: verdict for key, verdict in before.items() if key in current or key.partition(" ")[0] not in files}
    found = judge(work, Memory(kept))
    verdicts = kept | {job.key: found.get(job.key, before.get(job.key)) for job in every}
    equivalent = YAML(typ="safe").load(EQUIVALENT.read_text(encoding="utf-8")) or {}
    score = report(verdicts, equivalent)
    print(f"{score:.1f} % of {len(verdicts)} mutants noticed, in {time.monotonic() - began:.0f} s on {WORKERS} processors")
    sys.exit(score < given.least)


if __name__ == "__main__":
    main()
