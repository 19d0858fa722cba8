// What a query needs: each of its words, with the ways in which a page may say it. Looks units up through `find` only.

import { fold, stem, unitsOf, wordsOf } from "./text.mjs";

const SYNONYM = 0.5; // what another form of the same term counts
const LENGTH = 0.3; // how much a long word outweighs a short one: 1 by its length, 0 not at all
const KNOWN = 0.6; // so much of a word in hiragana, or of another form, must stand in the index, else it is left out
const LEAST = 2; // a name that is part of a longer query has more letters than this
const LATIN = /^[\x20-\x7e]+$/;

/** Units of a text with their greatest weight: Map(unit → weight). */
export function weights(units) {
  const found = new Map();
  for (const [unit, weight] of units) found.set(unit, Math.max(found.get(unit) ?? 0, weight));
  return found;
}

/**
 * [{weight, ways: [{worth, units: Map(unit → {part, postings})}]}]; the first way is the word itself, and the parts of a way
 * are 1 together. `find(unit, isOwn)` gives {postings, weight, idf} or null; `rare` is the idf of a unit that no page has.
 */
export async function needsOf(query, groups, rare, find) {
  const held = heldForms(query, groups);
  return (await Promise.all(wordsOf(query).map((word) => needOf(word, held, rare, find)))).filter(Boolean);
}

async function needOf({ text, isKana }, held, rare, find) {
  const own = await way(unitsOf(text, { all: isKana }), 1, rare, (unit) => find(unit, true), isKana);
  const isGrammar = own.sum === 0 || (isKana && own.known < KNOWN * own.sum);
  const others = await Promise.all(otherTexts(text, isKana, held).map((other) => way(unitsOf(other), SYNONYM, rare, (unit) => find(unit, false))));
  const ways = others.filter(({ known, sum }) => sum > 0 && known >= KNOWN * sum);
  if (!isGrammar) ways.unshift(own);
  return ways.length > 0 ? { weight: ways[0].sum * ways[0].length ** (LENGTH - 1), ways } : null;
}

async function way(units, worth, rare, find, isKana = false) {
  const asked = await Promise.all([...weights(units)].map(async ([unit, weight]) => [unit, weight, await find(unit)]));
  const found = asked.filter(([, weight, one]) => one || weight >= 1 || isKana); // guesses across kana that no page has are no loss
  const sum = total(found.map(([, weight, one]) => weight * (one?.idf ?? rare)));
  const known = total(found.map(([, weight, one]) => (one ? weight * one.idf : 0)));
  const parts = found.map(([unit, weight, one]) => [unit, { part: (weight * (one?.idf ?? rare) * (one?.weight ?? 1)) / sum, postings: one?.postings ?? [] }]);
  return { worth, sum, known, length: total(found.map(([, weight]) => weight)), units: new Map(parts) };
}

/** The forms that stand in the query, folded, each with the other forms of its group. */
function heldForms(query, groups) {
  const asked = fold(query);
  return groups.flatMap(({ forms, folded }) => folded.map((held, at) => ({ held, others: forms.filter((_, other) => other !== at) })).filter(({ held }) => holds(asked, held)));
}

/** Other ways to write a word: another form for the whole of it, or for the part of it that a form says. */
function otherTexts(text, isKana, held) {
  const word = fold(text);
  return [...new Set(held.flatMap(({ held: form, others }) => {
    const name = form.replace(/\s/g, "");
    if (LATIN.test(form)) return ` ${stems(form)} `.includes(` ${stems(word)} `) ? others : [];
    if (isKana) return name === word ? others : [];
    if (name.includes(word)) return others;
    const said = word.includes(name) ? name : overlap(word, name);
    return said ? others.map((other) => word.replace(said, other)) : [];
  }))];
}

/** The end of a word with which a form begins, of two letters or more. */
function overlap(word, name) {
  for (let size = Math.min(word.length, name.length) - 1; size > 1; size--) if (word.endsWith(name.slice(0, size))) return name.slice(0, size);
  return "";
}

/** Is a name the query, or a whole part of it? Latin names only as words of their own, whatever their endings. */
export function holds(asked, form) {
  if (LATIN.test(form)) return stems(form) !== "" && ` ${stems(asked)} `.includes(` ${stems(form)} `);
  const [joined, name] = [asked, form].map((one) => one.replace(/\s/g, ""));
  return name === joined || (name.length > LEAST && joined.includes(name));
}

const stems = (text) => (text.match(/[a-z0-9]+/g) ?? []).map(stem).join(" ");
const total = (numbers) => numbers.reduce((sum, one) => sum + one, 0);
