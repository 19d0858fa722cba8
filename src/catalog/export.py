"""Every table as open data: JSON with everything, CSV with one row a record, and their schemas."""

import csv
import io
import json
from dataclasses import asdict, fields, is_dataclass
from pathlib import Path

from catalog.catalog import Catalog
from catalog.records.common import Citation, Quantity, Text
from catalog.records.kinds import Table
from catalog.rules import TABLE_KINDS
from catalog.schema import schemas
from catalog.view.formats import exact
from catalog.view.place import ADDRESSES, address

BOM = "\ufeff"  # Excel in Japanese takes a CSV for UTF-8 only with this mark
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would take such a cell for a formula


def write_data(catalog: Catalog, folder: Path) -> None:
    """Write <kind>.json and <kind>.csv, each table by its own id, the schemas, and an index.json of all files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    for kind, entries in catalog.records.items():
        files[f"{kind}.json"] = _json({id: _plain(record) for id, record in entries.items()})
        files[f"{kind}.csv"] = to_csv(flat_rows(kind, entries))
        if kind in TABLE_KINDS:
            for id, table in entries.items():
                files[f"{id}.json"] = _json(_plain(table))
                files[f"{id}.csv"] = to_csv(table_rows(table))
    files |= {f"schema/{name}": text for name, text in schemas().items() if name.split(".")[0] in catalog.records}
    files["index.json"] = _json({"licence": "CC BY 4.0", "files": sorted(files)})
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="")


def _json(value):
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, default=str) + "\n"


def _plain(record):
    """A record as plain data without its empty fields."""
    return _without_empty(asdict(record))


def _without_empty(value):
    if isinstance(value, dict):
        return {key: _without_empty(item) for key, item in value.items() if item not in (None, (), [], {})}
    if isinstance(value, list | tuple):
        return [_without_empty(item) for item in value]
    return value


def flat_rows(kind, entries) -> list[dict]:
    """One row a record: id, address, both languages of each text, quantities exact, citations as key and date."""
    rows = []
    for id, record in entries.items():
        row = {"id": id, "page": address(kind, id) if kind in ADDRESSES else ""}
        for field in fields(record):
            row |= _columns(field.name, getattr(record, field.name))
        rows.append(row)
    return rows


def _columns(name, value):
    if isinstance(value, Text):
        return {f"{name}_ja": value.ja, f"{name}_en": value.en}
    if isinstance(value, Citation):
        return {f"{name}_source": value.source, f"{name}_at": value.at, f"{name}_as_of": value.as_of}
    if isinstance(value, Quantity):
        return {name: exact(value), f"{name}_unit": value.unit.value}
    if isinstance(value, tuple) and value and is_dataclass(value[0]):
        return {f"{name}_ja": _joined(value, "ja"), f"{name}_en": _joined(value, "en")}
    if isinstance(value, tuple):
        return {name: "; ".join(map(str, value))}
    return {name: "" if value is None else str(value)}


def _joined(parts, language):
    return " / ".join(filter(None, (_said(part, language) for part in parts)))


def _said(part, language):
    if isinstance(part, Text):
        return part[language]
    for name in ("text", "title", "label", "name", "question"):
        inner = getattr(part, name, None)
        if isinstance(inner, Text):
            return inner[language]
    return getattr(part, "source", getattr(part, "url", ""))


def table_rows(table: Table) -> list[dict]:
    """One row a table row, both languages."""
    rows = []
    for row in table.rows:
        cells = {"id": row.id}
        for column in table.columns:
            cell = row.cells.get(column.id)
            cells[f"{column.id}_ja"] = cell.text.ja if cell and cell.text else ""
            cells[f"{column.id}_en"] = cell.text.en if cell and cell.text else ""
            if cell and cell.quantity:
                cells |= {f"{column.id}_number": exact(cell.quantity), f"{column.id}_unit": cell.quantity.unit.value}
        cells["source"] = "; ".join(c.source for c in row.cite)
        cells["as_of"] = "; ".join(c.as_of for c in row.cite)
        rows.append(cells)
    return rows


def to_csv(rows) -> str:
    """CSV text (UTF-8 with mark, CRLF) whose cells no spreadsheet takes for formulas."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    out = io.StringIO()
    writer = csv.DictWriter(out, names, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _safe(value) for name, value in row.items()} for row in rows)
    return BOM + out.getvalue()


def _safe(value):
    return "'" + value if value.startswith(DANGEROUS) and not _is_number(value) else value


def _is_number(value):
    return value.lstrip("+-").replace(".", "", 1).isdigit()
