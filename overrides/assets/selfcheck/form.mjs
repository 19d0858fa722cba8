// The self-check form. Enhances a page that is complete without it: read, filled in, printed, scored by hand.
//
// HTML CONTRACT (made at build time; every attribute below starts with data-selfcheck unless said otherwise)
//
//   <html lang="ja|en">                                   language of the page and of the results
//   <link rel="stylesheet" href="…/selfcheck.css">
//   <script type="module" src="…/form.mjs"></script>      enhances the one form[data-selfcheck] of the page
//   <script type="application/json" data-selfcheck-words> the words; keys: NEEDED in words.mjs. Must escape "<" as \u003c.
//
//   <form data-selfcheck="<checklist id>"                 one a page
//         data-version="2026.1"                           version of the checklist
//         data-checklist-url="checklist.json"             core bundle, same origin, relative or absolute
//         data-runtime-url="…/pyodide-<hash>/"            runtime folder, same origin, ends with "/"
//         autocomplete="off">                             else the browser would bring back old marks on its own
//     <fieldset data-selfcheck-screening="<id>" data-items="item-a item-b">   radios name="screening-<id>", values yes | no
//     <section data-selfcheck-section>                    hidden while none of its items is in the scope
//       <fieldset data-selfcheck-item id="<item id>" [data-quick]>
//         <legend>…</legend>
//         <div class="selfcheck-choices">
//           <label class="selfcheck-choice"><input type="radio" name="<item id>" value="implemented"> <span>…</span></label>
//           … partly, not_implemented, [not_applicable only where the item allows it,] unknown
//         </div>
//         <div data-selfcheck-next>…</div>                optional (or <template>): measure, cases, support, whom to ask;
//       </fieldset>                                       copied under the item in the list of next steps
//     </section>
//   </form>
//
//   Anywhere in the page, inside the form or outside it:
//   <input data-selfcheck-scope …>       radios with the values quick | all, or one checkbox meaning quick
//   <p data-selfcheck-progress>          "12/40 answered";  <progress data-selfcheck-meter> beside it (optional)
//   <p data-selfcheck-status role="status">   says that scoring is being prepared, or could not be
//   <button type="button" data-selfcheck-retry hidden>     shown after scoring could not be started
//   <div data-selfcheck-result>          the result region; children marked data-selfcheck-static (how to score by hand)
//                                        are hidden once a result is there; the result comes into [data-selfcheck-output]
//   <p data-selfcheck-live class="selfcheck-unseen" role="status">   only the sentence of the result, after a pause
//   <div data-selfcheck-notice role="status">              polite messages with buttons
//   <button type="button" data-selfcheck-save>, …-open-button, …-clear, …-print
//   <input type="file" data-selfcheck-open accept=".json,application/json" hidden tabindex="-1">
//   <p data-selfcheck-alert role="alert">                  beside the open button
//   <dialog data-selfcheck-dialog aria-labelledby="q"><p id="q" data-selfcheck-question></p>
//     <button type="button" data-selfcheck-confirm>, <button type="button" data-selfcheck-cancel autofocus></dialog>
//   data-needs-js hidden                  on any control that works only with scripts; `hidden` is taken away here
//   <div class="selfcheck-bar" data-needs-js hidden>       around progress, status and a link to the result: the last child of
//                                        the form, where it sticks to the lower edge and nothing shifts when it grows
//
// CONTENT-SECURITY-POLICY, measured with Chromium 156 and Pyodide 314.0.7: the page needs no
// 'wasm-unsafe-eval' of its own (other browsers: not measured). A worker from a URL has the policy sent with worker.mjs, not the page's;
// if a policy is sent with worker.mjs, that one needs script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'.

import { SelfCheck } from "./check.mjs";

/** Enhance one form. `options` (workerUrl, limits) exist for tests. */
export function mount(form, options = {}) {
  const check = new SelfCheck(form, options);
  check.start();
  return check;
}

const form = document.querySelector("form[data-selfcheck]");
if (form && !form.hasAttribute("data-selfcheck-manual")) mount(form);
