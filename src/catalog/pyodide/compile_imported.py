"""Runs inside Pyodide, never in CPython: compile what has been imported, with the compiler that ships.

The value of the last line is JSON: ``{"stdlib": {path in the zip: base64}, "wheel": {...}}``.
Unchecked hash-based files need no time stamp and no source beside them, so the bytes depend on
the source alone.
"""

import base64
import json
import sys
import traceback
from importlib import _bootstrap_external as external
from importlib.util import cache_from_source, source_hash
from pathlib import PurePosixPath

ZIP = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip/"
SITE = f"/lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages/"
PACKAGE = "selfcheck"


def show_an_error():
    """Import what a traceback needs, so that a failure in the browser can still be described."""
    try:
        raise ValueError("trial")
    except ValueError as error:
        return "".join(traceback.format_exception(error))


def origins(prefix):
    """Map path below the prefix -> loader, for every imported module that came from there."""
    found = {}
    for module in list(sys.modules.values()):
        spec = getattr(module, "__spec__", None)
        origin = getattr(spec, "origin", None)
        if isinstance(origin, str) and origin.startswith(prefix) and origin.endswith(".py"):
            found[origin.removeprefix(prefix)] = spec.loader
    return found


def compiled(loader, path):
    """Bytes of an unchecked hash-based .pyc for one source file."""
    source = loader.get_data(path)
    code = compile(source, path, "exec", dont_inherit=True, optimize=0)
    return bytes(external._code_to_hash_pyc(code, source_hash(source), False))


def text(data):
    return base64.b64encode(data).decode("ascii")


def stdlib_files():
    return {
        str(PurePosixPath(path).with_suffix(".pyc")): text(compiled(loader, ZIP + path))
        for path, loader in sorted(origins(ZIP).items())
    }


def wheel_files():
    files = {}
    for path, loader in sorted(origins(SITE + PACKAGE + "/").items()):
        full = SITE + PACKAGE + "/" + path
        files[cache_from_source(full).removeprefix(SITE)] = text(compiled(loader, full))
    return files


show_an_error()
json.dumps({"stdlib": stdlib_files(), "wheel": wheel_files()}, sort_keys=True)
