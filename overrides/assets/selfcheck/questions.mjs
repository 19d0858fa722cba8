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

  /** Every item in order, as {number, label} for the typing of marks. */
  named() {
    return [...this.fields.values()].map((field, place) => ({ number: place + 1, label: field.dataset.label ?? "" }));
  }

  /** Ids of the items that count in a scope. */
  inScope(scope) {
    return [...this.fields].filter(([, field]) => isInside(field, scope)).map(([id]) => id);
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

/** An entry door takes in the items that bear the name of its route. */
function isInside(field, scope) {
  if (scope === "all") return true;
  if (scope === "quick") return field.hasAttribute("data-quick");
  return (field.dataset.routes ?? "").split(" ").includes(scope);
}
