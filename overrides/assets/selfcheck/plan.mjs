// The plan: asks the core for the steps after each score, shows them with their words, keeps owner and day.

import { csvText } from "./csv.mjs";
import { find } from "./dom.mjs";
import { offer, today } from "./files.mjs";
import { COSTS, EFFORTS, ORDER } from "./protocol.mjs";
import { planRows, planView } from "./plan_view.mjs";

const PAUSE_MS = 250; // the score itself goes first

export class Plan {
  #check;
  #region = find("plan");
  #wishes;
  #timer = null;
  #steps = [];
  #texts = null;
  #asked = 0;

  constructor(check) {
    this.#check = check;
    if (!this.#region) return;
    this.#wishes = this.#region.querySelector("[data-plan-wishes]");
    this.#wishes.addEventListener("change", () => this.ask(0));
    this.#wishes.addEventListener("submit", (event) => event.preventDefault());
    this.#region.addEventListener("change", (event) => this.#note(event.target));
    this.#region.querySelector("[data-plan-save]").addEventListener("click", () => this.#save());
  }

  /** Ask for the plan of the present answers, after a pause; only the newest answer is shown. */
  ask(pause = PAUSE_MS) {
    if (!this.#region) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), pause);
  }

  clear() {
    if (!this.#region) return;
    clearTimeout(this.#timer);
    this.#asked++;
    this.#output().replaceChildren();
    this.#region.dataset.state = "empty";
  }

  async #show() {
    const number = ++this.#asked;
    const [reply, texts] = await Promise.all([this.#check.engine.ask(this.#request()), this.#words()]);
    if (number !== this.#asked || !texts || reply?.kind !== "planned") return;
    this.#steps = reply.steps;
    const open = [...this.#region.querySelectorAll("details[open][data-step]")].map((one) => one.dataset.step);
    const focused = this.#region.contains(document.activeElement) ? document.activeElement.id : "";
    this.#output().replaceChildren(...planView(reply, texts, this.#check));
    for (const step of open) this.#region.querySelector(`details[data-step="${step}"]`)?.setAttribute("open", "");
    if (focused) document.getElementById(focused)?.focus();
    this.#region.dataset.state = reply.steps.length > 0 ? "ready" : "done";
  }

  #output() {
    return this.#region.querySelector("[data-plan-output]");
  }

  #request() {
    const wish = new FormData(this.#wishes);
    const first = ORDER.includes(wish.get("first")) ? wish.get("first") : ORDER[0];
    return {
      kind: "plan", ...this.#check.request(), on: today(),
      profile: { trade: wish.get("trade") || null, routes: wish.getAll("route"), staff: null },
      only: {
        costs: wish.has("free") ? [COSTS[0]] : null,
        efforts: wish.has("week") ? EFFORTS.slice(0, 3) : null,
        roles: wish.get("role") ? [wish.get("role")] : null,
      },
      order: [first, ...ORDER.filter((name) => name !== first)],
    };
  }

  /** The words of the plan, loaded once; without them there is no plan, and the score stands all the same. */
  async #words() {
    if (this.#texts) return this.#texts;
    const url = new URL(this.#region.dataset.selfcheckPlan, document.baseURI);
    try {
      const response = await fetch(url);
      this.#texts = response.ok ? await response.json() : null;
    } catch {
      this.#texts = null;
    }
    return this.#texts;
  }

  #note(control) {
    const step = control.closest("[data-plan-step]");
    if (!step) return;
    const value = (name) => step.querySelector(`[data-plan-${name}]`).value;
    step.querySelector("[data-plan-due]").toggleAttribute("data-filled", value("due") !== "");
    this.#check.keptNote(this.#check.notes.set(step.dataset.planStep, { owner: value("owner"), due: value("due") }));
  }

  #save() {
    const { checklist } = this.#check.content();
    const rows = planRows(this.#steps, this.#texts, this.#check);
    offer(`plan-${checklist}-${today()}.csv`, csvText(rows), "text/csv;charset=utf-8");
  }
}
