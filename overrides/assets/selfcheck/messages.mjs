// What the page says beside the form: notices, the alert at the file buttons, the spoken result, the question.

import { find, html, setText } from "./dom.mjs";

const QUIET_MS = 1_200;
let announcing = null;

/**
 * A polite, visible notice, one of each `kind` ("store": cannot be kept; "event": what just happened; "offer").
 * `actions` are [{label, run}] shown as buttons, `links` [{href, text}], `dismiss` the label of a button that takes the
 * notice away. An empty text takes it away.
 */
export function notice(kind, text, { actions = [], links = [], dismiss = null } = {}) {
  const region = find("notice");
  if (!region) return;
  const place = region.querySelector(`[data-kind=${kind}]`) ?? region.appendChild(html("div", { "data-kind": kind }));
  const closing = dismiss ? [{ label: dismiss, run: () => notice(kind, "") }] : [];
  const buttons = [...actions, ...closing].map(({ label, run }) => {
    const button = html("button", { type: "button", class: "mg-button selfcheck-button" }, label);
    button.addEventListener("click", run);
    return button;
  });
  const items = links.map(({ href, text: label }) => html("li", {}, html("a", { href }, label)));
  place.replaceChildren(
    ...(text ? [html("p", {}, text)] : []),
    ...(items.length > 0 ? [html("ul", {}, ...items)] : []),
    ...buttons,
  );
}

/** An error beside the file buttons (role=alert). Emptied first, so that the same text is said again. */
export function alertText(text) {
  const place = find("alert");
  if (!place) return;
  place.textContent = "";
  if (text) setTimeout(() => setText(place, text), 50);
}

/** Say the sentence once the reader has paused; only the last one is said. */
export function announce(sentence) {
  clearTimeout(announcing);
  announcing = setTimeout(() => setText(find("live"), sentence), QUIET_MS);
}

export function quiet() {
  clearTimeout(announcing);
  setText(find("live"), "");
}

/** Ask in the page's own dialog. Resolves to true only when confirmed. */
export function confirm(question, yes) {
  const dialog = find("dialog");
  if (!dialog) return Promise.resolve(true);
  setText(dialog.querySelector("[data-selfcheck-question]"), question);
  setText(dialog.querySelector("[data-selfcheck-confirm]"), yes);
  return new Promise((resolve) => {
    const done = new AbortController();
    const on = (target, name, run) => target?.addEventListener(name, run, { signal: done.signal });
    on(dialog.querySelector("[data-selfcheck-confirm]"), "click", () => dialog.close("yes"));
    on(dialog.querySelector("[data-selfcheck-cancel]"), "click", () => dialog.close(""));
    on(dialog, "close", () => {
      done.abort();
      resolve(dialog.returnValue === "yes");
    });
    dialog.returnValue = "";
    dialog.showModal();
  });
}
