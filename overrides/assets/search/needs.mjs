// What a query needs: each of its words, with the ways in which a page may say it. Looks units up through `find` only.

import { otherTexts } from "./names.mjs";
import { unitsOf, wordsOf } from "./text.mjs";

const SYNONYM = 0.5; // what another form of the same term counts
const LENGTH = 0.3; // how much a long word outweighs a short one: 1 by its length, 0 not at all
const MOST = 6; // other forms of a word that are looked up
const KNOWN = 0.6; // so much of a word in hiragana, or of another form, must stand in the index, else it is left out

/** Units of a text with their greatest weight: Map(unit → weight). */
export function weights(units) {
  const found = new Map();
  for (const [unit, weight] of units) found.set(unit, Math.max(found.get(unit) ?? 0, weight));
  return found;
}

/**
 * [{weight, ways: [{worth, units: Map(unit → {part, postings})}]}]; the first way is the word itself, and the parts of a way
 * are 1 together. `groups` are those of which the query holds a name. `find(unit, isOwn)` gives {postings, weight, idf} or null;
 * `rare` is the idf of a unit that no page has.
 */
export async function needsOf(asked, groups, rare, find) {
  return (await Promise.all(wordsOf(asked.query).map((word) => needOf(word, otherTexts(word, groups), rare, find)))).filter(Boolean);
}

async function needOf({ text, isKana }, texts, rare, find) {
  const own = await way(unitsOf(text, { all: isKana }), 1, rare, (unit) => find(unit, true), isKana);
  const isGrammar = own.sum === 0 || (isKana && own.known < KNOWN * own.sum);
  const others = await Promise.all(texts.slice(0, MOST).map((other) => way(unitsOf(other), SYNONYM, rare, (unit) => find(unit, false))));
  const ways = others.filter(({ known, sum }) => sum > 0 && known >= KNOWN * sum);
  if (!isGrammar) ways.unshift(own);
  return ways.length > 0 ? { weight: ways[0].sum * ways[0].length ** (LENGTH - 1), ways } : null;
}

async function way(units, worth, rare, find, isKana = false) {
  const asked = await Promise.all([...weights(units)].map(async ([unit, weight]) => [unit, weight, await find(unit)]));
  const found = asked.filter(([, weight, one]) => one || weight >= 1 || isKana); // guesses across kana that no page has are no loss
  const sum = total(found.map(([, weight, one]) => weight * (one?.idf ?? rare)));
  const known = total(found.map(([, weight, one]) => (one ? weight * one.idf : 0)));
  const part = (weight, one) => (weight * (one?.idf ?? rare) * (one?.weight ?? 1)) / sum;
  const parts = found.map(([unit, weight, one]) => [unit, { part: part(weight, one), postings: one?.postings ?? [] }]);
  return { worth, sum, known, length: total(found.map(([, weight]) => weight)), units: new Map(parts) };
}

const total = (numbers) => numbers.reduce((sum, one) => sum + one, 0);
