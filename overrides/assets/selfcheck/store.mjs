// Where the sheet is kept: this browser's localStorage, one key per checklist, the same for both languages.

import { mergeInto, parseSheet, writeSheet } from "./sheet.mjs";

export class Store {
  #key;
  #checklist;

  constructor(checklist) {
    this.#checklist = checklist;
    this.#key = `mamoru-gijutsu:self-check:${checklist}`;
  }

  /** {state: "empty"|"ok"|"broken"|"forbidden", sheet: sheet or null} */
  read() {
    let text;
    try {
      text = window.localStorage.getItem(this.#key);
    } catch {
      return { state: "forbidden", sheet: null };
    }
    if (text === null) return { state: "empty", sheet: null };
    const sheet = parseSheet(text, this.#checklist);
    return { state: sheet ? "ok" : "broken", sheet };
  }

  /** Merge with what another tab may have written, then write. Returns "ok", "full" or "forbidden". */
  write(sheet) {
    const { state, sheet: other } = this.read();
    if (state === "forbidden") return "forbidden";
    const merged = structuredClone(sheet); // the page takes news over in `listen`, where it can show them
    if (other) mergeInto(merged, other);
    try {
      window.localStorage.setItem(this.#key, writeSheet(merged));
      return "ok";
    } catch (error) {
      return error?.name === "QuotaExceededError" ? "full" : "forbidden";
    }
  }

  clear() {
    try {
      window.localStorage.removeItem(this.#key);
    } catch {
      // Nothing could be written either, so nothing is left behind.
    }
  }

  /** Call `onSheet` with the sheet another tab wrote, or with null when it was cleared there. */
  listen(onSheet) {
    const look = () => {
      const { state, sheet } = this.read();
      if (state === "ok") onSheet(sheet);
      if (state === "empty") onSheet(null);
    };
    window.addEventListener("storage", (event) => {
      if (event.key === this.#key || event.key === null) look();
    });
    // A page that comes back from the back-forward cache has heard of nothing meanwhile.
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) look();
    });
  }
}
