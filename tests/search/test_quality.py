"""The judged queries, asked of the index of the built site through the very worker file that ships. Floors are what was reached;
the aim (recall 0.90, rank 0.93) stands in decisions/0005-search.md. The halves are printed apart: "held" was never tuned on."""

import json

import pytest

from tests.search.judging import HERE, ROOT, ask, dev_queries, queries, scores

FLOORS = {  # (recall at 5, mean reciprocal rank at 10)
    ("ja", "tune"): (0.95, 0.955), ("ja", "held"): (0.92, 0.955), ("en", "tune"): (0.945, 0.975), ("en", "held"): (0.92, 0.93),
}  # fmt: skip
DEV_FLOORS = {"ja": (0.915, 0.93), "en": (0.88, 0.915)}


def test_there_are_enough_queries_and_half_of_them_was_kept_aside():
    for language, least in (("ja", 150), ("en", 60)):
        judged = queries(language)
        assert len({one["query"] for one in judged}) == len(judged) >= least
        held = sum(one["half"] == "held" for one in judged)
        assert abs(2 * held - len(judged)) <= 1


@pytest.mark.parametrize(("language", "half"), FLOORS, ids="-".join)
def test_queries_find_what_they_should(language, half, capsys):
    judged = [one for one in queries(language) if one["half"] == half]
    found = scores(judged, ask(judged, ROOT / "site/search" / language))
    with capsys.disabled():
        print(f"\n  search {language} {half}: recall@5 {found['recall']:.3f}, MRR@10 {found['mrr']:.3f}, {len(judged)} queries")
    recall, rank = FLOORS[language, half]
    assert found["empty"] == [] and found["recall"] >= recall and found["mrr"] >= rank


@pytest.mark.parametrize("language", DEV_FLOORS)
def test_queries_of_the_development_set_find_what_they_should(language, capsys):
    judged = dev_queries(language)
    found = scores(judged, ask(judged, ROOT / "site/search" / language))
    with capsys.disabled():
        print(f"\n  search {language} dev: recall@5 {found['recall']:.3f}, MRR@10 {found['mrr']:.3f}, {len(judged)} queries")
    recall, rank = DEV_FLOORS[language]
    assert found["empty"] == [] and found["recall"] >= recall and found["mrr"] >= rank


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_answer_of_the_judged_sets_is_a_page_of_the_site(language):
    root = ROOT / "site" if language == "ja" else ROOT / "site/en"
    for one in queries(language) + dev_queries(language):
        for answer in one["answers"]:
            page, _, anchor = answer.partition("#")
            text = (root / page / "index.html").read_text(encoding="utf-8")
            assert not anchor or f'id="{anchor}"' in text, (one["query"], answer)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_index_is_in_small_parts(language):
    folder = ROOT / "site/search" / language
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    sizes = [path.stat().st_size for path in (folder / manifest["version"]).iterdir()]
    assert len(sizes) > 100 and sorted(sizes)[len(sizes) // 2] < 20_000


@pytest.mark.parametrize("query", ["", " ", "　", "。", "<script>alert(1)</script>", "__proto__", "constructor", "a" * 500, "ー", "%00", "の"])
def test_odd_queries_are_answered_quietly(query):
    [found] = ask([{"query": query}], ROOT / "site/search/ja")
    assert isinstance(found["results"], list)


def test_the_pool_and_the_queries_agree():
    answers = {(language, one["query"]): one["answers"] for language in ("ja", "en") for one in queries(language)}
    pool = json.loads((HERE / "pool.json").read_text(encoding="utf-8"))
    assert {(one["language"], one["query"]) for one in pool} == set(answers)
    for one in pool:
        known = answers[one["language"], one["query"]]
        assert set(one["accepted"]) <= set(known) and not set(one["rejected"]) & set(known), one["query"]
        assert set(one["accepted"]) | set(one["rejected"]) <= set(one["found"])
