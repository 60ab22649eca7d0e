/**
 * A file of customers, opened: sheets and rows as they stand in it, whatever kind of file it is. Reading is done in a worker, by
 * the module of io.js; this says in the page's words what it tells of the file.
 *
 * @typedef {import("../../io.js").OpenTable} OpenTable
 * @typedef {import("../../io.js").TableRow} TableRow
 * @typedef {import("../../io.js").SheetShape} SheetShape
 *
 * @typedef {{ encoding?: string, delimiter?: string }} TextForm of a text file, where the user says so
 *
 * @typedef {object} Sheet one sheet, looked into
 * @property {number} sheet its place among the sheets
 * @property {number} rows how many hold something
 * @property {TableRow[]} first its first rows
 * @property {number} header which of them most likely has the headings
 * @property {string[]} notes what is odd about it
 */
import { texts } from "../../texts.js";
import { openTable } from "../../io.js";

/** Odd rows that are told one by one. */
const TOLD = 5;

export class TableFile {
  #table;
  #closed = false;

  /** @param {File} file @param {OpenTable} table */
  constructor(file, table) {
    this.#table = table;
    /** @readonly */
    this.file = file;
  }

  get name() {
    return this.file.name;
  }

  get about() {
    return this.#table.about;
  }

  /** @param {number} sheet @param {number} count of rows @returns {Promise<Sheet>} */
  async look(sheet, count) {
    const shape = await this.#table.shape(sheet);
    const first = await this.#table.rows(0, count + shape.header, sheet);
    return { sheet, rows: shape.rows, first, header: shape.header, notes: notesOf(shape) };
  }

  /** All rows from one on, the first is 0. @param {number} sheet @param {number} from */
  rows(sheet, from) {
    return this.#table.rowsFrom(from, sheet);
  }

  /** Gives its worker back; once. */
  close() {
    if (!this.#closed) this.#table.close();
    this.#closed = true;
  }
}

/**
 * @param {File} file
 * @param {TextForm} form
 * @param {AbortSignal} signal ends the opening; an open file is closed by its `close`
 */
export async function openTableFile(file, form, signal) {
  const opening = new AbortController();
  const giveUp = () => opening.abort(signal.reason);
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    return new TableFile(file, await openTable(file, { ...form, signal: opening.signal }));
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}

/** @param {SheetShape} shape */
function notesOf({ faults, firstFaults }) {
  const told = firstFaults.slice(0, TOLD).map(({ at, fault = "" }) => texts.batch.plan.fault(at, fault));
  return faults > told.length ? [...told, texts.batch.plan.moreFaults(faults - told.length)] : told;
}
