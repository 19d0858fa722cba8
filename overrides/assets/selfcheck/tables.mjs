// The two tables of the result: axes sorted by their share as bars, and all numbers in fixed order.
//
// The roles are written out because the style sheet turns tables into cards on a phone, and a table
// that is not displayed as one may lose its meaning for screen readers.

import { html, svg } from "./dom.mjs";
import { COUNTED } from "./protocol.mjs";

/** Share in words: "40%", "40–60%", or that nothing applies. */
export function share(range, words) {
  if (!range) return words("result.nothing");
  const { low_percent: low, high_percent: high } = range;
  return range.low === range.high ? words("result.exact", { percent: low }) : words("result.range", { low, high });
}

/** Weakest first; axes with nothing to score come last. */
export function barsTable(scored, words) {
  const axes = [...scored.axes].sort((one, other) => rank(one.range) - rank(other.range));
  const columns = [words("result.axis"), words("result.bar"), words("result.share")];
  const rows = axes.map((axis) =>
    row(axis.label, [cell(bar(axis.range), null, "selfcheck-bar-cell"), cell(share(axis.range, words))]),
  );
  return table("bars", columns, rows);
}

/** Every axis in its fixed order, with its share and how often each answer was given. */
export function numbersTable(scored, words) {
  const names = COUNTED.map((name) => words(`answers.${name}`));
  const columns = [words("result.axis"), words("result.share"), ...names];
  const rows = scored.axes.map((axis) =>
    row(axis.label, [
      cell(share(axis.range, words), words("result.share")),
      ...COUNTED.map((name, place) => cell(String(axis.counts[name]), names[place])),
    ]),
  );
  return table("numbers", columns, rows);
}

/** A plain table named `label`; the first cell of a row heads it. A narrow screen shows each row as a card. */
export function dataTable(label, columns, rows) {
  const heads = columns.map((text) => html("th", { scope: "col", role: "columnheader" }, text));
  const body = rows.map(([head, ...cells]) => row(head, cells.map((content, place) => cell(content, columns[place + 1]))));
  return html(
    "table",
    { class: "selfcheck-table selfcheck-table-data", role: "table", "aria-label": label },
    html("thead", { role: "rowgroup" }, html("tr", { role: "row" }, ...heads)),
    html("tbody", { role: "rowgroup" }, ...body),
  );
}

// Worst case first, best case second; both are whole percents, so one number orders them.
const rank = (range) => (range ? range.low_percent * 101 + range.high_percent : 1e9);

function bar(range) {
  if (!range) return "";
  const { low_percent: low, high_percent: high } = range;
  // Presentation attributes only: the page allows no inline style.
  return svg(
    "svg",
    { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
    svg("rect", { class: "selfcheck-bar-track", width: 100, height: 10 }),
    svg("rect", { class: "selfcheck-bar-open", x: low, width: high - low, height: 10 }),
    svg("rect", { class: "selfcheck-bar-sure", width: low, height: 10 }),
  );
}

function table(name, columns, rows) {
  const heads = columns.map((text) => html("th", { scope: "col", role: "columnheader" }, text));
  return html(
    "table",
    { class: `selfcheck-table selfcheck-table-${name}`, role: "table", "aria-labelledby": `selfcheck-${name}` },
    html("thead", { role: "rowgroup" }, html("tr", { role: "row" }, ...heads)),
    html("tbody", { role: "rowgroup" }, ...rows),
  );
}

function row(label, cells) {
  return html("tr", { role: "row" }, html("th", { scope: "row", role: "rowheader" }, label), ...cells);
}

function cell(content, label = null, style = null) {
  return html("td", { role: "cell", class: style, "data-label": label }, content);
}
