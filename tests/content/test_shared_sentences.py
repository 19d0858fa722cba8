"""No text of the site shares a sentence with the primary sources: names and terms carry over, sentences do not."""

from pathlib import Path

import pytest

from tests.content.shared.runs import GRAM, STEP, fingerprints_of, shared_runs, stored

ROOT = Path(__file__).parents[2]
TEXTS = [path for folder in ("content", "docs", "src/catalog/view", "src/catalog/search") for path in sorted((ROOT / folder).rglob("*"))
         if path.suffix in (".md", ".yml", ".html", ".py")]
SENTENCE = "この文は試験のために書いたもので、どの資料にもない言葉を並べて、見つけ方を確かめるためだけにあります。"


def test_there_is_something_to_compare():
    assert len(stored()) > 10_000 and len(TEXTS) > 300


@pytest.mark.parametrize("shift", range(STEP))
def test_a_shared_run_is_found_wherever_it_begins(shift):
    known = fingerprints_of(SENTENCE)
    copied = "前の文です。" + SENTENCE[shift:shift + GRAM + STEP + 3] + "。後の文です。"
    assert shared_runs(copied, known)
    assert shared_runs("一行目\n" + copied, known)[0][0] == 2


def test_lists_foreign_names_and_short_stretches_may_be_shared():
    known = fingerprints_of(SENTENCE) | fingerprints_of("甲乙、丙丁、戊己、庚辛、壬癸、子丑、寅卯、辰巳、午未、申酉、戌亥、天地、玄黄、宇宙、洪荒")
    assert shared_runs(SENTENCE[:GRAM - 4] + "違う終わり方をする文章にしておきます", known) == []
    assert shared_runs("甲乙、丙丁、戊己、庚辛、壬癸、子丑、寅卯、辰巳、午未、申酉、戌亥、天地、玄黄、宇宙、洪荒", known) == []


def test_no_text_of_the_site_is_copied():
    known = stored()
    found = [f"{path.relative_to(ROOT)}:{line}: {gram}" for path in TEXTS
             for line, gram in shared_runs(path.read_text(encoding="utf-8"), known)]
    assert found == []
