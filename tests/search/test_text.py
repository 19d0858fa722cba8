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


@pytest.mark.parametrize(("query", "words"), [
    ("輸出許可の申請", ["輸出許可", "申請"]), ("引き抜き", ["引き抜き"]), ("漏洩が起きたらどうする", ["漏えい", "起き"]),
    ("取得までどれくらい", ["取得"]), ("USBの持ち出し", ["usb", "持ち出し"]), ("守る技術をどう決めるか", ["守る技術", "決め"]),
    ("which certification", ["certification"]),
])  # fmt: skip
def test_queries_are_cut_at_particles_and_endings(query, words):
    assert run(f"t.wordsOf({json.dumps(query)}).filter((one) => !one.isKana).map((one) => one.text)") == words


@pytest.mark.parametrize(("query", "name", "held", "named"), [
    ("ISMSとは", "ISMS", True, True), ("公庫の融資", "公庫", False, False), ("日本公庫の融資", "日本公庫", True, False),
    ("export licences", "export licence", True, False), ("a map", "MAP", True, True), ("mapping", "ap", False, False), ("SNSで勧誘", "SNS", True, False),
])  # fmt: skip
def test_names_in_queries(query, name, held, named):
    names = json.dumps((TEXT.parent / "names.mjs").as_uri())
    script = f"const n = await import({names}); const [q, o] = [n.askedOf({json.dumps(query)}), n.nameOf({json.dumps(name)})];"
    done = subprocess.run([find_node(), "--input-type=module", "-e", f"{script} process.stdout.write(JSON.stringify([n.holds(q, o), n.isNamed(q, o)]))"],
                          capture_output=True, text=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout) == [held, named]
