// "Why this score": for each axis every item that counts there, its answer and what it earned.

import { html } from "./dom.mjs";
import { dataTable } from "./tables.mjs";

/** One folded table an axis, or null when the core sent no items. */
export function whyTables(scored, words) {
  const axes = scored.axes.filter((axis) => axis.items?.length > 0);
  if (axes.length === 0) return null;
  return html("div", { class: "selfcheck-why-list" }, ...axes.map((axis) => folded(axis, words)));
}

function folded(axis, words) {
  const columns = [words("why.item"), words("why.answer"), words("why.points")];
  const rows = axis.items.map((item) => [
    html("a", { href: `#${item.item}` }, words("result.item", item)),
    words(`answers.${item.answer}`),
    points(item, words),
  ]);
  return html("details", {}, html("summary", {}, axis.label), dataTable(axis.label, columns, rows));
}

function points({ answer, points_low: low, points_high: high, of }, words) {
  if (answer === "not_applicable") return words("why.left_out");
  if (low === high) return words("why.exact", { points: low, of });
  return words("why.range", { low, high, of });
}
