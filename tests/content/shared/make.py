"""python -m tests.content.shared.make FOLDER: write the fingerprints of the sources (*.txt) in a folder."""

import sys
from pathlib import Path

from tests.content.shared.runs import FILE, fingerprints_of


def main(folder: str) -> None:
    found = set()
    for path in sorted(Path(folder).glob("*.txt")):
        found |= fingerprints_of(path.read_text(encoding="utf-8"))
    FILE.write_bytes(b"".join(sorted(found)))
    print(f"{len(found)} fingerprints")


if __name__ == "__main__":
    main(sys.argv[1])
