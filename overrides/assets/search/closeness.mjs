// How near a name or a text is to what was asked: the part of page scores that needs the words themselves.

import { weights } from "./needs.mjs";
import { fold, unitsOf } from "./text.mjs";

const PHRASE = 0.25; // what a page gains that has the very words
const TITLE = 2; // … whose title has the words
const JOINT = 0.6; // … whose title, heading and kind together have the words
const SHARP = 1.5; // how little a name is worth that has only a part of them
const EXACT = 0.4; // … whose title has no others
const STANDS_FOR = 0.8; // what a name is worth that has another form of a word

/** What was asked, ready for comparing. */
export function questionOf(query, needs) {
  return { query, wanted: tight(query), needs, pieces: query.split(/\s+/).map(fold).filter(Boolean), all: sum(needs.map(({ weight }) => weight)) };
}

/** A section ready for comparing, the same for every question; about is what its kind of page is about. */
export function readyOf({ title, heading, about, text }) {
  const named = weights(unitsOf(title));
  const joint = new Map([...weights(unitsOf(about)), ...weights(unitsOf(heading)), ...named]);
  return { names: [title, heading].map(tight), text: fold(text), named, joint };
}

/** How much more a section counts for its names and for the very words in its text. */
export function closeness(question, { names, text, named, joint }) {
  const share = phraseShare(question.pieces, names, text);
  const inTitle = covered(question, named);
  const score = TITLE * inTitle ** SHARP + JOINT * covered(question, joint) ** SHARP + EXACT * exactness(question, named) * inTitle;
  return sameName(question.wanted, ...names) * (1 + PHRASE * share) * (1 + score);
}

const tight = (text) => fold(text).replace(/\s/g, "");

function sameName(wanted, title, heading) {
  if (title.startsWith(wanted) || heading === wanted) return 1.6;
  if (title.includes(wanted)) return 1.4;
  return heading.includes(wanted) ? 1.25 : 1;
}

function phraseShare(pieces, names, text) {
  return pieces.filter((piece) => text.includes(piece) || names.some((name) => name.includes(piece))).length / Math.max(1, pieces.length);
}

/** The share of the needs that a name says, each in its best way. */
function covered({ needs, all }, named) {
  return sum(needs.map(({ weight, ways }) => weight * Math.max(...ways.map((way) => said(way, named))))) / all;
}

function said({ worth, units }, named) {
  let share = 0; // a loop, because this runs for every way of every word on every page looked at
  for (const [unit, { part }] of units) if (named.has(unit)) share += part;
  return worth < 1 ? STANDS_FOR * share * share : share;
}

/** The share of a name that the question says. */
function exactness({ needs }, named) {
  const isAsked = (unit) => needs.some(({ ways }) => ways.some(({ units }) => units.has(unit)));
  const all = sum(named.values());
  return all > 0 ? sum([...named].filter(([unit]) => isAsked(unit)).map(([, weight]) => weight)) / all : 0;
}

const sum = (values) => [...values].reduce((total, one) => total + one, 0);
