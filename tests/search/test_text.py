"""Folding and units, asked of the file that ships: what must be the same, and what must not."""

import json
import subprocess

import pytest

from catalog.pyodide.node import find_node
from tests.search.judging import ROOT

TEXT = ROOT / "overrides/assets/search/text.mjs"
SAME = [
    ("漏えい", "漏洩"), ("ＴＩＣＳ", "tics"), ("メモリー", "メモリ"), ("サーバー", "サーバ"), ("ウイルス", "ウィルス"),
    ("ランサムウェア", "ランサムウエア"), ("きゃっちおーる", "キャッチオール"), ("セキュリティ・クリアランス", "セキュリティクリアランス"),
    ("ｾｷｭﾘﾃｨ", "セキュリティ"),
]  # fmt: skip
STEMS = [
    ("licence", "license"), ("licences", "licensing"), ("organisation", "organization"), ("centre", "center"), ("behaviour", "behavior"),
    ("programme", "program"), ("export", "exports"), ("certified", "certify"), ("defence", "defense"),
]  # fmt: skip


def run(expression):
    script = f"import * as t from {json.dumps(TEXT.as_uri())}; process.stdout.write(JSON.stringify({expression}))"
    done = subprocess.run([find_node(), "--input-type=module", "-e", script], capture_output=True, text=True, encoding="utf-8", check=True)
    return json.loads(done.stdout)


def test_ways_of_writing_that_are_one():
    folded = run(f"{json.dumps(SAME)}.map((pair) => pair.map(t.fold))")
    assert [pair for pair, (one, other) in zip(SAME, folded) if one != other] == []


def test_british_and_american_and_endings_share_a_stem():
    stems = run(f"{json.dumps(STEMS)}.map((pair) => pair.map(t.stem))")
    assert [pair for pair, (one, other) in zip(STEMS, stems) if one != other] == []


@pytest.mark.parametrize(("one", "other"), [("引き抜き", "引抜き"), ("申し込み", "申込"), ("立ち入り", "立入"), ("技術の流出", "技術流出")])
def test_kana_between_kanji_do_not_part_words(one, other):
    a, b = run(f"{json.dumps([one, other])}.map((text) => t.unitsOf(text).map(([unit]) => unit))")
    kanji = [unit for unit in b if len(unit) == 2 and all("一" <= letter <= "鿿" for letter in unit)]
    assert kanji and set(kanji) <= set(a)


def test_particles_alone_make_no_units_in_a_page_but_may_in_a_query():
    assert run('t.unitsOf("はのをに")') == []
    assert run('t.unitsOf("きゃっちおーる", { all: true }).length') > 3


def test_latin_words_lie_by_their_beginning():
    assert run('t.shardOf("ransomware", 97) === t.shardOf("ransomwear", 97)')
    assert run('[..."技術流出漏海外"].every((c) => t.shardOf(c, 7) >= 0 && t.shardOf(c, 7) < 7)')
