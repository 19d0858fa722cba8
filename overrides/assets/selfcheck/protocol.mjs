// The closed list of messages between page and worker, and the guards both sides use.
//
// Every message carries a whole number `id`; a reply has the id of its request.
//   page -> worker   boot {base} | load {checklist} | score {answers, scope, language} | open {text, language}
//   worker -> page   booted | ready | scored | opened | refused | failed {stage}
// `failed` means that the worker itself cannot go on (stage: message, runtime, engine, run);
// `refused` is an answer of the core and leaves everything as it was.

export const ANSWERS = ["implemented", "partly", "not_implemented", "not_applicable", "unknown"];
export const COUNTED = [...ANSWERS, "unanswered"];
export const SCOPES = ["all", "quick"];
export const LANGUAGES = ["ja", "en"];
export const FILE_LIMIT_BYTES = 1_000_000;

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

const REQUESTS = {
  boot: { base: isText },
  load: { checklist: isPlain },
  score: { answers: isAnswers, scope: isOneOf(SCOPES), language: isOneOf(LANGUAGES) },
  open: { text: isText, language: isOneOf(LANGUAGES) },
};

const REPLIES = {
  booted: {},
  ready: { checklist: isText, version: isText },
  scored: {
    scope: isOneOf(SCOPES),
    counts: isCounts,
    overall: optional(isRange),
    axes: isListOf(hasShape({ id: isId, label: isText, range: optional(isRange), counts: isCounts })),
    essentials: isListOf(hasShape({ ...item, state: isOneOf(ESSENTIAL_STATES) })),
    gaps: isListOf(hasShape({ ...item, answer: isOneOf(COUNTED) })),
    sentence: isText,
    radar: isText,
  },
  opened: { answers: isAnswers, scope: optional(isOneOf(SCOPES)), message: isText },
  refused: { code: isText, message: isText },
  failed: { stage: isText },
};

// Which replies may come back for which request.
const ANSWERED_BY = {
  boot: ["booted", "failed"],
  load: ["ready", "refused", "failed"],
  score: ["scored", "refused", "failed"],
  open: ["opened", "refused", "failed"],
};

const fits = (list, message) =>
  isPlain(message) && isCount(message.id) && Object.hasOwn(list, message.kind) && hasShape(list[message.kind])(message);

/** True for a whole, well-formed request. */
export const isRequest = (message) => fits(REQUESTS, message);

/** True for a whole, well-formed reply to a request of this kind. */
export const isReplyTo = (kind, message) => fits(REPLIES, message) && ANSWERED_BY[kind].includes(message.kind);
