"""Open data: everything is there, exact, readable by Excel in Japanese, and harmless in a spreadsheet."""

import csv
import io
import json

from catalog.export import to_csv, write_data
from tests.catalog.sample_catalog import sample


def rows(path):
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_every_kind_has_json_csv_and_schema(tmp_path):
    write_data(sample(), tmp_path)
    for kind, entries in sample().records.items():
        assert set(json.loads((tmp_path / f"{kind}.json").read_text(encoding="utf-8"))) == set(entries)
        assert [row["id"] for row in rows(tmp_path / f"{kind}.csv")] == list(entries)
        assert (tmp_path / "schema" / f"{kind}.schema.json").exists()


def test_a_table_keeps_exact_numbers_units_and_sources(tmp_path):
    write_data(sample(), tmp_path)
    one, two = rows(tmp_path / "sample-table.csv")
    assert one == {"id": "one", "name_ja": "甲", "name_en": "A", "count_ja": "", "count_en": "", "count_number": "1500",
                   "count_unit": "items", "source": "S2", "as_of": "2025-11"}
    assert (two["name_ja"], two["count_number"], two["source"]) == ("乙", "", "news")


def test_the_index_lists_every_file(tmp_path):
    write_data(sample(), tmp_path)
    listed = json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))["files"]
    assert sorted([*listed, "index.json"]) == sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*"))


def test_no_cell_becomes_a_formula():
    text = to_csv([{"a": "=1+1", "b": "@x", "c": "-5", "d": "+81", "e": "-cmd|x"}])
    assert next(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))) == {
        "a": "'=1+1", "b": "'@x", "c": "-5", "d": "+81", "e": "'-cmd|x"}
