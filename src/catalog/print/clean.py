"""From an article of the site to an article for paper: no controls, boxes to tick, headings at their depth."""

from copy import deepcopy

from lxml import html

GONE = ("script", "template", "dialog", "noscript", "button", "select", "progress", "textarea")
GONE_CLASSES = {"headerlink", "mg-vh", "mg-toc", "mg-data", "mg-filter", "mg-jump", "mg-as-of", "selfcheck-bar", "selfcheck-tools",
                "mg-takeaway__close"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5")
WIDE, WIDEST = 5, 8       # columns from which a table is set smaller


def cleaned(leaf) -> html.HtmlElement:
    """A copy of the leaf's text, its first heading left out, as a <section>."""
    body = deepcopy(leaf.article.find_class("mg-body")[0])
    body.tag = "section"
    _only_the_form(body)
    _drop(body)
    for details in list(body.iter("details")):
        _unfold(details)
    for choice in body.find_class("selfcheck-choice"):
        _box(choice)
    for form in list(body.iter("form")):
        form.drop_tag()
    for table in body.iter("table"):
        _size(table)
    _shift(body, leaf.depth)
    return body


def _only_the_form(body):
    """Of a self-check: what stands before its form, the form, and where it comes from. Results belong to the screen."""
    form = next((form for form in body.iter("form") if form.get("data-selfcheck")), None)
    if form is None:
        return
    for later in list(form.itersiblings()):
        if "mg-sources" not in (later.get("class") or ""):
            later.drop_tree()


def _drop(body):
    for element in list(body.iter()):
        if not isinstance(element.tag, str) or element is body or element.getparent() is None:
            continue
        classes = set((element.get("class") or "").split())
        if element.tag in GONE or classes & GONE_CLASSES or "hidden" in element.attrib or "data-needs-js" in element.attrib:
            element.drop_tree()


def _unfold(details):
    details.tag = "div"
    details.set("class", f"{details.get('class', '')} unfolded".strip())
    summary = details.find("summary")
    if summary is not None:
        summary.tag = "p"
        summary.set("class", "unfolded-head")


def _box(choice):
    """A radio button becomes a box to tick."""
    for box in list(choice.iter("input")):
        box.tag = "span"
        box.attrib.clear()
        box.set("class", "tick")
        box.text = "□"
    choice.tag = "span"


def _size(table):
    columns = max((len(row) for row in table.iter("tr")), default=0)
    size = "widest" if columns >= WIDEST else "wide" if columns >= WIDE else ""
    table.set("class", f"{table.get('class', '')} {size}".strip())
    for row in table.findall("./tbody/tr"):
        row.attrib.pop("hidden", None)


def _shift(body, depth):
    for heading in list(body.iter(*HEADINGS)):
        heading.tag = f"h{min(int(heading.tag[1]) + depth, 6)}"
