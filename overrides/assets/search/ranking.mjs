// From needs to pages, with nothing but the postings: which pages are worth looking at in full, and at which section.

const COMMON = 2_500; // in more sections than this, on a large site, a unit is no reason to look at one that has nothing else
const FAINT = 0.04; // and such a unit is left out when it is less of what is asked than this
const COVERAGE = 0.8; // how sharply a section falls off that holds only a part of the query
const MISSING = 0.5; // how sharply a page falls off that lacks a part of the query everywhere
const WHOLE = 0.25; // what the whole page counts beside its best section
const TOP_OF_PAGE = 0.7; // the page itself is shown, and not a part of it, when its beginning is nearly as good

/**
 * Map(first section of a page → {start, section: its best one, score, coverage}). `starts` are the first sections in order;
 * by the number of a section, `pageOf` is the place of its page in them, and `places` an Int32Array of zeros, left as it was.
 */
export function pageScores(needs, { starts, pageOf, places }) {
  const { found, gains, shares } = sectionScores(needs, places);
  const weights = needs.map(({ weight }) => weight);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const pages = emptyPages(starts.length, needs.length);
  for (let own = 0; own < found.length; own++) {
    const at = pageOf[found[own]];
    let score = 0;
    let share = 0;
    for (let need = 0, place = at * weights.length; need < weights.length; need++, place++) {
      const gain = gains[need][own];
      const part = shares[need][own];
      if (gain > pages.gains[place]) pages.gains[place] = gain;
      if (part > pages.shares[place]) pages.shares[place] = part;
      score += weights[need] * gain;
      share += weights[need] * part;
    }
    if (found[own] !== starts[at] && score <= pages.best[at]) continue; // the share makes it no greater
    const rank = score * Math.min(1, share / all) ** COVERAGE;
    if (found[own] === starts[at]) pages.first[at] = rank;
    if (rank > pages.best[at]) {
      pages.best[at] = rank;
      pages.section[at] = found[own];
    }
  }
  const scores = new Map();
  starts.forEach((start, at) => pages.best[at] > 0 && scores.set(start, summed(pages, at, start, weights, all)));
  return scores;
}

/** By the number of a section, the place of its page in `starts`. */
export function pagesOf(starts, room) {
  const pageOf = new Int32Array(room);
  starts.forEach((start, at) => pageOf.fill(at, start, starts[at + 1] ?? room));
  return pageOf;
}

function emptyPages(count, needs) {
  const [first, best, section] = [new Float64Array(count), new Float64Array(count), new Int32Array(count)];
  return { first, best, section, gains: new Float32Array(count * needs), shares: new Float32Array(count * needs) };
}

function summed({ first, best, section, gains, shares }, at, start, weights, all) {
  const sum = (values) => weights.reduce((total, weight, need) => total + weight * values[at * weights.length + need], 0);
  const coverage = Math.min(1, sum(shares) / all);
  const whole = sum(gains) * coverage ** COVERAGE;
  const score = (WHOLE * whole + (1 - WHOLE) * best[at]) * coverage ** MISSING;
  return { start, section: first[at] >= TOP_OF_PAGE * best[at] ? start : section[at], coverage, score };
}

/**
 * For every section found: how strongly it says each need in its best way (gains), and how much of it (shares), by its place
 * in `found`. Only that many numbers are touched, because a large site has a hundred times as many sections.
 */
function sectionScores(needs, places) {
  const most = needs.reduce((sum, { ways }) => sum + ways.reduce((all, { units }) => all + size(units), 0), 0);
  const found = [];
  const own = { gains: new Float32Array(most), shares: new Float32Array(most) };
  const best = needs.map(({ ways }) => {
    const [gains, shares] = [new Float32Array(most), new Float32Array(most)];
    for (const way of ways) addWay(way, gains, shares, own, found, places);
    return { gains, shares };
  });
  for (const section of found) places[section] = 0;
  return { found, gains: best.map(({ gains }) => gains), shares: best.map(({ shares }) => shares) };
}

const size = (units) => [...units.values()].reduce((sum, { postings }) => sum + postings.length / 2, 0);

/** Raise gains and shares where this way says more than the ways before it; leaves `own` empty. */
function addWay({ worth, units }, gains, shares, own, found, places) {
  const touched = [];
  for (const { part, postings } of [...units.values()].sort((one, other) => one.postings.length - other.postings.length)) {
    const opens = postings.length <= 2 * COMMON || touched.length === 0;
    if (!opens && part < FAINT) continue;
    let section = 0;
    for (let at = 0; at < postings.length; at += 2) {
      section += postings[at];
      if (!opens && !(own.shares[places[section] - 1] > 0)) continue;
      if (places[section] === 0) places[section] = found.push(section); // one more than its place
      const place = places[section] - 1;
      if (own.shares[place] === 0) touched.push(place);
      own.shares[place] += part;
      own.gains[place] += (part * postings[at + 1]) / 100;
    }
  }
  for (const place of touched) {
    const share = own.shares[place];
    const counted = worth < 1 ? worth * share : 1; // half of another form is worth less than half
    gains[place] = Math.max(gains[place], counted * own.gains[place]);
    shares[place] = Math.max(shares[place], worth < 1 ? counted : share);
    own.gains[place] = own.shares[place] = 0;
  }
}
