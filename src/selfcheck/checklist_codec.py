"""Checklists in and out of plain JSON values.

A checklist must be right in every part: one mistake and it is refused, with the path of the mistake. It is read the
same way at build time, where an author made the mistake, and in the browser, where the file may have been damaged.
"""

import re
from collections.abc import Mapping
from typing import Any

from selfcheck.chain import NO_CHAIN
from selfcheck.chain_codec import ROUTES, read_chain, route, write_chain
from selfcheck.errors import ChecklistRefused
from selfcheck.fields import both_languages, identifier, list_of, members, true_or_false, whole_number
from selfcheck.model import Axis, Checklist, CheckItem, Retired, Screening, Text

FORMAT = "mamoru-gijutsu-checklist"

_FIELDS = {"format", "id", "version", "title", "axes", "items"}
_MOST = 500  # items, screening questions or retired items; also the greatest item number
_HEAVIEST = 100
_VERSION = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9}){0,3}")


def is_version(value: Any) -> bool:
    """Whether a value is one to four whole numbers joined by points."""
    return isinstance(value, str) and _VERSION.fullmatch(value) is not None


def version_order(version: str) -> tuple[int, ...]:
    """What makes 2026.10 later than 2026.9."""
    return tuple(int(part) for part in version.split("."))


def read_checklist(value: Any) -> Checklist:
    """The checklist that a JSON value describes. Raises ChecklistRefused for the first mistake found."""
    part = members(value, "", required=_FIELDS, optional={"screening", "retired", "letter", "orders", "chain"})
    if part["format"] != FORMAT:
        raise ChecklistRefused("format", "not-format")
    checklist = Checklist(
        id=identifier(part["id"], "id"),
        version=_checklist_version(part["version"]),
        title=both_languages(part["title"], "title"),
        axes=list_of(part["axes"], "axes", _axis, at_least=3, at_most=12),
        items=list_of(part["items"], "items", _item, at_least=1, at_most=_MOST),
        screening=list_of(part.get("screening", []), "screening", _screening, at_least=0, at_most=_MOST),
        retired=list_of(part.get("retired", []), "retired", _retired, at_least=0, at_most=_MOST),
        letter=_letter(part.get("letter", "X")),
        orders=_orders(part.get("orders", {})),
        chain=read_chain(part.get("chain", write_chain(NO_CHAIN)), "chain"),
    )
    _refuse_repeats(checklist)
    _refuse_loose_ends(checklist)
    return checklist


def _checklist_version(value: Any) -> str:
    if not is_version(value):
        raise ChecklistRefused("version", "not-version")
    return value


