// Bring what is shown up to a newly built tree, touching only what differs: what stays the same is not laid out again, the
// reader's place in it is not lost, and every fold stays as the reader left it.

/** Give `shown` the children `wanted` (nodes); those that take a new place leave their old one. */
export function patchChildren(shown, wanted) {
  const there = [...shown.childNodes];
  for (const node of there.slice(wanted.length)) node.remove();
  wanted.forEach((node, place) => (place < there.length ? patch(there[place], node) : shown.append(node)));
}

function patch(shown, wanted) {
  if (shown.isEqualNode(wanted)) return;
  if (shown.nodeType !== wanted.nodeType || shown.nodeName !== wanted.nodeName) return shown.replaceWith(wanted);
  if (shown.nodeType !== Node.ELEMENT_NODE) return void (shown.nodeValue = wanted.nodeValue);
  patchAttributes(shown, wanted);
  patchChildren(shown, [...wanted.childNodes]);
}

function patchAttributes(shown, wanted) {
  const folds = shown.nodeName === "DETAILS";
  for (const { name } of [...shown.attributes]) {
    if (!wanted.hasAttribute(name) && !(folds && name === "open")) shown.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
}
