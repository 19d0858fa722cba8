// Saving the answers to a file, and taking them back from one or from an earlier version of the checklist.

import { fileText, readFile, saveFile } from "./files.mjs";
import { alertText, confirm, notice } from "./messages.mjs";
import { soundNotes } from "./notes.mjs";
import { answersOf } from "./sheet.mjs";

export class Filing {
  #check;

  constructor(check) {
    this.#check = check;
  }

  save() {
    saveFile(this.#check.content());
    notice("event", this.#check.words("file.saved"));
  }

  /** Open the file chosen in `input`. Whatever is wrong with it is said, and then nothing changes. */
  async open(input) {
    const { words } = this.#check;
    alertText("");
    const [file] = input.files;
    if (!file) return;
    const { text, problem } = await readFile(file);
    input.value = ""; // the same file can be chosen again
    if (problem) return alertText(words(`file.${problem}`));
    const reply = await this.#read(text);
    if (reply?.kind === "refused") return alertText(reply.message);
    if (!reply || !(await this.mayReplace())) return;
    this.#check.touched = true;
    this.#check.takeOver(reply, notesIn(text));
  }

  /** Answers stored under an earlier version: the core says what becomes of them. */
  async carryOver(version, answers) {
    const check = this.#check;
    const began = Date.now();
    const reply = await this.#read(fileText({ ...check.content(), version, answers }));
    if (reply?.kind !== "opened") return check.score();
    // What the reader answered while the engine was loading is newer than anything stored.
    const newer = [...check.questions.ids].filter((id) => check.sheet.items.get(id)?.at >= began);
    check.takeOver({ ...reply, answers: { ...reply.answers, ...answersOf(check.sheet, newer) } });
  }

  #read(text) {
    return this.#check.engine.ask({ kind: "open", text, language: this.#check.language });
  }

  /** True when there is nothing to lose, or the reader agrees. */
  async mayReplace() {
    const { words } = this.#check;
    const count = Object.keys(this.#check.answers()).length;
    return count === 0 || confirm(words("confirm.replace", { count }), words("confirm.replace_yes"));
  }
}

/** The plan's notes in the text of a file that the core has opened. */
const notesIn = (text) => soundNotes(JSON.parse(text).notes);
