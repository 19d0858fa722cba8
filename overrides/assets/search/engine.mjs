// Answers queries from the index parts. Knows nothing of pages or fetch: `read(name)` gives the parsed part of that name.

import { closeness, questionOf, readyOf } from "./closeness.mjs";
import { askedOf, groupsIn, isNamed, nameOf, termPages } from "./names.mjs";
import { needsOf } from "./needs.mjs";
import { pageScores, pagesOf } from "./ranking.mjs";
import { shardOf, stem } from "./text.mjs";

const GUESS = 0.6; // what a word that begins alike, or is one slip away, counts
const RERANKED = 12; // pages that are looked at in full; each may cost a fetch
const RELATED = 0.2; // what a page gains that one of the best results names as related
const LEADERS = 3; // so many results pass this on
const CROWD = 0.25; // how much less each counts where many are named
const ALONE = 0.5; // what is left of it for a page without the words
const NEAR = 0.5; // below this share of the query found, a result is only near
const CUT = 0.1; // results this much weaker than the best are left out
const SHOWN = 8; // … and so many are left in longer
const EXCERPT = 110;

export class Searcher {
  #read;
  #manifest = null;
  #parts = new Map();
  #ready = new Map(); // sections that were looked at before, ready for comparing

  /** @param {(name: string) => Promise<any>} read */
  constructor(read) {
    this.#read = read;
  }

