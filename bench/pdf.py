"""Time and memory a page of our PDFs, against headless Chromium printing the same chapter pages.

    python bench/pdf.py [--rounds 3] [--chapter why,cases] [--book]

Needs the built site (make site). Both print the same chapter: ours from the assembled HTML as tagged PDF/UA-1 with contents,
notes at the foot and bookmarks; Chromium from the /print/ view, tagged and with an outline as far as it can. Each print runs in a process of its own,
in turns; CPU seconds and peak memory are sampled over the process and everything it starts (what Chromium's own children
use is not handed on to their parents). Putting the HTML together is measured apart, for all files at once: the views that
Chromium prints were put together by the same code when the site was built. With --book the whole Japanese book is printed
once, for its time and memory.
"""

import argparse
import os
import pickle
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

import pikepdf  # noqa: E402

from catalog.catalog import read_catalog  # noqa: E402
from catalog.cli import reading_day  # noqa: E402
from catalog.print.publish import everything  # noqa: E402
from catalog.print.render import print_piece  # noqa: E402
from catalog.print.store import collect_seldom  # noqa: E402
from catalog.serve import server  # noqa: E402
from catalog.site import memory_of  # noqa: E402
from tests.chromium import chromium  # noqa: E402
from tests.serving import serving  # noqa: E402

SITE = ROOT / "site"
SAMPLE = 0.05     # seconds between two looks at the memory


def assembled(folder: Path) -> dict[str, Path]:
    """Every Japanese piece by name, in a file; says how long it took to put all of them together."""
    start = time.process_time()
    found = everything(SITE, read_catalog(ROOT / "content", memory_of(ROOT)), reading_day())
    print(f"put together {len(found)} documents: CPU {time.process_time() - start:.1f} s")
    places = {}
    for piece in (one for one in found if one.language == "ja"):
        places[piece.name] = folder / f"{piece.name}.pickle"
        places[piece.name].write_bytes(pickle.dumps(piece))
    return places


def ours(place: str, out: Path) -> None:
    """Print a piece."""
    collect_seldom()
    print_piece(pickle.loads(Path(place).read_bytes()), reading_day(), out)


def peer(name: str, out: Path) -> None:
    """Let Chromium print the /print/ view of the same chapter."""
    with serving(server(SITE, 0)) as origin, chromium(as_shipped=True) as browser:
        page = browser.new_page()
        page.goto(f"{origin}/print/{name}/")
        page.pdf(path=out, prefer_css_page_size=True, tagged=True, outline=True)


def measured(kind: str, what: str, out: Path) -> dict:
    """CPU seconds, wall seconds, peak memory in MB and pages of one print in a new process."""
    start = time.perf_counter()
    child = subprocess.Popen([sys.executable, __file__, "--one", kind, "--chapter", what, "--out", str(out)], cwd=ROOT)
    peak, seconds = 0, {}
    while child.poll() is None:
        family = _family(child.pid)
        peak = max(peak, sum(map(_memory, family)))
        seconds |= {pid: used for pid in family if (used := _cpu(pid)) is not None}
        time.sleep(SAMPLE)
    if child.returncode:
        raise SystemExit(f"{kind} failed")
    return {"cpu": sum(seconds.values()), "wall": time.perf_counter() - start, "memory": peak / 1024,
            "pages": len(pikepdf.open(out).pages), "bytes": out.stat().st_size}


def _cpu(pid: int) -> float | None:
    """CPU seconds it has used by itself; None when it has gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _family(pid: int) -> list[int]:
    """A process and everything it started (Linux)."""
    found = [pid]
    for one in found:
        for children in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                found += map(int, children.read_text().split())
            except OSError:
                continue
    return found


def _memory(pid: int) -> int:
    """Its share of memory (PSS) in kB; 0 when it has gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def compare(name: str, place: Path, rounds: int) -> None:
    """Print medians a page and the ratio to the peer, pair by pair."""
    runs = {kind: [] for kind in ("ours", "chromium")}
    for _ in range(rounds):
        for kind, results in runs.items():
            results.append(measured(kind, str(place) if kind == "ours" else name, place.with_name(f"{kind}.pdf")))
    for kind, results in runs.items():
        pages = results[0]["pages"]
        print(f"{kind:9} {pages:3} pages  {results[0]['bytes'] / 1000:6.0f} kB  CPU {_middle(results, 'cpu') / pages:5.2f} s a page  "
              f"wall {_middle(results, 'wall') / pages:5.2f} s a page  memory {_middle(results, 'memory'):5.0f} MB")
    for figure in ("cpu", "wall", "memory"):
        ratios = [own[figure] / other[figure] for own, other in zip(runs["ours"], runs["chromium"], strict=True)]
        print(f"ratio {figure:6} {statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f}), the whole chapter")


def _middle(results, figure):
    return statistics.median(result[figure] for result in results)


def book(place: Path) -> None:
    """The whole book, once."""
    found = measured("ours", str(place), place.with_suffix(".pdf"))
    print(f"book      {found['pages']:3} pages  {found['bytes'] / 1_000_000:.1f} MB  CPU {found['cpu']:.0f} s  wall {found['wall']:.0f} s  "
          f"memory {found['memory']:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--chapter", default="why,cases")
    parser.add_argument("--book", action="store_true")
    parser.add_argument("--one", choices=("ours", "chromium"))
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    if options.one:
        {"ours": ours, "chromium": peer}[options.one](options.chapter, options.out)
        return
    with tempfile.TemporaryDirectory() as folder:
        places = assembled(Path(folder))
        for chapter in options.chapter.split(","):
            print(chapter)
            compare(chapter, places[chapter], options.rounds)
        if options.book:
            book(places["book"])


if __name__ == "__main__":
    main()
