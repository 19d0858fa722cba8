// Comparing: an earlier answer file or result code beside the present answers.

import { drawing, find, html } from "./dom.mjs";
import { readFile } from "./files.mjs";
import { dataTable, share } from "./tables.mjs";

export class Compare {
  #check;
  #region = find("compare");

  constructor(check) {
    this.#check = check;
    if (!this.#region) return;
    const input = this.#region.querySelector("input[type=file]");
    this.#region.querySelector("[data-compare-file]").addEventListener("click", () => input.click());
    input.addEventListener("change", () => this.#file(input));
    this.#region.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#with({ code: new FormData(event.target).get("code") });
    });
  }

  async #file(input) {
    const [file] = input.files;
    if (!file) return;
    const { text, problem } = await readFile(file);
    input.value = "";
    if (problem) return this.#refuse(this.#check.words(`file.${problem}`));
    await this.#with({ text });
  }

  async #with(earlier) {
    this.#refuse("");
    const reply = await this.#check.engine.ask({ kind: "compare", ...this.#check.request(), earlier });
    if (reply?.kind === "refused") return this.#refuse(reply.message);
    if (reply) this.#show(reply);
  }

  #refuse(text) {
    this.#region.querySelector("[role=alert]").textContent = text;
  }

  #show(reply) {
    const { words } = this.#check;
    const output = this.#region.querySelector("[data-compare-output]");
    const picture = drawing(reply.radar);
    output.replaceChildren(
      html("p", { class: "selfcheck-sentence", tabindex: "-1" }, reply.sentence),
      ...(picture ? [html("div", { class: "selfcheck-radar" }, picture)] : []),
      axesTable(reply, words),
      ...changedItems(reply, words),
    );
    output.firstChild.focus();
  }
}

function axesTable({ axes, overall }, words) {
  const row = (label, { earlier, now }) => [label, share(earlier, words), share(now, words)];
  const rows = [row(words("compare.overall"), overall), ...axes.map((axis) => row(axis.label, axis))];
  return dataTable(words("compare.axes"), [words("result.axis"), words("compare.earlier"), words("compare.now")], rows);
}

function changedItems({ items }, words) {
  const changed = items.filter((item) => item.change !== "same");
  if (changed.length === 0) return [html("p", {}, words("compare.no_change"))];
  const rows = changed.map((item) => [
    html("a", { href: `#${item.item}` }, words("result.item", item)),
    words(`answers.${item.earlier}`), words(`answers.${item.now}`), words(`compare.changes.${item.change}`),
  ]);
  const columns = ["compare.item", "compare.earlier", "compare.now", "compare.change"].map((key) => words(key));
  return [dataTable(words("compare.items"), columns, rows)];
}
