/**
 * Rows of texts and numbers -> a CSV file as spreadsheets and programs read it: UTF-8 with its mark, every text in quotes, CR LF.
 *
 * @typedef {string | number | undefined} Cell
 */
import { notAFormula, visible } from "./safe-text.js";

/** Rows joined at a time: the page can draw in between. */
const SOME = 2000;

/**
 * @param {string[]} remarks lines before the table, each marked by `#`
 * @param {string[]} header
 * @param {Iterable<Cell[]>} rows
 * @returns {Promise<Blob>}
 */
export async function csvFile(remarks, header, rows) {
  const pieces = ["\ufeff", ...remarks.map((remark) => line([`# ${remark}`])), line(header)];
  let some = [];
  for (const row of rows) {
    some.push(line(row));
    if (some.length < SOME) continue;
    pieces.push(some.join(""));
    some = [];
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob([...pieces, some.join("")], { type: "text/csv;charset=utf-8" });
}

/** @param {Cell[]} cells */
const line = (cells) => `${cells.map(cell).join(",")}\r\n`;

/** @param {Cell} value */
function cell(value) {
  if (value === undefined || value === "") return "";
  if (typeof value === "number") return String(value);
  return `"${notAFormula(visible(value)).replaceAll('"', '""')}"`;
}
