"""Disk → nodes with line numbers. The only module that opens files under content/."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError

from catalog.problems import Problem, suggestion
from catalog.records.kinds import FILES, FOLDERS
from catalog.remember import Memory


@dataclass(frozen=True, slots=True)
class Node:
    """One record as read: plain data, and the line of every value in it."""

    kind: str
    id: str
    path: str           # relative to the project folder
    data: object
    lines: dict         # (key, index, ...) -> line from 1

    def line(self, where: tuple) -> int:
        """The line of a value, or of the nearest thing around it."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)


def load_content(folder: Path, memory: Path | None = None) -> tuple[list[Node], list[Problem]]:
    """Read every record below `folder`. Broken files become problems; the others are still read.

    `memory` is a file that keeps what was read for the next run.
    """
    nodes, problems = [], []
    memory = Memory(memory, Path(__file__))
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            name, raw = f"{folder.name}/{path.relative_to(folder).as_posix()}", path.read_bytes()
            found, faults = memory.get(name, raw, partial(_read, path, folder, name, raw))
            nodes += found
            problems += faults
    memory.save()
    return nodes, problems


def _read(path, folder, name, raw):
    kind, single = _kind_of(path.relative_to(folder))
    if kind is None:
        return [], [_misplaced(name, path)]
    data, fault = _parse(raw, name)
    if fault:
        return [], [fault]
    lines = dict(_lines(data, ()))
    if single:
        return [Node(kind, path.stem, name, _plain(data), lines)], []
    if not isinstance(data, dict):
        return [], [Problem(name, 1, "", "id ごとの表になっていません。", "Expected a map of ids to records.")]
    return [_entry(kind, name, key, data, lines) for key in data], []


def _entry(kind, name, key, data, lines):
    inner = {where[1:]: line for where, line in lines.items() if where and where[0] == key}
    return Node(kind, str(key), name, _plain(data[key]), inner)


def _kind_of(relative):
    if relative.suffix != ".yml":
        return None, False
    top = relative.parts[0] if len(relative.parts) == 2 else relative.stem
    if top in FILES and len(relative.parts) <= 2:
        return top, False
    if top in FOLDERS and len(relative.parts) == 2:
        return top, True
    return None, False


def _misplaced(name, path):
    places = [f"{folder}/" for folder in FOLDERS] + [f"{file}.yml" for file in FILES]
    wanted = path.parent.name + "/" if path.parent.name != "content" else path.name
    ja, en = suggestion(wanted, places)
    return Problem(name, 1, "", f"この場所にこのファイルは置けません（.yml だけ、決まったフォルダーだけです）。{ja}",
                   f"No record can live here (only .yml, only in the known folders).{en}")


def _parse(raw, name):
    reader = YAML(typ="rt", pure=True)
    reader.version = (1, 2)
    try:
        data = reader.load(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, Problem(name, line, "", "UTF-8 で保存してください。", "Save the file as UTF-8.")
    except DuplicateKeyError as error:
        key = str(error.problem).split('"')[1] if '"' in str(error.problem) else "?"
        return None, Problem(name, error.problem_mark.line + 1, key, "同じ項目が二度書かれています。", "The same key stands twice.")
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return None, Problem(name, line, "", f"YAML として読めません（{error.problem}）。字下げとコロンの後の空白を見てください。",
                             f"This is not readable YAML ({error.problem}). Look at the indentation and the space after colons.")
    if data is None:
        return None, Problem(name, 1, "", "ファイルが空です。", "The file is empty.")
    return data, None


def _lines(node, where):
    """Yield (path, line) for every value in a ruamel round-trip tree."""
    keys = node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
    for key in keys:
        place = node.lc.key(key) if isinstance(node, dict) else node.lc.item(key)
        yield (*where, key), place[0] + 1
        yield from _lines(node[key], (*where, key))


def _plain(node):
    """Ordinary dicts, lists and scalars, so that no later step depends on the YAML library."""
    if isinstance(node, dict):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(value) for value in node]
    if isinstance(node, str):
        return str(node)
    if isinstance(node, date):
        return node.isoformat()
    return node
