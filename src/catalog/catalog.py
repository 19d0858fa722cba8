"""Records → an index with every cross-reference checked."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path

from catalog import rules
from catalog.load import load_content
from catalog.problems import ContentRefused
from catalog.records.common import Citation
from catalog.validate import validate


@dataclass(frozen=True, slots=True, eq=False)
class Catalog:
    """All records, by kind and id, in a fixed order."""

    records: dict   # kind -> {id: record}

    def all(self, kind: str) -> dict:
        """The records of one kind by id; empty when there are none."""
        return self.records.get(kind, {})

    def get(self, kind: str, id: str):
        """One record. Raises KeyError with the nearest id when there is none."""
        try:
            return self.records[kind][id]
        except KeyError:
            raise KeyError(rules.no_such_record(kind, id, self.all(kind))) from None

    def tables(self) -> dict:
        """The records of every table folder together, by id."""
        return {id: record for kind in rules.TABLE_KINDS for id, record in self.all(kind).items()}

    def figures(self) -> Iterator[tuple[str, str, object]]:
        """Every figure as (kind, record id, figure)."""
        for kind, entries in self.records.items():
            for id, record in entries.items():
                for figure in walk(record, rules.Figure):
                    yield kind, id, figure

    def citations(self) -> Iterator[tuple[str, str, Citation]]:
        """Every citation as (kind, record id, citation)."""
        for kind, entries in self.records.items():
            for id, record in entries.items():
                for citation in walk(record, Citation):
                    yield kind, id, citation


@cache
def figures_by_id(catalog: Catalog) -> dict:
    """Every figure by its id."""
    return {figure.id: figure for _, _, figure in catalog.figures()}


def walk(value, wanted) -> Iterator:
    """Every instance of `wanted` inside a record, in document order."""
    if isinstance(value, wanted):
        yield value
    if is_dataclass(value):
        for field in fields(value):
            yield from walk(getattr(value, field.name), wanted)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from walk(item, wanted)
    elif isinstance(value, dict):
        for item in value.values():
            yield from walk(item, wanted)


def read_catalog(content: Path, memory: Path | None = None) -> Catalog:
    """Load, validate and cross-check `content`. Raises ContentRefused with all problems at once."""
    nodes, problems = load_content(content, memory)
    pairs, faults = validate(nodes)
    problems += faults
    records = {}
    for node, record in pairs:
        records.setdefault(node.kind, {})[node.id] = record
    problems += rules.check(pairs, nodes)
    if problems:
        raise ContentRefused(problems)
    return Catalog({kind: records[kind] for kind in sorted(records)})
