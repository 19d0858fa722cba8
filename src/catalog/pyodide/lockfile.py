"""A Pyodide lock file that names our wheel and nothing else, so that nothing else can be loaded."""

import hashlib
import json
from pathlib import Path

from packaging.utils import parse_wheel_filename
from pyodide_lock import PackageSpec, PyodideLockSpec


def lock_for(wheel: Path, stock_lock: Path) -> str:
    """Text of the lock file for one wheel, for the Python and platform of the stock lock file."""
    # The stock file's packages carry fields that pyodide-lock does not know; only its info is taken,
    # and pyodide-lock asks for a version there, which newer lock files leave out.
    info = {"version": "unknown", **json.loads(stock_lock.read_text(encoding="utf-8"))["info"]}
    name, version, _, _ = parse_wheel_filename(wheel.name)
    package = PackageSpec(
        name=name,
        version=str(version),
        file_name=wheel.name,
        install_dir="site",
        sha256=hashlib.sha256(wheel.read_bytes()).hexdigest(),
        imports=["selfcheck"],
    )
    spec = PyodideLockSpec(info=info, packages={name: package})
    spec.check_wheel_filenames()
    return json.dumps(spec.model_dump(), sort_keys=True, indent=1) + "\n"
