// Screening questions: "no" marks the items that hang on it as not applicable, and "yes" undoes just that.
//
// HTML: <fieldset data-selfcheck-screening="id" data-items="item-a item-b"> with radios `yes` and `no`.

import { findAll } from "./dom.mjs";
import { entry } from "./sheet.mjs";

const NOT = "not_applicable";

export class Screening {
  constructor(questions) {
    this.questions = questions;
    this.fields = new Map(findAll("screening").map((field) => [field.dataset.selfcheckScreening, field]));
  }

  items(id) {
    const listed = (this.fields.get(id)?.dataset.items ?? "").split(/\s+/);
    return listed.filter((item) => this.questions.offers(item, NOT));
  }

  mark(id, answer) {
    for (const radio of this.#radios(id)) radio.checked = radio.value === answer;
  }

  #radios(id) {
    return [...(this.fields.get(id)?.querySelectorAll("input[type=radio]") ?? [])];
  }

  /**
   * Take an answer to a screening question over into the sheet. Answers the reader gave stay;
   * `overwrite` (after asking) sets those too, remembering them for the way back.
   * Returns {changed: [items], kept: [items with another answer]}.
   */
  apply(sheet, id, answer, overwrite = false) {
    sheet.screening.set(id, entry(answer, sheet.screening.get(id)));
    const items = this.items(id);
    if (answer !== "no") return { changed: this.#undo(sheet, id, items), kept: [] };
    const open = items.filter((item) => overwrite || (sheet.items.get(item)?.value ?? null) === null);
    const changed = open.filter((item) => sheet.items.get(item)?.value !== NOT);
    for (const item of changed) {
      const before = sheet.items.get(item);
      sheet.items.set(item, entry(NOT, before, { by: id, was: before?.value ?? null }));
    }
    return { changed, kept: items.filter((item) => sheet.items.get(item)?.value !== NOT) };
  }

  #undo(sheet, id, items) {
    const set = items.filter((item) => sheet.items.get(item)?.by === id);
    for (const item of set) {
      const before = sheet.items.get(item);
      sheet.items.set(item, entry(before.was, before));
    }
    return set;
  }
}
