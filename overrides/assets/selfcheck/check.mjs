// One form at work: what happens on every change, and in which order.

import { Code } from "./code.mjs";
import { Compare } from "./compare.mjs";
import { Engine } from "./engine.mjs";
import { Filing } from "./filing.mjs";
import { offer, today } from "./files.mjs";
import { followMarks } from "./marks.mjs";
import { Notes } from "./notes.mjs";
import { Plan } from "./plan.mjs";
import { listenForPrinting } from "./printing.mjs";
import { find, findAll, setText } from "./dom.mjs";
import { alertText, announce, confirm, notice, quiet } from "./messages.mjs";
import { Questions, markScope, readScope } from "./questions.mjs";
import { clearResult, showResult } from "./result.mjs";
import { Screening } from "./screening.mjs";
import { answersOf, emptySheet, entry, mergeInto, replaceAnswers } from "./sheet.mjs";
import { Store } from "./store.mjs";
import { readWords } from "./words.mjs";

const NEAR = "400px";
const OFFER_FILE_AT = 5; // answers given, after which a file is offered once

/** Ties the parts together: the page, the sheet, the store and the engine. */
export class SelfCheck {
  constructor(form, options) {
    this.form = form;
    this.words = readWords(document);
    this.language = document.documentElement.lang.toLowerCase().startsWith("en") ? "en" : "ja";
    this.questions = new Questions(form);
    this.screening = new Screening(this.questions);
    this.store = new Store(form.dataset.selfcheck);
    this.sheet = emptySheet(form.dataset.selfcheck, form.dataset.version);
    this.keeping = undefined; // what became of the last attempt to store: ok, full or forbidden
    this.touched = false; // has the reader changed anything since the page was opened?
    this.engine = this.#engine(options);
    this.offered = false;
    this.notes = new Notes(form.dataset.selfcheck);
    this.filing = new Filing(this);
    this.plan = new Plan(this);
    this.code = new Code(this);
    this.compare = new Compare(this);
  }

