"""The one template environment: autoescaping, strict, with the formats every view needs."""

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from ruamel.yaml import YAML

from catalog.view import formats

HERE = Path(__file__).parent


@cache
def words() -> dict:
    """The words of all views: key → {"ja": …, "en": …}."""
    return YAML(typ="safe", pure=True).load((HERE / "words.yml").read_text(encoding="utf-8"))


def word(key: str, language: str, **values) -> str:
    """One word or phrase, its {marks} filled where values are given. Raises KeyError when it does not exist."""
    text = words()[key][language]
    return text.format(**values) if values else text


@cache
def _environment():
    environment = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined,
                              trim_blocks=True, lstrip_blocks=True)
    environment.filters["quantity"] = formats.quantity
    environment.filters["date"] = formats.partial_date
    return environment


def render(template: str, scene, **values) -> Markup:
    """Fill a template for a scene. The result has no blank line, so that Markdown takes it as one block."""
    return Markup(re.sub(r"\n\s*", "\n", _fill(template, scene, values)).strip())


def page(template: str, scene, **values) -> str:
    """Fill a page template: Markdown headings between blocks of HTML."""
    text = re.sub(r"[ \t]+\n", "\n", _fill(template, scene, values))
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _fill(template, scene, values):
    return _environment().get_template(template).render(
        s=scene, ja=scene.language == "ja", w=lambda key, **v: word(key, scene.language, **v), **values)
