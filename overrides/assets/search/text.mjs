// Words into units that can be looked up. The same file makes the index (under Node) and reads the query (in the worker),
// so that both always agree. No text of any language is shown from here.

const ASCII = /^[\x20-\x7e]*$/;
const KANJI = /[\u3400-\u4dbf\u4e00-\u9fff\u3005\u3006]/;
const HIRAGANA = /[\u3041-\u3096]/;
const RUN = /[\u3041-\u3096\u30a1-\u30fc\u3400-\u4dbf\u4e00-\u9fff\u3005\u3006]+|[a-z0-9]+(?:[.'&+-][a-z0-9]+)*/g;
const LARGE = { "\u30a1": "\u30a2", "\u30a3": "\u30a4", "\u30a5": "\u30a6", "\u30a7": "\u30a8", "\u30a9": "\u30aa", "\u30c3": "\u30c4",
  "\u30e3": "\u30e4", "\u30e5": "\u30e6", "\u30e7": "\u30e8", "\u30f4": "\u30d6", "\u30c2": "\u30b8", "\u30c5": "\u30ba" };
// One way of writing for characters that stand for each other: 洩 as えい, 廻 as 回, 附 as 付, 壜 and others are not needed.
const SAME = { "\u6d29": "\u3048\u3044", "\u5ef6\u6d29": "", "\u56de\u8ee2\u5bff\u53f8": "" };
const STOP = new Set(("a an and are as at be been but by can could did do does for from get had has have how i if in into is it its " +
  "me my no not of on or our should so than that the their them there these they this to was we were what when where which who " +
  "whom why will with would you your").split(" "));

/** One form for all ways of writing: width, case, kana, long vowels at the end of a word, middle dots. */
export function fold(text) {
  const found = plain(text);
  return ASCII.test(found) ? found : toKatakana(found);
}

/** Half width, small letters, one way of writing; hiragana stays, because it tells particles from words. */
export function plain(text) {
  if (ASCII.test(text)) return text.toLowerCase();
  let found = text.normalize("NFKC").toLowerCase().replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[\u2018\u2019]/g, "'");
  found = found.replace(/\u6d29/g, SAME["\u6d29"]).replace(/\u30fb/g, "");
  return found.replace(/(?<![\u3041-\u3096])\u30fc+(?![\u30a1-\u30fa])|\u30fc+(?![\u30a1-\u30fa\u3041-\u3096])/g, "");
}

const toKatakana = (text) =>
  text.replace(/[\u3041-\u3096\u30a1-\u30fa]/g, (letter) => {
    const kana = letter < "\u30a1" ? String.fromCharCode(letter.charCodeAt(0) + 0x60) : letter;
    return LARGE[kana] ?? kana;
  });

/**
 * The units of a text as [unit, weight, first]: overlapping pairs of Japanese characters, single kanji, pairs across one or
 * two kana between kanji (引き抜き finds 引抜き), and stems of Latin words. With `all`, pairs of hiragana count too: a query
 * may write in hiragana what the page writes in katakana.
 */
export function unitsOf(text, { all = false } = {}) {
  const units = [];
  for (const [run] of plain(text).matchAll(RUN)) {
    if (/^[a-z0-9]/.test(run)) units.push(...latin(run));
    else units.push(...japanese(run, all));
  }
  return units;
}

const PARTICLE = /(?<=^|[^\u3041-\u3096])[のをがはにでとへもや](?=[^\u3041-\u3096])|(?<=[\u3041-\u3096])[のをがはにへ](?=[^\u3041-\u3096])/u;
const ASKING = /[何誰]|教えて(?=くだ|ほし|$)|知りたい|とは|について|(?<=[^\u3041-\u3096])(?:まで|から|より|だけ|など)/gu;
const ENDING = /(?<=[^\u3041-\u3096])([\u3041-\u3096])[\u3041-\u3096]{2,}/gu;

/**
 * The words of a query as [{text, isKana}]. Japanese is cut at particles between words and after long stretches of hiragana;
 * such a stretch is a word of its own too, because it may be a name that pages write in katakana.
 */
export function wordsOf(query) {
  const words = [];
  for (const [run] of plain(query).matchAll(RUN)) {
    if (/^[a-z0-9]/.test(run)) words.push(...(latin(run).length > 0 ? [{ text: run, isKana: false }] : []));
    else words.push(...run.replace(ASKING, " ").split(" ").flatMap((part) => part.split(PARTICLE)).flatMap(cut));
  }
  const seen = new Set();
  return words.filter(({ text }) => text && !seen.has(text) && seen.add(text));
}

function cut(run) {
  const stretches = [...run.matchAll(/[\u3041-\u3096]+/gu)].map(([stretch]) => stretch).filter((one) => one === run || one.length > 3);
  const shortened = run.replace(ENDING, (_, first) => (/[のをがはにでとへも]/.test(first) ? " " : `${first} `));
  const rest = shortened.split(" ").filter((one) => /[^\u3041-\u3096]/u.test(one));
  return [...rest.map((text) => ({ text, isKana: false })), ...stretches.map((text) => ({ text, isKana: true }))];
}

function japanese(run, all) {
  const letters = [...run];
  const folded = letters.map(toKatakana);
  const units = [];
  for (let at = 0; at < letters.length; at++) {
    const [here, next] = [letters[at], letters[at + 1]];
    if (KANJI.test(here)) units.push([here, letters.length === 1 ? 1 : 0.2]);
    const weight = next ? pairWeight(here, next, all) : 0;
    if (weight > 0) units.push([folded[at] + folded[at + 1], weight]);
    if (next && KANJI.test(here) && HIRAGANA.test(next)) units.push(...across(letters, at));
  }
  if (letters.length === 1 && !KANJI.test(run) && all) units.push([folded[0], 0.3]);
  return units;
}

/** Pairs within a word count in full; those that cross from kana into a word mostly join two words and are left out. */
function pairWeight(here, next, all) {
  if (HIRAGANA.test(next)) return HIRAGANA.test(here) ? (all ? 0.8 : 0) : KANJI.test(here) ? 0.5 : 0;
  if (HIRAGANA.test(here)) return 0;
  return KANJI.test(here) === KANJI.test(next) ? 1 : 0.7;
}

/** The pair that skips one or two kana: at 引 in 引き抜 it is 引抜. */
function across(letters, at) {
  for (const gap of [2, 3]) {
    const far = letters[at + gap];
    if (far && KANJI.test(far)) return [[letters[at] + far, 0.6]];
    if (!far || !HIRAGANA.test(letters[at + gap - 1]) || !HIRAGANA.test(far)) break;
  }
  return [];
}

function latin(run) {
  const parts = run.split(/[.'&+-]/).filter(Boolean);
  const found = parts.length > 1 ? [parts.join("")] : [];
  return [...parts, ...found].filter((word) => !STOP.has(word)).map((word) => [stem(word), 1]);
}

/** A word without its ending, British and American alike. */
export function stem(word) {
  if (/\d/.test(word) || word.length < 4) return word;
  let found = word.replace(/ise(d|s|r|rs)?$|ising$|isation(s)?$/, "iz").replace(/ize(d|s|r|rs)?$|izing$|ization(s)?$/, "iz");
  found = found.replace(/our(s|ed|ing)?$/, "or").replace(/(cent|met|lit)re(s)?$/, "$1er").replace(/ogue(s)?$/, "og");
  found = found.replace(/programme(s)?$/, "program").replace(/(licen|defen|offen|practi)[cs]e(s|d)?$/, "$1s");
  found = found.replace(/(licen|practi)[cs]ing$/, "$1s");
  found = found.replace(/ies$|ied$/, "y").replace(/(ss|sh|ch|x)es$/, "$1").replace(/([^su])s$/, "$1");
  found = found.replace(/(.{3,})(ing|ed|ly|ment|er|or)$/, "$1").replace(/([^aeiouls])\1$/, "$1");
  return found.length > 3 ? found.replace(/e$/, "") : found;
}

/** Where a unit is kept: Latin words by their first two letters, so that beginnings and slips of the pen lie together. */
export function shardOf(unit, shards) {
  const key = /^[a-z0-9]/.test(unit) ? unit.slice(0, 2) : unit;
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % shards;
}
