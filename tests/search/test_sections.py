"""What of a page becomes searchable, and under which address."""

from catalog.search.build import _page
from catalog.search.sections import sections_of

PAGE = """<html><body><nav>menu words</nav><article><h1 id="top">題名<a class="headerlink">#</a></h1>
<p>はじめの <a class="mg-cite" href="#">出典S2</a>段落。</p><script>var hidden = 1</script>
<h2 id="part">章<a class="headerlink">#</a></h2><p>章の文。</p><button>押す</button>
<div class="mg-glossary__entry" id="isms"><dt><span>ISMS</span> <span class="mg-reading">あい</span></dt><dd>意味 &amp; 例</dd></div>
<fieldset class="selfcheck-item" id="item-1"><legend>設問の文</legend><div class="selfcheck-choices">できている</div></fieldset>
</article><footer>foot words</footer></body></html>"""


def test_headings_and_entries_begin_sections():
    found = [(one.anchor, one.heading.strip(), one.text) for one in sections_of(PAGE)]
    assert found == [
        ("", "題名", "はじめの 段落。"), ("part", "章", "章の文。"), ("isms", "ISMS", "意味 & 例"), ("item-1", "設問の文", ""),
    ]  # fmt: skip


def test_a_page_without_an_article_has_none():
    assert sections_of("<html><body><p>x</p></body></html>") == []


def test_pages_know_which_pages_they_name_as_related():
    page = """<article><h1>題名</h1><p><a href="../b/">本文の中</a></p><h2 id="related-cases">関係する事例</h2>
    <ul><li><a href="../../cases/a/#part">事例</a></li><li><a href="https://example.com/">外</a></li><li><a href="./">自分</a></li></ul></article>"""
    assert _page("controls/c/", sections_of(page))["near"] == ["cases/a/"]
