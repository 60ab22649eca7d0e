/**
 * Puts the texts, and what their language is, into the skeleton of index.html: `data-text="head.lists"` names the text of an element,
 * `data-label` and `data-placeholder` those of its attributes.
 */
import { DIRECTION, LOCALE, texts } from "../texts.js";

export function fillLabels() {
  Object.assign(document.documentElement, { lang: LOCALE, dir: DIRECTION });
  each("text", (element, text) => (element.textContent = text));
  each("label", (element, text) => element.setAttribute("aria-label", text));
  each("placeholder", (element, text) => element.setAttribute("placeholder", text));
}

/** @param {"text" | "label" | "placeholder"} name @param {(element: HTMLElement, text: string) => void} put */
function each(name, put) {
  for (const element of document.querySelectorAll(`[data-${name}]`)) {
    if (element instanceof HTMLElement) put(element, find(String(element.dataset[name])));
  }
}

/** @param {string} path @returns {string} */
function find(path) {
  const text = path.split(".").reduce((/** @type {any} */ part, key) => part?.[key], texts);
  if (typeof text !== "string") throw new Error(`texts.js has no text ${path}`);
  return text;
}
