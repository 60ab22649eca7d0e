/**
 * Tables as CSV (RFC 4180, UTF-8 with the mark by which spreadsheets know it), safe to open in a spreadsheet: a cell
 * that would be read as a formula gets an apostrophe in front, which spreadsheets take as "this is text".
 */

/** @param {string[]} head @param {(string | number)[][]} rows */
export const csv = (head, rows) => `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

/** What starts a formula, also behind spaces, line breaks and in full width. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r\n]/u;

/** @param {string | number} value */
function cell(value) {
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
