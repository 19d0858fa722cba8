// Owner and day of each step of the plan: kept in this browser only, and in the answer file.

import { isPlain, isText } from "./protocol.mjs";

const STEP = /^[a-z0-9-]{1,100}\/[a-z0-9-]{1,100}$/;
const DAY = /^(\d{4}-\d{2}-\d{2})?$/;
const MOST_NOTES = 300;
const LONGEST_OWNER = 100;

/** The sound ones among {step: {owner, due}}; whatever else a file or the storage holds is left out. */
export function soundNotes(given) {
  if (!isPlain(given)) return {};
  const sound = Object.entries(given).filter(
    ([step, note]) => STEP.test(step) && isPlain(note) && isText(note.owner) && isText(note.due) && DAY.test(note.due),
  );
  return Object.fromEntries(
    sound.slice(0, MOST_NOTES).map(([step, { owner, due }]) => [step, { owner: owner.slice(0, LONGEST_OWNER), due }]),
  );
}

export class Notes {
  #key;
  #notes = {};

  constructor(checklist) {
    this.#key = `mamoru-gijutsu:plan:${checklist}`;
    this.#notes = this.#read();
  }

  #read() {
    try {
      return soundNotes(JSON.parse(window.localStorage.getItem(this.#key) ?? "{}"));
    } catch {
      return {}; // forbidden or damaged: the plan starts without notes
    }
  }

  of(step) {
    return this.#notes[step] ?? { owner: "", due: "" };
  }

  /** All of them, or null when there are none. */
  all() {
    return Object.keys(this.#notes).length > 0 ? this.#notes : null;
  }

  set(step, note) {
    this.#notes = soundNotes({ ...this.#read(), ...this.#notes, [step]: note });
    if (!note.owner && !note.due) delete this.#notes[step];
    return this.#write();
  }

  replace(notes) {
    this.#notes = soundNotes(notes);
    return this.#write();
  }

  /** "ok", or "full" or "forbidden" as for the answers. */
  #write() {
    try {
      window.localStorage.setItem(this.#key, JSON.stringify(this.#notes));
      return "ok";
    } catch (error) {
      return error?.name === "QuotaExceededError" ? "full" : "forbidden";
    }
  }

  clear() {
    this.#notes = {};
    try {
      window.localStorage.removeItem(this.#key);
    } catch {
      // Nothing could be written either.
    }
  }
}
