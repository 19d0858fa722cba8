// From needs to pages, with nothing but the postings: which pages are worth looking at in full, and at which section.

const COVERAGE = 0.8; // how sharply a section falls off that holds only a part of the query
const MISSING = 0.5; // how sharply a page falls off that lacks a part of the query everywhere
const WHOLE = 0.25; // what the whole page counts beside its best section
const TOP_OF_PAGE = 0.7; // the page itself is shown, and not a part of it, when its beginning is nearly as good

/**
 * Map(first section of a page → {start, section: its best one, score, coverage}). `starts` are the first sections in order,
 * `room` is one more than the greatest number of a section.
 */
export function pageScores(needs, starts, room) {
  const { touched, gains, shares } = sectionScores(needs, room);
  const weights = needs.map(({ weight }) => weight);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const pages = emptyPages(starts.length, needs.length);
  for (const section of touched) {
    const at = lastNotAbove(starts, section);
    let [score, share] = [0, 0];
    for (let need = 0; need < weights.length; need++) {
      const [gain, part, place] = [gains[need][section], shares[need][section], at * weights.length + need];
      if (gain > pages.gains[place]) pages.gains[place] = gain;
      if (part > pages.shares[place]) pages.shares[place] = part;
      score += weights[need] * gain;
      share += weights[need] * part;
    }
    const rank = score * (share / all) ** COVERAGE;
    if (section === starts[at]) pages.first[at] = rank;
    if (rank > pages.best[at]) [pages.best[at], pages.section[at]] = [rank, section];
  }
  const found = new Map();
  starts.forEach((start, at) => pages.best[at] > 0 && found.set(start, summed(pages, at, start, weights, all)));
  return found;
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

/** For every section: how strongly it says each need in its best way (gains), and how much of it (shares). */
function sectionScores(needs, room) {
  const seen = new Uint8Array(room);
  const touched = [];
  const [gains, shares] = [[], []];
  for (const { ways } of needs) {
    const [gain, share] = [new Float32Array(room), new Float32Array(room)];
    for (const way of ways) {
      addWay(way, gain, share, (section) => {
        if (!seen[section]) touched.push(section);
        seen[section] = 1;
      });
    }
    gains.push(gain);
    shares.push(share);
  }
  return { touched, gains, shares };
}

/** Raise gains and shares where this way says more than the ways before it. */
function addWay({ worth, units }, gain, share, touch) {
  const [ownGain, ownShare, sections] = [new Float32Array(gain.length), new Float32Array(gain.length), []];
  for (const { part, postings } of units.values()) {
    let section = 0;
    for (let place = 0; place < postings.length; place += 2) {
      section += postings[place];
      if (ownShare[section] === 0) sections.push(section);
      ownShare[section] += part;
      ownGain[section] += (part * postings[place + 1]) / 100;
    }
  }
  for (const section of sections) {
    const value = ownShare[section];
    const counted = worth < 1 ? worth * value : 1; // half of another form is worth less than half
    gain[section] = Math.max(gain[section], counted * ownGain[section]);
    share[section] = Math.max(share[section], worth < 1 ? counted : value);
    touch(section);
  }
}

function lastNotAbove(starts, section) {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= section) low = middle;
    else high = middle - 1;
  }
  return low;
}
