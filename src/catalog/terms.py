"""Link the first mention of each glossary term on a finished page, with its meaning as tooltip."""

import re
from html import escape
from pathlib import Path

from catalog.view.place import Place, address
from catalog.view.scene import Scene

BODY = '<div class="mg-body">'
SKIP = {"a", "button", "caption", "code", "dt", "form", "h1", "h2", "h3", "h4", "h5", "h6", "label", "nav", "noscript", "option",
        "script", "select", "style", "summary", "svg", "th", "time", "title"}
MARKS = re.compile(r'<span class="mg-(?:standing|tag|vh)')
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr"}
MOST_ON_A_PAGE = 12
APART = ("glossary/", "sources/", "self-check/", "404.html")   # pages where such links would not help


def link_terms(site: Path, catalog, on) -> int:
    """Rewrite the pages of both languages; returns how many links were made."""
    made = 0
    for language, root in (("ja", site), ("en", site / "en")):
        finder = Finder(catalog, language)
        for path in sorted(root.rglob("*.html")):
            url = path.relative_to(root).as_posix().removesuffix("index.html")
            if url.startswith("en/") or url.startswith(APART) or path == site / "en":
                continue
            text = path.read_text(encoding="utf-8")
            linked, count = link_page(text, Scene(catalog, Place(language, url), on), finder)
            if count:
                path.write_text(linked, encoding="utf-8")
                made += count
    return made


class Finder:
    """The names of all terms of a language as one pattern, longest first."""

    def __init__(self, catalog, language):
        self.ids = {}
        for id, term in catalog.all("glossary").items():
            for name in [getattr(term, language), *getattr(term, f"also_{language}"), *getattr(term, f"old_{language}")]:
                if _is_telling(name, language):
                    self.ids.setdefault(name.casefold(), id)
        names = sorted(self.ids, key=len, reverse=True)
        pattern = "|".join(re.escape(escape(name, quote=False)) for name in names) or r"(?!)"
        edges = (r"(?<![A-Za-z0-9-])", r"(?![A-Za-z0-9-])") if language == "en" else (r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])")
        self.pattern = re.compile(f"{edges[0]}(?:{pattern}){edges[1]}", re.IGNORECASE)

    def id_of(self, said: str) -> str:
        """The term a matched piece of HTML text names."""
        return self.ids[said.replace("&amp;", "&").casefold()]


def _is_telling(name, language):
    """Words that every reader knows (認証, training) would only be noise: three characters in Japanese; in English
    two words or a capital."""
    return len(name) >= 3 if language == "ja" else " " in name or not name.islower()


def link_page(html: str, scene, finder) -> tuple[str, int]:
    """The page with its terms linked, and how many were."""
    head, mark, rest = html.partition(BODY)
    body, end, foot = rest.partition("</article>")
    if not mark:
        return html, 0
    # Terms that the page links already, or that it treats itself, are left alone.
    done = set(re.findall(r'class="mg-term" href="[^"]*#([a-z0-9-]+)"', body))
    done |= {id for id, term in scene.catalog.all("glossary").items() if term.page == scene.place.url}
    before, open_skips, out = len(done), 0, []
    for token in re.split(r"(<[^>]+>)", body):
        if token.startswith("<"):
            open_skips += _depth(token)
        elif not open_skips and not (out and MARKS.match(out[-1])):
            token = finder.pattern.sub(lambda match: _link(match, scene, finder, done, before), token)
        out.append(token)
    return head + mark + "".join(out) + end + foot, len(done) - before


def _depth(tag):
    name = re.match(r"</?([a-zA-Z0-9]+)", tag)
    if not name or name[1].lower() not in SKIP or name[1].lower() in VOID or tag.endswith("/>"):
        return 0
    return -1 if tag.startswith("</") else 1


def _link(match, scene, finder, done, before):
    id = finder.id_of(match[0])
    if id in done or len(done) - before >= MOST_ON_A_PAGE:
        return match[0]
    done.add(id)
    meaning = scene.catalog.get("glossary", id).meaning[scene.language]
    href = scene.place.to(address("glossary", id))
    return f'<a class="mg-term" href="{escape(href)}" title="{escape(meaning)}">{match[0]}</a>'
