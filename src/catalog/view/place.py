"""Where things stand on the site, and the way from one page to another."""

from dataclasses import dataclass
from posixpath import relpath

# A kind either has a page a record ("{id}/") or shares one page with anchors ("#{id}").
ADDRESSES = {
    "best_practices": "cases/best-practices/{id}/",
    "leak_cases": "cases/leaks/{id}/",
    "guidance": "guidance/{id}/",
    "controls": "controls/{id}/",
    "incentives": "support/{id}/",
    "schemes": "certification/{id}/",
    "checklists": "self-check/{id}/",
    "lessons": "teach/{id}/",
    "certification_bodies": "certification/bodies/#{id}",
    "offices": "ask/#{id}",
    "glossary": "glossary/#{id}",
    "sources": "sources/#{id}",
}
# The chapters: folders of the site in the order in which the book reads.
CHAPTERS = ("start", "why", "cases", "guidance", "controls", "self-check", "certification", "support", "export-control",
            "universities", "background", "ask", "about", "glossary", "sources")
RECORD_PAGES = tuple(kind for kind, address in ADDRESSES.items() if address.endswith("{id}/"))


def address(kind: str, id: str) -> str:
    """The address of a record below the root of a language, e.g. "support/go-tech/"."""
    return ADDRESSES[kind].format(id=id.lower())


@dataclass(frozen=True, slots=True)
class Place:
    """The page being written: its language and its address below the root of that language."""

    language: str
    url: str        # "" for the home page, else with a closing slash

    def to(self, target: str) -> str:
        """A relative link from this page to `target` (an address below the same root)."""
        path, mark, anchor = target.partition("#")
        if path == self.url and mark:
            return f"#{anchor}"
        here = relpath(path or ".", self.url or ".")
        return (here + "/" if not here.endswith("/") and (path.endswith("/") or not path) else here) + mark + anchor

    def record(self, kind: str, id: str) -> str:
        """A relative link from this page to a record."""
        return self.to(address(kind, id))
