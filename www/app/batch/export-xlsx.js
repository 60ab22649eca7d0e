/**
 * A batch as an Excel file, written by the module of io.js: texts stay texts there, whatever they begin with. What the file must
 * say for itself has a sheet of its own.
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

/** Of the sheet that tells of the export. */
const ABOUT_WIDTHS = [24, 120];

/** @param {KeptBatch} kept @param {Uint32Array} rows @returns {Promise<Blob>} */
export function xlsxFile(kept, rows) {
  const { sheets } = texts.batch.export;
  return writeXlsx([
    { sheet: sheets.rows, header: true, widths: WIDTHS, rows: lines(kept, rows) },
    { sheet: sheets.about, widths: ABOUT_WIDTHS, rows: about(kept, rows.length).map((line) => line.map(visible)) },
  ]);
}

/** @param {KeptBatch} kept @param {Uint32Array} rows */
function* lines(kept, rows) {
  yield exportHeader();
  for (const line of exportLines(kept, rows)) yield line.map(cell);
}

/** @param {Cell} value */
const cell = (value) => (typeof value === "string" ? visible(value) : value ?? null);
