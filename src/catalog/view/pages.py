"""Pages of records as plain Markdown, ready for any engine."""

import re
from dataclasses import dataclass

from catalog.view.blocks import caps, edition_state, title_of
from catalog.view.place import RECORD_PAGES, Place, address
from catalog.view.render import page as render_page
from catalog.view.render import word
from catalog.view.scene import Scene


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file: its path below the docs folder of a language, and its text."""

    path: str
    text: str


def record_pages(catalog, language, on):
    """Every record that has a page of its own, as Page objects."""
    return [record_page(catalog, kind, id, language, on)
            for kind in RECORD_PAGES if kind != "checklists" for id in catalog.all(kind)]


def record_page(catalog, kind, id, language, on) -> Page:
    """The page of one record."""
    url = address(kind, id)
    scene = Scene(catalog, Place(language, url), on)
    record = catalog.get(kind, id)
    body = render_page(f"pages/{kind}.md", scene, r=record, id=id, **EXTRAS.get(kind, _nothing)(scene, id, record))
    head = front_matter(_title(kind, record, language), _description(record, language), **MORE.get(kind, {}))
    return Page(url.rstrip("/") + ".md", head + body)


def _title(kind, record, language):
    title = title_of(record, language)
    return word("lesson.title", language, title=title) if kind == "lessons" else title


def front_matter(title, description, **more):
    """Front matter and the first heading. Macros do not run on these pages."""
    values = {"title": title, "description": description, "render_macros": False, **more}
    lines = "\n".join(f"{key}: {_yaml(value)}" for key, value in values.items())
    return f"---\n{lines}\n---\n\n# {heading(title)}\n\n"


def heading(text):
    """Text that Markdown takes literally in a heading."""
    return re.sub(r"([\\`*_{}\[\]<>#])", r"\\\1", text)


def _yaml(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "[" + ", ".join(_yaml(item) for item in value) + "]"
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _description(record, language):
    for name in ("summary", "aim", "take_away", "first_step"):
        if hasattr(record, name):
            value = getattr(record, name)
            return getattr(value, "text", value)[language]
    raise TypeError(f"no description for {type(record).__name__}")


def _nothing(scene, id, record):
    return {}


def _incentive_extras(scene, id, record):
    newest, *older = [edition_state(edition, scene.on) for edition in record.editions]
    return {"states": [newest, *("closed" if state == "closed" else "older" for state in older)],
            "caps": [caps(scene, id, number) if edition.frames else "" for number, edition in enumerate(record.editions)],
            "onward": _onward(scene, "bodies", "which", "ask")}


def _scheme_extras(scene, id, record):
    return {"onward": _onward(scene, *(("bodies", "support", "check", "which") if id == "tics" else ("which", "check", "ask")))}


def _onward(scene, *names):
    """Where a reader goes from here along the chain: pages, not records."""
    return [{"href": scene.to(ONWARD[name]), "title": word(f"onward.{name}", scene.language)} for name in names]


def _who_helps(scene, control):
    """Offices that can be asked about a control, and the bodies that certify."""
    offices = [{"href": scene.link("offices", id), "title": office.name[scene.language], "standing": ""}
               for id, office in scene.catalog.all("offices").items() if control in office.controls]
    return [*offices, *({**entry, "standing": ""} for entry in _onward(scene, "bodies"))]


def _control_extras(scene, id, record):
    return {"related": [
        {"name": "asked_in", "entries": _items_of(scene, id)},
        {"name": "related_cases", "entries": _linked(scene, ("best_practices", "leak_cases"), id)},
        {"name": "related_guidance", "entries": _linked(scene, ("guidance",), id)},
        {"name": "related_support", "entries": _linked(scene, ("incentives",), id)},
        {"name": "who_helps", "entries": _who_helps(scene, id)},
    ]}


def _linked(scene, kinds, control):
    return [{"href": scene.link(kind, id), "title": title_of(record, scene.language),
             "standing": "other_source" if getattr(record, "origin", "") == "other_source" else
             "ours" if getattr(record, "origin", "") == "ours" else ""}
            for kind in kinds for id, record in scene.catalog.all(kind).items() if control in record.controls]


def _items_of(scene, control):
    return [{"href": scene.to(f"{address('checklists', id)}#{item.id}"), "title": item.question[scene.language], "standing": ""}
            for id, checklist in scene.catalog.all("checklists").items()
            for section in checklist.sections for item in section.items if item.control == control]


ONWARD = {"bodies": "certification/bodies/", "support": "support/", "check": "self-check/", "which": "certification/which-fits/",
          "ask": "ask/"}
MORE = {"lessons": {"scripts": ["assets/quiz.mjs"]}}
EXTRAS = {"incentives": _incentive_extras, "controls": _control_extras, "schemes": _scheme_extras}
