// Names of terms in a query. Names are made ready once, when the manifest arrives; the query once when it is asked.

import { fold, plain, stem, unitsOf, wordsOf } from "./text.mjs";

const LEAST = 2; // a name that is part of a longer query has more letters than this
const LATIN = /^[\x20-\x7e]+$/;

/** A name, ready for comparing: joined has no spaces; Latin names have an initial, and stems once they were wanted. */
export function nameOf(raw) {
  const folded = fold(raw);
  const isLatin = LATIN.test(folded);
  return { raw, joined: folded.replace(/\s/g, ""), folded, isLatin, initial: isLatin ? /[a-z0-9]/.exec(folded)?.[0] : null, stems: null };
}

const stemsOf = (name) => (name.stems ??= stems(name.folded));

/** A query, ready for comparing; content is how many letters are neither grammar nor stop words. */
export function askedOf(query) {
  const folded = fold(query);
  const [joined, written] = [folded, plain(query)].map((text) => text.replace(/\s/g, ""));
  const found = stems(folded);
  const words = new Set(wordsOf(query).map(({ text }) => fold(text)));
  return { query, joined, written, words, stems: found, initials: new Set(found.split(" ").map(([first]) => first)), content: contentSize(query) };
}

/** Is a name the query, or a whole part of it? Latin names only as words of their own, whatever their endings. */
export function holds(asked, name) {
  if (name.isLatin) return asked.initials.has(name.initial) && asked.stems.includes(stemsOf(name)); // a stem keeps its initial
  const { joined } = name;
  return joined === asked.joined || (joined.length > LEAST && asked.joined.includes(joined));
}

/** Is a query this name and at most grammar beside it? */
export function isNamed(asked, { joined }) {
  const at = joined ? asked.joined.indexOf(joined) : -1;
  if (at < 0 || asked.joined === joined) return at === 0;
  const rest = `${asked.written.slice(0, at)} ${asked.written.slice(at + joined.length)}`;
  return joined.length > 1 && wordsOf(rest).every(({ isKana }) => isKana);
}

/** The groups of which a query holds a name, with the names it holds: [{names, page, held}]. One of two letters (社長) must be a word. */
export function groupsIn(asked, groups) {
  return groups.flatMap(({ names, page }) => {
    const held = names.filter((name) => holds(asked, name) || (page === null && asked.words.has(name.joined)));
    return held.length > 0 ? [{ names, page, held }] : [];
  });
}

/** Pages that treat a term whose name the query is, or holds: [{page, share: of the query, isNamed: is it all of the query}]. */
export function termPages(asked, groups) {
  return groups.filter(({ page }) => page !== null).map(({ page, held }) => {
    const share = Math.min(1, Math.max(...held.map(({ raw }) => contentSize(raw))) / asked.content);
    return { page, share, isNamed: held.some((name) => isNamed(asked, name)) };
  });
}

/** Other ways to write a word of the query: another form for the whole of it, or for the part of it that a form says. */
export function otherTexts({ text, isKana }, groups) {
  const own = nameOf(text);
  const word = own.joined;
  return [...new Set(groups.flatMap(({ names, held }) => held.flatMap((name) => {
    const others = names.filter((one) => one !== name).map(({ raw }) => raw);
    if (name.isLatin) return own.isLatin && stemsOf(name).includes(stemsOf(own)) ? others : [];
    if (isKana) return name.joined === word ? others : [];
    if (name.joined.includes(word)) return others;
    const said = word.includes(name.joined) ? name.joined : overlap(word, name.joined);
    return said ? others.map((other) => word.replace(said, other)) : [];
  })))];
}

/** The end of a word with which a name begins, of two letters or more. */
function overlap(word, name) {
  for (let size = Math.min(word.length, name.length) - 1; size > 1; size--) {
    if (word.endsWith(name.slice(0, size))) return name.slice(0, size);
  }
  return "";
}

const stems = (folded) => ` ${(folded.match(/[a-z0-9]+/g) ?? []).map(stem).join(" ")} `;

function contentSize(text) {
  const words = wordsOf(text).filter((word) => !word.isKana && unitsOf(word.text).length > 0);
  return Math.max(1, words.reduce((sum, word) => sum + word.text.length, 0));
}
