"""Make the index of each language from the built pages and put it into the site under search/<language>/."""

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from ruamel.yaml import YAML

from catalog.pyodide.node import find_node
from catalog.search.browse import write_browse
from catalog.search.forms import direct_answers, groups_of_forms
from catalog.search.sections import sections_of

SCRIPTS = Path(__file__).resolve().parents[3] / "overrides" / "assets" / "search"
BUILDER = Path(__file__).with_name("index.mjs")
APART = ("en/", "404.html", "browse/")
# Address → kind of page, the first that fits; and how much a page counts beside others that hold the same words.
KINDS = (
    ("cases/best-practices/", "case", 1.0), ("cases/leaks/", "leak", 1.0), ("cases/", "case", 0.9), ("guidance/", "guidance", 1.0),
    ("controls/", "control", 1.0), ("support/changes/", "support", 0.7), ("support/", "support", 1.1),
    ("certification/", "certification", 1.05), ("export-control/changes/", "export", 0.8), ("export-control/", "export", 1.0),
    ("universities/", "university", 1.0), ("why/", "background", 0.95), ("background/timeline/", "background", 0.7),
    ("background/", "background", 0.95), ("ask/", "office", 0.9), ("glossary/", "term", 0.35), ("sources/", "source", 0.1),
    ("self-check/", "form", 0.65), ("teach/", "teaching", 0.45), ("about/", "about", 0.8), ("start/", "about", 0.8),
)  # fmt: skip
RELATED = {"controls", "related-cases", "related-guidance"}  # sections of links between records
_TITLE_END = re.compile(r"\s*#\s*$")


class SearchFailed(Exception):
    """The index could not be made."""


def write_search(catalog, site: Path, *, scripts: Path = SCRIPTS) -> None:
    """Write site/search/{ja,en}/manifest.json and its parts. Raises SearchFailed."""
    for language, root in (("ja", site), ("en", site / "en")):
        job = {"language": language, "pages": pages_of(root, language), "groups": groups_of_forms(catalog, language),
               "answers": direct_answers(catalog, language), "words": words_of(language), "about": words_of(language, "kinds.yml"),
               "asked": words_of(language, "asked.yml")}
        make_index(job, site / "search" / language, scripts)
        terms = [answer for answer in job["answers"] if answer["kind"] == "term"]
        write_browse(root, job["pages"], terms, job["words"])


def pages_of(root: Path, language: str) -> list[dict]:
    """Every page below a language's root: {url, kind, prior, title, sections: [{anchor, heading, text}], near: [url]}."""
    pages = []
    for path in sorted(root.rglob("*.html")):
        url = path.relative_to(root).as_posix().removesuffix("index.html")
        if url.startswith(APART):
            continue
        found = sections_of(path.read_text(encoding="utf-8"))
        if found:
            pages.append(_page(url, found))
    return pages


def _page(url, found):
    kind, prior = next(((kind, prior) for start, kind, prior in KINDS if url.startswith(start)), ("about", 0.8))
    sections = [{"anchor": one.anchor, "heading": _TITLE_END.sub("", one.heading), "text": one.text} for one in found]
    return {"url": url, "kind": kind, "prior": prior, "title": sections[0]["heading"], "sections": sections, "near": _near(url, found)}


def _near(url, found):
    """The pages that a page names as related to itself, in order."""
    links = [link for one in found if one.anchor in RELATED for link in one.links]
    pages = [urlsplit(urljoin(f"/{url}", link)).path.lstrip("/") for link in links if not urlsplit(link).scheme]
    return [page for page in dict.fromkeys(pages) if page != url]


def make_index(job: dict, folder: Path, scripts: Path = SCRIPTS) -> None:
    """Run the index builder on one language. Raises SearchFailed with what Node said."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="search-") as place:
        file = Path(place, "job.json")
        file.write_text(json.dumps(job, ensure_ascii=False), encoding="utf-8")
        done = subprocess.run([find_node(), str(BUILDER), str(scripts / "text.mjs"), str(file), str(folder)],
                              capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SearchFailed(f"検索の索引を作れませんでした。 / The search index could not be made.\n{done.stderr[-2000:]}")


def words_of(language: str, name: str = "words.yml") -> dict[str, str]:
    """The words of the search box that scripts need, or with "kinds.yml" or "asked.yml" those of each kind of page or of each page."""
    path = Path(__file__).with_name(name)
    return {key: entry[language] for key, entry in YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8")).items()}
