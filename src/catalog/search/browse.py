"""The page that lists every page and term, for readers without scripts."""

from html import escape
from pathlib import Path

MARK = "<p>@BROWSE@</p>"
PAGE = "browse/"


def write_browse(root: Path, pages: list[dict], terms: list[dict], words: dict[str, str]) -> None:
    """Fill the list into the built page below a language's root; `terms` are direct answers of the kind "term"."""
    path = root / PAGE / "index.html"
    if not path.exists():
        return
    kinds = list(dict.fromkeys(page["kind"] for page in pages))
    lists = [_list(words[f"kind.{kind}"], [(page["title"], page["url"]) for page in pages if page["kind"] == kind]) for kind in kinds]
    lists.append(_list(words["kind.term"], [(term["title"], term["href"]) for term in terms]))
    path.write_text(path.read_text(encoding="utf-8").replace(MARK, "".join(lists)), encoding="utf-8")


def _list(title, entries):
    items = "".join(f'<li><a href="../{escape(url)}">{escape(name)}</a></li>' for name, url in entries)
    return f"<h2>{escape(title)}</h2><ul>{items}</ul>"
