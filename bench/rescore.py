"""From the click on an answer to the painted result: the core in Python against the same model in plain JavaScript.

    python bench/rescore.py [--clicks 120]

Needs the built site (make site). Both are the very page of the technical-information check with all questions answered; only
the worker differs (bench/plain/worker.mjs). Before anything is measured, both must give the same numbers for many sets of
answers. Clicks go in turns of ten to one page and to the other. "painted" is the first moment after the frame that shows
the new result; "frames" counts the frames the browser drew from the click to that one; "worker" is the time between the
message to the worker and its reply. Trust the ratio, not the milliseconds.
"""

import argparse
import json
import statistics
import sys
from contextlib import ExitStack
from http.server import ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from catalog.serve import Handler, server  # noqa: E402
from tests.chromium import chromium  # noqa: E402
from tests.selfcheck.vectors import vectors  # noqa: E402
from tests.serving import serving  # noqa: E402

SITE = ROOT / "site"
PAGE = "/self-check/technical-information/"
WORKER = "/assets/selfcheck/worker.mjs"
PLAIN = Path(__file__).with_name("plain") / "worker.mjs"
SIDES = ("python", "plain")
SAME = ("counts", "overall", "axes", "essentials", "gaps")
TURN = 10

READY = """async () => {
  const check = [...document.querySelectorAll("input[data-selfcheck-scope]")].find((one) => one.value === "all");
  check.click();
  for (const item of document.querySelectorAll("[data-selfcheck-item]")) item.querySelector("input[value=partly]").click();
  while (!document.querySelector("[data-selfcheck-output] svg")) await new Promise((done) => setTimeout(done, 50));
  await new Promise((done) => setTimeout(done, 1500));
}"""

# The page asks for its plan a moment after the score: the pause between clicks keeps that out of the next measure.
CLICK = """async ({ from, count }) => {
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const items = [...document.querySelectorAll("[data-selfcheck-item]")];
  const output = document.querySelector("[data-selfcheck-output]");
  const once = (item) => new Promise((done) => {
    const box = [...item.querySelectorAll("input[value=partly], input[value=implemented]")].find((one) => !one.checked);
    let frames = 0, shown = false;
    const count = () => {
      frames += 1;
      if (shown) setTimeout(() => done({ painted: performance.now() - began, frames }));
      else requestAnimationFrame(count);
    };
    const seen = new MutationObserver(() => { shown = true; seen.disconnect(); });
    seen.observe(output, { childList: true, subtree: true, characterData: true, attributes: true });
    requestAnimationFrame(count);
    const began = performance.now();
    box.click();
  });
  const found = [];
  for (let n = from; n < from + count; n++) {
    found.push(await once(items[n % items.length]));
    await pause(700);
  }
  return found;
}"""

ASK = """async ({ worker, base, requests }) => {
  const running = new Worker(worker, { type: "module" });
  const ask = (message) => new Promise((resolve, reject) => {
    running.onmessage = ({ data }) => resolve(data);
    running.onerror = (event) => reject(new Error(event.message));
    running.postMessage(message);
  });
  await ask({ id: 1, kind: "boot", base: new URL(base, location).href });
  const replies = [], times = [];
  for (const request of requests) {
    const began = performance.now();
    replies.push(await ask({ ...request, id: 2 }));
    times.push(performance.now() - began);
  }
  running.terminate();
  return { replies, times };
}"""


class PlainHandler(Handler):
    """The same site with the plain worker in the place of the page's."""

    def translate_path(self, path):
        return str(PLAIN) if path.split("?")[0] == WORKER else super().translate_path(path)


def host(side: str) -> ThreadingHTTPServer:
    """A server for one side, not yet running."""
    made = server(SITE, 0)
    if side == "plain":
        made.RequestHandlerClass = lambda *given: PlainHandler(*given, directory=str(SITE))
    return made


def compare_workers(pages: dict, checklist: dict, count: int) -> dict[str, list[float]]:
    """Ask both workers the same; end the program when a number differs. Milliseconds of each reply."""
    scores = [one for one in map(json.loads, vectors(checklist, 10 * count, 4)) if one["kind"] == "score"][:count]
    requests = [{"kind": "load", "checklist": checklist}, *scores]
    base = next(path.name for path in (SITE / "assets" / "selfcheck").glob("pyodide-*"))
    found = {
        side: pages[side].evaluate(ASK, {"worker": WORKER, "base": f"/assets/selfcheck/{base}/", "requests": requests})
        for side in SIDES
    }
    for request, python, plain in zip(requests, *(found[side]["replies"] for side in SIDES), strict=True):
        for name in SAME:
            if python.get(name) != plain.get(name):
                raise SystemExit(f"The two models differ in {name} for {request}:\n{python.get(name)}\n{plain.get(name)}")
    print(f"same numbers for {len(scores)} sets of answers")
    return {side: found[side]["times"][1:] for side in SIDES}


def at(values: list[float], share: float) -> float:
    """The value that `share` of the values do not exceed."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def tell(name: str, found: dict[str, list[float]]) -> None:
    """One line: both sides at the middle and at 95 %, and the ratio."""
    middle, high = ({side: at(found[side], share) for side in SIDES} for share in (0.5, 0.95))
    print(f"{name:8} python p50 {middle['python']:6.1f} p95 {high['python']:6.1f}   plain p50 {middle['plain']:6.1f} p95 {high['plain']:6.1f}"
          f"   ratio p50 {middle['python'] / middle['plain']:.2f} p95 {high['python'] / high['plain']:.2f}")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clicks", type=int, default=120)
    clicks = parser.parse_args().clicks
    checklist = json.loads((SITE / PAGE.strip("/") / "checklist.json").read_text(encoding="utf-8"))
    with ExitStack() as running, chromium(as_shipped=True) as browser:
        pages = {side: browser.new_context(viewport={"width": 1280, "height": 900}).new_page() for side in SIDES}
        for side, page in pages.items():
            page.goto(running.enter_context(serving(host(side))) + PAGE)
        times = compare_workers(pages, checklist, clicks)
        found = {side: [] for side in SIDES}
        for side in SIDES:
            pages[side].bring_to_front()
            pages[side].evaluate(READY)
        for turn in range(0, clicks, TURN):
            for side in SIDES:
                pages[side].bring_to_front()
                found[side] += pages[side].evaluate(CLICK, {"from": turn, "count": TURN})
    tell("worker", times)
    tell("painted", {side: [one["painted"] for one in found[side]] for side in SIDES})
    tell("frames", {side: [one["frames"] for one in found[side]] for side in SIDES})
    means = {side: statistics.mean(one["frames"] for one in found[side]) for side in SIDES}
    print(f"frames on average: python {means['python']:.2f}, plain {means['plain']:.2f}; {clicks} clicks each")


if __name__ == "__main__":
    main()
