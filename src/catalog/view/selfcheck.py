"""The page of a self-check: a complete form that also works on paper. Contract: overrides/assets/selfcheck/form.mjs."""

import json
from functools import cache
from pathlib import Path
from typing import get_args, get_type_hints

from markupsafe import Markup
from ruamel.yaml import YAML

from catalog.chain import trade_id
from catalog.records.kinds import Measure
from catalog.view.pages import Page, front_matter
from catalog.view.place import Place, address
from catalog.view.render import page as render_page
from catalog.view.render import word
from catalog.view.scene import Scene

GROUP = "self-check/group/"
DOORS = ("overseas_production", "investment", "people", "trade_fair", "joint_research")
ROLES = get_args(get_type_hints(Measure)["role"])
ANSWERS = ("implemented", "partly", "not_implemented", "not_applicable", "unknown")


@cache
def script_words() -> dict:
    """The words for the scripts: key → {"ja": …, "en": …}."""
    path = Path(__file__).with_name("selfcheck_words.yml")
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


def selfcheck_pages(catalog, language, on) -> list[Page]:
    """The form page of every checklist."""
    pages = [_page(Scene(catalog, Place(language, address("checklists", id)), on), id, record)
             for id, record in catalog.all("checklists").items()]
    sheets = [_sheet_page(Scene(catalog, Place(language, f"{address('checklists', id)}sheet/"), on), id, record)
              for id, record in catalog.all("checklists").items()]
    return [*pages, *sheets, _group_page(Scene(catalog, Place(language, GROUP), on))]


def _sheet_page(scene, id, record):
    """The paper answer sheet: one box an item, for the digit that the page and the result code use."""
    title = word("sheet.title", scene.language, title=record.title[scene.language])
    head = front_matter(title, word("sheet.lead", scene.language), as_of=record.published_on,
                        styles=["assets/selfcheck/sheet.css"])
    items = numbered_items(record, scene.language)
    rows = [items[start:start + 5] for start in range(0, len(items), 5)]
    body = render_page("pages/sheet.md", scene, r=record, id=id, title=title, rows=rows)
    return Page(f"{address('checklists', id)}sheet.md", head + body)


def numbered_items(record, language) -> list[dict]:
    """What an answer sheet says of each item, in the checklist's order."""
    return [{"number": number, "id": item.id, "label": item.label[language], "may_not_apply": item.may_not_apply,
             "essential": item.essential, "quick": item.quick} for number, item in enumerate(_items(record), 1)]


def _group_page(scene):
    """The page that sums up many members' results, for a trainer or an association."""
    title, lead = (word(f"group.{name}", scene.language) for name in ("title", "lead"))
    head = front_matter(title, lead, selfcheck=True, styles=["assets/selfcheck/selfcheck.css"],
                        scripts=["assets/selfcheck/group.mjs"])
    body = render_page("pages/group.md", scene, words=words_json(scene.language), title=title, lead=lead,
                       checklists=scene.catalog.all("checklists"))
    return Page(GROUP.rstrip("/") + ".md", head + body)


def _page(scene, id, record):
    language = scene.language
    numbers = {item.id: number for number, item in enumerate(_items(record), 1)}
    body = render_page("pages/checklists.md", scene, r=record, id=id, numbers=numbers, total=len(numbers),
                       quick=sum(item.quick for item in _items(record)), choices=_choices, words=words_json(language),
                       say=lambda key: script_words()[key][language], chain=lambda item: chain(scene, item),
                       weighted=any(item.weight != 1 for item in _items(record)), roles=_roles(scene, record),
                       trades=_trades(scene), routes=DOORS,
                       doors=[{"route": door, "numbers": [numbers[item.id] for item in _items(record) if door in item.routes]}
                              for door in record.doors])
    head = front_matter(record.title[language], record.lead[language], selfcheck=True, as_of=record.published_on,
                        styles=["assets/selfcheck/selfcheck.css"], scripts=["assets/selfcheck/form.mjs"])
    return Page(address("checklists", id).rstrip("/") + ".md", head + body)


def _roles(scene, record):
    """Who acts in the measures that a plan of this checklist can name, in the order of the records' kind."""
    found = {measure.role for item in _items(record) for measure in scene.catalog.get("controls", item.control).measures}
    return [role for role in ROLES if role in found]


def _trades(scene):
    """The lines of business of the official cases, with the one that narrows the certification bodies."""
    found = {trade_id(example.industry): example.industry[scene.language]
             for case in scene.catalog.all("best_practices").values() for example in case.examples}
    special = {"id": "aerospace_defence", "label": word("plan.aerospace_defence", scene.language)}
    return [*({"id": id, "label": label} for id, label in sorted(found.items())), special]


def _items(record):
    return [item for section in record.sections for item in section.items]


def _choices(item):
    return [answer for answer in ANSWERS if answer != "not_applicable" or item.may_not_apply]


def words_json(language: str) -> Markup:
    """The JSON block for the scripts; "<" is escaped so that no text can end the block."""
    plain = {key: entry[language] for key, entry in script_words().items()}
    return Markup(json.dumps(plain, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c"))


def chain(scene, item) -> dict:
    """From an item along the chain: its control, two cases, and the support measures tied to that control."""
    control = item.control
    cases = [(kind, id, record) for kind in ("best_practices", "leak_cases")
             for id, record in scene.catalog.all(kind).items() if control in record.controls]
    support = [("incentives", id, record) for id, record in scene.catalog.all("incentives").items()
               if control in record.controls]
    first = [found for kind in ("best_practices", "leak_cases") for found in [c for c in cases if c[0] == kind][:1]]
    return {"control": scene.link("controls", control), "control_title": scene.catalog.get("controls", control).title[scene.language],
            "cases": _links(scene, first), "support": _links(scene, support[:2])}


def _links(scene, found):
    return [{"href": scene.link(kind, id), "title": record.title[scene.language]} for kind, id, record in found]
