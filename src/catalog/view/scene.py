"""What a view needs to know beside the record: catalogue, place and reading day."""

from dataclasses import dataclass
from datetime import date

from catalog.catalog import Catalog
from catalog.records.common import Standing
from catalog.view.place import Place


@dataclass(frozen=True, slots=True)
class Scene:
    """The catalogue as read on one page, in one language, on one day."""

    catalog: Catalog
    place: Place
    on: date
    prose: tuple = ()     # citations in hand-written pages: source, at, url, title

    @property
    def language(self) -> str:
        return self.place.language

    def link(self, kind: str, id: str) -> str:
        """Relative link to a record. Raises KeyError when there is none."""
        self.catalog.get(kind, id)
        return self.place.record(kind, id)

    def to(self, target: str) -> str:
        """Relative link to an address below the language's root."""
        return self.place.to(target)

    def data(self, kind: str, id: str | None, ending: str) -> str:
        """Relative link to the open data of a kind, or of one table. Data is shared by both languages."""
        root = "" if self.language == "ja" else "../"
        return self.place.to(f"{root}data/{id or kind}.{ending}")

    def source(self, citation):
        """The source record of a citation."""
        return self.catalog.get("sources", citation.source)

    def distinct(self, citations) -> list:
        """The citations without those that would show the same mark twice: same source, same day, same standing."""
        return list({(c.source, c.as_of, c.unconfirmed): c for c in reversed(citations)}.values())[::-1]

    def standing(self, citation) -> str:
        """The mark a citation needs beside it; empty for the primary decks."""
        if citation.unconfirmed:
            return "unconfirmed"
        standing = self.source(citation).standing
        return "" if standing is Standing.PRIMARY else standing.value

    def expired(self, citation) -> bool:
        """Whether the last day on which the fact holds has passed."""
        return citation.until is not None and last_day(citation.until) < self.on


def last_day(text: str) -> date:
    """The last day a partial date covers: 2025 → 31 December 2025."""
    year, month, day = ([int(part) for part in text.split("-")] + [0, 0])[:3]
    if day:
        return date(year, month, day)
    following = date(year + (month in (0, 12)), (month % 12) + 1 if month else 1, 1)
    return date.fromordinal(following.toordinal() - 1)
