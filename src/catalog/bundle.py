"""What the browser's self-check needs beside its page: the core bundle of each checklist and the runtime's address."""

import json
import shutil
from pathlib import Path
from posixpath import relpath

from catalog.chain import chain_of
from catalog.view.place import address

RUNTIME_MARK = "@RUNTIME@"
GROUP_PAGE = "self-check/group/"


def core_bundle(id, record, catalog) -> dict:
    """A checklist as the scoring core reads it (format: src/selfcheck/checklist_codec.py)."""
    items = [item for section in record.sections for item in section.items]
    return {
        "format": "mamoru-gijutsu-checklist", "id": id, "version": record.version, "letter": record.letter,
        "title": _text(record.title),
        "axes": [{"id": axis.id, "label": _text(axis.label), "short": _text(axis.short)} for axis in record.axes],
        "items": [_item(item, number) for number, item in enumerate(items, 1)],
        "screening": [{"id": q.id, "items": list(q.items)} for q in record.screening],
        "retired": [{"id": item.id, "replaced_by": item.replaced_by} for item in record.retired],
        "orders": {version: list(ids) for version, ids in record.orders.items()},
        "chain": chain_of(catalog, {item.control for item in items}, record.audience),
    }


def _item(item, number):
    return {"id": item.id, "number": number, "label": _text(item.label), "control": item.control, "axes": list(item.axes),
            "weight": item.weight, "essential": item.essential, "quick": item.quick, "may_not_apply": item.may_not_apply,
            "routes": list(item.routes), "since": item.since, "revised": item.revised}


def _text(text):
    return {"ja": text.ja, "en": text.en}


def write_bundles(catalog, site: Path, runtime: Path) -> None:
    """Put the runtime folder and the bundles into the site and fill the pages' runtime address."""
    place = f"assets/selfcheck/{runtime.name}"
    shutil.copytree(runtime, site / place)
    for id, record in catalog.all("checklists").items():
        text = json.dumps(core_bundle(id, record, catalog), ensure_ascii=False, sort_keys=True)
        for root in ("", "en/"):
            folder = f"{root}{address('checklists', id)}"
            (site / folder / "checklist.json").write_text(text, encoding="utf-8")
            _fill_runtime(site, folder, place)
    for root in ("", "en/"):
        _fill_runtime(site, f"{root}{GROUP_PAGE}", place)


def _fill_runtime(site, folder, place):
    page = site / folder / "index.html"
    filled = page.read_text(encoding="utf-8").replace(RUNTIME_MARK, relpath(place, folder.rstrip("/")) + "/")
    page.write_text(filled, encoding="utf-8")
