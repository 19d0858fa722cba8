// What the search shows: a direct answer, then links with kind, title, heading and a stretch of text. Text only, no markup.

import { markedPieces } from "./pieces.mjs";

/** Elements for a reply; `root` and `otherRoot` lead to the pages of the two languages. */
export function panel(reply, { words, query, root, otherRoot, other }) {
  const parts = [];
  if (reply.near) parts.push(element("p", { class: "mg-search__near" }, words.near));
  if (reply.total === 0) parts.push(element("p", { class: "mg-search__none" }, words.none));
  if (reply.answer) parts.push(answer(reply.answer, words, root));
  if (reply.results.length > 0) {
    parts.push(element("ol", {}, ...reply.results.map((one) => element("li", {}, result(one, words, query, root)))));
  }
  if (other > 0) parts.push(offer(other, words, query, otherRoot));
  return parts;
}

function answer({ kind, title, text, href }, words, root) {
  const link = element("a", { href: root + href }, kindMark(kind, words), element("strong", {}, title), element("span", {}, text));
  return element("div", { class: "mg-search__answer" }, element("p", {}, words.answer), link);
}

function result({ url, anchor, kind, title, heading, excerpt }, words, query, root) {
  const name = heading ? `${title} › ${heading}` : title;
  const target = `${root}${url}?h=${encodeURIComponent(query)}${anchor ? `#${anchor}` : ""}`;
  return element("a", { href: target }, kindMark(kind, words),
    element("strong", {}, ...marked(name, query)), element("span", {}, ...marked(excerpt, query)));
}

function offer(count, words, query, root) {
  const text = words.other.replace("{count}", count);
  return element("p", { class: "mg-search__other" }, element("a", { href: `${root}?q=${encodeURIComponent(query)}` }, text));
}

const kindMark = (kind, words) => element("span", { class: "mg-tag" }, words[`kind.${kind}`] ?? kind);

const marked = (text, query) => markedPieces(text, query).map(([piece, hit]) => (hit ? element("mark", {}, piece) : piece));

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
