// Filters above a long table or list. Every control's name is a data attribute of the rows; a row's attribute holds one
// or more values with spaces between. Choices under one name widen the result, different names narrow it.

const fold = (text) => text.normalize("NFKC").toLowerCase();

/** The chosen values by name; names with nothing chosen are left out. */
function chosen(form) {
  const wanted = new Map();
  for (const [name, value] of new FormData(form)) {
    if (value) wanted.set(name, [...(wanted.get(name) ?? []), value]);
  }
  return wanted;
}

function fits(row, name, values) {
  if (name === "text") return values.every((value) => fold(row.textContent).includes(fold(value.trim())));
  const own = (row.dataset[name] ?? "").split(" ");
  return values.some((value) => own.includes(value));
}

/** The page gives the sentence, with {shown} and {total} in it. */
function announce(status, shown, total) {
  status.textContent = status.dataset.filterCount.replace("{shown}", shown).replace("{total}", total);
}

function rowsOf(target) {
  return [...(target.tBodies ? target.tBodies[0].rows : target.children)];
}

/** @param {HTMLFormElement} form `form.mg-filter[data-filter-for]` with a `[data-filter-count]` status in it */
export function startFilter(form) {
  const rows = rowsOf(document.getElementById(form.dataset.filterFor));
  const status = form.querySelector("[data-filter-count]");
  const apply = () => {
    const wanted = chosen(form);
    for (const row of rows) {
      row.hidden = ![...wanted].every(([name, values]) => fits(row, name, values));
    }
    announce(status, rows.filter((row) => !row.hidden).length, rows.length);
  };
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
}
