"""How many small mistakes in src/selfcheck do its tests notice?

    python -m tests.selfcheck.mutants [--again] [--only plan.py …] [--least 95]

Every mistake that `operators` knows is made by itself, and the tests that enter its function are run, the quick ones and its
file's own first, until one fails. `--again` takes only those that survived or did not end in the last run
(build/mutants.json). Mistakes that change nothing anybody could see are listed with their reason in equivalent.yml and are
not counted. Fails when less than `--least` percent are noticed.
"""

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path

import hypothesis.strategies  # noqa: F401  imported here once, so that no child has to
from ruamel.yaml import YAML

from tests.selfcheck.mutants.judging import MEMORY, WORKERS, Memory, judge
from tests.selfcheck.mutants.selecting import jobs, reach
from tests.selfcheck.mutants.trial import SOURCE

EQUIVALENT = Path(__file__).with_name("equivalent.yml")
NOTICED = ("noticed", "endless")


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
    equivalent = YAML(typ="safe").load(EQUIVALENT.read_text(encoding="utf-8")) or {}
    settled = [key for key, verdict in before.items() if verdict == "noticed" or (verdict == "survived" and key in equivalent)]
    work = [job for job in every if not (given.again and job.key in settled)]
    print(f"{len(work)} mutants after {time.monotonic() - began:.0f} s", flush=True)
    current = {job.key for job in every}
    kept = {key: verdict for key, verdict in before.items() if key in current or key.partition(" ")[0] not in files}
    found = judge(work, Memory(kept))
    verdicts = kept | {job.key: found.get(job.key, before.get(job.key)) for job in every}
    score = report(verdicts, equivalent)
    print(f"{score:.1f} % of {len(verdicts)} mutants noticed, in {time.monotonic() - began:.0f} s on {WORKERS} processors")
    sys.exit(score < given.least)


if __name__ == "__main__":
    main()
