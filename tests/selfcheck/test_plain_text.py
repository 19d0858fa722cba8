"""What may be shown, and what becomes of the rest."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcheck.plain_text import is_plain, shown

UNFIT = [0x00, 0x09, 0x0A, 0x1F, 0x7F, 0x9F, 0x200B, 0x200F, 0x2028, 0x202E, 0x2060, 0x206F, 0xFEFF, 0xD800, 0xDFFF, 0xFFF0, 0xFFFB, 0xFFFE, 0xFFFF]
FIT = [0x20, 0x7E, 0xA0, 0x200A, 0x2010, 0x2027, 0x202F, 0x205F, 0x2070, 0x3000, 0xD7FF, 0xE000, 0xFEFE, 0xFF00, 0xFFEF, 0xFFFC, 0xFFFD, 0x1F600]


@pytest.mark.parametrize("code", UNFIT, ids=hex)
def test_unfit(code):
    assert not is_plain(f"a{chr(code)}b")
    assert shown(f"a{chr(code)}b") == "a\ufffdb"


@pytest.mark.parametrize("code", FIT, ids=hex)
def test_fit(code):
    assert is_plain(chr(code))
    assert shown(chr(code)) == chr(code)


def test_long_text_is_clipped_with_a_sign():
    assert shown("x" * 80) == "x" * 80
    assert shown("x" * 81) == "x" * 79 + "…"
    assert is_plain("") and shown("") == ""


@given(text=st.text(st.characters()))
def test_what_is_shown_is_plain_short_and_fit_for_xml_and_utf_8(text):
    result = shown(text)
    assert is_plain(result) and len(result) <= 80
    result.encode("utf-8")
    escaped = result.replace("&", "&amp;").replace("<", "&lt;")
    assert (ElementTree.fromstring(f"<a>{escaped}</a>").text or "") == result
