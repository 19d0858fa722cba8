// The closed list of messages between page and worker, and the guards both sides use.
//
// Every message carries a whole number `id`; a reply has the id of its request.
//   page -> worker   boot {base} | load {checklist}
//                    score {answers, scope, language} | plan {…, on, profile, only, order} | csv {…, on}
//                    compare {…, earlier} | open {text, language}
//                    code {answers} | decode {code, language} | marks {marks, language}
//                    collect {files, language} | group {language} | forget           (summary for an association)
//   worker -> page   booted | ready | scored | planned | csv | compared | opened | coded
//                    collected | grouped | forgotten | refused | failed {stage}
// `failed` means that the worker itself cannot go on (stage: message, runtime, engine, run);
// `refused` is an answer of the core and leaves everything as it was.

export const ANSWERS = ["implemented", "partly", "not_implemented", "not_applicable", "unknown"];
export const COUNTED = [...ANSWERS, "unanswered"];
export const DOORS = ["overseas_production", "investment", "people", "trade_fair", "joint_research"];
export const SCOPES = ["all", "quick", ...DOORS];
export const LANGUAGES = ["ja", "en"];
export const FILE_LIMIT_BYTES = 1_000_000;
export const ROLES = ["owner", "hr", "factory", "it", "laboratory", "sales", "office"];
export const EFFORTS = ["hour", "day", "week", "project"];
export const COSTS = ["none", "small", "invest"];
export const ORDER = ["essentials", "effect", "effort", "cost"];
export const CHANGES = ["better", "worse", "opened", "closed", "other", "same"];

const ESSENTIAL_STATES = ["unmet", "partly", "unknown", "unanswered"];
const ID = /^[a-z0-9][a-z0-9-]{0,99}$/;

export const isText = (value) => typeof value === "string";
export const isId = (value) => isText(value) && ID.test(value);
export const isPlain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

const isOneOf = (list) => (value) => list.includes(value);
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isPercent = (value) => isCount(value) && value <= 100;
const isListOf = (check) => (value) => Array.isArray(value) && value.every(check);
const optional = (check) => (value) => value === undefined || value === null || check(value);
const hasShape = (shape) => (value) =>
  isPlain(value) && Object.entries(shape).every(([name, check]) => check(value[name]));

export const isAnswers = (value) =>
  isPlain(value) && Object.entries(value).every(([item, answer]) => isId(item) && ANSWERS.includes(answer));

const isRange = hasShape({ low: isText, high: isText, low_percent: isPercent, high_percent: isPercent });
const isCounts = hasShape(Object.fromEntries([...COUNTED, "total"].map((name) => [name, isCount])));
const item = { item: isId, number: isCount, label: isText };

const isDay = (value) => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isFile = (value) => isPlain(value) && isText(value.name) && isText(value.text ?? value.code ?? value.marks);
const isPoints = hasShape({ ...item, answer: isOneOf(COUNTED), of: isText });
const asked = { answers: isAnswers, scope: isOneOf(SCOPES), language: isOneOf(LANGUAGES) };

const REQUESTS = {
  boot: { base: isText },
  load: { checklist: isPlain },
  score: asked,
  plan: { ...asked, on: isDay, profile: isPlain, only: isPlain, order: isListOf(isOneOf(ORDER)) },
  csv: { ...asked, on: isDay },
  compare: { ...asked, earlier: (value) => isPlain(value) && isText(value.text ?? value.code) },
  open: { text: isText, language: isOneOf(LANGUAGES) },
  code: { answers: isAnswers },
  decode: { code: isText, language: isOneOf(LANGUAGES) },
  marks: { marks: isText, language: isOneOf(LANGUAGES) },
  collect: { files: isListOf(isFile), language: isOneOf(LANGUAGES) },
  group: { scope: isOneOf(SCOPES), language: isOneOf(LANGUAGES) },
  forget: {},
};

const named = hasShape({ kind: isText, id: isText });
const incentive = hasShape({ id: isId, edition: isText, state: isOneOf(["open", "closed", "not_yet", "undated"]) });
const isStep = hasShape({
  control: isId, measure: isId, role: isOneOf(ROLES), effort: isOneOf(EFFORTS), cost: isOneOf(COSTS), effect: isText,
  items: isListOf(hasShape({ ...item, answer: isOneOf(COUNTED) })), cases: isListOf(named),
  incentives: isListOf(incentive), bodies: isListOf(isText), offices: isListOf(isText),
});
const isSpread = hasShape({
  lowest_quarter: isPercent, median: isPercent, highest_quarter: isPercent, bands: isListOf(isCount),
});
const isTable = hasShape({ name: isText, text: isText });
const isRefusal = hasShape({ name: isText, message: isText });

const REPLIES = {
  booted: {},
  ready: { checklist: isText, version: isText },
  scored: {
    scope: isOneOf(SCOPES),
    counts: isCounts,
    overall: optional(isRange),
    axes: isListOf(hasShape({
      id: isId, label: isText, range: optional(isRange), counts: isCounts, items: optional(isListOf(isPoints)),
    })),
    essentials: isListOf(hasShape({ ...item, state: isOneOf(ESSENTIAL_STATES) })),
    gaps: isListOf(hasShape({ ...item, answer: isOneOf(COUNTED) })),
    sentence: isText,
    radar: isText,
  },
  planned: { steps: isListOf(isStep), left_out: isCount, sentence: isText },
  csv: { name: isText, text: isText },
  compared: {
    overall: hasShape({ earlier: optional(isRange), now: optional(isRange) }),
    axes: isListOf(hasShape({ id: isId, label: isText, earlier: optional(isRange), now: optional(isRange) })),
    items: isListOf(hasShape({
      ...item, earlier: isOneOf(COUNTED), now: isOneOf(COUNTED), change: isOneOf(CHANGES),
    })),
    sentence: isText,
    radar: isText,
  },
  opened: { answers: isAnswers, scope: optional(isOneOf(SCOPES)), message: isText },
  coded: { code: isText },
  collected: { members: isCount, refused: isListOf(isRefusal), doubles: isListOf(isPlain) },
  grouped: {
    members: isCount, least: isCount, overall: optional(isSpread),
    axes: isListOf(hasShape({ id: isId, label: isText, spread: optional(isSpread) })),
    items: isListOf(hasShape({ ...item, counts: optional(isCounts) })),
    gaps: isListOf(hasShape(item)), csv: optional(isTable), sentence: isText,
  },
  forgotten: {},
  refused: { code: isText, message: isText },
  failed: { stage: isText },
};

// What the core answers to each kind of request, beside `refused` and `failed`.
const ANSWERED_BY = {
  boot: "booted", load: "ready", score: "scored", plan: "planned", csv: "csv", compare: "compared", open: "opened",
  code: "coded", decode: "opened", marks: "opened", collect: "collected", group: "grouped", forget: "forgotten",
};

const fits = (list, message) =>
  isPlain(message) && isCount(message.id) && Object.hasOwn(list, message.kind) && hasShape(list[message.kind])(message);

/** True for a whole, well-formed request. */
export const isRequest = (message) => fits(REQUESTS, message);

/** True for a whole, well-formed reply to a request of this kind. */
export const isReplyTo = (kind, message) =>
  fits(REPLIES, message) &&
  (message.kind === ANSWERED_BY[kind] || message.kind === "failed" || (message.kind === "refused" && kind !== "boot"));
