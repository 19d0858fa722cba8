// Tables and the phone: rows become cards there, and the roles keep them a table for a screen reader.
// Tables written in Markdown learn the name of each cell's column here; those from the views know it already.

const ROLES = [["thead, tbody", "rowgroup"], ["tr", "row"], ["thead th", "columnheader"], ["tbody th", "rowheader"], ["td", "cell"]];

// An explicit table may not hold a link outside its rows (checkers read a caption that way); its own role serves there.
function giveRoles(table) {
  if (!table.caption?.querySelector("a")) table.setAttribute("role", "table");
  for (const [selector, role] of ROLES) {
    table.querySelectorAll(selector).forEach((element) => element.setAttribute("role", role));
  }
}

function giveLabels(table) {
  const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
  for (const row of table.tBodies[0].rows) {
    [...row.cells].forEach((cell, index) => { cell.dataset.label = names[index]; });
  }
  table.classList.add("mg-table");
}

/** Only plain tables with a head of three or more columns and no joined cells. */
function canBecomeCards(table) {
  return table.tHead?.rows.length === 1 && table.tHead.rows[0].cells.length > 2
    && table.tBodies.length === 1 && !table.querySelector("[colspan], [rowspan]");
}

/** @param {Iterable<HTMLTableElement>} tables */
export function startTables(tables) {
  for (const table of tables) {
    if (!table.classList.contains("mg-table") && canBecomeCards(table)) giveLabels(table);
    if (table.classList.contains("mg-table")) giveRoles(table);
  }
}
