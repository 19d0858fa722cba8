// Everything the frame of a page does with a script. Each part is an extra: without it the page still reads and works.
import { startPalette } from "./palette.mjs";
import { startTables } from "./tables.mjs";

/** The link to the other language keeps the place on the page. */
function keepPlace(link) {
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
}

/** A click on a heading's sign also copies its address, and says so. */
function copyHeadingLinks(toast) {
  document.addEventListener("click", async (event) => {
    const link = event.target.closest(".headerlink");
    if (!link || !navigator.clipboard) return;
    await navigator.clipboard.writeText(link.href);
    toast.textContent = toast.dataset.copied;
    setTimeout(() => { toast.textContent = ""; }, 4000);
  });
}

/** The list of headings stands open where it has a column of its own. */
function openContents(details) {
  details.open = matchMedia("(min-width: 64rem)").matches;
}

startPalette(document.querySelectorAll("[data-palette-choice]"));
startTables(document.querySelectorAll(".md-typeset table"));
document.querySelectorAll("[data-language-switch]").forEach(keepPlace);
document.querySelectorAll(".mg-toc").forEach(openContents);
copyHeadingLinks(document.querySelector(".mg-toast"));

const filters = document.querySelectorAll(".mg-filter");
if (filters.length) {
  const { startFilter } = await import("./filter.mjs");
  filters.forEach(startFilter);
}
