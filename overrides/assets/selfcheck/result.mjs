// The result, built from the core's reply: sentence, essentials, radar, bars, why this score, numbers. The next steps are
// here only on a page without a plan.

import { drawing, find, html } from "./dom.mjs";
import { patchChildren } from "./patch.mjs";
import { barsTable, numbersTable } from "./tables.mjs";
import { whyTables } from "./why.mjs";

const FIRST_STEPS = 5;

const latest = new WeakMap(); // what an output shows: {scored, words}

/** Bring what `region` shows up to the scored reply. Static text made at build time is hidden, not lost. */
export function showResult(region, scored, words) {
  for (const text of region.querySelectorAll("[data-selfcheck-static]")) text.hidden = true;
  const output = region.querySelector("[data-selfcheck-output]") ?? region.appendChild(newOutput());
  latest.set(output, { scored, words });
  update(output);
}

function newOutput() {
  const output = html("div", { "data-selfcheck-output": "" });
  output.addEventListener("toggle", () => update(output), { capture: true }); // it does not bubble
  return output;
}

function update(output) {
  const { scored, words } = latest.get(output);
  const isOpen = (axis) => output.querySelector(`details[data-axis="${axis}"]`)?.open ?? false;
  patchChildren(output, [
    html("p", { class: "selfcheck-sentence" }, scored.sentence),
    part("essentials", words, essentials(scored, words)),
    html("div", { class: "selfcheck-pictures" }, radar(scored, words), part("bars", words, barsTable(scored, words))),
    ...(find("plan") ? [] : [part("next", words, ...nextSteps(scored, words))]),
    part("why", words, html("p", {}, words("why.lead")), whyTables(scored, words, isOpen)),
    part("numbers", words, numbersTable(scored, words)),
  ]);
}

/** Back to the state before the first answer. */
export function clearResult(region) {
  region.querySelector("[data-selfcheck-output]")?.remove();
  for (const text of region.querySelectorAll("[data-selfcheck-static]")) text.hidden = false;
}

function part(name, words, ...content) {
  const heading = html("h3", { id: `selfcheck-${name}` }, words(`result.${name}`));
  return html("section", { class: `selfcheck-${name}`, "aria-labelledby": heading.id }, heading, ...content);
}

function radar(scored, words) {
  const picture = drawing(scored.radar);
  return picture ? part("radar", words, picture) : null;
}

function essentials(scored, words) {
  if (scored.essentials.length === 0) return html("p", {}, words("result.essentials_none"));
  const rows = scored.essentials.map((item) => {
    const state = item.state === "unmet" ? "not_implemented" : item.state;
    return html("li", {}, link(item, words), " ", mark(state, words));
  });
  return html("ul", {}, ...rows);
}

function nextSteps(scored, words) {
  if (scored.gaps.length === 0) return [html("p", {}, words("result.next_none"))];
  const first = scored.gaps.slice(0, FIRST_STEPS).map((gap) => step(gap, words));
  const rest = scored.gaps.slice(FIRST_STEPS).map((gap) => step(gap, words));
  const list = html("ol", { class: "selfcheck-steps" }, ...first);
  if (rest.length === 0) return [list];
  return [
    list,
    html(
      "details",
      {},
      html("summary", {}, words("result.next_more", { count: rest.length })),
      html("ol", { class: "selfcheck-steps", start: FIRST_STEPS + 1 }, ...rest),
    ),
  ];
}

function step(gap, words) {
  return html("li", {}, link(gap, words), " ", mark(gap.answer, words), links(gap.item));
}

function link(item, words) {
  const text = words("result.item", { number: item.number, label: item.label });
  return html("a", { href: `#${item.item}` }, text);
}

function mark(answer, words) {
  return html("span", { class: "selfcheck-mark", "data-answer": answer }, words(`answers.${answer}`));
}

/** What the page itself says at the item about measures, cases and help; a copy without ids. */
function links(id) {
  const source = document.getElementById(id)?.querySelector("[data-selfcheck-next]");
  if (!source) return null;
  const children = (source.content ?? source).childNodes;
  const copy = html("div", { class: "selfcheck-links" }, ...[...children].map((child) => child.cloneNode(true)));
  for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
  return copy;
}
