"""The words people ask for pages by belong to pages that exist, in both languages, and reach the index."""

import json
import re

import pytest

from catalog.search.build import make_index, words_of
from tests.search.judging import ROOT, WORKER, ask

COMPANIES = re.compile(r"株式会社|\bInc\b|Co\., Ltd")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_address_is_a_page_and_says_something(language):
    root = ROOT / "site" if language == "ja" else ROOT / "site/en"
    for url, words in words_of(language, "asked.yml").items():
        assert (root / url / "index.html").is_file(), url
        assert len(words.split()) >= 3 and not COMPANIES.search(words), url


def test_a_page_is_found_by_what_it_does_not_say(tmp_path):
    def page(url, title):
        return {"url": url, "kind": "about", "prior": 1.0, "title": title, "near": [],
                "sections": [{"anchor": "", "heading": title, "text": "短い文です。"}]}  # fmt: skip

    job = {"language": "ja", "pages": [page("a/", "利用条件"), page("b/", "年表")], "groups": [], "answers": [],
           "words": {}, "about": {}, "asked": {"a/": "転載 引用"}}  # fmt: skip
    make_index(job, tmp_path / "index")
    [found] = ask([{"query": "転載したい"}], tmp_path / "index", WORKER)
    assert found["results"] == ["a/"]
    assert "転載" not in json.dumps([path.read_text(encoding="utf-8") for path in (tmp_path / "index").rglob("p*.json")], ensure_ascii=False)
