// The peer of bench/rescore.py: the scoring model of src/selfcheck in plain JavaScript, behind the page's own messages.
//
// Same numbers, essentials and gaps as the core; rescore.py checks that before it measures. The drawing is simpler (no labels
// broken into lines) and the sentence shorter, both in the peer's favour. Other kinds of message get an empty answer.

const CREDIT = { implemented: 1, partly: 0.5, not_implemented: 0 };
const STATES = { not_implemented: "unmet", partly: "partly", unknown: "unknown", unanswered: "unanswered" };
const GAPS = ["not_implemented", "partly", "unknown"];
const COUNTED = ["implemented", "partly", "not_implemented", "not_applicable", "unknown", "unanswered"];

let checklist;

self.addEventListener("message", ({ data }) => self.postMessage({ ...replyTo(data), id: data.id }));

function replyTo(message) {
  if (message.kind === "boot") return { kind: "booted" };
  if (message.kind === "load") return load(message.checklist);
  if (message.kind === "score") return score(message);
  if (message.kind === "plan") return { kind: "planned", steps: [], left_out: 0, sentence: "" };
  if (message.kind === "code") return { kind: "coded", code: "" };
  return { kind: "refused", code: "unknown-kind", where: null, message: "" };
}

function load(given) {
  checklist = given;
  return { kind: "ready", checklist: given.id, version: given.version };
}

function score({ answers, scope, language }) {
  const answer = (item) => answers[item.id] ?? "unanswered";
  const items = checklist.items.filter((item) => scope === "all" || (scope === "quick" ? item.quick : item.routes.includes(scope)));
  const named = (item) => ({ item: item.id, number: item.number, label: item.label[language] });
  const axes = checklist.axes.map((axis) => {
    const fed = items.filter((item) => item.axes.includes(axis.id));
    return {
      id: axis.id, label: axis.label[language], range: range(fed, answer), counts: counts(fed, answer),
      items: fed.map((item) => ({ ...named(item), answer: answer(item), ...points(item, answer(item)) })),
    };
  });
  const overall = range(items, answer);
  const heavy = (one, other) => other.weight - one.weight || one.number - other.number;
  const states = Object.keys(STATES);
  const essentials = items.filter((item) => item.essential && answer(item) in STATES);
  essentials.sort((one, other) => states.indexOf(answer(one)) - states.indexOf(answer(other)) || heavy(one, other));
  const gaps = items.filter((item) => GAPS.includes(answer(item)));
  gaps.sort((one, other) =>
    GAPS.indexOf(answer(one)) - GAPS.indexOf(answer(other)) || other.essential - one.essential || heavy(one, other));
  return {
    kind: "scored", scope, language, counts: counts(items, answer), overall, axes,
    essentials: essentials.map((item) => ({ ...named(item), state: STATES[answer(item)] })),
    gaps: gaps.map((item) => ({ ...named(item), answer: answer(item), control: item.control })),
    sentence: overall ? `${overall.low_percent}–${overall.high_percent}%` : "–",
    radar: radar(axes),
  };
}

function counts(items, answer) {
  const found = Object.fromEntries(COUNTED.map((name) => [name, 0]));
  for (const item of items) found[answer(item)]++;
  return { ...found, total: items.length };
}

function points(item, answer) {
  const fixed = answer in CREDIT || answer === "not_applicable";
  const low = fixed ? item.weight * (CREDIT[answer] ?? 0) : 0;
  return { points_low: fraction(low * 2, 2), points_high: fraction((fixed ? low : item.weight) * 2, 2), of: String(item.weight) };
}

function range(items, answer) {
  const counted = items.filter((item) => answer(item) !== "not_applicable");
  if (counted.length === 0) return null;
  const weight = counted.reduce((sum, item) => sum + item.weight, 0);
  const halves = (open) => counted.reduce((sum, item) => sum + 2 * item.weight * (CREDIT[answer(item)] ?? open), 0);
  const [low, high] = [halves(0), halves(1)];
  return {
    low: fraction(low, 2 * weight), high: fraction(high, 2 * weight),
    low_percent: percent(low, 2 * weight), high_percent: percent(high, 2 * weight),
  };
}

const percent = (over, under) => Math.floor((over * 200 + under) / (2 * under));

function fraction(over, under) {
  let [a, b] = [over, under];
  while (b) [a, b] = [b, a % b];
  return under === a ? String(over / a) : `${over / a}/${under / a}`;
}

function radar(axes) {
  const corner = (part, place) => {
    const turn = (2 * Math.PI * place) / axes.length;
    return `${(190 + 112 * part * Math.sin(turn)).toFixed(1)} ${(150 - 112 * part * Math.cos(turn)).toFixed(1)}`;
  };
  const outline = (end) => axes.map((axis, place) => corner(axis.range ? axis.range[end] / 100 : 0, place)).join("L");
  const labels = axes.map((axis, place) => {
    const [x, y] = corner(1.2, place).split(" ");
    return `<text x="${x}" y="${y}">${axis.label.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 380 300"><path d="M${outline("low_percent")}Z" fill="none" stroke="currentColor"/>` +
    `<path d="M${outline("high_percent")}Z" fill="none" stroke="currentColor" stroke-dasharray="6 4"/>${labels.join("")}</svg>`;
}
