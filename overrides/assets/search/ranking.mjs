// From needs to pages, with nothing but the postings: which pages are worth looking at in full, and at which section.

const COVERAGE = 0.8; // how sharply a section falls off that holds only a part of the query
const MISSING = 0.5; // how sharply a page falls off that lacks a part of the query everywhere
const WHOLE = 0.25; // what the whole page counts beside its best section
const TOP_OF_PAGE = 0.7; // the page itself is shown, and not a part of it, when its beginning is nearly as good

/** Map(first section of a page → {start, section: its best one, score, coverage}). `starts` are the first sections in order. */
export function pageScores(needs, starts) {
  const { sections, gains, shares } = sectionScores(needs);
  const all = needs.reduce((sum, { weight }) => sum + weight, 0);
  const pages = new Map();
  for (const [section, at] of sections) {
    const start = starts[lastNotAbove(starts, section)];
    const page = pages.get(start) ?? pages.set(start, { start, sections: [], gains: new Float64Array(needs.length), shares: new Float64Array(needs.length) }).get(start);
    let [score, share] = [0, 0];
    needs.forEach(({ weight }, need) => {
      const [gain, part] = [gains[need][at] ?? 0, shares[need][at] ?? 0];
      page.gains[need] = Math.max(page.gains[need], gain);
      page.shares[need] = Math.max(page.shares[need], part);
      score += weight * gain;
      share += (weight * part) / all;
    });
    page.sections.push([section, score * share ** COVERAGE]);
  }
  return new Map([...pages].map(([start, page]) => [start, summed(page, needs, all)]));
}

function summed({ start, sections, gains, shares }, needs, all) {
  const top = sections.reduce((one, other) => (other[1] > one[1] ? other : one));
  const first = sections.find(([section]) => section === start) ?? [start, 0];
  const [section] = first[1] >= TOP_OF_PAGE * top[1] ? first : top;
  const sum = (values) => needs.reduce((total, { weight }, need) => total + weight * values[need], 0);
  const coverage = Math.min(1, sum(shares) / all);
  const whole = sum(gains) * coverage ** COVERAGE;
  return { start, section, coverage, score: (WHOLE * whole + (1 - WHOLE) * top[1]) * coverage ** MISSING };
}

/** For every section: how strongly it says each need in its best way (gains), and how much of it (shares). */
function sectionScores(needs) {
  const sections = new Map();
  const gains = [];
  const shares = [];
  for (const { ways } of needs) {
    const [gain, share] = [[], []];
    for (const { worth, units } of ways) {
      const [ownGain, ownShare] = [[], []];
      for (const { part, postings } of units.values()) {
        let section = 0;
        for (let place = 0; place < postings.length; place += 2) {
          section += postings[place];
          let at = sections.get(section);
          if (at === undefined) sections.set(section, (at = sections.size));
          ownGain[at] = (ownGain[at] ?? 0) + (part * postings[place + 1]) / 100;
          ownShare[at] = (ownShare[at] ?? 0) + part;
        }
      }
      ownShare.forEach((value, at) => {
        const counted = worth < 1 ? worth * value : 1; // half of another form is worth less than half
        gain[at] = Math.max(gain[at] ?? 0, counted * ownGain[at]);
        share[at] = Math.max(share[at] ?? 0, worth < 1 ? counted : value);
      });
    }
    gains.push(gain);
    shares.push(share);
  }
  return { sections, gains, shares };
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
