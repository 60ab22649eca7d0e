/**
 * A batch as an Excel file, written by the module of io.js: texts stay texts there, whatever they begin with. What the file must
 * say for itself stands below the rows.
 *
 * @typedef {import("./kept.js").KeptBatch} KeptBatch
 * @typedef {import("./csv.js").Cell} Cell
 */
import { writeXlsx } from "../../io.js";
import { texts } from "../../texts.js";
import { about, exportHeader, exportLines } from "./export-rows.js";
import { visible } from "./safe-text.js";

/** Widths of the columns, in characters. */
const WIDTHS = [8, 14, 32, 12, 16, 14, 10, 24, 24, 12, 6, 8, 8, 12, 24, 16, 14, 32, 32];

/** @param {KeptBatch} kept @param {Uint32Array} rows @returns {Promise<Blob>} */
export function xlsxFile(kept, rows) {
  return writeXlsx(lines(kept, rows), { sheet: texts.batch.export.sheets.rows, header: true, widths: WIDTHS });
}

/** @param {KeptBatch} kept @param {Uint32Array} rows */
function* lines(kept, rows) {
  yield exportHeader();
  for (const line of exportLines(kept, rows)) yield line.map(cell);
  yield [];
  for (const line of about(kept, rows.length)) yield line.map(visible);
}

/** @param {Cell} value */
const cell = (value) => (typeof value === "string" ? visible(value) : value ?? null);
