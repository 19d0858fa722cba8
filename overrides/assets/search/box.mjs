// The search box of a page. Nothing is loaded before the reader goes for it; page text and queries are shown as text only.

import { panel } from "./panel.mjs";

const PAUSE_MS = 60;

export class Box {
  #form;
  #input;
  #region;
  #status;
  #worker;
  #asked = 0;
  #turn = 0;
  #waiting = new Map();
  #timer = null;
  #words = null;

  /**
   * @param {HTMLFormElement} form `form[data-search]` with data-index, data-other-index, data-root, data-other-root
   * @param {Worker} worker worker.mjs, which may still be on its way; what is told before the box listens is not for it
   * @param {Promise} failed settles when the worker cannot run
   */
  constructor(form, worker, failed) {
    this.#form = form;
    this.#worker = worker;
    this.#input = form.querySelector("input[type=search]");
    this.#region = form.querySelector("[data-search-results]");
    this.#status = form.querySelector("[role=status]");
    this.#listen();
    failed.then(() => this.#say(form.dataset.failed));
  }

  /** Show the results of what stands in the box; called once the reader went for it. */
  start() {
    if (this.#input.value) this.#search();
  }

  #listen() {
    this.#worker.addEventListener("message", ({ data }) => {
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    });
    this.#input.addEventListener("focus", () => this.start());
    this.#input.addEventListener("input", (event) => !event.isComposing && this.#soon());
    this.#input.addEventListener("compositionend", () => this.#soon());
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#form.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("pointerdown", (event) => !this.#form.contains(event.target) && this.#close());
    this.#form.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !this.#form.contains(relatedTarget)) this.#close();
    });
  }

  #ask(query, base) {
    const id = ++this.#asked;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker.postMessage({ id, query, base: new URL(base, document.baseURI).href });
    });
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), PAUSE_MS);
  }

  async #search() {
    const query = this.#input.value.trim();
    if (!query) return this.#close();
    const turn = ++this.#turn;
    const isOld = () => turn !== this.#turn || query !== this.#input.value.trim(); // closed, asked anew, or typed on
    const reply = await this.#ask(query, this.#form.dataset.index);
    if (isOld()) return;
    if (!reply.ok) return this.#say(this.#form.dataset.failed);
    this.#words ??= reply.words;
    const other = reply.total === 0 || reply.near ? await this.#inOtherLanguage(query) : 0;
    if (isOld() || this.#region.contains(document.activeElement)) return;
    const { root, otherRoot } = this.#form.dataset;
    this.#region.replaceChildren(...panel(reply, { words: this.#words, query, root, otherRoot, other }));
    this.#region.hidden = false;
    this.#input.setAttribute("aria-expanded", "true");
    this.#say(this.#summary(reply));
  }

  /** How many good results the other language has; 0 when it only has near ones. */
  async #inOtherLanguage(query) {
    const reply = await this.#ask(query, this.#form.dataset.otherIndex);
    return reply.ok && !reply.near ? reply.total : 0;
  }

  #summary({ total, near }) {
    if (total === 0) return this.#words.none;
    const count = total === 1 ? this.#words.count_one : this.#words.count.replace("{count}", total);
    return near ? `${this.#words.near} ${count}` : count;
  }

  #say(text) {
    if (this.#status.textContent !== text) this.#status.textContent = text;
    this.#status.hidden = !text;
  }

  /** Also of what is still to come: no timer and no late answer opens the panel again. */
  #close() {
    clearTimeout(this.#timer);
    this.#turn++;
    this.#region.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#say("");
  }

  #key(event) {
    if (event.isComposing || event.keyCode === 229) return; // an IME is at work: every key is its own
    const links = [...this.#region.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape") {
      event.preventDefault();
      this.#input.focus(); // asks again when it comes from a result
      this.#close();
    } else if (event.key === "ArrowDown" && links.length > 0 && !this.#region.hidden) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (links[at - 1] ?? this.#input).focus();
    } else if (event.key === "Enter" && event.target === this.#input && links.length > 0 && !this.#region.hidden) {
      event.preventDefault();
      links[0].click();
    }
  }
}
