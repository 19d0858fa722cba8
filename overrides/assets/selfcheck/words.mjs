// The words of the page: a JSON block made at build time, in the page's language.

/** Every key that the scripts use. A page that lacks one is left as the plain form it is. */
export const NEEDED = [
  "answers.implemented", "answers.partly", "answers.not_implemented", "answers.not_applicable",
  "answers.unknown", "answers.unanswered",
  "progress", // {done} {total}
  "state.loading", "state.failed",
  "store.full", "store.forbidden", "store.broken", "store.other_tab", "store.cleared",
  "screening.set", "screening.kept", "screening.apply", "screening.undone", // {count}
  "file.save_now", "file.saved", "file.too_large", "file.unreadable",
  "confirm.clear", "confirm.clear_yes", "confirm.replace", "confirm.replace_yes", // {count}
  "result.item", // {number} {label}
  "result.exact", "result.range", "result.nothing", // {percent}; {low} {high}
  "result.radar", "result.bars", "result.numbers", "result.axis", "result.share", "result.bar",
  "result.essentials", "result.essentials_none",
  "result.next", "result.next_none", "result.next_more", // {count}
];

/** Read the block. Throws an Error naming what is missing. */
export function readWords(document) {
  const block = document.querySelector("script[data-selfcheck-words]");
  const words = flatten(JSON.parse(block?.textContent ?? "{}"));
  const missing = NEEDED.filter((key) => !words.has(key));
  if (missing.length > 0) throw new Error(`data-selfcheck-words lacks: ${missing.join(", ")}`);
  /** The text of a key with its {places} filled. */
  return (key, places = {}) =>
    words.get(key).replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(places, name) ? String(places[name]) : whole));
}

function flatten(value, prefix = "", into = new Map()) {
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === "string") into.set(prefix + name, inner);
    else flatten(inner, `${prefix}${name}.`, into);
  }
  return into;
}
