"""Running requests in the shipped runtime and in CPython, and comparing the bytes."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from catalog.pyodide import manifest
from catalog.pyodide.errors import BundleError
from catalog.pyodide.node import run_boot

LOCK = "pyodide-lock.json"

# Runs apart from the caller, so that neither side sees a checklist loaded earlier.
REFERENCE = """
import json, sys
sys.path.insert(0, sys.argv[1])
from selfcheck.bridge import handle
requests = json.loads(sys.stdin.buffer.read())
sys.stdout.buffer.write(json.dumps([handle(request) for request in requests]).encode("ascii"))
"""


def run_vectors(bundle_dir: Path, requests: Sequence[str]) -> list[str]:
    """Run the requests in order, in one boot of the built folder under Node; one reply each.

    Raises BundleError if the folder does not match its manifest or Pyodide does not run.
    """
    folder = Path(bundle_dir).resolve()
    manifest.check(folder)
    return run_in(folder, requests)


def run_in(folder: Path, requests: Sequence[str]) -> list[str]:
    """As ``run_vectors``, for a folder that has no manifest yet."""
    lock = (folder / LOCK).read_text(encoding="utf-8")
    job = {"runtime": str(folder), "packages": str(folder), "lock": lock, "requests": list(requests)}
    return run_boot(job)["replies"]


def run_reference(source: Path, requests: Sequence[str]) -> list[str]:
    """The same with this CPython and the package below ``source`` (the folder that holds selfcheck/)."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", REFERENCE, str(Path(source).resolve())],
        input=json.dumps(list(requests)).encode("ascii"),
        capture_output=True,
    )
    if done.returncode != 0:
        raise BundleError(
            "採点のプログラム（selfcheck）を CPython で動かせませんでした。",
            "The scoring package (selfcheck) could not be run in CPython.",
            done.stderr.decode("utf-8", "replace")[-2000:],
        )
    return json.loads(done.stdout)


def same_or_fail(requests: Sequence[str], expected: Sequence[str], got: Sequence[str], where: str) -> None:
    """Raise BundleError naming the first request whose reply differs."""
    for number, (request, want, have) in enumerate(zip(requests, expected, got, strict=True), 1):
        if want != have:
            raise BundleError(
                f"CPython と Pyodide（{where}）の採点結果が、{number} 番目の問い合わせで食い違いました。",
                f"CPython and Pyodide ({where}) disagree on request {number}.",
                f"request: {request[:600]}\nCPython: {want[:600]}\nPyodide: {have[:600]}",
            )
