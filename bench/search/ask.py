"""Questions to an engine in the browser: for its answers, for its time, and for what it fetched."""

from pathlib import Path

SHOWN = 5
WARM_PASSES = 3
PAGE = """<!doctype html><html lang="ja"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"></html>"""

# From nothing to the first answer: adapter, engine, index, five results.
COLD = """async ({ adapter, options, language, query, shown }) => {
  document.documentElement.lang = language;
  const start = performance.now();
  const engine = await (await import(adapter)).open(options);
  const found = await engine.ask(query, shown);
  return { ms: performance.now() - start, found: found.length };
}"""

MANY = """async ({ adapter, options, language, queries, shown, passes }) => {
  document.documentElement.lang = language;
  const engine = await (await import(adapter)).open(options);
  await engine.ask("x", 1);
  const all = [];
  for (let pass = 0; pass < passes; pass++) {
    for (const query of queries) {
      const start = performance.now();
      const found = await engine.ask(query, shown);
      all.push({ pass, ms: performance.now() - start, found: pass ? null : found });
    }
  }
  return all;
}"""

# On the real page: the reader goes for the box and writes; the answer is there when its first link stands on the page.
PAGE_ASK = """([box, result, query]) => new Promise((resolve) => {
  const start = performance.now();
  const seen = () => document.querySelector(result) && resolve(performance.now() - start);
  new MutationObserver(seen).observe(document.body, { childList: true, subtree: true, attributes: true });
  const input = document.querySelector(box);
  input.focus();
  input.value = query;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
})"""
BOXES = {
    "ours": ({"ja": "/self-check/site/", "en": "/self-check/site/en/"}, ("#mg-search", "[data-search-results]:not([hidden]) a")),
    "material": ({"ja": "/self-check/material/ja/", "en": "/self-check/material/en/"}, ("[data-md-component=search-query]", ".md-search-result__item a")),
}


class Asker:
    """Asks engines whose files lie below `place`, which `host` serves."""

    def __init__(self, browser, host, place: Path):
        self._browser, self._host, self._place = browser, host, place
        (place / "self-check" / "page.html").write_text(PAGE, encoding="utf-8")
        for adapter in Path(__file__).parent.glob("*.mjs"):
            (place / "self-check" / adapter.name).write_bytes(adapter.read_bytes())

    def _address(self, path):
        return f"{self._host.origin}/{path.relative_to(self._place).as_posix()}{'/' if path.is_dir() else ''}"

    def _arguments(self, engine, language):
        options = {name: self._address(path) for name, path in engine.items() if name != "adapter"}
        return {"adapter": f"{self._host.origin}/self-check/{engine['adapter']}.mjs", "options": options, "language": language, "shown": SHOWN}

    def _page(self, path="/self-check/page.html"):
        page = self._browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        page.set_default_timeout(120_000)
        page.goto(self._host.origin + path, wait_until="load")
        return page

    def cold(self, engine: dict, language: str, query: str) -> tuple[float, list[Path]]:
        """Milliseconds to the first answer with nothing in the cache, and the files fetched for it. Raises if nothing is found."""
        page = self._page()
        self._host.sent.clear()
        done = page.evaluate(COLD, self._arguments(engine, language) | {"query": query})
        sent = [file for file in self._host.sent if file.parent != self._place / "self-check"]     # not the adapter
        page.context.close()
        assert done["found"] > 0, (engine["adapter"], query)
        return done["ms"], sent

    def many(self, engine: dict, language: str, queries: list[str], *, shown: int = SHOWN, passes: int = 1) -> list[dict]:
        """{pass, ms, found: [[address, …], …] (first pass only)} for each query, one after the other in one page."""
        page = self._page()
        done = page.evaluate(MANY, self._arguments(engine, language) | {"queries": queries, "shown": shown, "passes": passes})
        page.context.close()
        return done

    def on_page(self, name: str, language: str, query: str) -> float:
        """Milliseconds from the focus of the box to results on the screen, on the front page just loaded for the first time."""
        paths, (box, result) = BOXES[name]
        page = self._page(paths[language])
        took = page.evaluate(PAGE_ASK, [box, result, query])
        page.context.close()
        return took
