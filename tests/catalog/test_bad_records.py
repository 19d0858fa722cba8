"""Each file in bad_records/ is a content folder with faults and the exact problems an author must see."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from catalog.catalog import read_catalog
from catalog.problems import ContentRefused, Problem

CASES = sorted((Path(__file__).parent / "bad_records").glob("*.yml"))
PRIMARY = "S2:\n  title: {ja: 資料, en: Deck}\n  issuer: {ja: 省, en: Ministry}\n  standing: primary\n  as_of: 2025-11\n"


def write_content(folder, files):
    for name, text in {"sources/primary.yml": PRIMARY, **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_problem_is_reported_at_once(path, tmp_path):
    case = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    write_content(tmp_path / "content", case["files"])
    with pytest.raises(ContentRefused) as refused:
        read_catalog(tmp_path / "content")
    assert list(refused.value.problems) == sorted(Problem(**problem) for problem in case["problems"])


def test_the_report_counts_and_names_place_and_field():
    problem = Problem("content/a.yml", 3, "title", "空にできません。", "This must not be empty.")
    assert str(ContentRefused([problem])) == (
        "content/a.yml:3  title\n    空にできません。\n    This must not be empty.\n"
        "1 件の問題があります。何も作っていません。 / 1 problem(s). Nothing was built.")


def test_sound_content_is_read(tmp_path):
    write_content(tmp_path / "content", {})
    assert read_catalog(tmp_path / "content").get("sources", "S2").title.en == "Deck"


def test_a_record_that_does_not_exist_is_named_with_the_nearest(tmp_path):
    write_content(tmp_path / "content", {})
    with pytest.raises(KeyError, match="S2"):
        read_catalog(tmp_path / "content").get("sources", "S22")