def _letter(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch("[A-Z]", value):
        raise ChecklistRefused("letter", "not-letter")
    return value


def _orders(value: Any) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise ChecklistRefused("orders", "not-object")
    if not all(is_version(version) for version in value):
        raise ChecklistRefused("orders", "not-version")
    return {
        version: list_of(value[version], f"orders.{version}", identifier, at_least=1, at_most=_MOST)
        for version in sorted(value)
    }


def _axis(value: Any, path: str) -> Axis:
    part = members(value, path, required={"id", "label", "short"})
    return Axis(
        id=identifier(part["id"], f"{path}.id"),
        label=both_languages(part["label"], f"{path}.label"),
        short=both_languages(part["short"], f"{path}.short"),
    )


def _item(value: Any, path: str) -> CheckItem:
    optional = {"weight", "essential", "quick", "may_not_apply", "routes", "since", "revised"}
    part = members(value, path, required={"id", "number", "label", "control", "axes"}, optional=optional)
    return CheckItem(
        id=identifier(part["id"], f"{path}.id"),
        number=whole_number(part["number"], f"{path}.number", at_most=_MOST),
        label=both_languages(part["label"], f"{path}.label"),
        control=identifier(part["control"], f"{path}.control"),
        axes=list_of(part["axes"], f"{path}.axes", identifier, at_least=1, at_most=12),
        weight=whole_number(part.get("weight", 1), f"{path}.weight", at_most=_HEAVIEST),
        essential=true_or_false(part.get("essential", False), f"{path}.essential"),
        quick=true_or_false(part.get("quick", False), f"{path}.quick"),
        may_not_apply=true_or_false(part.get("may_not_apply", False), f"{path}.may_not_apply"),
        routes=list_of(part.get("routes", []), f"{path}.routes", route, at_least=0, at_most=len(ROUTES)),
        since=_item_version(part.get("since"), f"{path}.since"),
        revised=_item_version(part.get("revised"), f"{path}.revised"),
    )


def _item_version(value: Any, path: str) -> str | None:
    if value is not None and not is_version(value):
        raise ChecklistRefused(path, "not-version")
    return value


def _screening(value: Any, path: str) -> Screening:
    part = members(value, path, required={"id", "items"})
    items = list_of(part["items"], f"{path}.items", identifier, at_least=1, at_most=_MOST)
    return Screening(id=identifier(part["id"], f"{path}.id"), items=items)


def _retired(value: Any, path: str) -> Retired:
    part = members(value, path, required={"id", "replaced_by"})
    successor = part["replaced_by"]
    return Retired(
        id=identifier(part["id"], f"{path}.id"),
        replaced_by=None if successor is None else identifier(successor, f"{path}.replaced_by"),
    )


def _refuse_repeats(checklist: Checklist) -> None:
    for kind in ("axes", "items", "screening", "retired"):
        _refuse_repeat([(f"{kind}[{i}].id", one.id) for i, one in enumerate(getattr(checklist, kind))])
    _refuse_repeat([(f"items[{i}].number", item.number) for i, item in enumerate(checklist.items)])
    for kind, inner in (("items", "axes"), ("screening", "items")):
        for i, one in enumerate(getattr(checklist, kind)):
            _refuse_repeat([(f"{kind}[{i}].{inner}[{j}]", id) for j, id in enumerate(getattr(one, inner))])


def _refuse_repeat(placed: list[tuple[str, str | int]]) -> None:
    seen = set()
    for path, value in placed:
        if value in seen:
            raise ChecklistRefused(path, "repeated")
        seen.add(value)


def _refuse_loose_ends(checklist: Checklist) -> None:
    axes, items = {axis.id for axis in checklist.axes}, checklist.item_by_id
    for i, item in enumerate(checklist.items):
        for j, axis in enumerate(item.axes):
            if axis not in axes:
                raise ChecklistRefused(f"items[{i}].axes[{j}]", "no-such-axis")
    for i, screening in enumerate(checklist.screening):
        for j, id in enumerate(screening.items):
            _refuse_unscreenable(f"screening[{i}].items[{j}]", items.get(id))
    for i, retired in enumerate(checklist.retired):
        _refuse_undead(f"retired[{i}]", retired, items)


def _refuse_unscreenable(path: str, item: CheckItem | None) -> None:
    if item is None:
        raise ChecklistRefused(path, "no-such-item")
    if not item.may_not_apply:
        raise ChecklistRefused(path, "always-applies")


def _refuse_undead(path: str, retired: Retired, items: Mapping[str, CheckItem]) -> None:
    if retired.id in items:
        raise ChecklistRefused(f"{path}.id", "still-used")
    if retired.replaced_by is not None and retired.replaced_by not in items:
        raise ChecklistRefused(f"{path}.replaced_by", "no-such-item")


def write_checklist(checklist: Checklist) -> dict[str, Any]:
    """The JSON value of a checklist, every field written out; `read_checklist` gives the same checklist back."""
    return {
        "format": FORMAT,
        "id": checklist.id,
        "version": checklist.version,
        "title": _both(checklist.title),
        "axes": [{"id": axis.id, "label": _both(axis.label), "short": _both(axis.short)} for axis in checklist.axes],
        "items": [_item_fields(item) for item in checklist.items],
        "screening": [{"id": one.id, "items": list(one.items)} for one in checklist.screening],
        "retired": [{"id": one.id, "replaced_by": one.replaced_by} for one in checklist.retired],
        "letter": checklist.letter,
        "orders": {version: list(ids) for version, ids in checklist.orders.items()},
        "chain": write_chain(checklist.chain),
    }


def _item_fields(item: CheckItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "number": item.number,
        "label": _both(item.label),
        "control": item.control,
        "axes": list(item.axes),
        "weight": item.weight,
        "essential": item.essential,
        "quick": item.quick,
        "may_not_apply": item.may_not_apply,
        "routes": list(item.routes),
        "since": item.since,
        "revised": item.revised,
    }


def _both(text: Text) -> dict[str, str]:
    return {"ja": text.ja, "en": text.en}
