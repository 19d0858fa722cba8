// The questions on the page: reading and setting radio buttons, scope, progress.

import { findAll, find, setText } from "./dom.mjs";

export class Questions {
  constructor(form) {
    this.form = form;
    this.fields = new Map(findAll("item").map((field) => [field.id, field]));
  }

  get ids() {
    return this.fields.keys();
  }

  /** Ids of the items that count in a scope. */
  inScope(scope) {
    const all = [...this.fields];
    return all.filter(([, field]) => scope === "all" || field.hasAttribute("data-quick")).map(([id]) => id);
  }

  /** True if the item offers this answer (not every item may be "not applicable"). */
  offers(id, answer) {
    return this.#radios(id).some((radio) => radio.value === answer);
  }

  mark(id, answer) {
    for (const radio of this.#radios(id)) radio.checked = radio.value === answer;
  }

  #radios(id) {
    return [...(this.fields.get(id)?.querySelectorAll("input[type=radio]") ?? [])];
  }

  /** Show the items of the scope and hide the others, with any section that has none left. */
  showScope(scope) {
    const shown = new Set(this.inScope(scope));
    for (const [id, field] of this.fields) field.hidden = !shown.has(id);
    for (const section of findAll("section")) {
      section.hidden = !section.querySelector("[data-selfcheck-item]:not([hidden])");
    }
  }

  showProgress(done, total, words) {
    setText(find("progress"), words("progress", { done, total }));
    const meter = find("meter");
    if (meter) Object.assign(meter, { max: Math.max(total, 1), value: done });
  }
}

/** The scope chosen on the page: radio buttons named for the values, or one checkbox for "quick". */
export function readScope() {
  const controls = findAll("scope");
  const [first] = controls;
  if (first?.type === "checkbox") return first.checked ? "quick" : "all";
  return controls.find((control) => control.checked)?.value ?? "all";
}

export function markScope(scope) {
  for (const control of findAll("scope")) {
    control.checked = control.type === "checkbox" ? scope === "quick" : control.value === scope;
  }
}
