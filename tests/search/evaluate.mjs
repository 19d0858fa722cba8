// node evaluate.mjs <engine.mjs> <folder of the index> < queries: [{query, answers}] → [{results: [url], near, answer}]
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , engine, folder] = process.argv;
const { Searcher } = await import(pathToFileURL(engine).href);
const searcher = new Searcher(async (name) => JSON.parse(readFileSync(`${folder}/${name}`, "utf-8")));
const found = [];
for (const { query } of JSON.parse(readFileSync(0, "utf-8"))) {
  const { results, near, answer } = await searcher.search(query);
  found.push({ results: results.map(({ url, anchor }) => (anchor ? `${url}#${anchor}` : url)), near, answer: answer?.href ?? null });
}
process.stdout.write(JSON.stringify(found));
