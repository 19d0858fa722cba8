"""Remember what was read from files that have not changed: reading YAML with positions is slow."""

import hashlib
import pickle
from pathlib import Path


class Memory:
    """Results by digest, kept in one file of our own making. Only what was asked for in this run is kept for the next."""

    def __init__(self, file: Path | None, *versions: Path):
        self._file = file
        self._base = b"".join(path.read_bytes() for path in versions)
        self._known = self._load() if file else {}
        self._used = {}

    def _load(self):
        try:
            return pickle.loads(self._file.read_bytes())  # noqa: S301
        except Exception:  # a damaged or older file may fail in any way; it is only a memory
            return {}

    def get(self, name: str, raw: bytes, make):
        """The result for a file's name and bytes; `make` is called when it is not known."""
        key = hashlib.sha256(b"\0".join([self._base, name.encode(), raw])).digest()
        if key not in self._used:
            self._used[key] = self._known[key] if key in self._known else make()
        return self._used[key]

    def save(self) -> None:
        """Write for the next run, whole or not at all."""
        if self._file and self._used.keys() != self._known.keys():
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside = self._file.with_suffix(".new")
            beside.write_bytes(pickle.dumps(self._used))
            beside.replace(self._file)
