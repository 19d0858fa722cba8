// The choice between the device's colours, light and dark; kept in this browser only.
const KEY = "mg-palette";

function stored() {
  try {
    return localStorage.getItem(KEY) ?? "auto";
  } catch {
    return "auto";
  }
}

function store(choice) {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // The choice then lasts for this page only.
  }
}

function show(choice, buttons) {
  const root = document.documentElement;
  if (choice === "auto") delete root.dataset.palette;
  else root.dataset.palette = choice;
  for (const button of buttons) {
    button.setAttribute("aria-pressed", String(button.dataset.paletteChoice === choice));
  }
}

/** Wire the buttons `[data-palette-choice="auto|light|dark"]` and mark the one in force. */
export function startPalette(buttons) {
  for (const button of buttons) {
    button.addEventListener("click", () => {
      store(button.dataset.paletteChoice);
      show(button.dataset.paletteChoice, buttons);
    });
  }
  addEventListener("storage", (event) => event.key === KEY && show(stored(), buttons));
  show(stored(), buttons);
}
