// A QR picture of a text. The encoder is the npm package uqr, loaded only when a code is shown.

import { svg } from "./dom.mjs";

const QUIET_MODULES = 4; // the margin that the standard asks for

/** An SVG element with the accessible name `label`. */
export async function qrPicture(text, label) {
  const { encode } = await import("./uqr.mjs");
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const whole = size + 2 * QUIET_MODULES;
  const rows = data.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `M${x + QUIET_MODULES} ${y + QUIET_MODULES}h1v1h-1z` : "")),
  );
  return svg("svg", { viewBox: `0 0 ${whole} ${whole}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" },
    svg("rect", { width: whole, height: whole, fill: "#fff" }), svg("path", { d: rows.join(""), fill: "#000" }));
}
