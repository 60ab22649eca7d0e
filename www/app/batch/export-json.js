/**
 * A batch as JSON, for programs: every hit of the rows in full precision, and what the file must say for itself.
 *
 * @typedef {import("./kept.js").KeptBatch} KeptBatch
 */
import { alertsOf } from "./export-rows.js";
import { UNSEEN } from "./safe-text.js";

/** Rows written at a time: the page can draw in between. */
const SOME = 1000;

/** @param {KeptBatch} kept @param {Iterable<number>} rows @returns {Promise<Blob>} */
export async function jsonFile(kept, rows) {
  const head = json(headOf(kept)).slice(0, -1);
  const pieces = [`${head},"rows":[\n`];
  let some = /** @type {string[]} */ ([]);
  let first = true;
  for (const row of rows) {
    some.push(json(rowOf(kept, row)));
    if (some.length < SOME) continue;
    pieces.push(first ? "" : ",\n", some.join(",\n"));
    [some, first] = [[], false];
    await new Promise((resolve) => setTimeout(resolve));
  }
  if (some.length > 0) pieces.push(first ? "" : ",\n", some.join(",\n"));
  return new Blob([...pieces, "\n]}\n"], { type: "application/json" });
}

/** @param {KeptBatch} kept */
function headOf({ source, startedAt, engine, threshold, lowest, options, complete, lists, state, reason, customers, findings }) {
  return {
    format: "name-screener-batch",
    version: 1,
    source,
    startedAt: startedAt.toISOString(),
    exportedAt: new Date().toISOString(),
    engine,
    threshold: threshold / 100,
    screenedAtThreshold: lowest / 100,
    options,
    complete,
    lists,
    state,
    ...(reason && { reason }),
    customers: customers.length,
    screened: findings.count - findings.errors.size,
    notScreened: findings.errors.size + customers.length - findings.count,
  };
}

/** @param {KeptBatch} kept @param {number} row */
function rowOf(kept, row) {
  const error = kept.findings.errors.get(row);
  return { ...kept.customers[row], ...(error ? { error } : { cut: kept.findings.isCut(row) || undefined, hits: alertsOf(kept, row) }) };
}

/** Characters that would turn or hide the text around them are written as escapes, which mean the same. @param {unknown} value */
const json = (value) => JSON.stringify(value).replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
