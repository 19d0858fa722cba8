// How the summary of a group looks: sentence, spread in each field, commonest gaps, all questions, and what was not counted.

import { html, svg } from "./dom.mjs";
import { COUNTED } from "./protocol.mjs";
import { dataTable } from "./tables.mjs";

/** Elements for the core's "grouped" reply. */
export function groupView(group, words) {
  const said = html("p", { class: "selfcheck-sentence" }, group.sentence);
  if (!group.overall) return [said];
  return [said, ...section("axes", words, spreads(group, words)), ...section("gaps", words, gaps(group, words)),
    html("details", {}, html("summary", {}, words("group.items")), items(group, group.items, words))];
}

const section = (name, words, content) => [html("h3", { id: `group-${name}` }, words(`group.${name}`)), content];

function spreads({ overall, axes }, words) {
  const all = [{ label: words("group.overall"), spread: overall }, ...axes];
  const columns = ["field", "median", "quarters", "bands"].map((name) => words(`group.${name}`));
  const rows = all.map(({ label, spread }) => (spread ? [label, ...numbers(spread, words)] : [label, words("group.too_few"), "", ""]));
  return dataTable(words("group.axes"), columns, rows);
}

function numbers(spread, words) {
  const { lowest_quarter: low, median, highest_quarter: high, bands } = spread;
  return [
    words("group.percent", { percent: median }),
    html("span", {}, box(spread), words("group.between", { low, high })),
    html("span", {}, histogram(bands), bands.join(" · ")),
  ];
}

const picture = (viewBox, ...shapes) =>
  svg("svg", { viewBox, preserveAspectRatio: "none", class: "selfcheck-spread", "aria-hidden": "true", focusable: "false" }, ...shapes);

/** From the lowest to the highest quarter, with a line at the middle. */
function box({ lowest_quarter: low, median, highest_quarter: high }) {
  return picture("0 0 100 10",
    svg("rect", { class: "selfcheck-bar-track", width: 100, height: 10 }),
    svg("rect", { class: "selfcheck-bar-open", x: low, width: Math.max(high - low, 1), height: 10 }),
    svg("rect", { class: "selfcheck-bar-sure", x: Math.min(Math.max(median - 1, 0), 98), width: 2, height: 10 }));
}

function histogram(bands) {
  const most = Math.max(...bands, 1);
  const bars = bands.map((count, place) =>
    svg("rect", { class: "selfcheck-bar-sure", x: place * 20 + 1, width: 18, y: 20 - (20 * count) / most, height: (20 * count) / most }));
  return picture("0 0 100 20", svg("rect", { class: "selfcheck-bar-track", width: 100, height: 20 }), ...bars);
}

function gaps(group, words) {
  const byId = new Map(group.items.map((item) => [item.item, item]));
  return items(group, group.gaps.map((gap) => byId.get(gap.item)), words);
}

function items(group, list, words) {
  const columns = [words("group.item"), ...COUNTED.map((name) => words(`answers.${name}`))];
  const rows = list.map((item) => [
    words("result.item", item),
    ...COUNTED.map((name) => (item.counts ? String(item.counts[name]) : words("group.too_few"))),
  ]);
  return dataTable(words("group.firms"), columns, rows);
}

/** What was not counted and why, or nothing. */
export function refusedView(refused, words) {
  if (refused.length === 0) return [];
  const rows = refused.map(({ name, message }) => [name, message]);
  return [html("h3", {}, words("group.refused")), dataTable(words("group.refused"), [words("group.name"), words("group.reason")], rows)];
}
