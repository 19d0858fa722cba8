"""Words that readers use for each other and that no glossary entry joins; narrow groups only, because wide ones blur results."""

from functools import cache
from pathlib import Path

from ruamel.yaml import YAML


@cache
def _all() -> dict:
    return YAML(typ="safe", pure=True).load(Path(__file__).with_name("thesaurus.yml").read_text(encoding="utf-8"))


def groups(language: str) -> list[list[str]]:
    """Groups of words with the same meaning, in one language."""
    return _all()[language]
