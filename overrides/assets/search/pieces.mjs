// Which stretches of a text are words of a query. Comparing is forgiving (width, case, kana), and keeps every position.

const SMALLEST = 2;
const KANA_ONLY = /^[\u3041-\u3096\u30a1]+$/;

/** One character for one character, so that positions stay. */
const alike = (text) =>
  [...text].map((letter) => {
    const plain = letter.normalize("NFKC").toLowerCase();
    const kept = plain.length === 1 ? plain : letter;
    return /[\u30a1-\u30f6]/.test(kept) ? String.fromCharCode(kept.charCodeAt(0) - 0x60) : kept;
  }).join("");

/** The text cut into [piece, is it of the query] in order. */
export function markedPieces(text, query) {
  const letters = [...text];
  const plain = [...alike(text)];
  if (letters.length !== plain.length) return [[text, false]];
  const hits = new Array(letters.length).fill(false);
  for (const word of wordsIn(alike(query.normalize("NFKC")), plain.join(""))) paint(plain.join(""), word, hits);
  const pieces = [];
  letters.forEach((letter, at) => {
    const last = pieces.at(-1);
    if (last && last[1] === hits[at]) last[0] += letter;
    else pieces.push([letter, hits[at]]);
  });
  return pieces;
}

/** The longest parts of the query that stand in the text; single letters and mere endings in hiragana do not count. */
function wordsIn(query, text) {
  const found = [];
  for (const word of query.split(/[\s\u3000]+/).filter(Boolean)) {
    const letters = [...word];
    for (let start = 0; start < letters.length; ) {
      let end = letters.length;
      while (end > start && !text.includes(letters.slice(start, end).join(""))) end--;
      const piece = letters.slice(start, end).join("");
      const isLatin = /^[\x20-\x7e]*$/.test(word);
      const whole = end - start === letters.length;
      if (whole || (!isLatin && end - start >= SMALLEST && !KANA_ONLY.test(piece))) found.push(piece);
      start = Math.max(end, start + 1);
    }
  }
  return found.filter(Boolean);
}

function paint(text, word, hits) {
  const size = [...word].length;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = [...text.slice(0, at)].length;
    hits.fill(true, before, before + size);
  }
}
