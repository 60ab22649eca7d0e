/**
 * The customers of a report screened again, as they were then: report and engine in, what differs and why out.
 *
 * @typedef {import("../../name-screener.js").BatchRow} BatchRow
 * @typedef {import("../../name-screener.js").Screener} Screener
 * @typedef {import("./report.js").Report} Report
 * @typedef {import("./report.js").Screened} Screened
 * @typedef {import("./screened-rows.js").Found} Found
 * @typedef {import("./causes.js").Difference} Difference
 * @typedef {import("./comparison.js").Comparison} Comparison
 *
 * @typedef {object} Rerun
 * @property {Difference[]} differences in what was screened with
 * @property {Comparison} comparison
 * @property {(index: number) => BatchRow | undefined} rowOf
 * @property {number} customers of the report
 * @property {Map<string, import("../../name-screener.js").Entity>} before the records then, by id
 * @property {Map<string, import("../../name-screener.js").Entity>} after the records now
 * @property {boolean} onlyThose whether lists that were not there then were left out
 * @property {{ engine: string, lists: import("../../name-screener.js").ListState[] }} now
 */
import { recordHash } from "../record-hash.js";
import { differences } from "./causes.js";
import { compared } from "./comparison.js";
import { scanText, screenRows } from "./screened-rows.js";

/** No list of the report is loaded. */
export class NoneLoaded extends Error {}

/**
 * @param {Report} report
 * @param {Map<number, BatchRow>} rows the customers by index: all of them, or those that were recognised
 * @param {Screener} screener
 * @param {{ onProgress?: (done: number, total: number) => void, signal?: AbortSignal }} watching
 * @returns {Promise<Rerun>}
 */
export async function rerun(report, rows, screener, watching) {
  const lists = loadedOf(report, screener);
  const found = await screenRows(screener, [...rows], { ...report.options, lists }, watching);
  const before = new Map(report.records.map((record) => [record.id, record]));
  return outcome(report, screener, found, before, (index) => rows.get(index), { customers: report.rows.length, onlyThose: true });
}

/**
 * The same of a document: its mentions, by the places where they start.
 * @param {Report} report
 * @param {string} text
 * @param {Screener} screener
 * @param {{ onProgress?: (done: number, total: number) => void, signal?: AbortSignal }} watching
 * @returns {Promise<Rerun>}
 */
export async function rerunDocument(report, text, screener, watching) {
  const found = await scanText(screener, text, { ...report.options, lists: loadedOf(report, screener) }, watching);
  const said = new Map([...report.rows.map(({ index, end = index }) => /** @type {[number, string]} */ ([index, text.slice(index, end)])), ...found.texts]);
  const rows = [...report.rows, ...[...found.rows.keys()].filter((start) => !report.rows.some(({ index }) => index === start)).map(nothing)];
  for (const { index } of report.rows) if (!found.rows.has(index)) found.rows.set(index, nothing(index));
  const before = new Map(report.records.map((record) => [record.id, record]));
  const rowOf = (/** @type {number} */ index) => ({ query: said.get(index) ?? "" });
  return outcome({ ...report, rows }, screener, found, before, rowOf, { customers: rows.length, onlyThose: true });
}

/** Where there is no mention. @param {number} index */
const nothing = (index) => ({ index, total: 0, hits: [] });

/**
 * A batch of this tab screened again, with whatever lists are loaded now.
 * @param {Screened} kept
 * @param {Screener} screener
 * @param {{ onProgress?: (done: number, total: number) => void, signal?: AbortSignal }} watching
 * @returns {Promise<Rerun>}
 */
export async function rescreen(kept, screener, watching) {
  const { rows, results = [], options, by, records = new Map() } = kept;
  const found = await screenRows(screener, [...rows.entries()], { ...options, lists: readyOf(options.lists, screener) }, watching);
  const before = { engine: by?.engine ?? "", lists: by?.lists ?? [], rows: results.map((row) => hashed(row, records)) };
  return outcome(before, screener, found, records, (index) => rows[index], { customers: rows.length, onlyThose: false });
}

/** A batch's row with the hashes of the records that are known. @param {import("./comparison.js").ComparedRow} row @param {Map<string, import("../../name-screener.js").Entity>} records */
function hashed(row, records) {
  const hashOf = (/** @type {string} */ id) => {
    const record = records.get(id);
    return record && recordHash(record);
  };
  return { ...row, hits: row.hits.map((hit) => ({ ...hit, recordHash: hashOf(hit.id) })) };
}

/**
 * @param {{ engine: string, lists: import("../../name-screener.js").ListState[], rows: import("./comparison.js").ComparedRow[] }} before
 * @param {Screener} screener
 * @param {Found} found
 * @param {Map<string, import("../../name-screener.js").Entity>} records
 * @param {Rerun["rowOf"]} rowOf
 * @param {{ customers: number, onlyThose: boolean }} how
 * @returns {Rerun}
 */
function outcome(before, screener, found, records, rowOf, how) {
  const now = { engine: screener.engine, lists: screener.lists() };
  const comparison = compared(before.rows, found.rows);
  return { differences: differences(before, now), comparison, rowOf, before: records, after: found.records, now, ...how };
}

/** The report's lists, as far as they are loaded now. @param {Report} report @param {Screener} screener */
function loadedOf({ lists }, screener) {
  const then = lists.filter(({ status }) => status === "ready").map(({ id }) => id);
  const now = readyOf(then, screener);
  if (now.length === 0) throw new NoneLoaded();
  return now;
}

/** @param {string[] | undefined} wanted @param {Screener} screener */
function readyOf(wanted, screener) {
  const ready = screener.lists().filter(({ status }) => status === "ready").map(({ id }) => id);
  return wanted?.length ? ready.filter((id) => wanted.includes(id)) : ready;
}
