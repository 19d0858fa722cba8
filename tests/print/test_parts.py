"""The steps of printing on small examples: cleaning, notes, links, justification, joining, offering."""

import json
from datetime import date

import pikepdf
import pytest
import weasyprint
from lxml import html

from catalog.print import spread
from catalog.print.chapters import Leaf, chapters, target
from catalog.print.clean import cleaned
from catalog.print.join import join
from catalog.print.offer import offer
from catalog.print.piece import Piece
from catalog.print.refer import Document, resolve
from catalog.print.render import print_piece
from catalog.print.store import PressFailed, Store
from tests.print.reading import SITE, pieces

ON = date(2026, 11, 21)


def leaf(body, depth=0, url="why/"):
    return Leaf(url, html.fromstring(f'<article><h1>題<a class="headerlink">#</a></h1><div class="mg-body">{body}</div></article>'), depth)


def printed(body, **more):
    return html.tostring(cleaned(leaf(body, **more)), encoding="unicode")


def site_of(tmp_path, pages):
    for url, links in pages.items():
        path = tmp_path / url / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        anchors = "".join(f'<a href="{href}">x</a>' for href in links)
        path.write_text(f'<html><body><article><h1>{url}</h1><div class="mg-body">{anchors}</div></article></body></html>', encoding="utf-8")


def test_a_chapter_is_read_in_the_order_of_its_links(tmp_path, monkeypatch):
    monkeypatch.setattr("catalog.print.chapters.CHAPTERS", ("a",))
    site_of(tmp_path, {"a": ["y/", "x/#part", "../b/"], "a/x": [], "a/y": ["z/"], "a/y/z": ["../../x/"], "a/lost": [], "b": []})
    [chapter] = chapters(tmp_path)
    assert [(one.url, one.depth) for one in chapter.leaves] == [("a/", 0), ("a/y/", 1), ("a/y/z/", 2), ("a/x/", 1), ("a/lost/", 1)]


@pytest.mark.parametrize(("href", "page"), [
    ("../ask/#x", "ask/"), ("", "why/"), ("#x", "why/"), ("routes/", "why/routes/"), ("../data/a.csv", "data/a.csv"),
    ("https://example.jp/", ""), ("mailto:a@example.jp", "")])
def test_where_a_link_leads(href, page):
    assert target("why/", href) == page


def test_what_belongs_to_the_screen_is_left_out():
    body = '<button>押す</button><form class="mg-filter"><select></select></form><p hidden>隠</p><p>残る<a class="headerlink">#</a></p>'
    assert printed(body) == "<section class=\"mg-body\"><p>残る</p></section>"


def test_text_behind_what_is_left_out_stays():
    assert "前後" in html.fromstring(printed('<p>前<span class="mg-vh">見えない</span>後</p>')).text_content()


def test_headings_go_down_with_the_depth_of_the_page():
    assert "<h4>節</h4>" in printed("<h2>節</h2>", depth=2) and "<h6>節</h6>" in printed("<h4>節</h4>", depth=9)


def test_a_choice_becomes_a_box():
    out = html.fromstring(printed('<label class="selfcheck-choice"><input type="radio" name="a"> <span>はい</span></label>'))
    assert out.text_content().split() == ["□", "はい"] and not out.findall(".//input")


def test_numbers_of_a_list_with_blocks_become_text():
    out = html.fromstring(printed("<ol><li><p>一</p><p>二</p></li><li><p>三</p></li></ol>"))
    assert out.text_content().split() == ["1.", "一二2.", "三"] and "blocks" in out.find(".//ol").get("class")


def test_a_card_keeps_its_words_and_its_link():
    out = html.fromstring(printed('<a class="mg-card" href="x/"><strong>題名</strong><span class="mg-card__text">説明</span></a>'))
    assert [link.text for link in out.iter("a")] == ["題名"] and "説明" in out.text_content()


