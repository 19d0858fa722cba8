// Run by Node at build time: node index.mjs <text.mjs> <job.json> <folder>. Writes the index of one language.
//
//   manifest.json        what every search needs: version folder, counts, how many parts, words, names of terms
//   <version>/u<n>.json  units → [section, strength, section, strength, …], sections as differences
//   <version>/p<n>.json  the sections of some pages: {url, kind, title, near: first sections of related pages,
//                        sections: [[anchor, heading, text], …]}
//   <version>/a<n>.json  direct answers: {kind, title, text, href}
//
// The number of a section is page part × 64 + place in it, so that no table from sections to parts is needed.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , textPath, jobPath, folder] = process.argv;
const { shardOf, unitsOf } = await import(pathToFileURL(textPath).href);
const { language, pages, groups, answers, words, about, asked } = JSON.parse(readFileSync(jobPath, "utf-8"));

const SLOTS = 64;
const PART_CHARACTERS = language === "ja" ? 2_500 : 3_500;
const ANSWERS_A_PART = 16;
const SHARD_POSTINGS = 500; // postings in a part, about
const FIELD = { title: 16, about: 2, asked: 8, sectionTitle: 3, heading: 2, text: 1 };
const SATURATION = 3;
const LENGTH_SHARE = 0.55;
const STRONGEST = 999;

/** Pages in parts that are quick to fetch; a long page is spread over several. */
function partsOf(pages) {
  const parts = [];
  let open = null;
  for (const page of pages) {
    let left = [...page.sections];
    while (left.length > 0) {
      if (!open || open.size > PART_CHARACTERS || open.slots >= SLOTS) parts.push((open = { size: 0, slots: 0, pages: [] }));
      const taken = [];
      while (left.length > 0 && open.slots < SLOTS && (open.size <= PART_CHARACTERS || taken.length === 0)) {
        const section = left.shift();
        open.size += section.text.length + section.heading.length;
        open.slots++;
        taken.push(section);
      }
      open.pages.push({ page, sections: taken });
    }
  }
  return parts;
}

/** How often a unit stands in a section, every field by its weight. */
function frequencies(page, section) {
  const found = new Map();
  const add = (text, weight) => {
    for (const [unit, own] of unitsOf(text)) found.set(unit, (found.get(unit) ?? 0) + own * weight);
  };
  add(page.title, section.anchor ? FIELD.sectionTitle : FIELD.title);
  if (section.anchor) add(section.heading, FIELD.heading);
  else {
    add(about[page.kind] ?? "", FIELD.about);
    add(asked[page.url] ?? "", FIELD.asked);
  }
  add(section.text, FIELD.text);
  return found;
}

const LINKS_ONLY = new RegExp("^(?:next|onward|who-helps|links|quiz|discuss|related-.*|asked-in|controls|basis|figures|by-question|by-route|" +
  "pages|list|tools|plan|result|prints|choose|official|words|then|read|confirm|versions)$");
const SELDOM = 0.1; // a section that only leads on counts less than one that says something

const parts = partsOf(pages);
const sections = parts.flatMap((part, number) =>
  part.pages.flatMap(({ page, sections }) => sections.map((section) => ({ number, page, section }))),
);
const counted = sections.map(({ page, section }) => frequencies(page, section));
const lengths = counted.map((found) => [...found.values()].reduce((sum, one) => sum + one, 0));
const usual = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;

const postings = new Map();
const place = new Map();
sections.forEach(({ number, page, section }, at) => {
  const slot = place.get(number) ?? 0;
  place.set(number, slot + 1);
  const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * lengths[at]) / usual);
  for (const [unit, often] of counted[at]) {
    const prior = page.prior * (LINKS_ONLY.test(section.anchor) ? SELDOM : 1);
    const strength = Math.max(1, Math.round((prior * often * (SATURATION + 1) * 100) / (often + norm)));
    const list = postings.get(unit) ?? postings.set(unit, []).get(unit);
    list.push([number * SLOTS + slot, Math.min(strength, STRONGEST)]);
  }
});

const total = [...postings.values()].reduce((sum, list) => sum + list.length, 0);
const shardCount = Math.max(8, Math.ceil(total / SHARD_POSTINGS));
const shards = Array.from({ length: shardCount }, () => Object.create(null));
for (const unit of [...postings.keys()].sort()) shards[shardOf(unit, shardCount)][unit] = differences(postings.get(unit));

function differences(list) {
  let before = 0;
  return list.flatMap(([section, strength]) => {
    const step = section - before;
    before = section;
    return [step, strength];
  });
}

const firstSection = new Map();
const slots = new Map();
for (const { number, page: { url } } of sections) {
  const slot = slots.get(number) ?? 0;
  slots.set(number, slot + 1);
  if (!firstSection.has(url)) firstSection.set(url, number * SLOTS + slot);
}
const files = new Map();
shards.forEach((shard, number) => files.set(`u${number}.json`, JSON.stringify(shard)));
parts.forEach((part, number) => files.set(`p${number}.json`, JSON.stringify(part.pages.map(({ page, sections }) => ({
  url: page.url, kind: page.kind, title: page.title, near: page.near.map((url) => firstSection.get(url)).filter((one) => one !== undefined),
  sections: sections.map(({ anchor, heading, text }) => [anchor, heading, text]),
})))));
for (let start = 0; start < answers.length; start += ANSWERS_A_PART) {
  const some = answers.slice(start, start + ANSWERS_A_PART).map(({ kind, title, text, href }) => ({ kind, title, text, href }));
  files.set(`a${start / ANSWERS_A_PART}.json`, JSON.stringify(some));
}
const hash = createHash("sha256");
for (const [name, text] of files) hash.update(name).update(text);
const version = hash.digest("hex").slice(0, 12);
mkdirSync(`${folder}/${version}`, { recursive: true });
for (const [name, text] of files) writeFileSync(`${folder}/${version}/${name}`, text);

const numbers = new Map(groups.map(({ forms }, at) => [forms.join("\n"), at]));
const manifest = {
  version, language, sections: sections.length, shards: shardCount, slots: SLOTS, room: parts.length * SLOTS, answersAPart: ANSWERS_A_PART,
  starts: [...firstSection.values()], // the first section of every page, in order
  groups: groups.map(({ forms, page: target }) => [forms, firstSection.get(target) ?? null]),
  answers: answers.map(({ forms }) => numbers.get(forms.join("\n")) ?? forms), // the number of the group with the same names
  words, about,
};
writeFileSync(`${folder}/manifest.json`, JSON.stringify(manifest));
