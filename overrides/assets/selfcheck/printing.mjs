// Two things to print from one page: the result as a one-page report, or the questions with their boxes.

import { find, findAll } from "./dom.mjs";

const ROOT = document.documentElement;
let wanted = null;

/** Ctrl+P prints the report once there is a result, and the questions before; the buttons say which. */
export function listenForPrinting() {
  const press = (name, mode) => findAll(name).forEach((button) => button.addEventListener("click", () => print(mode)));
  press("print", "report");
  press("print-form", "form");
  window.addEventListener("beforeprint", prepare);
  window.addEventListener("afterprint", () => {
    delete ROOT.dataset.selfcheckPrint;
    wanted = null;
  });
}

function print(mode) {
  wanted = mode;
  window.print();
}

function prepare() {
  const scored = find("output") !== null;
  ROOT.dataset.selfcheckPrint = scored ? (wanted ?? "report") : "form";
  for (const place of findAll("print-day")) {
    place.textContent = new Intl.DateTimeFormat(ROOT.lang, { dateStyle: "long" }).format(new Date());
  }
}
