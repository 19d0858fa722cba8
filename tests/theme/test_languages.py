"""Two languages, one tree: the switch, the addresses for search engines, the pages for a lost reader."""

import re
from pathlib import Path
from posixpath import normpath

from jinja2 import Environment, FileSystemLoader
from lxml import etree
from mkdocs.utils.yaml import yaml_load

ROOT = Path(__file__).resolve().parents[2]
HOST = "https://mamoru.example/"
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def url(path):
    """The address of a built file, below the host."""
    return path.removesuffix("index.html")


def content(pages):
    return {path: tree for path, tree in pages.items() if not path.endswith("404.html")}


def test_both_languages_have_the_same_pages(pages):
    english = {path.removeprefix("en/") for path in pages if path.startswith("en/")}
    assert english == {path for path in pages if not path.startswith("en/")}


def test_pages_name_their_language(pages):
    for path, tree in pages.items():
        assert tree.get("lang") == ("en" if path.startswith("en/") else "ja")


def test_the_switch_leads_to_the_same_page(pages):
    for path, tree in content(pages).items():
        expected = url(path.removeprefix("en/") if path.startswith("en/") else "en/" + path)
        other = "ja" if path.startswith("en/") else "en"
        switches = tree.xpath("//a[@data-language-switch]")
        assert len(switches) == 2, path
        for link in switches:
            reached = normpath("/" + url(path) + "/" + link.get("href")).lstrip("/")
            assert reached == expected.rstrip("/"), (path, link.get("href"))
            assert (link.get("lang"), link.get("hreflang")) == (other, other)
            assert link.text_content() == {"ja": "日本語", "en": "English"}[other]


def test_the_switch_keeps_the_place_on_the_page(open_page, address):
    page = open_page("guidance/leavers/#compare")
    page.click(".mg-header [data-language-switch]")
    page.wait_for_url(address + "en/guidance/leavers/#compare")


def test_the_sitemaps_pair_every_page(site, pages):
    for prefix in ("", "en/"):
        entries = etree.parse(str(site / prefix / "sitemap.xml")).findall("s:url", SITEMAP)
        found = {entry.findtext("s:loc", namespaces=SITEMAP): [(link.get("hreflang"), link.get("href")) for link in
                 entry.findall("x:link", SITEMAP)] for entry in entries}
        paths = [url(path.removeprefix("en/")) for path in content(pages) if not path.startswith("en/")]
        assert found == {HOST + prefix + path: [("ja", HOST + path), ("en", HOST + "en/" + path), ("x-default", HOST + path)]
                         for path in paths}


def test_heads_agree_with_the_sitemap(pages):
    for path, tree in content(pages).items():
        same = url(path.removeprefix("en/"))
        assert tree.xpath("//link[@rel='canonical']/@href") == [HOST + url(path)]
        assert [(link.get("hreflang"), link.get("href")) for link in tree.xpath("//link[@rel='alternate']")] == \
            [("ja", HOST + same), ("en", HOST + "en/" + same), ("x-default", HOST + same)]


def test_heads_describe_the_page(pages):
    told = {path: tree.xpath("string(//meta[@name='description']/@content)") for path, tree in pages.items()}
    assert told["guidance/leavers/index.html"] == "退職の前後にすることを、順に説明する見本の章です。"
    assert all(told.values())


def test_each_language_has_its_own_404(open_page):
    for path, language, title, hint in (("nothing/here/", "ja", "ページが見つかりません", "Page not found"),
                                        ("en/nothing/", "en", "Page not found", "ページが見つかりません")):
        page = open_page(path)
        assert page.locator("html").get_attribute("lang") == language
        assert page.locator("h1").inner_text() == title
        assert hint in page.locator("p[lang]").inner_text()
        assert page.evaluate("getComputedStyle(document.querySelector('.mg-button--primary')).borderRadius") == "8px"
        links = page.locator("main a, footer a").evaluate_all("links => links.map((link) => link.href)")
        assert len(links) > 10 and {page.request.get(link).status for link in links} == {200}


def test_the_dictionaries_have_the_same_keys_and_every_word_asked_for():
    folder = ROOT / "overrides"
    words = Environment(loader=FileSystemLoader(folder)).get_template("partials/words.html").make_module({"config": {"extra": {}}}).words
    assert words["ja"].keys() == words["en"].keys()
    asked = {key for file in folder.rglob("*.html") for key in re.findall(r'words\.t\("(\w+)"[,)]', file.read_text(encoding="utf-8"))}
    asked |= {"palette_auto", "palette_light", "palette_dark"}
    assert asked == set(words["ja"])


def test_both_configurations_list_the_same_sections():
    def paths(nav):
        return [value if isinstance(value, str) else paths(value) for entry in nav for value in entry.values()]

    japanese, english = (yaml_load((ROOT / name).read_text(encoding="utf-8")) for name in ("mkdocs.yml", "mkdocs.en.yml"))
    assert paths(japanese["nav"]) == paths(english["nav"])


def test_unknown_macros_and_words_stop_the_build():
    configuration = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert configuration["strict"] is True
    assert configuration["plugins"]["macros"] == {"module_name": "macros", "on_undefined": "strict", "on_error_fail": True}
    assert configuration["theme"]["name"] == "material" and configuration["theme"]["font"] is False
