"""Only the first mention of a term is linked, only in running text, and nothing becomes markup."""

from catalog.terms import Finder, link_page
from tests.catalog.sample_catalog import sample, scene

PAGE = '<h1>見本用語</h1><div class="mg-body">{}</div></article><footer>見本用語</footer>'


def linked(body, language="ja", url="trial/page/"):
    return link_page(PAGE.format(body), scene(language, url), Finder(sample(), language))


def test_the_first_mention_gets_link_and_meaning():
    html, count = linked("<p>まず見本用語です。また見本用語です。</p>")
    assert count == 1
    assert 'まず<a class="mg-term" href="../../glossary/#sample-term" title="意味です。">見本用語</a>です。また見本用語です。' in html
    assert "<footer>見本用語</footer>" in html


def test_a_variant_counts_as_the_term():
    assert linked("<p>見本のことばと見本用語</p>")[1] == 1


def test_links_headings_and_forms_are_left_alone():
    body = '<h2>見本用語</h2><p><a href="x">見本用語</a></p><form><label>見本用語</label></form><script>"見本用語"</script>'
    assert linked(body) == (PAGE.format(body), 0)


def test_english_names_are_whole_words_in_any_case():
    assert linked("<p>Sample term</p>", "en")[1] == 1
    assert linked("<p>sample terms</p>", "en")[1] == 0


def test_a_page_does_not_link_the_term_it_treats():
    assert linked("<p>別の用語</p>", url="support/")[1] == 0
    assert linked("<p>別の用語</p>")[1] == 1


def test_a_term_the_page_links_already_is_left():
    assert linked('<p><a class="mg-term" href="../../glossary/#sample-term">これ</a> 見本用語</p>')[1] == 0


def test_marks_and_words_that_everybody_knows_are_left():
    assert linked('<p><span class="mg-tag">見本用語</span></p>')[1] == 0
    assert Finder(sample(), "en").ids.keys() == {"sample term", "former term", "another term"}


def test_a_page_without_a_body_is_left():
    assert link_page("<p>見本用語</p>", scene("ja"), Finder(sample(), "ja")) == ("<p>見本用語</p>", 0)
