/** A hidden field for one JSON file, opened by a click on it from code. */
import { h } from "./dom.js";

/** @param {string} label @param {(file: File) => void} chosen */
export function filePicker(label, chosen) {
  const change = () => {
    const [file] = input.files ?? [];
    if (file) chosen(file);
    // So that the same file can be chosen again.
    input.value = "";
  };
  const input = h("input", { type: "file", accept: ".json,application/json", hidden: true, "aria-label": label, change });
  return input;
}
