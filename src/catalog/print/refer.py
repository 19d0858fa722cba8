"""Links, citations and terms of one printed document: inside it to a page number, outside it to the site."""

import re
from dataclasses import dataclass, field

from lxml import etree

from catalog.print.chapters import target

# A note may only hang on running text: in a box that must not be broken the PDF maker loses it.
NO_NOTES = {"table", "fieldset", "dl", "figure"}
NO_NOTES_CLASSES = {"admonition", "mg-takeaway", "mg-notice", "unfolded", "mg-facts", "mg-versions", "mg-timeline", "mg-card"}
ASCII_ID = re.compile(r"[^A-Za-z0-9_-]")


@dataclass(slots=True)
class Document:
    """What one document holds while it is put together. `address` is the site's address of its language."""

    address: str
    leaves: dict[str, str]                                     # page address → the prefix of its ids; of all chapters of a book
    titles: dict[str, str]                                     # folder of another chapter → what to call it
    meanings: dict[str, str]                                   # term id → its meaning
    chapter: str = ""
    notes_at_end: bool = False                                 # browsers cannot set notes at the foot of a page
    notes: list[dict] = field(default_factory=list)            # then they are listed: word and meaning
    sources: list[str] = field(default_factory=list)           # cited in the present chapter, in order
    told: set[str] = field(default_factory=set)                # terms explained in the present chapter
    mentions: dict[str, list[str]] = field(default_factory=dict)   # term id → anchors of its mentions, for the index

    def begin_chapter(self, id: str):
        """Start the notes and the list of sources anew."""
        self.chapter, self.sources, self.told = id, [], set()


def anchor(prefix: str, id: str) -> str:
    """The id of something in a document made of many pages."""
    return f"{prefix}-{ASCII_ID.sub('_', id)}" if id else prefix


def resolve(body, url: str, document: Document):
    """Give every id of the page's body its prefix and every link its end in this document."""
    prefix = document.leaves[url]
    for element in body.iter():
        for name in ("id", "aria-labelledby", "aria-describedby", "for", "name"):
            if element.get(name):
                element.set(name, anchor(prefix, element.get(name)))
    for link in list(body.iter("a")):
        href = link.get("href")
        if href is None:
            continue
        classes = (link.get("class") or "").split()
        if "mg-term" in classes:
            _term(link, url, document)
        elif "mg-cite" in classes:
            _cite(link, document)
        else:
            _link(link, url, href, document)


def _term(link, url, document):
    id = link.get("href").partition("#")[2]
    anchors = document.mentions.setdefault(id, [])
    mark = f"t-{id}-{len(anchors)}"
    anchors.append(mark)
    link.tag = "span"
    link.attrib.clear()
    link.set("id", mark)
    if id not in document.told and _in_running_text(link):
        document.told.add(id)
        if document.notes_at_end:
            document.notes.append({"word": link.text_content(), "meaning": document.meanings[id]})
            _call(link, len(document.notes))
        else:
            _note(link, document.meanings[id])


def _call(mention, number):
    """The number of a note at the chapter's end, as a link."""
    call = etree.Element("a", {"class": "note-call", "href": f"#n{number}"})
    call.text = str(number)
    call.tail, mention.tail = mention.tail, None
    mention.addnext(call)


def _in_running_text(element):
    return not any(above.tag in NO_NOTES or NO_NOTES_CLASSES & set((above.get("class") or "").split())
                   for above in element.iterancestors())


def _note(mention, meaning):
    """The meaning as a note right behind the word; the style sheet sets it at the foot of the page."""
    note = etree.Element("span", {"class": "foot-note"})
    word = etree.SubElement(note, "b")
    word.text = mention.text_content()
    word.tail = " " + meaning
    note.tail, mention.tail = mention.tail, None
    mention.addnext(note)


def _cite(link, document):
    key = link.get("href").partition("#")[2]
    if key not in document.sources:
        document.sources.append(key)
    link.attrib.pop("title", None)
    link.set("href", f"#{source_anchor(document, key)}")


def source_anchor(document: Document, key: str) -> str:
    """The anchor of a source in the present chapter's list."""
    return f"src-{document.chapter}-{key}"


def _link(link, url, href, document):
    if "://" in href or href.startswith(("mailto:", "tel:")):
        bare = link.text_content().strip() == href
        link.set("class", "bare" if bare or not href.startswith("http") or link.get("class") == "bare" else "out")
        return
    page, _, fragment = href.partition("#")
    page = target(url, page) if page else url
    if page in document.leaves:
        place = anchor(document.leaves[page], fragment)
        inside = page.startswith(f"{document.chapter}/")
        link.set("href", f"#{place}" if inside else f"book:{place}")
        link.set("class", "in" if inside else "far")
        if not inside:
            link.set("data-chapter", document.titles[page.partition("/")[0]])
        return
    link.set("href", f"{document.address}{page}{'#' if fragment else ''}{fragment}")
    link.set("class", "far")
    chapter = document.titles.get(page.partition("/")[0])
    if chapter:
        link.set("data-chapter", chapter)