def document(**more):
    return Document(address="https://example.jp/", leaves={"why/": "p1", "why/routes/": "p2"}, titles={"ask": "相談先"},
                    meanings={"leak": "漏れること。"}, chapter="why", **more)


def resolved(body, doc):
    out = cleaned(leaf(body))
    resolve(out, "why/", doc)
    return out


def test_links_lead_into_the_document_or_to_the_site():
    out = resolved('<a href="routes/#one">中</a><a href="../ask/">外</a><a href="https://meti.go.jp/">省</a>', document())
    assert [(link.get("href"), link.get("class"), link.get("data-chapter")) for link in out.iter("a")] == [
        ("#p2-one", "in", None), ("https://example.jp/ask/", "far", "相談先"), ("https://meti.go.jp/", "out", None)]


def test_a_term_is_explained_once_and_only_in_running_text():
    term = '<a class="mg-term" href="../glossary/#leak" title="x">漏えい</a>'
    doc = document()
    out = resolved(f"<table><tr><td>{term}</td></tr></table><p>{term}と{term}</p>", doc)
    notes = out.find_class("foot-note")
    assert [note.text_content() for note in notes] == ["漏えい 漏れること。"] and notes[0].getparent().tag == "p"
    assert len(doc.mentions["leak"]) == 3


def test_in_a_browser_the_notes_stand_at_the_end():
    doc = document(notes_at_end=True)
    out = resolved('<p><a class="mg-term" href="../glossary/#leak">漏えい</a>です</p>', doc)
    assert doc.notes == [{"word": "漏えい", "meaning": "漏れること。"}] and out.find_class("note-call")[0].get("href") == "#n1"


def piece(html_, **more):
    return Piece(**{"name": "x", "kind": "chapter", "language": "ja", "title": "題", "address": "https://example.jp/why/", "chapter": "why",
                    "html": html_} | more)


PAGE = '<!DOCTYPE html><html lang="ja"><head><title>題</title></head><body>{}</body></html>'


def test_the_fingerprint_knows_text_and_style_and_no_day():
    same = piece(PAGE.format("<p>@DAY@</p>"))
    assert same.key == piece(PAGE.format("<p>@DAY@</p>")).key
    assert same.key != piece(PAGE.format("<p>ほか</p>")).key and same.key != piece(same.html, styles=("large",)).key
    assert "2026-11-21" in same.filled("@ISO-DAY@ @VERSION@", ON, "x") and same.key[:6] in same.filled("@VERSION@", ON, "x")


def test_what_cannot_be_shown_stops_the_press_and_leaves_no_file(tmp_path):
    with pytest.raises(PressFailed, match="missing.png"):
        print_piece(piece(PAGE.format('<img src="missing.png" alt="絵">')), ON, tmp_path / "x.pdf")
    assert not (tmp_path / "x.pdf").exists()


