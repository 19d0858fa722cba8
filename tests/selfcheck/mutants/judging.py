"""Trying mutants in forked processes, as many at a time as there are processors."""

import json
import os
import resource
import signal
from collections.abc import Callable

from tests.selfcheck.mutants.selecting import Job
from tests.selfcheck.mutants.trial import ROOT, against

MEMORY = ROOT / "build" / "mutants.json"
WORKERS = os.cpu_count() or 1

_COLLECTING = 30  # seconds until the first test begins; some tests compute while they are imported
_MOST_BYTES = 3_000_000_000


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
        self._verdicts = dict(kept)

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
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))
        code = against(job.file, job.place, job.tests)
    finally:
        os._exit(1 if code else 0)
