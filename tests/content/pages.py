"""What the tests need to know of a Markdown page: front matter, headings, macro calls, links."""

import re
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
LANGUAGES = ("ja", "en")


@dataclass(frozen=True)
class MarkdownPage:
    path: str
    meta: dict
    body: str

    def headings(self):
        """(level, id) of every heading."""
        found = re.findall(r"^(#{1,6}) +(.*)$", self.body, re.MULTILINE)
        return [(len(marks), (re.search(r"\{ #([a-z0-9-]+) \}$", text) or [None, None])[1]) for marks, text in found]

    def macros(self):
        """Macro calls with their first argument, without the words shown to the reader."""
        return sorted(re.findall(r"\{\{ *(\w+\((?:'[^']*')?)", self.body))

    def links(self):
        """Targets of Markdown links, without the anchor's words."""
        return sorted(re.findall(r"\]\(([^)\s]+)\)", self.body))


def pages(language):
    """Every hand-written page of a language by its path."""
    folder = ROOT / "docs" / language
    return {path.relative_to(folder).as_posix(): _read(path, folder) for path in sorted(folder.rglob("*.md"))}


def _read(path, folder):
    text = path.read_text(encoding="utf-8")
    front, body = re.match(r"---\n(.*?\n)---\n(.*)", text, re.DOTALL).groups()
    return MarkdownPage(path.relative_to(folder).as_posix(), YAML(typ="safe").load(front), body)
