// Loaded on every page, and small: waits until the reader goes for the search box, then loads the rest.

const form = document.querySelector("form[data-search]");
const input = form?.querySelector("input[type=search]");
let box = null;

async function open() {
  if (box) return;
  box = true;
  const worker = new Worker(new URL("worker.mjs", import.meta.url), { type: "module" }); // beside the box and not after it
  const failed = new Promise((resolve) => worker.addEventListener("error", resolve, { once: true }));
  worker.postMessage({ id: 0, query: "", base: new URL(form.dataset.index, document.baseURI).href }); // reads the manifest; nobody waits for this
  const { Box } = await import("./box.mjs");
  box = new Box(form, worker, failed);
  box.start();
}

function isTyping(target) {
  return target.isContentEditable || target.matches("input:not([type=radio], [type=checkbox]), textarea, select");
}

if (form) {
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("focus", open, { once: true });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  const asked = new URLSearchParams(location.search);
  const clean = () => history.replaceState(null, "", location.pathname + location.hash);
  if (asked.has("q")) {
    input.value = asked.get("q").slice(0, 200);
    clean();
    input.focus();
  }
  if (asked.has("h")) {
    const words = asked.get("h").slice(0, 200);
    clean();
    import("./marks.mjs").then(({ markWords }) => markWords(document.querySelector("#mg-main"), words));
  }
}
