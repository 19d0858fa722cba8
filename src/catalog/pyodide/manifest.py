"""The manifest of a runtime folder: what it holds, how large, with which hashes; and its name."""

import hashlib
import json
from pathlib import Path

from catalog.pyodide.errors import BundleError

FORMAT = "mamoru-gijutsu-runtime"
MANIFEST = "manifest.json"


def describe(folder: Path, runtime_version: str) -> dict:
    """Manifest of the files now in ``folder``. ``name`` holds the hash over names and contents."""
    files = {
        path.name: {"bytes": path.stat().st_size, "sha256": _sha256(path)}
        for path in sorted(folder.iterdir())
        if path.name != MANIFEST
    }
    digest = hashlib.sha256(json.dumps(files, sort_keys=True).encode("utf-8")).hexdigest()
    return {
        "format": FORMAT,
        "name": f"pyodide-{digest[:12]}",
        "runtime": {
            "name": "pyodide",
            "version": runtime_version,
            "license": "MPL-2.0",
            "source": "https://github.com/pyodide/pyodide",
        },
        "entry": "selfcheck.bridge",
        "files": files,
    }


def write(folder: Path, manifest: dict) -> None:
    text = json.dumps(manifest, sort_keys=True, indent=1) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8", newline="\n")


def read(folder: Path) -> dict:
    """The manifest of a built folder. Raises BundleError if there is none that can be read."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as reason:
        raise _broken(folder, str(reason)) from reason
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise _broken(folder, MANIFEST)
    return manifest


def check(folder: Path) -> dict:
    """Read the manifest and compare every file with it. Raises BundleError on any difference."""
    manifest = read(folder)
    present = {path.name for path in folder.iterdir()} - {MANIFEST}
    wrong = sorted(present ^ set(manifest["files"]))
    wrong += [
        name
        for name, entry in manifest["files"].items()
        if name in present and _sha256(folder / name) != entry["sha256"]
    ]
    if wrong:
        raise _broken(folder, ", ".join(wrong))
    return manifest


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _broken(folder: Path, detail: str) -> BundleError:
    return BundleError(
        f"実行環境のフォルダー「{folder.name}」の中身が、目録と合いません。",
        f"The runtime folder “{folder.name}” does not match its manifest.",
        detail,
    )
