/**
 * Asks for the customers of a report that holds hashes: text in, customers out.
 *
 * @typedef {import("../../name-screener.js").BatchRow} BatchRow
 */
import { texts } from "../../texts.js";
import { fill, h } from "../dom.js";
import { PRIVATE } from "../private-field.js";
import { textHash } from "./subjects.js";

/** @param {BatchRow[] | undefined} kept the customers of the batch in this tab @param {(named: Iterable<BatchRow>) => void} go */
export function identityForm(kept, go) {
  const t = texts.evidence;
  const names = h("textarea", { rows: 6, dir: "auto", "aria-label": t.identityTitle, ...PRIVATE });
  const fault = h("p", { class: "fault", role: "alert" });
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const { rows, bad } = customersOf(names.value);
    if (bad !== undefined) return fill(fault, t.badLine(bad));
    go(rows);
  };
  return h("form", { class: "identity pad", submit },
    h("h3", {}, t.identityTitle), h("p", { class: "prose faint" }, t.identityText), names, fault,
    h("p", { class: "buttons" }, h("button", { type: "submit", class: "action primary" }, t.identityGo),
      kept && h("button", { type: "button", class: "action", click: () => go(kept) }, t.identityBatch)));
}

/** Asks for the text of a document whose report holds its hash. @param {string} hash @param {(text: string) => void} go */
export function documentForm(hash, go) {
  const t = texts.evidence;
  const text = h("textarea", { rows: 6, dir: "auto", "aria-label": t.documentTitle, ...PRIVATE });
  const fault = h("p", { class: "fault", role: "alert" });
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    if (textHash(text.value) === hash) go(text.value);
    else fill(fault, t.otherDocument);
  };
  return h("form", { class: "identity pad", submit }, h("h3", {}, t.documentTitle), h("p", { class: "prose faint" }, t.documentText), text, fault,
    h("p", { class: "buttons" }, h("button", { type: "submit", class: "action primary" }, t.documentGo)));
}

/**
 * One customer a line: a name, or JSON as it stands in a report with names.
 * @param {string} text
 * @returns {{ rows: BatchRow[], bad?: number }} `bad`: the first line, from 1, that is neither
 */
export function customersOf(text) {
  const rows = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const row = line.trimStart().startsWith("{") ? fromJson(line) : { query: line.replace(/\r$/, "") };
    if (!row) return { rows: [], bad: i + 1 };
    rows.push(row);
  }
  return { rows };
}

/** @param {string} line @returns {BatchRow | undefined} */
function fromJson(line) {
  try {
    const row = JSON.parse(line);
    return typeof row.query === "string" ? row : undefined;
  } catch {
    return undefined;
  }
}
