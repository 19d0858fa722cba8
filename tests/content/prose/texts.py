"""Every text a reader sees, by language, with where it stands: pages, records, words of views, of the core and of the search."""

from pathlib import Path

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[3]
WORDS = ("src/catalog/view/words.yml", "src/catalog/view/selfcheck_words.yml", "src/catalog/search/words.yml")


def pages(language: str) -> list[tuple[str, str]]:
    """(place, text) of every prose page, front matter and macro calls included."""
    root = ROOT / "docs" / language
    return [(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in sorted(root.rglob("*.md"))]


def records(language: str) -> list[tuple[str, str]]:
    """(place, text) of every text of the records and of the words, as they stand under `language:`."""
    files = [*sorted((ROOT / "content").rglob("*.yml")), *(ROOT / name for name in WORDS)]
    yaml = YAML(typ="safe", pure=True)
    found = []
    for path in files:
        place = path.relative_to(ROOT).as_posix()
        found += [(place, text) for text in _texts(yaml.load(path.read_text(encoding="utf-8")), language)]
    return found


def _texts(value, language):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == language and isinstance(inner, str):
                yield inner
            else:
                yield from _texts(inner, language)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, language)
