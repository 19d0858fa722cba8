"""From an article of the site to an article for paper: no controls, boxes to tick, headings at their depth."""

from copy import deepcopy

from lxml import etree, html

GONE = ("script", "template", "dialog", "noscript", "button", "select", "progress", "textarea")
GONE_CLASSES = {"headerlink", "mg-vh", "mg-toc", "mg-data", "mg-filter", "mg-jump", "mg-as-of", "selfcheck-bar", "selfcheck-tools",
                "mg-takeaway__close"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5")
BLOCKS = ("p", "div", "ul", "ol", "dl", "table", "pre", *HEADINGS)
WIDE, WIDEST = 5, 8       # columns from which a table is set smaller


def cleaned(leaf) -> html.HtmlElement:
    """A copy of the leaf's text, its first heading left out, as a <section>."""
    body = deepcopy(leaf.article.find_class("mg-body")[0])
    body.tag = "section"
    for section in body.iter("section"):
        section.attrib.pop("aria-labelledby", None)    # no landmarks: three checklists would have one of the same name
    _only_the_form(body)
    _drop(body)
    for details in list(body.iter("details")):
        _unfold(details)
    for choice in body.find_class("selfcheck-choice"):
        _box(choice)
    for form in list(body.iter("form")):
        form.drop_tag()
    for card in body.find_class("mg-card"):
        _uncard(card)
    for list_ in list(body.iter("ol", "ul")):
        _number(list_)
    for list_ in list(body.iter("dl")):
        _undefine(list_)
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
    if summary is not None and "selfcheck-more" in details.get("class", ""):
        summary.drop_tree()
    elif summary is not None:
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


def _uncard(card):
    """A card that is one link becomes a block with a link on its title."""
    if card.tag != "a":
        return
    link = etree.Element("a", {"href": card.get("href")})
    title = card.find(".//strong")
    link.text = " ".join((title if title is not None else card).text_content().split())
    if title is not None:
        title.drop_tree()
    else:
        card.text = None
        for child in list(card):
            child.drop_tree()
    card.tag = "div"
    del card.attrib["href"]
    link.tail, card.text = " ", None
    card.insert(0, link)


def _number(list_):
    """PDF/UA knows no blocks beside a list mark: in such a list the mark becomes text of its own."""
    if not any(child.tag in BLOCKS for item in list_.findall("li") for child in item):
        return
    list_.set("class", f"{list_.get('class', '')} blocks".strip())
    if "mg-timeline" in list_.get("class"):
        return      # dates order it
    for number, item in enumerate(list_.findall("li"), 1):
        if list_.tag == "ol":
            mark = etree.Element("span", {"class": "mark"})
            mark.text, mark.tail = f"{number}.", f" {(item.text or '').lstrip()}"
            _first_words(item, mark)


def _first_words(item, mark):
    """Put the mark before the first words of the item."""
    first = item[0] if len(item) and not (item.text or "").strip() and item[0].tag in BLOCKS else item
    mark.tail = f" {(first.text or '').lstrip()}"
    first.text = None
    first.insert(0, mark)


def _undefine(list_):
    """A definition list becomes blocks: PDF/UA knows no groups inside such a list."""
    for element in [list_, *list_.iter("dt", "dd")]:
        element.set("class", f"{element.get('class', '')} {element.tag}".strip())
        element.tag = "div"


def _size(table):
    columns = max((len(row) for row in table.iter("tr")), default=0)
    size = "widest" if columns >= WIDEST else "wide" if columns >= WIDE else ""
    table.set("class", f"{table.get('class', '')} {size}".strip())
    for row in table.findall("./tbody/tr"):
        row.attrib.pop("hidden", None)


def _shift(body, depth):
    for heading in list(body.iter(*HEADINGS)):
        heading.tag = f"h{min(int(heading.tag[1]) + depth, 6)}"
