"""The words of a self-check's plan, a file a language beside the page: plan.json. What to show is the core's decision."""

import json
import shutil
from pathlib import Path

from catalog.view.blocks import title_of
from catalog.view.place import Place, address
from catalog.view.scene import Scene

QR_ENCODER = "node_modules/uqr"


def plan_words(scene, record) -> dict:
    """Titles, links, reasons and phone numbers for everything that a plan of this checklist can name."""
    controls = {item.control: scene.catalog.get("controls", item.control)
                for section in record.sections for item in section.items}
    return {
        "controls": {id: _linked(scene, "controls", id) for id in controls},
        "measures": {f"{id}/{measure.id}": _measure(measure, scene.language)
                     for id, control in controls.items() for measure in control.measures},
        "cases": {f"{kind}/{id}": _linked(scene, kind, id) for kind in ("best_practices", "leak_cases")
                  for id, case in scene.catalog.all(kind).items() if controls.keys() & set(case.controls)},
        "incentives": {id: _linked(scene, "incentives", id) for id in scene.catalog.all("incentives")},
        "bodies": {id: _linked(scene, "certification_bodies", id) | {"phone": body.phone, "what": body.scope_words[scene.language]}
                   for id, body in scene.catalog.all("certification_bodies").items()},
        "offices": {id: _linked(scene, "offices", id) | {"phone": office.phone, "what": office.for_what[0][scene.language]}
                    for id, office in scene.catalog.all("offices").items()},
    }


def _linked(scene, kind, id):
    return {"title": title_of(scene.catalog.get(kind, id), scene.language), "href": scene.link(kind, id)}


def _measure(measure, language):
    return {"title": measure.title[language], "why": measure.why[language], "how": measure.how[language]}


def write_plan_words(catalog, site: Path, on) -> None:
    """Put plan.json beside the page of every checklist, in both languages."""
    for id, record in catalog.all("checklists").items():
        for language, root in (("ja", ""), ("en", "en/")):
            place = address("checklists", id)
            words = plan_words(Scene(catalog, Place(language, place), on), record)
            text = json.dumps(words, ensure_ascii=False, sort_keys=True)
            (site / root / place / "plan.json").write_text(text, encoding="utf-8")


def copy_qr_encoder(root: Path, site: Path) -> None:
    """The encoder of QR pictures, an npm package without dependencies, with its licence beside it."""
    package = root / QR_ENCODER
    for folder in (site / "assets" / "selfcheck", site / "en" / "assets" / "selfcheck"):
        shutil.copyfile(package / "dist" / "index.mjs", folder / "uqr.mjs")
        shutil.copyfile(package / "LICENSE", folder / "uqr.LICENSE.txt")
