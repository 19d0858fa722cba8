"""Our search beside Material's own (lunr) and Pagefind, on the same pages in the same Chromium.

    python bench/search.py [--rounds 5] [--sizes [300 3000 10000]]

With `--sizes` alone, larger sites are left out. Prints what each finds of the judged queries (tests/search), the time and the bytes to the first answer with an empty cache, the
time of later queries, and how the bytes grow with the site. Rounds are interleaved and compared pair by pair, because the
machine may be busy: trust the ratios. Larger sites are the real pages repeated with changed words, see bench/search/pages.py.

What is compared: our worker and the script of our box, Material's worker with its index as its bundle starts it, Pagefind's
script with the five results it shows; each in an empty page behind the site's headers. Material does this work on every page
view, we and Pagefind when the reader goes for the box. "on the real page" is the front page of the site and of plain Material,
with the box focused as soon as the page has loaded. Bytes are gzip, as hosts send them, without headers.
"""

import argparse
import logging
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from page_weight import build_pages, default_docs  # noqa: E402
from search import engines  # noqa: E402
from search.ask import Asker  # noqa: E402
from search.figures import growth_share, judged, percentile, ratios, spread, verdict  # noqa: E402
from search.host import brotli, hosting, squeezed  # noqa: E402
from search.pages import Copier, characters  # noqa: E402

from catalog.stage import staged  # noqa: E402
from tests.chromium import chromium  # noqa: E402
from tests.search.judging import queries  # noqa: E402

LANGUAGES = ("ja", "en")
FRAME_MS = 16.7
WARM_SIZE = 3_000
WARM_QUERIES = 30
PAGEFIND_UP_TO = 3_000   # to index more takes minutes and tells nothing new


def prepare(top: Path, with_pagefind: bool) -> dict:
    """Today's site for every engine: {language: {name: engine}}."""
    (top / "site").symlink_to(ROOT / "site")
    found = {}
    for language in LANGUAGES:
        built = top / "material" / language
        build_pages("material", language, default_docs(language), built)
        found[language] = {"ours": engines.ours_today(top / "site", language), "material": engines.material_today(built)}
        if with_pagefind:
            found[language]["pagefind"] = engines.pagefind_today(ROOT / "site", language, top / "pagefind" / language)
    return found


def quality(asker, today) -> dict:
    """Print recall and rank; returns, by language, the queries to which every engine finds something."""
    print(f"\n{'judged queries':30}{'recall@5':>10}{'MRR@10':>10}{'nothing':>9}")
    common = {}
    for language, named in today.items():
        asked = queries(language)
        shared = {one["query"] for one in asked}
        for name, engine in named.items():
            found = [one["found"] for one in asker.many(engine, language, [one["query"] for one in asked], shown=10)]
            recall, rank, nothing = judged(asked, found, leniently=name != "ours")
            print(f"{language} {len(asked):4} {name:22}{recall:>10.3f}{rank:>10.3f}{nothing:>9}", flush=True)
            shared &= {one["query"] for one, results in zip(asked, found, strict=True) if results}
        common[language] = [one["query"] for one in asked if one["query"] in shared]
    return common


