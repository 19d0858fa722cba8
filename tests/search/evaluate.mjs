// node evaluate.mjs <worker.mjs> <folder of the index> < queries: [{query, answers}] → [{results: [url], near, answer}]
// The worker runs as it ships: what a browser gives it is played here, with files in place of the network.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , worker, folder] = process.argv;
const SITE = "https://site.example";
let listener = null;
let resolve = null;
globalThis.self = {
  location: new URL(`${SITE}/assets/search/worker.mjs`),
  addEventListener: (_, heard) => (listener = heard),
  postMessage: (reply) => resolve(reply),
};
globalThis.fetch = async ({ pathname }) => ({ ok: true, json: async () => JSON.parse(readFileSync(folder + pathname, "utf-8")) });
await import(pathToFileURL(worker).href);

const found = [];
for (const [id, { query }] of JSON.parse(readFileSync(0, "utf-8")).entries()) {
  const reply = await new Promise((settle) => {
    resolve = settle;
    listener({ data: { id, query, base: `${SITE}/` } });
  });
  if (!reply.ok || reply.id !== id) throw new Error(`${query}: ${reply.reason}`);
  const { results, near, answer } = reply;
  found.push({ results: results.map(({ url, anchor }) => (anchor ? `${url}#${anchor}` : url)), near, answer: answer?.href ?? null });
}
process.stdout.write(JSON.stringify(found));
