"""The glossary: enough terms, readings that sort, pages that exist, names that belong to one term only."""

import re
import unicodedata
from collections import defaultdict
from dataclasses import replace
from functools import cache

import pytest

from catalog.catalog import read_catalog
from catalog.site import memory_of
from catalog.view.place import RECORD_PAGES, address
from tests.content.pages import ROOT, pages

# The project's own terms: the Japanese and English names are fixed, since pages, data and code use them.
PROJECT_TERMS = {
    "control": ("管理策", "control"),
    "measure": ("対策", "measure"),
    "evidence": ("証跡", "evidence"),
    "best-practice-case": ("好事例", "best-practice case"),
    "leak-case": ("流出事例", "leak case"),
    "axis": ("分野", "axis"),
    "check-item": ("設問", "check item"),
    "answer": ("回答", "answer"),
    "score": ("採点結果", "score"),
    "incentive": ("支援措置", "incentive"),
    "certification": ("認証", "certification"),
    "accreditation": ("認定", "accreditation"),
    "certification-body": ("認証機関", "certification body"),
    "deemed-export": ("みなし輸出", "deemed export"),
    "trade-secret": ("営業秘密", "trade secret"),
    "source": ("出典", "source"),
    "as-of-date": ("時点", "as-of date"),
}

# Names that several terms share on purpose: folded name -> the ids that share it, in order.
SHARED_ON_PURPOSE = {"ja": {}, "en": {}}

NAMES = {"ja": lambda term: (term.ja, *term.also_ja, *term.old_ja), "en": lambda term: (term.en, *term.also_en, *term.old_en)}


@cache
def terms():
    return read_catalog(ROOT / "content", memory_of(ROOT)).all("glossary")


@cache
def addresses():
    """Every address that a term may point to: hand-written pages and pages of records."""
    catalog = read_catalog(ROOT / "content", memory_of(ROOT))
    written = {re.sub(r"(^|/)index\.md$", r"\1", path) or "" for path in pages("ja")}
    return {re.sub(r"\.md$", "/", path) for path in written} | {address(kind, id) for kind in RECORD_PAGES for id in catalog.all(kind)}


def fold(name):
    """A name as a reader may type it: width, case, spaces and middle dots make no difference."""
    return re.sub(r"[\s・]", "", unicodedata.normalize("NFKC", name).casefold())


def shared_names(glossary, names):
    """Folded names that belong to several terms, with the ids of these terms in order."""
    places = defaultdict(set)
    for id, term in glossary.items():
        for name in names(term):
            places[fold(name)].add(id)
    return {name: sorted(ids) for name, ids in places.items() if len(ids) > 1}


def repeated_names(term, names):
    """Names that one term holds twice, width and case aside. Spelling variants with other spaces or dots are wanted."""
    same = [unicodedata.normalize("NFKC", name).casefold() for name in names(term)]
    return sorted({name for name in same if same.count(name) > 1})


def test_there_are_enough_terms():
    assert len(terms()) >= 150


@pytest.mark.parametrize("id", PROJECT_TERMS)
def test_the_terms_of_the_project_keep_their_names(id):
    assert (terms()[id].ja, terms()[id].en) == PROJECT_TERMS[id]


def test_readings_can_be_read_aloud_and_sorted():
    """Hiragana throughout, so that the Japanese list is not split into hiragana, katakana and Latin parts."""
    odd = {id: term.reading for id, term in terms().items() if not re.fullmatch(r"[ぁ-ゖ][ぁ-ゖー・ 、（）]*", term.reading)}
    assert odd == {}


def test_readings_match_the_kana_of_the_name():
    """Kana in a name stand in its reading too; a wrong or shifted reading shows here."""
    wrong = {id: term.reading for id, term in terms().items()
             if not re.fullmatch(_pattern(term.ja), re.sub(r"[・ 、（）]", "", term.reading))}
    assert wrong == {}


def _pattern(name):
    parts = re.findall(r"[ぁ-ゖァ-ヺー]+|[^ぁ-ゖァ-ヺー・ 、（）()]+", name)
    return "".join(_hiragana(part) if re.match(r"[ぁ-ゖァ-ヺー]", part) else ".+" for part in parts)


def _hiragana(text):
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)


@pytest.mark.parametrize(("name", "reading", "fits"), [
    ("引き抜き", "ひきぬき", True), ("引き抜き", "ひきぬく", False), ("アクセス権", "あくせすけん", True), ("アクセス権", "あくせけん", False),
])
def test_the_check_of_readings_can_fail(name, reading, fits):
    assert bool(re.fullmatch(_pattern(name), reading)) is fits


def test_sort_keys_are_there_in_both_languages():
    lacking = [id for id, term in terms().items() if not term.reading.strip() or not re.match(r"[a-z0-9]", term.en.lower())]
    assert lacking == []


def test_every_page_exists():
    lost = {id: term.page for id, term in terms().items() if term.page is not None and term.page not in addresses()}
    assert lost == {}


def test_addresses_are_known_in_the_form_that_terms_use():
    assert {"support/", "certification/tics/", "support/go-tech/", "export-control/deemed-export/",
            "self-check/technical-information/"} <= addresses()
    assert "support" not in addresses() and "no-such-page/" not in addresses()


def test_related_terms_are_others_and_stand_once():
    wrong = [id for id, term in terms().items() if id in term.see or len(set(term.see)) < len(term.see)]
    assert wrong == []


@pytest.mark.parametrize("language", NAMES)
def test_a_name_belongs_to_one_term(language):
    assert shared_names(terms(), NAMES[language]) == SHARED_ON_PURPOSE[language]


@pytest.mark.parametrize("language", NAMES)
def test_a_term_holds_each_name_once(language):
    found = {id: names for id, term in terms().items() if (names := repeated_names(term, NAMES[language]))}
    assert found == {}


def test_the_checks_of_names_can_fail():
    id, term = next(iter(terms().items()))
    doubled = {id: term, "zz-copy": term}
    assert shared_names(doubled, NAMES["ja"])[fold(term.ja)] == [id, "zz-copy"]
    assert fold("ＵＳＢ メモリー") == fold("usbメモリー") and fold("USBメモリ") != fold("USBメモリー")
    assert repeated_names(replace(term, also_ja=(term.ja,)), NAMES["ja"]) == [term.ja]


def test_numbers_in_a_meaning_are_cited():
    bare = [id for id, term in terms().items() if re.search(r"\d", term.meaning.ja + term.meaning.en) and not term.cite]
    assert bare == []


def test_meanings_stay_short():
    long = [id for id, term in terms().items() if len(term.meaning.ja) > 110 or len(term.meaning.en) > 220]
    assert long == []


def test_english_names_and_meanings_hold_no_japanese():
    mixed = [id for id, term in terms().items() if re.search(r"[ぁ-ヺ一-鿿]", "".join((term.en, term.meaning.en, *term.also_en, *term.old_en)))]
    assert mixed == []
