// Files: offered for saving, read as text when opened. Only the core judges what is in an answer file.

import { FILE_LIMIT_BYTES } from "./protocol.mjs";

/** Offer the answers as selfcheck-<id>-<date>.json. `notes` are the plan's owners and days. */
export function saveFile({ checklist, version, answers, scope, language, notes }) {
  const day = today();
  const content = { ...head({ checklist, version, language }), scope, answers, ...(notes ? { notes } : {}) };
  offer(`selfcheck-${checklist}-${day}.json`, `${JSON.stringify(content, null, 1)}\n`, "application/json");
}

/** The same content as text, for answers that an earlier version of the checklist stored. */
export function fileText({ checklist, version, answers, language }) {
  return JSON.stringify({ ...head({ checklist, version, language }), answers });
}

const head = ({ checklist, version, language }) => ({
  format: "mamoru-gijutsu-answers", format_version: 1, checklist, version, saved_on: today(), language,
});

/** Let the browser save `text` under `name`. */
export function offer(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
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
export function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
