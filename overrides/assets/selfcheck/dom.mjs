// Small helpers to build and find elements. Text goes in as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

/** An HTML element: attributes as an object (null leaves one out), children as nodes or texts. */
export function html(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for SVG. */
export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

export const find = (name) => document.querySelector(`[data-selfcheck-${name}]`);
export const findAll = (name) => [...document.querySelectorAll(`[data-selfcheck-${name}]`)];

/** Write only what changed, so that live regions stay silent otherwise. */
export function setText(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

/**
 * Parse the core's drawing and import it. Returns null when it is no SVG or holds anything that
 * could act: the drawing only needs shapes and text.
 */
export function drawing(text) {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (parsed.namespaceURI !== SVG || parsed.localName !== "svg") return null;
  return [parsed, ...parsed.querySelectorAll("*")].every(isHarmless) ? document.importNode(parsed, true) : null;
}

function isHarmless(element) {
  if (element.namespaceURI !== SVG) return false;
  if (["script", "style", "foreignObject", "a", "use", "image", "animate", "set"].includes(element.localName)) return false;
  return ![...element.attributes].some(({ name }) => /^on|^style$|href$/i.test(name));
}
