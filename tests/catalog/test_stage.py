"""Staging writes what changed, removes what is gone, and never overwrites a hand-written page."""

import pytest

from catalog.stage import PageTwice, stage, staged
from tests.catalog.sample_catalog import ON, sample


@pytest.fixture
def docs(tmp_path):
    for language in ("ja", "en"):
        (tmp_path / "docs" / language / "support").mkdir(parents=True)
        (tmp_path / "docs" / language / "support" / "index.md").write_text("# Support\n", encoding="utf-8")
    (tmp_path / "build").mkdir()
    return tmp_path / "docs"


def test_both_languages_get_the_same_pages(docs, tmp_path):
    stage(sample(), docs, tmp_path / "build", ON)
    trees = [sorted(path.relative_to(tmp_path / "build/docs" / language).as_posix()
                    for path in (tmp_path / "build/docs" / language).rglob("*.md")) for language in ("ja", "en")]
    assert trees[0] == trees[1]
    assert "support/index.md" in trees[0] and "support/sample-subsidy.md" in trees[0] and "self-check/sample-check.md" in trees[0]


def test_a_second_staging_writes_nothing(docs, tmp_path):
    assert stage(sample(), docs, tmp_path / "build", ON) > 0
    assert stage(sample(), docs, tmp_path / "build", ON) == 0


def test_a_page_that_is_gone_is_removed(docs, tmp_path):
    stage(sample(), docs, tmp_path / "build", ON)
    (docs / "ja/support/index.md").unlink()
    assert stage(sample(), docs, tmp_path / "build", ON) == 1
    assert not (tmp_path / "build/docs/ja/support/index.md").exists()


def test_a_hand_written_page_in_a_records_place_is_refused(docs, tmp_path):
    (docs / "en/support/sample-subsidy.md").write_text("# Mine\n", encoding="utf-8")
    with pytest.raises(PageTwice, match="docs/en/support/sample-subsidy.md"):
        stage(sample(), docs, tmp_path / "build", ON)


def test_the_macros_read_what_was_staged(docs, tmp_path):
    stage(sample(), docs, tmp_path / "build", ON)
    catalog, on, _ = staged(tmp_path / "build")
    assert on == ON
    assert catalog.get("incentives", "sample-subsidy") == sample().get("incentives", "sample-subsidy")


def test_a_line_break_inside_japanese_leaves_no_space(docs, tmp_path):
    (docs / "ja/support/index.md").write_text("# 支援\n\n一つ目の文です。\n二つ目の文です。\n\n- 項目\n- 項目\n\nABC\n日本語\n", encoding="utf-8")
    stage(sample(), docs, tmp_path / "build", ON)
    assert (tmp_path / "build/docs/ja/support/index.md").read_text(encoding="utf-8") == (
        "# 支援\n\n一つ目の文です。二つ目の文です。\n\n- 項目\n- 項目\n\nABC\n日本語\n")
