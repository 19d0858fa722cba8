"""The link checker finds missing pages, files and anchors, and nothing else."""

from catalog.links import broken_links


def test_only_what_leads_nowhere_is_reported(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text('<h1 id="top">a</h1><img src="../mark.svg">', encoding="utf-8")
    (tmp_path / "mark.svg").write_text("<svg/>", encoding="utf-8")
    good = '<a href="a/"></a><a href="a/#top"></a><a href="#here" id="here"></a><a href="https://example.com/x"></a><a href="/a/"></a>'
    bad = '<a href="b/"></a><a href="a/#bottom"></a><a href="#there"></a><img src="none.svg">'
    (tmp_path / "index.html").write_text(good + bad, encoding="utf-8")
    assert broken_links(tmp_path) == ["index.html → b/", "index.html → a/#bottom", "index.html → #there", "index.html → none.svg"]
