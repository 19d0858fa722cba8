"""Nodes → records. The only module, with schema.py, that knows pydantic."""

from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from catalog.problems import Problem, suggestion
from catalog.records.kinds import RECORD_TYPES


def validate(nodes) -> tuple[list[tuple], list[Problem]]:
    """Turn nodes into (node, record) pairs. Every fault of every node is reported."""
    pairs, problems = [], []
    for node in nodes:
        try:
            pairs.append((node, adapter(RECORD_TYPES[node.kind]).validate_python(node.data)))
        except ValidationError as error:
            problems += [_problem(node, fault) for fault in _own_faults(error.errors(include_url=False))]
    return pairs, problems


def _own_faults(faults):
    """Without "too short" for a list that is only short because its entries have faults of their own."""
    places = [fault["loc"] for fault in faults]
    return [fault for fault in faults if fault["type"] != "too_short"
            or not any(len(place) > len(fault["loc"]) and place[:len(fault["loc"])] == fault["loc"] for place in places)]


@cache
def adapter(record_type) -> TypeAdapter:
    """The validator of a record type."""
    return TypeAdapter(record_type)


def _problem(node, fault):
    where = tuple(part for part in fault["loc"] if _in_data(part))
    ja, en = _wording(node, fault)
    return Problem(node.path, node.line(where), ".".join(str(part) for part in where), ja, en)


def _in_data(part):
    return isinstance(part, int) or not part.startswith(("function-", "dict[", "tuple["))


def _wording(node, fault):
    kind, context = fault["type"], fault.get("ctx", {})
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        name = fault["loc"][-1]
        near = suggestion(name, _field_names(RECORD_TYPES[node.kind], fault["loc"][:-1]))
        return f"「{name}」という項目はありません。{near[0]}", f"There is no field “{name}”.{near[1]}"
    if kind == "missing":
        return "この項目が要ります。", "This field is needed."
    if kind in ("enum", "literal_error"):
        known = [word.strip(" '") for word in context.get("expected", "").replace(" or ", ", ").split(",")]
        near = suggestion(fault["input"], known)
        said = "、".join(known)
        return (f"「{fault['input']}」は使えません。使えるのは {said} です。{near[0]}",
                f"“{fault['input']}” is not allowed; use one of {', '.join(known)}.{near[1]}")
    if kind == "string_pattern_mismatch":
        return (f"「{fault['input']}」の書き方が違います（決まり：{context.get('pattern')}）。",
                f"“{fault['input']}” is not written as it should be (rule: {context.get('pattern')}).")
    if kind in ("too_short", "string_too_short"):
        return "空にできません。", "This must not be empty."
    if kind in ("string_type", "dataclass_type", "tuple_type", "int_type", "int_parsing", "dict_type", "bool_type"):
        return (f"値の種類が違います（{fault['input']!r}）。文字として書くなら引用符で囲みます。",
                f"The value has the wrong type ({fault['input']!r}). Quote it if it is meant as text.")
    return f"値が正しくありません（{fault['msg']}）。", f"The value is not valid ({fault['msg']})."


def _field_names(record_type, where):
    """The field names allowed at `where`, so that a misspelt one gets a suggestion."""
    here = record_type
    for part in where:
        here = _step(here, part)
    return [field.name for field in fields(here)] if is_dataclass(here) else []


def _step(here, part):
    if is_dataclass(here):
        found = {field.name: field.type for field in fields(here)}.get(part)
    else:
        found = here
    while get_origin(found) in (tuple, Union, UnionType, dict):
        arguments = [a for a in get_args(found) if a not in (type(None), ..., str)]
        found = arguments[-1] if arguments else None
    return found