def test_the_same_piece_gives_the_same_bytes(tmp_path):
    for name in ("a.pdf", "b.pdf"):
        print_piece(piece(PAGE.format("<h1>題</h1><p>本文です。</p>")), ON, tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_japanese_lines_reach_the_edge():
    assert spread.install()
    text = "技術を守る会社は、取引先に選ばれます。" * 12 + "Go-Tech事業とTICSの話もします。" * 3
    style = "@page { size: 120mm 200mm; margin: 10mm } body { margin: 0 } p { font: 10pt 'BIZ UDPGothic'; text-align: justify }"
    page = weasyprint.HTML(string=PAGE.format(f"<p>{text}</p>")).render(stylesheets=[weasyprint.CSS(string=style)]).pages[0]
    found = list(_lines(page._page_box))
    gaps = sorted(line.position_x + _room(line) - max(child.position_x + child.width for child in line.children) for line in found[:-1])
    assert len(gaps) > 8 and gaps[len(gaps) // 2] < 1 and gaps[-1] < 10


def _lines(box):
    if type(box).__name__ == "LineBox":
        yield box
    for child in getattr(box, "children", ()):
        yield from _lines(child)


def _room(line):
    return 100 / 25.4 * 96


def test_joined_parts_keep_places_outline_and_labels(tmp_path):
    def part(body):
        return weasyprint.HTML(string=PAGE.format(body)).render(pdf_variant="pdf/ua-1").write_pdf(pdf_variant="pdf/ua-1")
    front = part('<h1>表紙</h1><p><a href="book:two">二へ</a></p>')
    data = join([front, part("<h1>一</h1>"), part('<h1 id="two">二</h1><p>文</p>')], 1)
    (tmp_path / "x.pdf").write_bytes(data)
    pdf = pikepdf.open(tmp_path / "x.pdf")
    with pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["表紙", "一", "二"]
    link = pdf.pages[0].Annots[0]
    place = dict(pikepdf.NameTree(pdf.Root.Names.Dests).items())[str(link.Dest)]
    assert place[0].objgen == pdf.pages[2].objgen and [page.label for page in pdf.pages] == ["i", "1", "2"]
    assert len(pdf.Root.StructTreeRoot.K[0].K) >= 3
    assert data == join([front, part("<h1>一</h1>"), part('<h1 id="two">二</h1><p>文</p>')], 1)


def test_a_link_to_nowhere_in_the_book_is_refused():
    data = weasyprint.HTML(string=PAGE.format('<a href="book:gone">x</a>')).render(pdf_variant="pdf/ua-1").write_pdf(pdf_variant="pdf/ua-1")
    with pytest.raises(KeyError, match="gone"):
        join([data], 1)


def test_a_site_offers_what_is_printed_and_nothing_stale(tmp_path):
    site = tmp_path / "site"
    for folder in ("", "en/"):
        for url in ("why/", "teach/"):
            (site / folder / url).mkdir(parents=True, exist_ok=True)
            (site / folder / url / "index.html").write_text("<article><p>本文</p></article>", encoding="utf-8")
    store = Store(tmp_path / "store")
    one = piece(PAGE.format("<h1>題</h1>"))
    assert offer(site, [one], store, "https://example.jp/") == []
    assert "pdf/ja/x.pdf" not in (site / "why/index.html").read_text(encoding="utf-8")
    store.print_missing([one], ON, tell=lambda line: None)
    [entry] = offer(site, [one], store, "https://example.jp/")
    assert entry["pages"] == 1 and json.loads((site / "pdf/index.json").read_text(encoding="utf-8")) == [entry]
    page = (site / "why/index.html").read_text(encoding="utf-8")
    assert 'href="../pdf/ja/x.pdf"' in page and page.count("<!--prints-->") == 1
    offer(site, [one], store, "https://example.jp/")
    assert (site / "why/index.html").read_text(encoding="utf-8") == page
    offer(site, [piece(PAGE.format("<h1>新しい題</h1>"))], store, "https://example.jp/")
    assert not (site / "pdf/ja/x.pdf").exists()


def test_the_store_keeps_only_what_is_wanted(tmp_path):
    store, one = Store(tmp_path), piece(PAGE.format("<h1>題</h1>"))
    store.print_missing([one], ON, tell=lambda line: None)
    store.forget_others({one.key})
    assert store.find(one.key).pages == 1
    store.forget_others(set())
    assert store.find(one.key) is None


def test_files_of_today_come_out_the_same_again(tmp_path):
    """A second run over sheets, and in each language a chapter, a guide and a quiz; the store would hide a difference."""
    again = {file: one for file, one in pieces().items() if one.kind == "sheet" or one.chapter == "start"}
    assert {one.kind for one in again.values()} >= {"sheet", "chapter", "notes", "large", "guide", "quiz"}
    for file, one in again.items():
        stored = (SITE / "pdf" / file).read_bytes()
        with pikepdf.open(SITE / "pdf" / file) as pdf:
            made_on = date.fromisoformat(str(pdf.docinfo["/CreationDate"])[2:10])
        print_piece(one, made_on, tmp_path / "again.pdf")
        assert (tmp_path / "again.pdf").read_bytes() == stored, file
