// The summary for an association: members' files, codes and digits from paper are read in this page alone and never stored.

import { find, setText } from "./dom.mjs";
import { Engine } from "./engine.mjs";
import { offer, readFile } from "./files.mjs";
import { groupView, refusedView } from "./group_view.mjs";
import { readWords } from "./words.mjs";

const AT_ONCE = 50; // files in one message, so that progress can be shown and memory stays small
const LONGEST_LINE = 2000; // far beyond any code; what is longer is no line of ours

export class Group {
  #form;
  #words = readWords(document);
  #language = document.documentElement.lang.toLowerCase().startsWith("en") ? "en" : "ja";
  #engine;
  #refused = [];
  #table = null;
  #members = 0;
  #empty; // what the page says before anything was collected

  constructor(form) {
    this.#form = form;
    this.#empty = [...find_("result").childNodes];
    this.#engine = this.#fresh();
  }

  start() {
    for (const control of document.querySelectorAll("[data-needs-js]")) control.hidden = false;
    const input = this.#form.querySelector("input[type=file]");
    const on = (name, event, run) => find_(name)?.addEventListener(event, run);
    on("choose", "click", () => input.click());
    input.addEventListener("change", () => this.#files([...input.files]).finally(() => (input.value = "")));
    on("add", "click", () => this.#lines());
    on("csv", "click", () => offer(this.#table.name, this.#table.text, "text/csv;charset=utf-8"));
    on("print", "click", () => window.print());
    on("forget", "click", () => this.#forget());
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#form.elements.checklist.addEventListener("change", () => this.#forget());
    this.#form.elements.scope.addEventListener("change", () => this.#members > 0 && this.#show());
    find("retry").addEventListener("click", () => this.#engine.retry());
    this.#listenForDrops(find_("drop"));
  }

  #fresh() {
    const url = new URL(this.#form.elements.checklist.value, document.baseURI);
    return new Engine({
      workerUrl: new URL("worker.mjs", import.meta.url).href,
      runtimeUrl: new URL(this.#form.dataset.runtimeUrl, document.baseURI).href,
      fetchChecklist: async () => (await fetch(url)).json(),
      onState: (state) => this.#showState(state),
      onScored: () => {},
    });
  }

  #showState(state) {
    setText(find("status"), state === "ready" ? "" : this.#words(`state.${state}`));
    find("retry").hidden = state !== "failed";
  }

  #listenForDrops(zone) {
    const stop = (event) => event.preventDefault();
    zone.addEventListener("dragover", (event) => {
      stop(event);
      zone.classList.add("selfcheck-drop--over");
    });
    zone.addEventListener("dragleave", () => zone.classList.remove("selfcheck-drop--over"));
    zone.addEventListener("drop", (event) => {
      stop(event);
      zone.classList.remove("selfcheck-drop--over");
      this.#files([...event.dataTransfer.files]);
    });
    // A file dropped beside the zone must not replace the page, and with it what was collected.
    window.addEventListener("dragover", stop);
    window.addEventListener("drop", stop);
  }

  async #files(files) {
    for (let start = 0; start < files.length; start += AT_ONCE) {
      setText(find("status"), this.#words("group.reading", { done: start, total: files.length }));
      await this.#collect(await Promise.all(files.slice(start, start + AT_ONCE).map((file) => this.#read(file))));
    }
    if (files.length > 0) await this.#show();
  }

  async #read(file) {
    const { text, problem } = await readFile(file);
    return problem ? { name: file.name, problem: this.#words(`file.${problem}`) } : { name: file.name, text };
  }

  /** Lines that are refused stay where they were typed, to be mended and added again. */
  async #lines() {
    const box = this.#form.elements.codes;
    const lines = box.value.split("\n").map((line) => line.trim().slice(0, LONGEST_LINE).trim()).filter(Boolean);
    if (lines.length === 0) return;
    const members = lines.map((line, place) => memberOf(line, this.#words("group.line", { number: place + 1 })));
    this.#refused = this.#refused.filter(({ typed }) => !typed);
    const refused = await this.#collect(members, { typed: true });
    box.value = lines.filter((_, place) => refused.has(members[place].name)).join("\n");
    await this.#show();
  }

  /** Add members; gives the names of those the core could not read. */
  async #collect(members, about = {}) {
    const refuse = (some) => this.#refused.push(...some.map((one) => ({ ...one, ...about })));
    refuse(members.filter(({ problem }) => problem).map(({ name, problem }) => ({ name, message: problem })));
    const files = members.filter(({ problem }) => !problem);
    const reply = await this.#engine.ask({ kind: "collect", files, language: this.#language });
    if (reply?.kind !== "collected") {
      refuse(files.map(({ name }) => ({ name, message: reply?.message ?? "" })));
      return new Set(files.map(({ name }) => name));
    }
    refuse(reply.refused);
    refuse(reply.doubles.map(({ name, like }) => ({ name, message: this.#words("group.same_as", { name: like }) })));
    this.#members = reply.members;
    return new Set(reply.refused.map(({ name }) => name));
  }

  async #show() {
    const scope = this.#form.elements.scope.value;
    const reply = await this.#engine.ask({ kind: "group", scope, language: this.#language });
    if (reply?.kind !== "grouped") return;
    this.#table = reply.csv;
    setText(find("status"), this.#words("group.members", { members: reply.members, refused: this.#refused.length }));
    find_("refused").replaceChildren(...refusedView(this.#refused, this.#words));
    find_("result").replaceChildren(...groupView(reply, this.#words));
    find_("after").hidden = false;
    find_("csv").hidden = !reply.csv;
  }

  /** Nothing of the members is left: the worker that held their answers ends with the engine. */
  #forget() {
    this.#engine.end();
    this.#engine = this.#fresh();
    this.#refused = [];
    this.#table = null;
    this.#members = 0;
    find_("refused").replaceChildren();
    find_("result").replaceChildren(...this.#empty);
    find_("after").hidden = true;
    setText(find("status"), "");
  }
}

const find_ = (name) => document.querySelector(`[data-group-${name}]`);

// Digits as on a paper sheet: in one piece, or in groups of five as its boxes stand.
const DIGIT = "[0-5０-５.．-]";
const MARKS = new RegExp(`^(?:(.*?)\\s+)?((?:${DIGIT}{5}\\s+)*${DIGIT}{1,5}|${DIGIT}+)$`, "s");
const CODE = /^(?:(.*)\s)?(\S+)$/s; // fits every line that is not blank

/** "Firm-A T2026.1-…" or "Firm-A 12231 …" → its name, and its code or marks; without a name, the number of the line stands for it. */
function memberOf(line, fallback) {
  const marks = MARKS.exec(line);
  const [, name, content] = marks ?? CODE.exec(line);
  return { name: name?.trim() || fallback, [marks ? "marks" : "code"]: content };
}

const form = document.querySelector("form[data-group]");
if (form) new Group(form).start();