  async words() {
    return (await this.#start()).words;
  }

  #start() {
    this.#manifest ??= this.#read("manifest.json").then(prepared).catch((error) => {
      this.#manifest = null; // asked again next time
      throw error;
    });
    return this.#manifest;
  }

  async #part(name) {
    const { version } = await this.#start();
    if (!this.#parts.has(name)) this.#parts.set(name, this.#read(`${version}/${name}.json`));
    try {
      return await this.#parts.get(name);
    } catch (error) {
      this.#parts.delete(name);
      throw error;
    }
  }

  /** {total, near, answer: {kind, title, text, href} or null, results: [{url, anchor, kind, title, heading, excerpt}]} */
  async search(text) {
    const manifest = await this.#start();
    const query = text.trim().slice(0, 200);
    const asked = askedOf(query);
    const groups = groupsIn(asked, manifest.groups);
    const needs = await needsOf(asked, groups, rarity(manifest.sections, 0), (unit, isOwn) => this.#unit(unit, isOwn));
    const pages = pageScores(needs, manifest);
    for (const { page, share, isNamed } of termPages(asked, groups)) lift(pages, page, share, isNamed);
    if (pages.size === 0) return { total: 0, near: false, answer: null, results: [] };
    const best = [...pages.values()].sort((one, other) => other.score - one.score || one.start - other.start).slice(0, RERANKED);
    const answer = await this.#answer(asked, manifest);
    const question = questionOf(query, needs);
    const looked = withRelated(await Promise.all(best.map((page) => this.#look(page, question))));
    const others = looked.filter(({ shown: { url, anchor } }) => `${url}#${anchor}` !== answer?.href); // not twice
    const results = withNamed(others).sort((one, other) => other.score - one.score);
    const near = results.length > 0 && results[0].coverage < NEAR;
    const strong = results.filter((one, place) => one.score >= results[0].score * (place < SHOWN ? CUT / 4 : CUT));
    return {
      total: strong.length, near, answer,
      results: strong.map(({ shown }) => shown),
    };
  }

  /** {postings, weight, idf} of a unit, or null; a word that no page has may be unfinished or misspelt. */
  async #unit(unit, isOwn) {
    const { shards, sections } = await this.#start();
    const shard = await this.#part(`u${shardOf(unit, shards)}`);
    const known = (postings, weight) => ({ postings, weight, idf: rarity(sections, postings.length / 2) });
    if (Object.hasOwn(shard, unit)) return known(shard[unit], 1);
    if (!isOwn || !/^[a-z0-9]/.test(unit) || unit.length < 3) return null;
    const like = alike(unit, Object.keys(shard));
    return like.length > 0 ? known(merged(like.map((one) => shard[one])), GUESS) : null;
  }

  /** The page's best section in full, with what its words make of its score. */
  async #look(page, question) {
    const { slots, about } = await this.#start();
    const part = await this.#part(`p${Math.floor(page.section / slots)}`);
    let slot = page.section % slots;
    for (const { url, kind, title, near, sections } of part) {
      if (slot >= sections.length) {
        slot -= sections.length;
        continue;
      }
      const [anchor, heading, text] = sections[slot];
      const shown = { url, anchor, kind, title, heading: anchor ? heading : "", excerpt: excerpt(text, question.query) };
      if (!this.#ready.has(page.section)) this.#ready.set(page.section, readyOf({ title, heading: shown.heading, about: about[kind] ?? "", text }));
      const score = page.score * closeness(question, this.#ready.get(page.section));
      return { shown, start: page.start, near, coverage: page.coverage, isNamed: page.isNamed, score };
    }
    throw new Error(`no section ${page.section}`);
  }

  /** The term, programme or body that the query names and says nothing else about. */
  async #answer(asked, manifest) {
    let best = { place: -1, length: 0 };
    manifest.answers.forEach((names, place) => {
      for (const name of names) if (name.joined.length > best.length && isNamed(asked, name)) best = { place, length: name.joined.length };
    });
    if (best.place < 0) return null;
    const part = await this.#part(`a${Math.floor(best.place / manifest.answersAPart)}`);
    return part[best.place % manifest.answersAPart];
  }
}

const rarity = (all, often) => Math.log(1 + (all - often + 0.5) / (often + 0.5));

/** The manifest with its names made ready once. */
function prepared(manifest) {
  const groups = manifest.groups.map(([forms, page]) => ({ page, names: forms.map(nameOf) }));
  return { ...manifest, groups, answers: manifest.answers.map((one) => (typeof one === "number" ? groups[one].names : one.map(nameOf))),
    pageOf: pagesOf(manifest.starts, manifest.room), places: new Int32Array(manifest.room) };
}

/** Words that begin with the one typed (it may not be finished), else those one slip of the pen away. */
function alike(unit, known) {
  const longer = known.filter((one) => one.startsWith(unit));
  if (longer.length > 0) return longer.slice(0, 20);
  return unit.length < 5 ? [] : known.filter((one) => isOneSlip(stem(unit), one)).slice(0, 5);
}

function isOneSlip(a, b) {
  if (Math.abs(a.length - b.length) > 1 || a === b) return a === b;
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++;
  const rest = (text, skip) => text.slice(at + skip);
  const swapped = rest(a, 2) === rest(b, 2) && a[at] === b[at + 1] && a[at + 1] === b[at];
  return rest(a, 1) === rest(b, 1) || rest(a, 0) === rest(b, 1) || rest(a, 1) === rest(b, 0) || swapped;
}

function merged(lists) {
  const strengths = new Map();
  for (const list of lists) {
    let section = 0;
    for (let at = 0; at < list.length; at += 2) {
      section += list[at];
      strengths.set(section, Math.max(strengths.get(section) ?? 0, list[at + 1]));
    }
  }
  let before = 0;
  return [...strengths].sort(([a], [b]) => a - b).flatMap(([section, strength]) => {
    const step = section - before;
    before = section;
    return [step, strength];
  });
}

/** Raise the page that treats a term by the share of the query that the term's name is. */
function lift(pages, start, share, isNamed) {
  const top = Math.max(0, ...[...pages.values()].map((one) => one.score));
  const page = pages.get(start) ?? { start, section: start, score: 0, coverage: 0 };
  const score = Math.max(page.score * (1 + 0.3 * share), 0.7 * top * share);
  pages.set(start, { ...page, isNamed: page.isNamed || isNamed, coverage: Math.max(page.coverage, 0.8 * share), score });
}

/** Pages that the best results name as related are raised, the more the better they hold the query themselves. */
function withRelated(results) {
  const leaders = [...results].sort((one, other) => other.score - one.score).slice(0, LEADERS);
  const gains = new Map();
  for (const { score, near } of leaders) {
    for (const start of near) gains.set(start, Math.max(gains.get(start) ?? 0, (RELATED * score) / near.length ** CROWD));
  }
  const share = ({ coverage }) => ALONE + (1 - ALONE) * coverage;
  return results.map((one) => ({ ...one, score: one.score + (gains.get(one.start) ?? 0) * share(one) }));
}

/** A page that treats the very term asked for is among the first, whatever words others have. */
function withNamed(results) {
  const top = Math.max(0, ...results.map(({ score }) => score));
  return results.map((one) => (one.isNamed ? { ...one, score: Math.max(one.score, top) } : one));
}

/** A stretch of the text around the first words of the query that stand in it. */
function excerpt(text, query) {
  const low = text.toLowerCase();
  const pieces = query.toLowerCase().split(/\s+/).filter(Boolean);
  const starts = pieces.flatMap((piece) => [piece, piece.slice(0, 4), piece.slice(0, 2)]).map((piece) => low.indexOf(piece));
  const at = starts.find((start) => start >= 0) ?? 0;
  const near = at > 40 ? at - 30 : 0;
  const gap = /[a-z] /.test(text.slice(near, at)) ? text.indexOf(" ", near) + 1 : near; // no half a word in English
  const start = near > 0 && gap <= at ? gap : near;
  const cut = text.slice(start, start + EXCERPT);
  return `${start > 0 ? "…" : ""}${cut}${start + EXCERPT < text.length ? "…" : ""}`;
}
