// Rows as a CSV text that opens in Excel in Japanese, and in which no cell acts as a formula.

const ACTS = /^[=+\-@\t\r]/;

/** @param {(string|number)[][]} rows */
export function csvText(rows) {
  const line = (row) => row.map((cell) => quoted(String(cell))).join(",");
  return `\ufeff${rows.map(line).join("\r\n")}\r\n`;
}

const quoted = (text) => `"${(ACTS.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
