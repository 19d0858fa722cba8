"""Rules between records, and rules that a field's shape cannot say. Plain functions that return problems."""

import re
import unicodedata
from dataclasses import fields, is_dataclass

from catalog.problems import Problem, suggestion
from catalog.records.common import ID, Figure, Value
from catalog.records.kinds import FOLDERS, ChecklistRecord, Incentive, Lesson, Table

TABLE_KINDS = tuple(kind for kind, record_type in FOLDERS.items() if record_type is Table)
LESSON_MINUTES = 60
MARKUP = re.compile(r"<[a-zA-Z/!]|\{\{|\{%|&[a-z]+;")


def check(pairs, nodes) -> list[Problem]:
    """All problems between records. References and texts are checked even in records with other faults."""
    known = {}
    for node in nodes:
        known.setdefault(node.kind, set()).add(node.id)
    found = list(_names(nodes))
    for node in nodes:
        for where, value in _walk_data(node.data, ()):
            found += [_at(node, where, ja, en) for ja, en in _data_faults(where, value, known)]
    for node, record in pairs:
        for where, value in _walk(record, ()):
            found += [_at(node, where, ja, en) for ja, en in _faults(value)]
        found += _record_faults(node, record)
    return found


def no_such_record(kind, id, known) -> str:
    """The message for a look-up of an unknown id."""
    ja, en = suggestion(id, known)
    return f"{kind} に「{id}」はありません。{ja} / there is no {kind} record “{id}”.{en}"


def _at(node, where, ja, en):
    return Problem(node.path, node.line(where), ".".join(map(str, where)), ja, en)


def _walk(value, where):
    yield where, value
    if is_dataclass(value):
        for field in fields(value):
            yield from _walk(getattr(value, field.name), (*where, field.name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(item, (*where, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _walk(item, (*where, key))


def _names(nodes):
    """Ids are kebab-case and stand once: table folders share one set of ids."""
    seen = {}
    for node in nodes:
        group = "table" if node.kind in TABLE_KINDS else node.kind
        if node.kind != "sources" and not re.match(ID, node.id):
            yield Problem(node.path, node.line(()), "", f"id「{node.id}」は英小文字・数字・ハイフンで書きます。",
                          f"The id “{node.id}” must be kebab-case.")
        if (group, node.id) in seen:
            yield Problem(node.path, node.line(()), "", f"id「{node.id}」は {seen[group, node.id]} にもあります。",
                          f"The id “{node.id}” also stands in {seen[group, node.id]}.")
        seen.setdefault((group, node.id), node.path)



REFERENCES = {"case": "leak_cases", "control": "controls", "controls": "controls", "see": "glossary", "source": "sources"}
LANGUAGES = ("ja", "en", "also_ja", "also_en", "old_ja", "old_en")


def _walk_data(value, where):
    yield where, value
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in entries:
        yield from _walk_data(item, (*where, key))


def _data_faults(where, value, known):
    name = next((part for part in reversed(where) if isinstance(part, str)), "")
    if isinstance(value, str) and name in LANGUAGES:
        yield from _text_faults(value)
    elif isinstance(value, str) and name in REFERENCES:
        yield from _unknown(REFERENCES[name], value, known)


def _faults(value):
    if isinstance(value, Value):
        yield from _value_faults(value)
    elif isinstance(value, Figure):
        yield from _order_faults([v.cite.as_of for v in value.values])


def _text_faults(text):
    if MARKUP.search(text):
        yield "HTML やテンプレートの記号は書けません。", "HTML and template marks are not allowed here."
    odd = [c for c in text if unicodedata.category(c) == "Co" or "⺀" <= c <= "⿟"]
    if odd:
        marks = " ".join(f"U+{ord(c):04X}" for c in odd[:3])
        yield (f"検索や印刷で壊れる文字があります（{marks}）。打ち直してください。",
               f"There are characters that break search and print ({marks}). Type them anew.")
    if text != text.strip() or "\n" in text.strip():
        yield "前後の空白と、文の途中の改行を取ってください。", "Remove outer white space and line breaks inside the text."


def _value_faults(value):
    if (value.quantity is None) == (value.words is None):
        yield "quantity か words のどちらか一つを書きます。", "Give either quantity or words, not both and not neither."


def _order_faults(dates):
    if dates != sorted(dates, reverse=True):
        yield "新しい値を先に並べます。", "Put the newest value first."


def _unknown(kind, id, known):
    if id not in known.get(kind, ()):
        ja, en = suggestion(id, known.get(kind, ()))
        yield f"{kind} に「{id}」はありません。{ja}", f"There is no {kind} record “{id}”.{en}"


def _record_faults(node, record):
    if isinstance(record, ChecklistRecord):
        yield from _checklist_faults(node, record)
    elif isinstance(record, Table):
        yield from _table_faults(node, record)
    elif isinstance(record, Lesson):
        yield from _lesson_faults(node, record)
    elif isinstance(record, Incentive):
        dates = [edition.cite.as_of for edition in record.editions]
        yield from (_at(node, ("editions",), *fault) for fault in _order_faults(dates))


def _table_faults(node, table):
    known = [column.id for column in table.columns]
    for index, row in enumerate(table.rows):
        for key in row.cells:
            if key not in known:
                ja, en = suggestion(key, known)
                yield _at(node, ("rows", index, "cells", key), f"列「{key}」はありません。{ja}", f"There is no column “{key}”.{en}")
        if known[0] not in row.cells:
            yield _at(node, ("rows", index), f"行の見出しになる列「{known[0]}」が空です。", f"The heading column “{known[0]}” is empty.")


def _lesson_faults(node, lesson):
    minutes = sum(step.minutes for step in lesson.plan)
    if minutes != LESSON_MINUTES:
        yield _at(node, ("plan",), f"時間の合計が {minutes} 分です。{LESSON_MINUTES} 分にします。",
                  f"The plan adds up to {minutes} minutes. Make it {LESSON_MINUTES}.")
    for index, question in enumerate(lesson.quiz):
        if question.right > len(question.choices):
            yield _at(node, ("quiz", index, "right"), f"選択肢は {len(question.choices)} までです。",
                      f"There are only {len(question.choices)} choices.")


def _checklist_faults(node, checklist):
    axes = {axis.id for axis in checklist.axes}
    items = {}
    for s, section in enumerate(checklist.sections):
        for i, item in enumerate(section.items):
            where = ("sections", s, "items", i)
            if item.id in items:
                yield _at(node, (*where, "id"), f"設問 id「{item.id}」が二度あります。", f"Item id “{item.id}” stands twice.")
            items[item.id] = item
            for axis in item.axes:
                if axis not in axes:
                    ja, en = suggestion(axis, axes)
                    yield _at(node, (*where, "axes"), f"分野「{axis}」はありません。{ja}", f"There is no axis “{axis}”.{en}")
    for n, screening in enumerate(checklist.screening):
        for id in screening.items:
            yield from _screening_faults(node, n, id, items)


def _screening_faults(node, n, id, items):
    if id not in items:
        ja, en = suggestion(id, items)
        yield _at(node, ("screening", n, "items"), f"設問「{id}」はありません。{ja}", f"There is no item “{id}”.{en}")
    elif not items[id].may_not_apply:
        yield _at(node, ("screening", n, "items"), f"設問「{id}」は「該当しない」を選べない設問です。", f"Item “{id}” always applies.")
