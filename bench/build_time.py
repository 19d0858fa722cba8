"""Time to build both languages, against bare MkDocs + Material on the same Markdown.

    python bench/build_time.py [--rounds 5]

Runs are interleaved (ours, peer, ours, peer, …) and compared pair by pair, because the machine may be busy. CPU time of the
child process is the figure to trust; wall time is given beside it. With staged records present, a third line times the
whole build (`python -m catalog site`: records, pages, scoring runtime, link check), which rewrites site/.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from page_weight import ROOT, build_pages, default_docs

SELF = Path(__file__).resolve()


def once(command: list[str]) -> tuple[float, float]:
    """CPU and wall seconds of one run; raises CalledProcessError when it fails."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.perf_counter() - start


def commands(folder: str) -> dict[str, list[str]]:
    """What is timed, by name; the peer comes last."""
    pages = {kind: [sys.executable, str(SELF), "--one", kind, "--out", f"{folder}/{kind}"] for kind in ("ours", "material")}
    if not (ROOT / "build" / "catalog.pickle").exists():
        return pages
    return {"whole build": [sys.executable, "-m", "catalog", "site"], **pages}


def build_both(kind: str, out: Path) -> None:
    """Japanese and English, one after the other, in this process."""
    for language in ("ja", "en"):
        build_pages(kind, language, default_docs(language), out / language)


def compare(rounds: int) -> None:
    """Print medians and the ratio to the peer, with the range over the rounds."""
    with tempfile.TemporaryDirectory() as folder:
        timed = commands(folder)
        runs = {name: [] for name in timed}
        for _ in range(rounds):
            for name, command in timed.items():
                runs[name].append(once(command))
    for name, results in runs.items():
        cpu = [own[0] / peer[0] for own, peer in zip(results, runs["material"], strict=True)]
        wall = [own[1] / peer[1] for own, peer in zip(results, runs["material"], strict=True)]
        print(f"{name:12} CPU {statistics.median(r[0] for r in results):6.2f} s  wall {statistics.median(r[1] for r in results):6.2f} s"
              f"  ratio CPU {statistics.median(cpu):.2f} ({min(cpu):.2f}–{max(cpu):.2f})  wall {statistics.median(wall):.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--one", choices=("ours", "material"))
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    if options.one:
        build_both(options.one, options.out)
    else:
        compare(options.rounds)


if __name__ == "__main__":
    main()