def some(texts: list[str], count: int) -> list[str]:
    """So many of them, spread over all."""
    return [texts[place * len(texts) // count] for place in range(count)]


def interleaved(asker, named, language, asked) -> dict:
    """{name: [(ms, files), …]}, a query a round; the engine that begins changes."""
    runs = {name: [] for name in named}
    for turn, query in enumerate(asked):
        order = [*named][turn % len(named):] + [*named][:turn % len(named)]
        for name in order:
            runs[name].append(asker.cold(named[name], language, query))
    return runs


def first_answer(asker, host, today, common, rounds) -> None:
    """Print time and bytes to the first answer, with the ratio to Material."""
    print(f"\n{'first answer, empty cache':30}{'ms':>8}{'ratio to Material':>22}{'kB':>9}{'ratio':>7}{'files':>7}")
    for label, slow, language in (("", False, "ja"), ("", False, "en"), (" slow line", True, "ja"), (" slow line", True, "en")):
        host.slow = slow
        runs = interleaved(asker, today[language], language, some(common[language], max(3, rounds // 2) if slow else rounds))
        peer = runs["material"]
        for name, own in runs.items():
            times = ratios([ms for ms, _ in own], [ms for ms, _ in peer])
            weights = [weight(files) for _, files in own]
            of_peer = statistics.median(ratios(weights, [weight(files) for _, files in peer]))
            aim = f"  aims 0.3 {verdict(statistics.median(times) < 0.3)}, 1 {verdict(of_peer < 1)}" if name == "ours" else ""
            print(f"{language + label:13} {name:16}{statistics.median(ms for ms, _ in own):>8.0f}{spread(times):>22}"
                  f"{statistics.median(weights) / 1000:>9.0f}{of_peer:>7.2f}{statistics.median(len(files) for _, files in own):>7.0f}{aim}", flush=True)
        if brotli and not slow:
            totals = {name: statistics.median(weight(files, "brotli") for _, files in own) for name, own in runs.items()}
            print(f"{'':14}with brotli: " + ", ".join(f"{name} {total / 1000:.0f} kB" for name, total in totals.items()))
    host.slow = False


def weight(files, how="gzip") -> int:
    return sum(squeezed(file, how) for file in files)


def real_page(asker, common, rounds) -> None:
    """Print the time from focus to results on the screen."""
    for language in LANGUAGES:
        runs = [{name: asker.on_page(name, language, query) for name in ("ours", "material")} for query in some(common[language], rounds)]
        own, peer = ([run[name] for run in runs] for name in ("ours", "material"))
        print(f"{language + ' on the real page':30}{statistics.median(own):>8.0f}{spread(ratios(own, peer)):>22}"
              f"  (Material {statistics.median(peer):.0f} ms)", flush=True)


def warm(asker, label, named, language, asked) -> None:
    """Print the time of later queries: asked for the first time in this visit, and asked again."""
    for name, engine in named.items():
        done = asker.many(engine, language, asked, passes=3)
        first, again = ([one["ms"] for one in done if bool(one["pass"]) == later] for later in (False, True))
        aim = f"  aim p95 {FRAME_MS} {verdict(percentile(again, 0.95) <= FRAME_MS)}" if name == "ours" else ""
        print(f"{label:13} {name:12}" + "".join(f"{percentile(times, share):>9.1f}" for times in (again, first) for share in (0.5, 0.95)) + aim, flush=True)


def larger(asker, today, common, sizes, top, rounds, with_pagefind) -> dict:
    """Print what the first answer costs on larger Japanese sites; returns the engines at WARM_SIZE."""
    job = engines.jobs_of(staged(ROOT / "build")[0], ROOT / "site")["ja"]
    copier, asked, seen, kept = Copier(job["pages"]), some(common["ja"], rounds), {}, {}
    print(f"\n{'kB to the first answer, ja':30}{'ours':>8}{'manifest':>10}{'units':>7}{'texts':>7}{'files':>7}{'Material':>10}{'Pagefind':>10}")
    for size in sizes:
        big, place = copier.job(job, size), top / f"site-{size}"
        named = {"ours": engines.ours(big, place / "ours", top / "site"),
                 "material": engines.material(big, place / "material", top / "material" / "ja")}
        if with_pagefind and size <= PAGEFIND_UP_TO:
            named["pagefind"] = engines.pagefind_of(big, place / "pagefind")
        fetched = {name: [asker.cold(engine, "ja", query)[1] for query in asked] for name, engine in named.items() if name != "material"}
        scripts = weight(asker.cold(today["ja"]["material"], "ja", asked[0])[1]) - squeezed(today["ja"]["material"]["index"], "gzip")
        sums = {name: statistics.median(weight(files) for files in lists) for name, lists in fetched.items()}
        sums["material"] = scripts + squeezed(named["material"]["index"], "gzip")     # it always reads all of it
        seen[size] = (characters(big["pages"]), sums)
        kinds = [statistics.median(weight(file for file in files if file.suffix == ".json" and file.name[0] == kind) for files in fetched["ours"]) for kind in "mup"]
        print(f"{size:>7} pages {'':16}{sums['ours'] / 1000:>8.0f}{kinds[0] / 1000:>10.0f}{kinds[1] / 1000:>7.0f}{kinds[2] / 1000:>7.0f}"
              f"{statistics.median(len(files) for files in fetched['ours']):>7.0f}{sums['material'] / 1000:>10.0f}"
              + (f"{sums['pagefind'] / 1000:>10.0f}" if "pagefind" in sums else f"{'–':>10}"), flush=True)
        kept = named if size == WARM_SIZE else kept
    print_growth(seen)
    return kept   # empty when WARM_SIZE was not asked for


def print_growth(seen: dict) -> None:
    """How fast the bytes grow beside the content, from the smallest site on."""
    sizes = sorted(seen)
    for size in sizes[1:]:
        content = (seen[sizes[0]][0], seen[size][0])
        shares = {name: growth_share((seen[sizes[0]][1][name], own), content) for name, own in seen[size][1].items()}
        print(f"  {sizes[0]} → {size}: content × {content[1] / content[0]:.1f}; bytes grow, beside the content, "
              + ", ".join(f"{name} {share:.2f}" for name, share in shares.items()) + f"; aim 0.5 {verdict(shares['ours'] < 0.5)}")


def main() -> None:
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="*", default=[300, 3_000, 10_000])
    options = parser.parse_args()
    start = time.monotonic()
    missing = engines.install_pagefind()
    print(f"Pagefind is left out: {missing}" if missing else f"beside {engines.pagefind_version()}")
    with tempfile.TemporaryDirectory() as folder, hosting(Path(folder)) as host, chromium(as_shipped=True) as browser:
        top = Path(folder) / "self-check"
        top.mkdir()
        today = prepare(top, not missing)
        asker = Asker(browser, host, Path(folder))
        common = quality(asker, today)
        first_answer(asker, host, today, common, options.rounds)
        real_page(asker, common, options.rounds)
        kept = larger(asker, today, common, options.sizes, top, min(4, options.rounds), not missing) if options.sizes else {}
        print(f"\n{'later queries, ms':26}{'p50':>9}{'p95':>9}{'first p50':>9}{'p95':>9}")
        for language in LANGUAGES:
            warm(asker, f"{language} today", today[language], language, some(common[language], WARM_QUERIES))
        warm(asker, f"ja {WARM_SIZE:,} pages", kept, "ja", some(common["ja"], WARM_QUERIES))
    print(f"\n{time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
