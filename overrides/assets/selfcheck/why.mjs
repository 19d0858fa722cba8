// "Why this score": for each axis every item that counts there, its answer and what it earned.

import { html } from "./dom.mjs";
import { dataTable } from "./tables.mjs";

/** One fold an axis, filled where `isOpen(axis id)`: hundreds of cells nobody sees would slow every answer down. */
export function whyTables(scored, words, isOpen) {
  const axes = scored.axes.filter((axis) => axis.items?.length > 0);
  return html("div", { class: "selfcheck-why-list" }, ...axes.map((axis) => folded(axis, words, isOpen(axis.id))));
}

function folded(axis, words, open) {
  const summary = html("summary", {}, axis.label);
  return html("details", { "data-axis": axis.id }, summary, open ? table(axis, words) : null);
}

function table(axis, words) {
  const columns = [words("why.item"), words("why.answer"), words("why.points")];
  const rows = axis.items.map((item) => [
    html("a", { href: `#${item.item}` }, words("result.item", item)),
    words(`answers.${item.answer}`),
    points(item, words),
  ]);
  return dataTable(axis.label, columns, rows);
}

function points({ answer, points_low: low, points_high: high, of }, words) {
  if (answer === "not_applicable") return words("why.left_out");
  if (low === high) return words("why.exact", { points: low, of });
  return words("why.range", { low, high, of });
}
