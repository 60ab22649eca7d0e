/**
 * Saves what the page made as a file, by the browser's own download.
 */
import { h } from "../dom.js";

/** @param {string} name @param {Blob} content */
export function saveFile(name, content) {
  const href = URL.createObjectURL(content);
  h("a", { href, download: name }).click();
  // The browser has taken it once this task is over.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
