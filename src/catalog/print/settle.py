"""Mend what WeasyPrint's page breaking leaves behind: a heading last on its page, a note that fell off the page.

Works on the laid-out document: what is found is marked in the HTML, and the caller lays out again.
"""

from lxml import html
from weasyprint.formatting_structure import boxes

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def with_ids(text: str) -> html.HtmlElement:
    """The document with an id on every heading and note."""
    tree = html.document_fromstring(text)
    for number, element in enumerate(tree.iter(*HEADINGS, "span")):
        if not element.get("id") and (element.tag != "span" or element.get("class") == "foot-note"):
            element.set("id", f"s{number}")
    return tree


def settle(tree: html.HtmlElement, document) -> bool:
    """Mark headings that stand last on a page and notes that are nowhere. True when something was marked."""
    anchors = {name for page in document.pages for name in page.anchors}
    lost = [note for note in tree.find_class("foot-note") if note.get("id") not in anchors]
    alone = {id for page in document.pages[:-1] if (id := _heading_at_the_end(page._page_box))}
    for note in lost:
        note.set("class", "inline-note")
    turned = [element for element in tree.iter(*HEADINGS) if element.get("id") in alone and "turn" not in element.get("class", "").split()]
    for heading in turned:
        heading.set("class", f"{heading.get('class', '')} turn".strip())
    return bool(lost or turned)


def written(tree: html.HtmlElement) -> str:
    """The document as text."""
    return "<!DOCTYPE html>\n" + html.tostring(tree, encoding="unicode")


def _heading_at_the_end(box, heading=None):
    """The id of the heading that the last words of a page belong to; "" for other words or a picture, None for no words."""
    element = box.element
    if element is not None and element.tag in HEADINGS:
        heading = element
    for child in reversed(getattr(box, "children", ())):
        if isinstance(child, (boxes.MarginBox, boxes.FootnoteAreaBox)) or not child.is_in_normal_flow():
            continue
        if isinstance(child, boxes.LineBox):
            return heading.get("id") if heading is not None else ""
        if isinstance(child, boxes.ReplacedBox):
            return ""
        found = _heading_at_the_end(child, heading)
        if found is not None:
            return found
    return None
