// Typing marks from a paper sheet: says at every digit which question comes next.

import { find, setText } from "./dom.mjs";

const DIGIT = /[0-5.\-]/g;

/** Follow what is typed into form[data-selfcheck-marks]; the core reads it when it is sent. */
export function followMarks(items, words) {
  const form = find("marks");
  if (!form) return;
  const typed = form.elements.marks;
  const status = form.querySelector("[data-marks-status]");
  const say = () => {
    const done = typed.value.normalize("NFKC").replaceAll("\u30fc", "-").match(DIGIT)?.length ?? 0;
    const next = items[done];
    if (next) return setText(status, words("marks.next", { done, total: items.length, ...next }));
    setText(status, words(done === items.length ? "marks.whole" : "marks.too_many", { done, total: items.length }));
  };
  typed.addEventListener("input", say);
  say();
}
