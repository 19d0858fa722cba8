"""Every printed file: conformance, language, title, outline, fonts, links. Tools: page-validation (PDF/UA-1), pikepdf."""

import page
import pikepdf
import pytest

from tests.print.reading import SITE, entries, opened, outline, pieces, source

FILES = [entry["file"] for entry in entries()]
FONTS = {"BIZ-UDPGothic", "BIZ-UDPGothic-Bold", "BIZ-UDGothic", "BIZ-UDGothic-Bold"}
FRONT = 3     # a book begins with its cover, contents and imprint
every_file = pytest.mark.parametrize("file", FILES)


def test_the_index_lists_exactly_the_files_that_must_be_there():
    assert sorted(FILES) == sorted(pieces()) and len(FILES) > 100
    assert sorted(path.relative_to(SITE / "pdf").as_posix() for path in (SITE / "pdf").glob("*/*")) == sorted(FILES)


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry["file"])
def test_the_index_tells_the_truth(entry):
    piece = pieces()[entry["file"]]
    assert entry["pages"] == len(opened(entry["file"]).pages) and entry["bytes"] == (SITE / "pdf" / entry["file"]).stat().st_size
    assert (entry["title"], entry["language"], entry["kind"], entry["address"]) == (piece.title, piece.language, piece.kind, piece.address)
    path = piece.address.split("/", 3)[3]
    assert (SITE / path / "index.html").is_file()


@every_file
def test_no_rule_of_pdf_ua_fails(file):
    report = page.validate_pdf(SITE / "pdf" / file, profile=page.ValidationProfile.PDF_UA_1)
    assert report.rules.total > 100
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


@every_file
def test_language_title_and_day_are_told(file):
    pdf, piece = opened(file), pieces()[file]
    assert str(pdf.Root.Lang) == piece.language and pdf.Root.ViewerPreferences.DisplayDocTitle
    title = piece.title if piece.book else source(file).findtext(".//title")
    assert str(pdf.docinfo["/Title"]) == title and piece.title in title
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == title and metadata["pdfuaid:part"] == "1"
    assert str(pdf.docinfo["/Author"]) and str(pdf.docinfo["/CreationDate"]).startswith("D:20")


@every_file
def test_the_outline_is_the_headings(file):
    wanted = [_words(heading) for heading in source(file).iter("h1", "h2", "h3", "h4", "h5", "h6")]
    found = ["".join(title.split()) for _, title, _ in outline(opened(file))]
    if pieces()[file].book:
        groups = [heading for heading, _ in pieces()[file].book.terms]
        front, index = found[:FRONT], found[FRONT + len(wanted):]
        assert len(front) == FRONT and index[1:] == groups
        found = found[FRONT:FRONT + len(wanted)]
    assert found == wanted and wanted


def _words(heading):
    return "".join("".join(part for part in heading.itertext()).split())


@every_file
def test_all_fonts_are_embedded_and_ours(file):
    names = set()
    for font in _fonts(opened(file)):
        descriptor = font.get("/FontDescriptor") or font.DescendantFonts[0].FontDescriptor
        assert any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
        names.add(str(descriptor.FontName).lstrip("/").partition("+")[2] or str(descriptor.FontName))
    assert names and names <= FONTS


def _fonts(pdf):
    form = pdf.Root.get("/AcroForm")
    used = [font for sheet in pdf.pages for font in sheet.resources.get("/Font", {}).values()]
    return used + list(form.DR.Font.values() if form is not None and "/DR" in form else [])


@every_file
def test_every_link_inside_leads_to_a_page(file):
    pdf = opened(file)
    names = _names(pdf)
    pages = {sheet.objgen for sheet in pdf.pages}
    for sheet in pdf.pages:
        for link in sheet.get("/Annots", []):
            if link.Subtype == "/Link" and "/Dest" in link:
                target = names[str(link.Dest)] if isinstance(link.Dest, pikepdf.String) else link.Dest
                assert target[0].objgen in pages


def _names(pdf):
    if "/Names" not in pdf.Root or "/Dests" not in pdf.Root.Names:
        return {}
    return {str(name): target for name, target in pikepdf.NameTree(pdf.Root.Names.Dests).items()}


@every_file
def test_no_id_stands_twice(file):
    ids = [element.get("id") for element in source(file).iter() if element.get("id")]
    assert len(ids) == len(set(ids))


@every_file
def test_every_inner_address_exists(file):
    ids = {element.get("id") for element in source(file).iter()} | {"index"}
    missing = [link.get("href") for link in source(file).iter("a") if link.get("href", "").startswith("#") and link.get("href")[1:] not in ids]
    assert missing == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_both_languages_have_the_same_files(language):
    other = {"ja": "en", "en": "ja"}[language]
    assert {file.partition("/")[2] for file in FILES if file.startswith(language)} == {
        file.partition("/")[2] for file in FILES if file.startswith(other)}
