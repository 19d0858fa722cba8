"""Ship the scripts of the search as few files: each module that a page or a worker asks for, with those it imports put in."""

import re
from pathlib import Path

ENTRIES = ("start.mjs", "box.mjs", "worker.mjs", "marks.mjs")   # the others are only parts of these
_IMPORT = re.compile(r'^import \{ (\w+(?:, \w+)*) \} from "\./(\w+)\.mjs";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
_UNKNOWN = re.compile(r"^\s*(?:import\b(?!\()|export\b(?! (?:async )?(?:function|class|const) ))", re.MULTILINE)
_META = re.compile(r"\bimport\.meta\b")   # the address of the module itself, which changes


class JoinFailed(Exception):
    """A module imports or exports in a way that is not known here."""


def join_scripts(site: Path) -> None:
    """Replace the modules in assets/search of both languages by the ENTRIES. Raises JoinFailed."""
    for folder in (site / "assets" / "search", site / "en" / "assets" / "search"):
        made = {name: joined(folder / name) for name in ENTRIES}
        for path in folder.glob("*.mjs"):
            path.unlink()
        for name, text in made.items():
            (folder / name).write_text(text, encoding="utf-8")


def joined(entry: Path) -> str:
    """The text of a module with its imports before it, each a function of its own, so that their names stay apart."""
    order = []
    _visit(entry, order)
    return "".join(_part(path) for path in order[:-1]) + _body(entry)


def _visit(path, order):
    for _, name in _IMPORT.findall(path.read_text(encoding="utf-8")):
        imported = path.with_name(f"{name}.mjs")
        if imported not in order:
            _visit(imported, order)
    order.append(path)


def _part(path):
    body = _body(path)
    if _META.search(body):
        raise JoinFailed(f"{path.name}: import.meta は、ほかに入れられません。 / A module that asks for its own address cannot be joined.")
    names = ", ".join(_EXPORT.findall(body))
    body = _EXPORT.sub("", body)
    return f"const {_own(path.stem)} = (() => {{\n{body}return {{ {names} }};\n}})();\n\n"


def _body(path):
    body = _IMPORT.sub(_taken, path.read_text(encoding="utf-8"))
    if _UNKNOWN.search(body):
        raise JoinFailed(f"{path.name}: 知らない書き方の import か export です。 / An import or export that cannot be joined.")
    return body


def _taken(match):
    return f"const {{ {match[1]} }} = {_own(match[2])};\n"


def _own(stem):
    return f"{stem}Module"
