"""Runs of text shared with the primary sources, found through fingerprints, so that the sources themselves stay out of here.

Of the sources every fourth stretch of 28 letters is kept as a 40-bit hash: a shared run of 31 letters or more always holds
one of them. Letters are counted as in the project's rule: without white space and punctuation, width and case alike; lists
and foreign words do not count.
"""

import hashlib
import unicodedata
from pathlib import Path

GRAM = 28
STEP = 4
BYTES = 5
LIST_MARKS = "、,，・／/;；"
FILE = Path(__file__).with_name("fingerprints.bin")


def letters_of(text: str) -> tuple[str, list[int], list[int]]:
    """Letters that count, where each stood, and where list marks lie between them."""
    kept, places, marks = [], [], []
    for place, char in enumerate(text):
        if char in LIST_MARKS:
            marks.append(len(kept))
        for part in unicodedata.normalize("NFKC", char):
            if part.isalnum():
                kept.append(part.lower())
                places.append(place)
    return "".join(kept), places, marks


def hash_of(gram: str) -> bytes:
    return hashlib.blake2b(gram.encode("utf-8"), digest_size=BYTES).digest()


def fingerprints_of(text: str) -> set[bytes]:
    letters, _, _ = letters_of(text)
    return {hash_of(letters[start:start + GRAM]) for start in range(0, len(letters) - GRAM + 1, STEP)}


def stored() -> set[bytes]:
    data = FILE.read_bytes()
    return {data[start:start + BYTES] for start in range(0, len(data), BYTES)}


def shared_runs(text: str, known: set[bytes]) -> list[tuple[int, str]]:
    """(line, the stretch) of every stretch of 28 letters that a source has too; lists and foreign words left out."""
    letters, places, marks = letters_of(text)
    found = []
    for start in range(len(letters) - GRAM + 1):
        gram = letters[start:start + GRAM]
        if hash_of(gram) in known and not _may_be_shared(gram, start, marks):
            found.append((text.count("\n", 0, places[start]) + 1, gram))
    return found


def _may_be_shared(gram, start, marks):
    listed = sum(start < mark < start + GRAM for mark in marks) * 10 >= GRAM
    foreign = sum(char.isascii() for char in gram)
    return listed or foreign > 0
