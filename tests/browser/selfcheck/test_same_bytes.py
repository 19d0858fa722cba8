"""CPython and what ships answer with the same bytes: under Node in thousands, in Chromium in hundreds."""

import json
from collections import Counter
from pathlib import Path

from playwright.sync_api import Page

from catalog.pyodide import run_reference, run_vectors
from catalog.pyodide.golden import golden_requests
from tests.browser.selfcheck.fixture_checklist import CHECKLIST
from tests.browser.selfcheck.serving import ROOT
from tests.selfcheck.vectors import vectors

UNDER_NODE = 10_000
IN_CHROMIUM = 300
LOAD = json.dumps({"kind": "load", "checklist": CHECKLIST})

# The page's own worker, asked one request after another.
ASK = """
async ({ base, requests }) => {
  const worker = new Worker("/assets/selfcheck/worker.mjs", { type: "module" });
  const ask = (message, id) => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ ...message, id });
  });
  const replies = [await ask({ kind: "boot", base: new URL(base, location).href }, 1)];
  for (const request of requests) replies.push(await ask(JSON.parse(request), 2));
  worker.terminate();
  return replies.map(({ id, ...reply }) => reply);
}
"""


def written(reply: dict) -> str:
    """The text of a reply as the core writes it."""
    return json.dumps(reply, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def test_under_node(runtime: Path) -> None:
    requests = [LOAD, *vectors(CHECKLIST, UNDER_NODE, seed=20261121)]
    expected = run_reference(ROOT / "src", requests)
    assert len({reply for reply in expected}) > UNDER_NODE / 3  # the vectors do differ from each other
    kinds = Counter(json.loads(reply)["kind"] for reply in expected[1:])
    assert kinds["scored"] > UNDER_NODE / 3 and kinds.keys() >= {"planned", "csv", "compared", "coded", "opened"}
    assert run_vectors(runtime, requests) == expected


def test_in_chromium_through_the_worker_of_the_page(page: Page, runtime: Path) -> None:
    opens = [text for text in golden_requests() if text.startswith('{"kind": "open"')]
    requests = [LOAD, *vectors(CHECKLIST, IN_CHROMIUM, seed=7), *opens]
    page.goto("/self-check/trial-check/")
    booted, *replies = page.evaluate(ASK, {"base": f"/assets/{runtime.name}/", "requests": requests})
    assert booted == {"kind": "booted"}
    assert [written(reply) for reply in replies] == run_reference(ROOT / "src", requests)
