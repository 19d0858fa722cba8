// Module worker around the engine: one question at a time, newest last. Reads index parts from its own site only.
//
//   page -> worker   {id, base, query}         base: the folder of one language's index, same origin
//   worker -> page   {id, ok: true, total, near, answer, results, words} | {id, ok: false}

import { Searcher } from "./engine.mjs";

const searchers = new Map();

function searcherFor(base) {
  const folder = new URL(base, self.location.href);
  if (folder.origin !== self.location.origin) throw new Error("not this site");
  const read = async (name) => {
    const response = await fetch(new URL(name, folder));
    if (!response.ok) throw new Error(`${response.status} ${name}`);
    return response.json();
  };
  if (!searchers.has(folder.href)) searchers.set(folder.href, new Searcher(read));
  return searchers.get(folder.href);
}

self.addEventListener("message", async ({ data: { id, base, query } }) => {
  try {
    const searcher = searcherFor(base);
    const words = await searcher.words();
    self.postMessage({ id, ok: true, words, ...(await searcher.search(String(query))) });
  } catch (error) {
    self.postMessage({ id, ok: false, reason: String(error) });
  }
});
