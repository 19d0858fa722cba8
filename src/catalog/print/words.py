"""The words of everything printed."""

from functools import cache
from pathlib import Path

from ruamel.yaml import YAML


@cache
def words() -> dict:
    """key → {"ja": …, "en": …}"""
    return YAML(typ="safe", pure=True).load(Path(__file__).with_name("words.yml").read_text(encoding="utf-8"))


def word(key: str, language: str, **values) -> str:
    """One word or phrase, its {marks} filled."""
    return words()[key][language].format(**values)
