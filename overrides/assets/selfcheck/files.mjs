// The answer file: offered for saving, read as text when opened. Only the core judges what is in it.

import { FILE_LIMIT_BYTES } from "./protocol.mjs";

/** Offer the answers as selfcheck-<id>-<date>.json. */
export function saveFile({ checklist, version, answers, scope, language }) {
  const day = today();
  const content = {
    format: "mamoru-gijutsu-answers",
    format_version: 1,
    checklist,
    version,
    saved_on: day,
    language,
    scope,
    answers,
  };
  const blob = new Blob([`${JSON.stringify(content, null, 1)}\n`], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `selfcheck-${checklist}-${day}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The same content as text, for answers that an earlier version of the checklist stored. */
export function fileText({ checklist, version, answers, language }) {
  return JSON.stringify({
    format: "mamoru-gijutsu-answers", format_version: 1, checklist, version, saved_on: today(), language, answers,
  });
}

/** {text} of the file, or {problem: "too_large" | "unreadable"}; a large file is not read at all. */
export async function readFile(file) {
  if (file.size > FILE_LIMIT_BYTES) return { problem: "too_large" };
  try {
    return { text: await file.text() };
  } catch {
    return { problem: "unreadable" };
  }
}

/** The reader's own calendar day as YYYY-MM-DD. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
