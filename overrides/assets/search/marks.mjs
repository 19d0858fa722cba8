// Marks the reader's words on the page they came to (?h=…), and takes them out of the address again.

import { markedPieces } from "./pieces.mjs";

const APART = "script, style, svg, button, select, option, textarea, mark, [data-search]";
const MOST_MARKS = 200;

/** Mark the words of `query` inside `place`. */
export function markWords(place, query) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(APART)) nodes.push(walker.currentNode);
  let left = MOST_MARKS;
  for (const node of nodes) {
    const pieces = markedPieces(node.data, query);
    if (left <= 0 || !pieces.some(([, hit]) => hit)) continue;
    left--;
    node.replaceWith(...pieces.map(([text, hit]) => (hit ? marked(text) : text)));
  }
}

function marked(text) {
  const mark = document.createElement("mark");
  mark.className = "mg-found";
  mark.textContent = text;
  return mark;
}
