"""The few files that ship hold the modules of the search unchanged in what they do, and odd modules are refused."""

import json
import subprocess

import pytest

from catalog.pyodide.node import find_node
from catalog.search.join import ENTRIES, JoinFailed, join_scripts, joined
from tests.search.judging import ROOT, ask, queries

MODULES = ROOT / "overrides/assets/search"
SHARED = 'const size = 2;\nexport function twice(number) {\n  return number * size;\n}\n'
MIDDLE = 'import { twice } from "./shared.mjs";\nconst size = 3;\nexport const thrice = (number) => twice(number) / 2 * size;\n'
ENTRY = ('import { thrice } from "./middle.mjs";\nimport { twice } from "./shared.mjs";\n'
         'const size = 5;\nexport const all = [twice(1), thrice(1), size];\nconsole.log(JSON.stringify(all));\n')


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_worker_that_ships_answers_as_its_modules_do(language):
    asked, folder = queries(language)[::10], ROOT / "site/search" / language
    assert ask(asked, folder) == ask(asked, folder, MODULES / "worker.mjs")


@pytest.mark.parametrize("root", ["site", "site/en"])
def test_four_files_ship_and_the_worker_asks_for_no_other(root):
    folder = ROOT / root / "assets/search"
    assert sorted(path.name for path in folder.iterdir()) == sorted(ENTRIES)
    for name in ("worker.mjs", "box.mjs", "marks.mjs"):
        text = (folder / name).read_text(encoding="utf-8")
        assert "import" not in text.replace("import.meta.url", "") and len(text) > 1_000


def test_names_of_modules_stay_apart(tmp_path):
    for name, text in (("shared", SHARED), ("middle", MIDDLE), ("entry", ENTRY)):
        (tmp_path / f"{name}.mjs").write_text(text, encoding="utf-8")
    (tmp_path / "one.mjs").write_text(joined(tmp_path / "entry.mjs"), encoding="utf-8")
    (tmp_path / "shared.mjs").unlink()
    done = subprocess.run([find_node(), str(tmp_path / "one.mjs")], capture_output=True, text=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout) == [2, 3, 5]


@pytest.mark.parametrize("odd", [
    'import all from "./shared.mjs";\n', 'import "./shared.mjs";\n', 'import { twice as double } from "./shared.mjs";\n',
    'export { size };\n', 'export default 1;\n', 'const place = import.meta.url;\n',
])  # fmt: skip
def test_what_cannot_be_joined_is_refused(tmp_path, odd):
    folder = tmp_path / "assets/search"
    folder.mkdir(parents=True)
    (folder / "shared.mjs").write_text(SHARED, encoding="utf-8")
    (folder / "part.mjs").write_text(odd + "export const part = 1;\n", encoding="utf-8")
    for name in ENTRIES:
        (folder / name).write_text('import { part } from "./part.mjs";\n', encoding="utf-8")
    with pytest.raises(JoinFailed):
        join_scripts(tmp_path)
    assert (folder / "part.mjs").exists()