  #engine(options) {
    const absolute = (path) => new URL(path, document.baseURI).href;
    const { checklistUrl, runtimeUrl } = this.form.dataset;
    return new Engine({
      workerUrl: new URL("worker.mjs", import.meta.url).href,
      runtimeUrl: absolute(runtimeUrl),
      fetchChecklist: () => fetchJson(absolute(checklistUrl)),
      onState: (state) => this.#showState(state),
      onScored: (reply) => this.#showScored(reply),
      ...options,
    });
  }

  start() {
    for (const control of document.querySelectorAll("[data-needs-js]")) control.hidden = false;
    this.#listen();
    const early = this.#early();
    const { state, sheet } = this.store.read();
    if (state === "broken") notice("store", this.words("store.broken"));
    if (sheet) this.#recall(sheet);
    else this.#showSheet();
    for (const control of early) this.#changed(control);
    this.#showTarget();
    followMarks(this.questions.named(), this.words);
    this.code.fromAddress();
  }

  /** Marks made before this script ran. Only where the browser does not bring back old marks by itself. */
  #early() {
    const checked = this.form.querySelectorAll("input[type=radio]:checked:not([data-selfcheck-scope])");
    return this.form.autocomplete === "off" ? [...checked] : [];
  }

  /** A link may lead to a question that the scope hides: then all are shown. */
  #showTarget() {
    const fold = document.getElementById(location.hash.slice(1));
    if (fold?.matches("details")) fold.open = true;
    const field = this.questions.fields.get(location.hash.slice(1));
    if (!field?.hidden) return;
    this.sheet.scope = entry("all", this.sheet.scope);
    this.#afterChange();
    field.scrollIntoView();
  }

  #recall(sheet) {
    const older = sheet.version !== this.sheet.version;
    const known = answersOf(sheet, sheet.items.keys());
    this.sheet = { ...this.#fitted(sheet), version: this.form.dataset.version };
    this.keeping = "ok";
    this.#showSheet();
    if (Object.keys(known).length === 0) return;
    if (older) this.filing.carryOver(sheet.version, known);
    else this.#scoreWhenNear();
  }

  /** The sheet without answers that an item of this page does not offer; the core would refuse them all. */
  #fitted(sheet) {
    const items = [...sheet.items].filter(
      ([id, { value }]) => value === null || !this.questions.fields.has(id) || this.questions.offers(id, value),
    );
    return { ...sheet, items: new Map(items) };
  }

  #scoreWhenNear() {
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some((one) => one.isIntersecting)) return;
        seen.disconnect();
        this.score();
      },
      { rootMargin: NEAR },
    );
    for (const place of [this.form, find("result"), find("plan")]) if (place) seen.observe(place);
  }

  #listen() {
    const onClick = (name, run) => findAll(name).forEach((button) => button.addEventListener("click", run));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    document.addEventListener("change", (event) => this.#changed(event.target));
    onClick("save", () => this.filing.save());
    onClick("csv", () => this.#saveTable());
    onClick("open-button", () => find("open").click());
    onClick("clear", () => this.clear());
    onClick("retry", () => this.engine.retry());
    this.store.listen((sheet) => this.#fromOtherTab(sheet));
    window.addEventListener("hashchange", () => this.#showTarget());
    window.addEventListener("hashchange", () => this.code.fromAddress());
    listenForPrinting();
  }

  #changed(control) {
    const item = control.closest("[data-selfcheck-item]");
    const screening = control.closest("[data-selfcheck-screening]");
    if (control.matches("[data-selfcheck-open]")) this.filing.open(control);
    else if (control.matches("[data-selfcheck-scope]")) this.#changeScope();
    else if (control.type === "radio" && item) this.answer(item.id, control.value);
    else if (control.type === "radio" && screening) this.screen(screening.dataset.selfcheckScreening, control.value);
  }

  answer(id, value) {
    this.sheet.items.set(id, entry(value, this.sheet.items.get(id)));
    this.#afterChange();
  }

  screen(id, value, overwrite = false) {
    const { changed, kept } = this.screening.apply(this.sheet, id, value, overwrite);
    this.#afterChange();
    if (changed.length > 0 || kept.length > 0) this.#tellScreening(id, value, changed, kept);
    else notice("event", "");
  }

  #tellScreening(id, value, changed, kept) {
    if (value !== "no") return notice("event", this.words("screening.undone", { count: changed.length }));
    const text = [
      changed.length > 0 ? this.words("screening.set", { count: changed.length }) : null,
      kept.length > 0 ? this.words("screening.kept", { count: kept.length }) : null,
    ];
    const apply = { label: this.words("screening.apply"), run: () => this.screen(id, value, true) };
    const links = kept.map((item) => ({ href: `#${item}`, text: this.#legend(item) }));
    notice("event", text.filter(Boolean).join(" "), { links, actions: kept.length > 0 ? [apply] : [] });
  }

  #legend(id) {
    return this.questions.fields.get(id).querySelector("legend").textContent.trim().replace(/\s+/g, " ");
  }

  #changeScope() {
    this.sheet.scope = entry(readScope(), this.sheet.scope);
    this.#afterChange();
  }

  #afterChange() {
    this.touched = true;
    this.score(); // first, because the core counts beside this page
    this.#remember();
    this.#showSheet();
    this.#offerFile();
  }

  #offerFile() {
    if (this.offered || Object.keys(this.answers()).length < OFFER_FILE_AT) return;
    this.offered = true;
    const save = { label: this.words("file.save_now"), run: () => this.filing.save() };
    notice("offer", this.words("file.offer"), { actions: [save], dismiss: this.words("notice.close") });
  }

  #remember() {
    this.keptNote(this.store.write(this.sheet));
  }

  /** Say what became of the attempt to store answers or the plan's notes. */
  keptNote(kept) {
    if (kept === this.keeping) return; // said once, not at every answer
    this.keeping = kept;
    if (kept === "ok") return notice("store", "");
    const save = { label: this.words("file.save_now"), run: () => this.filing.save() };
    notice("store", this.words(`store.${kept}`), { actions: [save] });
  }

  #scope() {
    return this.sheet.scope.value ?? readScope();
  }

  #showSheet() {
    for (const id of this.questions.ids) this.questions.mark(id, this.sheet.items.get(id)?.value ?? null);
    for (const id of this.screening.fields.keys()) this.screening.mark(id, this.sheet.screening.get(id)?.value ?? null);
    const scope = this.#scope();
    markScope(scope);
    this.questions.showScope(scope);
    const ids = this.questions.inScope(scope);
    const done = Object.keys(answersOf(this.sheet, ids)).length;
    this.questions.showProgress(done, ids.length, this.words);
  }

  answers() {
    return answersOf(this.sheet, this.questions.ids);
  }

  score() {
    const answers = this.answers();
    if (Object.keys(answers).length === 0) {
      this.plan.clear();
      return clearResult(find("result"));
    }
    this.engine.score(this.request());
  }

  /** What every request about the present answers holds. */
  request() {
    return { answers: this.answers(), scope: this.#scope(), language: this.language };
  }

  async #saveTable() {
    const reply = await this.engine.ask({ kind: "csv", ...this.request(), on: today() });
    if (reply?.kind === "csv") offer(reply.name, reply.text, "text/csv;charset=utf-8");
    else if (reply) alertText(reply.message);
  }

  #showScored(reply) {
    if (reply.kind === "refused") return setText(find("status"), reply.message);
    setText(find("status"), "");
    if (Object.keys(this.answers()).length === 0) return; // cleared meanwhile
    showResult(find("result"), reply, this.words);
    if (this.touched) announce(reply.sentence);
    this.plan.ask();
    this.code.refresh();
  }

  #showState(state) {
    setText(find("status"), state === "ready" ? "" : this.words(`state.${state}`));
    const retry = find("retry");
    if (retry) retry.hidden = state !== "failed";
    find("result")?.setAttribute("data-state", state);
  }

  /** What an answer file holds. */
  content() {
    const { selfcheck: checklist, version } = this.form.dataset;
    return { checklist, version, ...this.request(), notes: this.notes.all() };
  }

  /** Replace the answers by those the core read from a file or a code, and say what the core says of it. */
  takeOver(opened, notes = null) {
    this.offered = true; // they come from a file or a code already
    if (notes) this.keptNote(this.notes.replace(notes));
    replaceAnswers(this.sheet, this.questions.ids, opened.answers);
    if (opened.scope) this.sheet.scope = entry(opened.scope, this.sheet.scope);
    this.#remember();
    this.#showSheet();
    notice("event", opened.message, { links: this.#toLookAt(opened.report) });
    this.score();
  }

  /** Questions that an opened file leaves to the reader: changed since, added since, refused, or taking a retired one's place. */
  #toLookAt(report = {}) {
    const { changed = [], added = [], refused = [], retired = [] } = report;
    const ids = [...changed, ...added, ...refused.map(({ item }) => item), ...retired.map(({ replaced_by: id }) => id)];
    const known = [...new Set(ids)].filter((id) => this.questions.fields.has(id));
    return known.map((id) => ({ href: `#${id}`, text: this.#legend(id) }));
  }

  async clear() {
    if (!(await confirm(this.words("confirm.clear"), this.words("confirm.clear_yes")))) return;
    this.store.clear();
    this.notes.clear();
    this.#empty();
    notice("event", this.words("store.cleared"));
  }

  #empty() {
    const { scope } = this.sheet;
    this.sheet = { ...emptySheet(this.form.dataset.selfcheck, this.form.dataset.version), scope };
    this.keeping = undefined;
    this.#showSheet();
    alertText("");
    quiet();
    this.offered = false;
    this.plan.clear();
    clearResult(find("result"));
  }

  #fromOtherTab(sheet) {
    if (sheet === null) {
      if (this.keeping !== "ok" && Object.keys(this.answers()).length > 0) return; // never stored here
      this.#empty();
      return;
    }
    const scope = this.sheet.scope.value;
    const changed = mergeInto(this.sheet, this.#fitted(sheet)).filter((id) => this.questions.fields.has(id));
    if (changed.length === 0 && scope === this.sheet.scope.value) return;
    this.#showSheet();
    if (changed.length > 0) notice("event", this.words("store.other_tab"));
    this.score();
  }
}

async function fetchJson(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.json();
}
