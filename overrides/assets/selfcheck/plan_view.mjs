// How a plan looks: one card a step, with what to do, what it raises, and where help is; and the same as rows.

import { html } from "./dom.mjs";

const FIRST_STEPS = 5;

/** Elements for the whole reply. `texts` are the words of plan.json, `check` gives words and notes. */
export function planView({ steps, left_out: leftOut, sentence }, texts, check) {
  const { words } = check;
  const said = html("p", { class: "selfcheck-plan-sentence" }, sentence);
  const list = (some, start) =>
    html("ol", { class: "selfcheck-plan", start, role: "list" }, ...some.map((step, at) => card(step, start + at, texts, check)));
  const left = leftOut > 0 ? html("p", { class: "mg-note" }, words("plan.left_out", { count: leftOut })) : null;
  const parts = steps.length > 0 ? [list(steps.slice(0, FIRST_STEPS), 1)] : [];
  if (steps.length > FIRST_STEPS) {
    const summary = html("summary", {}, words("plan.more", { count: steps.length - FIRST_STEPS }));
    parts.push(html("details", { "data-step": "rest" }, summary, list(steps.slice(FIRST_STEPS), FIRST_STEPS + 1)));
  }
  return [said, ...parts, left].filter(Boolean);
}

const keyOf = (step) => `${step.control}/${step.measure}`;

function card(step, place, texts, check) {
  const { words } = check;
  const text = texts.measures[keyOf(step)];
  return html(
    "li", { "data-plan-step": keyOf(step) },
    html("h3", { "data-place": place }, text.title),
    tags(step, words),
    html("p", {}, text.why),
    html("p", {}, html("strong", {}, words("plan.how")), " ", text.how),
    raises(step, words),
    chain(step, texts, words),
    noteFields(step, check),
  );
}

function tags(step, words) {
  const tag = (key) => html("li", { class: "mg-tag" }, words(key));
  const essential = step.essential ? [html("li", { class: "mg-tag selfcheck-essential" }, words("plan.essential"))] : [];
  const facts = [`plan.roles.${step.role}`, `plan.efforts.${step.effort}`, `plan.costs.${step.cost}`];
  return html("ul", { class: "selfcheck-tags" }, ...essential, ...facts.map(tag));
}

function raises(step, words) {
  const links = step.items.map((item) =>
    html("li", {}, html("a", { href: `#${item.item}` }, words("result.item", item)), " ", answer(item.answer, words)),
  );
  return html("div", { class: "selfcheck-raises" }, html("p", {}, words("plan.raises")), html("ul", {}, ...links));
}

const answer = (name, words) => html("span", { class: "selfcheck-mark", "data-answer": name }, words(`answers.${name}`));

/** measure → cases → support open today → certification bodies → whom to phone, folded. */
function chain(step, texts, words) {
  const groups = [
    ["plan.control", [link(texts.controls[step.control])]],
    ["plan.cases", step.cases.map(({ kind, id }) => link(texts.cases[`${kind}/${id}`]))],
    ["plan.support", step.incentives.map((one) => support(one, texts, words))],
    ["plan.bodies", step.bodies.map((id) => contact(texts.bodies[id]))],
    ["plan.offices", step.offices.map((id) => contact(texts.offices[id]))],
  ].filter(([, entries]) => entries.length > 0);
  const lists = groups.flatMap(([key, entries]) => [
    html("dt", {}, words(key)),
    html("dd", {}, html("ul", {}, ...entries.map((entry) => html("li", {}, ...entry)))),
  ]);
  const summary = html("summary", {}, words("plan.chain"));
  return html("details", { "data-step": keyOf(step) }, summary, html("dl", { class: "selfcheck-chain" }, ...lists));
}

const link = ({ title, href }) => [html("a", { href }, title)];

function contact({ title, href, phone, what }) {
  const call = phone ? [" ", html("a", { href: `tel:${phone.replaceAll("-", "")}` }, phone)] : [];
  return [...link({ title, href }), ...call, ...(what ? [html("br"), what] : [])];
}

function support(one, texts, words) {
  const { title, href } = texts.incentives[one.id];
  const state = html("span", { class: "selfcheck-mark", "data-support": one.state }, words(`plan.states.${one.state}`));
  const until = one.closes && one.state === "open" ? [" ", words("plan.closes", { date: one.closes })] : [];
  return [...link({ title, href }), " ", state, ...until];
}

function noteFields(step, check) {
  const { words, notes } = check;
  const { owner, due } = notes.of(keyOf(step));
  const id = keyOf(step).replace("/", "-");
  const field = (name, attributes) =>
    html("p", {},
      html("label", { for: `plan-${name}-${id}` }, words(`plan.${name}`)),
      html("input", { id: `plan-${name}-${id}`, [`data-plan-${name}`]: "", autocomplete: "off", ...attributes }));
  return html("div", { class: "selfcheck-note-fields" },
    field("owner", { type: "text", maxlength: 100, value: owner }), field("due", { type: "date", value: due, "data-filled": due ? "" : null }));
}

/** The plan as rows for a spreadsheet, a heading first; owner and day stand in columns of their own. */
export function planRows(steps, texts, { words, notes }) {
  const columns = ["number", "step", "why", "how", "items", "essential", "role", "effort", "cost", "owner", "due", "support", "offices"];
  return [columns.map((name) => words(`plan.columns.${name}`)), ...steps.map((step, place) => row(step, place + 1, texts, words, notes))];
}

function row(step, number, texts, words, notes) {
  const text = texts.measures[keyOf(step)];
  const { owner, due } = notes.of(keyOf(step));
  const open = step.incentives.filter((one) => one.state === "open");
  return [
    number, text.title, text.why, text.how,
    step.items.map((item) => words("result.item", item)).join(" / "), step.essential ? words("plan.essential") : "",
    words(`plan.roles.${step.role}`), words(`plan.efforts.${step.effort}`), words(`plan.costs.${step.cost}`), owner, due,
    open.map((one) => texts.incentives[one.id].title).join(" / "),
    step.offices.map((id) => [texts.offices[id].title, texts.offices[id].phone].filter(Boolean).join(" ")).join(" / "),
  ];
}
