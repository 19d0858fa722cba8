"""The spring list: citations to look at again, by day, with the place to edit."""

from datetime import date

from catalog.catalog import Catalog
from catalog.view.scene import last_day


def due(catalog: Catalog, on: date) -> list[tuple]:
    """(day, kind, id, locator, overdue) of every citation that has a day to look again, earliest first."""
    found = {(c.check_again_on, kind, id, c.at, last_day(c.check_again_on) <= on)
             for kind, id, c in catalog.citations() if c.check_again_on}
    return sorted(found)


def report(catalog: Catalog, on: date) -> str:
    """The list in words."""
    rows = due(catalog, on)
    late = sum(row[-1] for row in rows)
    lines = [f"{'!' if overdue else ' '} {day}  {kind}/{id}  {at}" for day, kind, id, at, overdue in rows]
    lines.append(f"{len(rows)} 件中 {late} 件が確認日を過ぎています。 / {late} of {len(rows)} are past their day.")
    return "\n".join(lines)
