"""The runtime folder ``pyodide-<hash>/``, made by running the very Pyodide that will ship."""

import base64
import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from catalog.pyodide import manifest
from catalog.pyodide.errors import BundleError
from catalog.pyodide.golden import golden_requests
from catalog.pyodide.lockfile import lock_for
from catalog.pyodide.node import run_boot
from catalog.pyodide.vectors import LOCK, run_in, run_reference, same_or_fail
from catalog.pyodide.wheel import add_compiled, make_wheel, write_stored

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[2]
KEPT_BUILDS = 5
STDLIB = "python_stdlib.zip"
AS_SHIPPED = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
NEEDED = (*AS_SHIPPED, STDLIB, LOCK, "package.json")


def build_bundle(
    out: Path, cache: Path, *, checklists: Sequence[Mapping] = (), project: Path = PROJECT
) -> Path:
    """Make, or take from the cache, the runtime folder; put it into ``out`` and return its path there.

    ``checklists`` are core bundles whose vectors are proved beside the built-in trial ones. Older
    runtime folders in ``out`` are removed. Raises BundleError, and then leaves ``out`` as it was.
    """
    runtime = _runtime(project)
    requests = golden_requests(checklists)
    kept = Path(cache) / _input_key(project, runtime, requests)
    if not kept.is_dir():
        _fill(kept, project, runtime, requests)
        _forget_old(kept)
    return _publish(next(kept.glob("pyodide-*")), Path(out))


def _runtime(project: Path) -> Path:
    folder = project / "node_modules" / "pyodide"
    missing = [name for name in NEEDED if not (folder / name).is_file()]
    if missing:
        raise BundleError(
            "npm のパッケージ pyodide がありません。先に「npm ci」を実行してください。",
            "The npm package pyodide is missing. Run “npm ci” first.",
            ", ".join(missing),
        )
    return folder


def _input_key(project: Path, runtime: Path, requests: Sequence[str]) -> str:
    """Hash over everything the folder depends on: core, project file, builder, Pyodide, vectors."""
    files = [
        project / "pyproject.toml",
        *sorted((project / "src" / "selfcheck").rglob("*.py")),
        *sorted(path for path in HERE.iterdir() if path.suffix in (".py", ".mjs")),
        *(runtime / name for name in NEEDED),
    ]
    digest = hashlib.sha256(json.dumps(list(requests)).encode("utf-8"))
    for path in files:
        if path.is_file():
            digest.update(f"\0{path.name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _fill(kept: Path, project: Path, runtime: Path, requests: Sequence[str]) -> None:
    """Build apart and move into place in one step: a build that fails leaves nothing behind."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="building-", dir=kept.parent) as work:
        made = Path(work, "made")
        _assemble(Path(work), made, project, runtime, requests)
        try:
            made.rename(kept)
        except OSError:
            if not kept.is_dir():  # else another build was faster; its result is the same
                raise


def _forget_old(kept: Path) -> None:
    """Each build takes 14 MB: keep this one and the few before it."""
    builds = {entry.parents[1] for entry in kept.parent.glob(f"*/pyodide-*/{manifest.MANIFEST}")} - {kept}
    newest_first = sorted(builds, key=lambda build: build.stat().st_mtime, reverse=True)
    for old in newest_first[KEPT_BUILDS:]:
        shutil.rmtree(old, ignore_errors=True)


def _assemble(work: Path, made: Path, project: Path, runtime: Path, requests: Sequence[str]) -> None:
    expected = run_reference(project / "src", requests)
    wheel, compiled = _prove_stock(work, project, runtime, requests, expected)
    folder = made / "new"
    folder.mkdir(parents=True)
    for name in AS_SHIPPED:
        shutil.copyfile(runtime / name, folder / name)
    write_stored(folder / STDLIB, compiled["stdlib"])
    shipped = add_compiled(wheel, compiled["wheel"], folder)
    (folder / LOCK).write_text(lock_for(shipped, runtime / LOCK), encoding="utf-8", newline="\n")
    same_or_fail(requests, expected, run_in(folder, requests), "配布する実行環境 / as shipped")
    described = manifest.describe(folder, _version(runtime))
    manifest.write(folder, described)
    folder.rename(made / described["name"])


def _prove_stock(
    work: Path, project: Path, runtime: Path, requests: Sequence[str], expected: Sequence[str]
) -> tuple[Path, dict[str, dict[str, bytes]]]:
    """Run the vectors in Pyodide as it comes; return the plain wheel and what was compiled."""
    packages = work / "wheel"
    packages.mkdir()
    wheel = make_wheel(project, packages)
    answer = run_boot(
        {
            "runtime": str(runtime),
            "packages": str(packages),
            "lock": lock_for(wheel, runtime / LOCK),
            "requests": list(requests),
            "compile": True,
        }
    )
    same_or_fail(requests, expected, answer["replies"], "そのままの Pyodide / stock")
    return wheel, {
        part: {name: base64.b64decode(data) for name, data in files.items()}
        for part, files in answer["compiled"].items()
    }


def _publish(built: Path, out: Path) -> Path:
    target = out / built.name
    if not _same_files(built, target):
        manifest.check(built)
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".placing-", dir=out) as work:
            shutil.copytree(built, Path(work, built.name))
            shutil.rmtree(target, ignore_errors=True)
            Path(work, built.name).rename(target)
    for other in out.glob("pyodide-*"):
        if other != target and (other / manifest.MANIFEST).is_file():
            shutil.rmtree(other)
    return target


def _same_files(built: Path, target: Path) -> bool:
    """Cheap: names and sizes. The name of the folder already holds the hash of the contents."""
    return target.is_dir() and _sizes(built) == _sizes(target)


def _sizes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_size for path in folder.iterdir()}


def _version(runtime: Path) -> str:
    return json.loads((runtime / "package.json").read_text(encoding="utf-8"))["version"]
