"""Time from the start of a page to the first score, against stock `loadPyodide()` with the same wheel in the same browser.

    python bench/first_score.py [--rounds 9]

Both run in a module worker behind the same policies. Runs are interleaved (ours, stock, ours, stock, …) and compared pair
by pair, because the machine may be busy: trust the ratio, not the milliseconds. "first" is a visit with an empty cache,
"later" a reload of the same page.
"""

import argparse
import json
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from catalog.pyodide import build_bundle  # noqa: E402
from catalog.pyodide.golden import SMALL  # noqa: E402
from catalog.pyodide.lockfile import lock_for  # noqa: E402
from catalog.pyodide.wheel import make_wheel  # noqa: E402
from catalog.serve import server  # noqa: E402
from tests.chromium import chromium  # noqa: E402
from tests.serving import serving  # noqa: E402

STOCK = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
VISITS = ("first", "later")

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title>
<link rel="icon" href="data:,"><script type="module" src="page.mjs"></script></html>"""

# The clock starts with the page, as for a reader who answers at once.
SCRIPT = """
const worker = new Worker("%(worker)s", { type: "module" });
const ask = (message) => new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = (event) => reject(new Error(event.message));
  worker.postMessage(message);
});
await ask({ id: 1, kind: "boot", base: new URL("%(base)s", location).href });
await ask({ id: 2, kind: "load", checklist: %(checklist)s });
const reply = await ask({ id: 3, kind: "score", answers: { "item-1": "partly" }, scope: "all", language: "ja" });
Object.assign(document.documentElement.dataset, { kind: reply.kind, ms: performance.now() });
"""

# What the manual of Pyodide shows: load it, then the package, then call.
STOCK_WORKER = """
let handle;
onmessage = async ({ data: { id, ...message } }) => {
  if (message.kind !== "boot") return postMessage({ id, ...JSON.parse(handle(JSON.stringify(message))) });
  const { loadPyodide } = await import(message.base + "pyodide.mjs");
  const python = await loadPyodide({ indexURL: message.base });
  await python.loadPackage("selfcheck");
  handle = python.pyimport("selfcheck.bridge").handle;
  postMessage({ id, kind: "booted" });
};
"""


def make_site(site: Path) -> None:
    """Two pages that differ only in the worker and in the folder it loads from."""
    runtime = build_bundle(site / "assets", ROOT / "build" / "cache")
    shutil.copytree(ROOT / "overrides" / "assets" / "selfcheck", site / "assets" / "selfcheck")
    stock = site / "stock" / "pyodide-stock"  # the server marks pyodide-* as never changing, for both alike
    stock.mkdir(parents=True)
    for name in STOCK:
        shutil.copyfile(ROOT / "node_modules" / "pyodide" / name, stock / name)
    wheel = make_wheel(ROOT, stock)
    lock = lock_for(wheel, ROOT / "node_modules" / "pyodide" / "pyodide-lock.json")
    (stock / "pyodide-lock.json").write_text(lock, encoding="utf-8")
    (site / "stock" / "worker.mjs").write_text(STOCK_WORKER, encoding="utf-8")
    write_page(site, "ours", "/assets/selfcheck/worker.mjs", f"/assets/{runtime.name}/")
    write_page(site, "stock", "/stock/worker.mjs", "/stock/pyodide-stock/")


def write_page(site: Path, name: str, worker: str, base: str) -> None:
    folder = site / "self-check" / name
    folder.mkdir(parents=True)
    script = SCRIPT % {"worker": worker, "base": base, "checklist": json.dumps(SMALL)}
    (folder / "page.mjs").write_text(script, encoding="utf-8")
    (folder / "index.html").write_text(PAGE.format(name=name), encoding="utf-8")


def visit(page, go) -> float:
    """Milliseconds from the start of the page to the first score."""
    go()
    html = page.locator("html[data-ms]")  # no wait_for_function: it needs eval, which the policy forbids
    html.wait_for(state="attached", timeout=120_000)
    assert html.get_attribute("data-kind") == "scored"
    return float(html.get_attribute("data-ms"))


def both_visits(browser, address: str) -> dict[str, float]:
    """A first visit in a fresh profile, then a later one."""
    context = browser.new_context()
    page = context.new_page()
    times = {"first": visit(page, lambda: page.goto(address)), "later": visit(page, page.reload)}
    context.close()
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder, chromium(as_shipped=True) as browser:
        make_site(Path(folder))
        with serving(server(Path(folder), 0)) as origin:
            runs = [{name: both_visits(browser, f"{origin}/self-check/{name}/") for name in ("ours", "stock")} for _ in range(rounds)]
    for when in VISITS:
        ours, stock = ([run[name][when] for run in runs] for name in ("ours", "stock"))
        ratios = [one / peer for one, peer in zip(ours, stock, strict=True)]
        print(
            f"{when:5} visit: ours {statistics.median(ours):6.0f} ms  stock {statistics.median(stock):6.0f} ms"
            f"  ratio {statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})"
        )


if __name__ == "__main__":
    main()
