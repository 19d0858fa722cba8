// The answer sheet: plain data, no page and no storage.
//
// A sheet is {checklist, version, scope, items, screening}; scope, every item and every screening
// answer is {value, at}, at being the millisecond of the change, so that two tabs can be merged item
// by item. An item set by a screening question also carries {by: screening id, was: answer before}.
// A value of null means "taken back".

import { ANSWERS, FILE_LIMIT_BYTES, SCOPES, isId, isPlain, isText } from "./protocol.mjs";

const FORMAT = "mamoru-gijutsu-store";
const FORMAT_VERSION = 1;

export function emptySheet(checklist, version) {
  return { checklist, version, scope: { value: null, at: 0 }, items: new Map(), screening: new Map() };
}

/** A new entry, always newer than the one before, even when the clock was set back. */
export function entry(value, before, extra = {}) {
  return { ...extra, value, at: Math.max(Date.now(), (before?.at ?? 0) + 1) };
}

export function writeSheet(sheet) {
  return JSON.stringify({
    format: FORMAT,
    format_version: FORMAT_VERSION,
    checklist: sheet.checklist,
    version: sheet.version,
    scope: sheet.scope,
    items: Object.fromEntries(sheet.items),
    screening: Object.fromEntries(sheet.screening),
  });
}

/** Read what some earlier page, or anybody, left in the storage. Returns null for anything unsound. */
export function parseSheet(text, checklist, now = Date.now()) {
  if (!isText(text) || text.length > FILE_LIMIT_BYTES) return null;
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const known = isPlain(data) && data.format === FORMAT && data.format_version === FORMAT_VERSION;
  if (!known || data.checklist !== checklist || !isText(data.version)) return null;
  return {
    checklist,
    version: data.version,
    scope: soundEntry(data.scope, SCOPES, now) ?? { value: null, at: 0 },
    items: soundEntries(data.items, ANSWERS, now),
    screening: soundEntries(data.screening, ["yes", "no"], now),
  };
}

function soundEntries(list, values, now) {
  const sound = new Map();
  if (!isPlain(list)) return sound;
  for (const [id, given] of Object.entries(list)) {
    const checked = isId(id) ? soundEntry(given, values, now) : null;
    if (checked) sound.set(id, checked);
  }
  return sound;
}

function soundEntry(given, values, now) {
  if (!isPlain(given) || !Number.isFinite(given.at) || given.at < 0) return null;
  if (given.value !== null && !values.includes(given.value)) return null;
  // A time in the future would win over every later answer: it counts as the oldest. (Taking the present instead would
  // still beat an answer given a millisecond before this is read again.)
  const checked = { value: given.value, at: given.at > now ? 0 : given.at };
  if (!isId(given.by)) return checked;
  return { ...checked, by: given.by, was: ANSWERS.includes(given.was) ? given.was : null };
}

/** Take over from `theirs` whatever is newer. Returns the ids of the items whose answer changed. */
export function mergeInto(mine, theirs) {
  const changed = takeNewer(mine.items, theirs.items);
  takeNewer(mine.screening, theirs.screening);
  if (theirs.scope.at > mine.scope.at) mine.scope = theirs.scope;
  return changed;
}

function takeNewer(mine, theirs) {
  const changed = [];
  for (const [id, other] of theirs) {
    const own = mine.get(id);
    if (own && own.at >= other.at) continue;
    mine.set(id, other);
    if ((own?.value ?? null) !== other.value) changed.push(id);
  }
  return changed;
}

/** The answers as the core and the answer file want them; `ids` limits them to items of this page. */
export function answersOf(sheet, ids) {
  const given = [...ids].map((id) => [id, sheet.items.get(id)?.value ?? null]);
  return Object.fromEntries(given.filter(([, value]) => value !== null));
}

/** Give every item of `ids` the answer in `answers`, or take its answer back. */
export function replaceAnswers(sheet, ids, answers) {
  for (const id of ids) {
    const before = sheet.items.get(id);
    const value = Object.hasOwn(answers, id) ? answers[id] : null;
    if ((before?.value ?? null) !== value) sheet.items.set(id, entry(value, before));
  }
  for (const [id, before] of sheet.screening) sheet.screening.set(id, entry(null, before));
}
