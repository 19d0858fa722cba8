// Answers queries from the index parts. Knows nothing of pages or fetch: `read(name)` gives the parsed part of that name.

import { fold, shardOf, stem, unitsOf } from "./text.mjs";

const SYNONYM = 0.35; // what another form of the same term counts
const GUESS = 0.6; // what a word that begins alike, or is one slip away, counts
const RERANKED = 24; // pages that are looked at in full
const COVERAGE = 0.8; // how sharply a page falls off that holds only a part of the query
const PHRASE = 0.35; // what a page gains that has the very words
const TITLE = 3; // … whose title has the words
const EXACT = 0.4; // … whose title has no others
const HEAD = 0.3; // … whose best section's heading has the words
const WHOLE = 0.25; // what the whole page counts beside its best section
const NEAR = 0.5; // below this share of the query found, a result is only near
const CUT = 0.1; // results this much weaker than the best are left out
const EXCERPT = 110;
const TOP_OF_PAGE = 0.7; // the page itself is shown, and not a part of it, when its beginning is nearly as good

export class Searcher {
  #read;
  #manifest = null;
  #parts = new Map();

  /** @param {(name: string) => Promise<any>} read */
  constructor(read) {
    this.#read = read;
  }

  async words() {
    return (await this.#start()).words;
  }

  #start() {
    this.#manifest ??= this.#read("manifest.json").catch((error) => {
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
    const wanted = await this.#wanted(query, manifest);
    if (wanted.length === 0) return { total: 0, near: false, answer: null, results: [] };
    const pages = pageScores(wanted, manifest.starts);
    for (const start of this.#pagesFor(query, manifest)) lift(pages, start);
    const best = [...pages.values()].sort((one, other) => other.score - one.score || one.start - other.start).slice(0, RERANKED);
    const answer = await this.#answer(query, manifest);
    const asked = { query, units: weights(unitsOf(query)), others: wanted.filter((one) => !one.own) };
    const looked = await Promise.all(best.map((page) => this.#look(page, asked)));
    const others = looked.filter(({ url, anchor }) => `${url}#${anchor}` !== answer?.href); // not twice
    const results = others.sort((one, other) => other.score - one.score);
    const known = await this.#knownShare(query, wanted, manifest);
    const near = results.length > 0 && results[0].coverage * known < NEAR;
    const strong = results.filter((one) => one.score >= results[0].score * CUT);
    return {
      total: strong.length, near, answer,
      results: strong.map(({ score, coverage, ...shown }) => shown),
    };
  }

  /** Units of the query with what they count and where they stand: [{lists: [[weight, postings]], idf}]. */
  async #wanted(query, manifest) {
    const own = weights(unitsOf(query, { all: true }));
    const others = new Map();
    for (const form of otherForms(fold(query), manifest)) {
      for (const [unit, weight] of weights(unitsOf(form))) {
        if (!own.has(unit)) others.set(unit, Math.max(others.get(unit) ?? 0, weight * SYNONYM));
      }
    }
    const found = await Promise.all([...own].map(([unit, weight]) => this.#unit(unit, weight, true)));
    found.push(...(await Promise.all([...others].map(([unit, weight]) => this.#unit(unit, weight, false)))));
    const many = manifest.sections;
    return found.filter(Boolean).map((one) => ({ ...one, idf: Math.log(1 + (many - one.often + 0.5) / (one.often + 0.5)) }));
  }

  /** How much of the query's words the index knows at all; endings in hiragana do not count. */
  async #knownShare(query, wanted, manifest) {
    const found = new Map(wanted.map(({ unit, weight, idf }) => [unit, weight * idf]));
    const rare = Math.log(1 + (manifest.sections + 0.5) / 0.5);
    let [known, missing] = [0, 0];
    for (const [unit, weight] of weights(unitsOf(query))) {
      if (found.has(unit)) known += found.get(unit);
      else missing += weight * rare;
    }
    return known + missing > 0 ? known / (known + missing) : 1;
  }

  async #unit(unit, weight, own) {
    const { shards } = await this.#start();
    const shard = await this.#part(`u${shardOf(unit, shards)}`);
    const isWord = /^[a-z0-9]/.test(unit);
    if (Object.hasOwn(shard, unit)) return { unit, weight, own, postings: shard[unit], often: shard[unit].length / 2 };
    if (!own || !isWord || unit.length < 3) return null;
    const like = alike(unit, Object.keys(shard));
    if (like.length === 0) return null;
    const postings = merged(like.map((one) => shard[one]));
    return { unit, weight: weight * GUESS, own, postings, often: postings.length / 2 };
  }

  /** First sections of the pages that treat a term whose name the query is, or holds. */
  #pagesFor(query, manifest) {
    const folded = fold(query).replace(/\s/g, "");
    return manifest.groups.filter(([forms, page]) => page !== null && forms.some((form) => holds(folded, form))).map(([, page]) => page);
  }

  /** The page's best section in full, with what its words make of its score. */
  async #look(page, asked) {
    const { slots } = await this.#start();
    const part = await this.#part(`p${Math.floor(page.section / slots)}`);
    let slot = page.section % slots;
    for (const { url, kind, title, sections } of part) {
      if (slot >= sections.length) {
        slot -= sections.length;
        continue;
      }
      const [anchor, heading, text] = sections[slot];
      const shown = { url, anchor, kind, title, heading: anchor ? heading : "", excerpt: excerpt(text, asked.query) };
      return { ...shown, coverage: page.coverage, score: page.score * closeness(asked, title, anchor ? heading : "", text) };
    }
    throw new Error(`no section ${page.section}`);
  }

  /** The term, programme or body that the query names; a name that is most of the query will do. */
  async #answer(query, manifest) {
    const folded = fold(query).replace(/\s/g, "");
    let best = { place: -1, length: 0 };
    manifest.answers.forEach((forms, place) => {
      for (const form of forms) {
        const name = form.replace(/\s/g, "");
        if (folded === name || (folded.includes(name) && name.length >= 0.7 * folded.length && name.length > 1)) {
          if (name.length > best.length) best = { place, length: name.length };
        }
      }
    });
    if (best.place < 0) return null;
    const part = await this.#part(`a${Math.floor(best.place / manifest.answersAPart)}`);
    return part[best.place % manifest.answersAPart];
  }
}

/** first section of a page → {start, section: its best one, score, coverage}; a page counts what any of its sections holds. */
function pageScores(wanted, starts) {
  const own = wanted.filter((one) => one.own);
  const all = (own.length > 0 ? own : wanted).reduce((sum, one) => sum + one.idf * one.weight, 0);
  const pages = new Map();
  wanted.forEach(({ postings, weight, idf, own: isOwn }, unit) => {
    const share = (weight * idf * (isOwn || own.length === 0 ? 1 : SYNONYM)) / all;
    let [section, at] = [0, 0];
    for (let place = 0; place < postings.length; place += 2) {
      section += postings[place];
      while (at + 1 < starts.length && starts[at + 1] <= section) at++;
      const page = pages.get(starts[at]) ?? pages.set(starts[at], { units: new Map(), sections: new Map() }).get(starts[at]);
      const gain = (weight * idf * postings[place + 1]) / 100;
      page.units.set(unit, Math.max(page.units.get(unit) ?? 0, gain));
      const found = page.sections.get(section) ?? page.sections.set(section, { score: 0, share: 0 }).get(section);
      found.score += gain;
      found.share += share;
      page.shares = (page.shares ?? new Map()).set(unit, share);
    }
  });
  return new Map([...pages].map(([start, page]) => [start, summed(start, page)]));
}

function summed(start, { units, sections, shares }) {
  const coverage = Math.min(1, sumOf(shares.values()));
  const rank = ([, one]) => one.score * Math.min(1, one.share) ** COVERAGE;
  const top = [...sections].reduce((one, other) => (rank(other) > rank(one) ? other : one));
  const first = [start, sections.get(start) ?? { score: 0, share: 0 }];
  const [section] = rank(first) >= TOP_OF_PAGE * rank(top) ? first : top;
  return { start, section, coverage, score: WHOLE * sumOf(units.values()) * coverage ** COVERAGE + (1 - WHOLE) * rank(top) };
}

const sumOf = (values) => [...values].reduce((sum, one) => sum + one, 0);

function weights(units) {
  const found = new Map();
  for (const [unit, weight] of units) found.set(unit, Math.max(found.get(unit) ?? 0, weight));
  return found;
}

/** Is a name the query, or a whole part of it? Short Latin names only as words of their own. */
function holds(folded, form) {
  const name = form.replace(/\s/g, "");
  if (name === folded) return true;
  return name.length > (/^[\x20-\x7e]+$/.test(name) ? 4 : 2) && folded.includes(name);
}

function otherForms(folded, { groups }) {
  const joined = folded.replace(/\s/g, "");
  return groups.filter(([forms]) => forms.some((form) => holds(joined, form))).flatMap(([forms]) => forms);
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

/** Raise the page that treats the term which the query names, whatever its words. */
function lift(pages, start) {
  const top = Math.max(0, ...[...pages.values()].map((one) => one.score));
  const page = pages.get(start) ?? { start, section: start, score: 0, coverage: 0 };
  pages.set(start, { ...page, coverage: Math.max(page.coverage, 0.8), score: Math.max(page.score * 1.3, 0.7 * top) });
}

/** How much more a section counts that has the very words of the query, in its name or in its text. */
function closeness({ query, units, others }, title, heading, text) {
  const [wanted, named, headed] = [query, title, heading].map((one) => fold(one).replace(/\s/g, ""));
  const pieces = query.split(/\s+/).map((piece) => fold(piece)).filter(Boolean);
  const inside = fold(text);
  let factor = 1;
  if (named.startsWith(wanted) || headed === wanted) factor *= 1.6;
  else if (named.includes(wanted)) factor *= 1.4;
  else if (headed.includes(wanted)) factor *= 1.25;
  const share = pieces.filter((piece) => inside.includes(piece) || named.includes(piece) || headed.includes(piece)).length / pieces.length;
  const [covered, exact] = overlap(units, others, title);
  const [headCovered] = heading ? overlap(units, others, heading) : [0];
  return factor * (1 + PHRASE * share) * (1 + TITLE * covered + EXACT * exact + HEAD * headCovered);
}

/** How much of the query stands in a name, and how much of the name the query is; both from 0 to 1. */
function overlap(asked, others, name) {
  const named = weights(unitsOf(name));
  const common = [...named.keys()].filter((unit) => asked.has(unit) || others.some((one) => one.unit === unit));
  const sum = (units, of) => units.reduce((total, unit) => total + (of.get(unit) ?? 0.5), 0);
  const whole = [sum([...asked.keys()], asked), sum([...named.keys()], named)];
  return [whole[0] ? Math.min(1, sum(common, asked) / whole[0]) : 0, whole[1] ? sum(common, named) / whole[1] : 0];
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
