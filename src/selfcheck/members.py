"""The answers of a group's members, held in memory only."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from selfcheck.answers import Answers
from selfcheck.errors import Refused


class Members:
    """Answers in the order they came. The same file twice counts once; the same code or marks under another name count again."""

    def __init__(self) -> None:
        self.answers: list[Answers] = []
        self._seen: dict[str, str] = {}

    def add(
        self, files: Iterable[tuple[str, Mapping[str, Any]]], read: Callable[[Mapping[str, Any]], Answers]
    ) -> tuple[list[tuple[str, Refused]], list[tuple[str, str]]]:
        """Add every file that can be read; give those refused, with the reason, and those seen before, with the name then."""
        refused: list[tuple[str, Refused]] = []
        doubles: list[tuple[str, str]] = []
        for name, file in files:
            key = _key(name, file)
            if key in self._seen:
                doubles.append((name, self._seen[key]))
                continue
            try:
                self.answers.append(read(file))
            except Refused as error:
                refused.append((name, error))
            else:
                self._seen[key] = name
        return refused, doubles


def _key(name: str, file: Mapping[str, Any]) -> str:
    # Two firms may well have the same marks; two files alike to the byte are the same file copied.
    [(kind, content)] = file.items()
    return f"text {content}" if kind == "text" else f"{kind} {name} {content}"
