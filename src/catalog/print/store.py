"""The finished PDFs, each under the fingerprint of what it was made from: what has not changed is not printed again."""

import gc
import json
import os
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path


class PressFailed(Exception):
    """A file could not be printed, or something in it would not be seen."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A finished file and its number of pages."""

    path: Path
    pages: int


class Store:
    """A folder of `<key>.pdf` and `<key>.json`."""

    def __init__(self, folder: Path):
        self.folder = folder

    def find(self, key: str) -> Copy | None:
        """The file made from exactly this, if there is one."""
        note = self.folder / f"{key}.json"
        path = self.folder / f"{key}.pdf"
        if not note.exists() or not path.exists():
            return None
        return Copy(path, json.loads(note.read_text(encoding="utf-8"))["pages"])

    def print_missing(self, pieces, on, tell=print):
        """Print what is not there, the longest first, on every processor. Raises PressFailed."""
        missing = sorted((p for p in pieces if not self.find(p.key)), key=lambda piece: -len(piece.html))
        if not missing:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        tell(f"→ PDF を作ります（{len(missing)} / {len(pieces)} 件） / Printing {len(missing)} of {len(pieces)} PDFs")
        with ProcessPoolExecutor(os.cpu_count(), initializer=collect_seldom) as pool:
            jobs = {pool.submit(make, piece, on, self.folder): piece for piece in missing}
            try:
                self._follow(jobs, tell)
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise

    def _follow(self, jobs, tell):
        """Say what is done, and every few seconds that the work goes on."""
        left, number = set(jobs), 0
        while left:
            done, left = wait(left, timeout=10, return_when=FIRST_COMPLETED)
            if not done:
                tell("  …")
            for job in done:
                number += 1
                tell(f"  {number:3}/{len(jobs)}  {jobs[job].language}/{jobs[job].name}.pdf  {job.result()} p.")

    def forget_others(self, keys):
        """Remove what nothing is made of any more."""
        for path in self.folder.glob("*"):
            if path.stem not in keys:
                path.unlink()


def collect_seldom():
    """A layout makes millions of small objects that live to its end; looking for dead ones took an eighth of the time."""
    gc.set_threshold(200_000, 20, 100)


def make(piece, on, folder: Path) -> int:
    """Print one piece into the store; runs in a process of its own. Returns the pages."""
    from catalog.print.render import print_piece     # WeasyPrint is needed only here
    half = folder / f"{piece.key}.half"
    made = print_piece(piece, on, half)
    half.rename(folder / f"{piece.key}.pdf")
    (folder / f"{piece.key}.json").write_text(json.dumps({"pages": made.pages}), encoding="utf-8")
    return made.pages
