// The result code: marks, version and a check character, as text, as a link and as a QR picture; and reading one back.

import { find, findAll, html } from "./dom.mjs";
import { qrPicture } from "./qr.mjs";

const IN_ADDRESS = /^#code=(.{1,400})$/;

/** Fields of the page: [data-selfcheck-code] holds the code, [data-selfcheck-code-use] is the form that reads one. */
export class Code {
  #check;
  #region = find("code");

  constructor(check) {
    this.#check = check;
    this.#region?.addEventListener("toggle", () => this.refresh());
    find("code-use")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#take({ kind: "decode", code: new FormData(event.target).get("code") });
    });
    find("marks")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#take({ kind: "marks", marks: new FormData(event.target).get("marks") });
    });
  }

  /** Show the code of the present answers, if the reader has unfolded it. */
  async refresh() {
    if (!this.#region?.open) return;
    const reply = await this.#check.engine.ask({ kind: "code", answers: this.#check.answers() });
    if (reply?.kind !== "coded") return;
    const { words } = this.#check;
    const link = addressWith(reply.code);
    const picture = await qrPicture(link, words("code.qr")).catch(() => ""); // the code stands without its picture
    this.#region.querySelector("[data-code-output]").replaceChildren(
      html("p", {}, html("code", { class: "selfcheck-code" }, reply.code)),
      html("div", { class: "selfcheck-buttons" },
        copyButton(words("code.copy"), reply.code, words), copyButton(words("code.copy_link"), link, words)),
      html("figure", { class: "selfcheck-qr" }, picture, html("figcaption", {}, words("code.qr_about"))),
    );
  }

  /** Answers in the address (#code=…) are offered, never taken unasked; then the address is clean again. */
  async fromAddress() {
    const found = IN_ADDRESS.exec(location.hash);
    if (!found) return;
    history.replaceState(null, "", location.pathname + location.search);
    await this.#take({ kind: "decode", code: readable(found[1]) });
  }

  async #take(request) {
    const place = findAll("code-alert");
    const say = (text) => place.forEach((one) => (one.textContent = text));
    say("");
    const reply = await this.#check.engine.ask({ ...request, language: this.#check.language });
    if (reply?.kind === "refused") return say(reply.message);
    if (!reply || !(await this.#check.filing.mayReplace())) return;
    this.#check.touched = true;
    this.#check.takeOver(reply);
  }
}

function readable(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // the core says what is wrong with it
  }
}

const addressWith = (code) => `${location.origin}${location.pathname}#code=${code}`;

function copyButton(label, text, words) {
  const button = html("button", { type: "button", class: "selfcheck-button" }, label);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = words("code.copied");
    } catch {
      button.textContent = words("code.not_copied");
    }
    setTimeout(() => (button.textContent = label), 3_000);
  });
  return button;
}
