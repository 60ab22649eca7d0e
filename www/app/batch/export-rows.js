/**
 * A batch as it leaves the page: rows of the table in, lines of a file out, one a hit at the threshold in use; a customer
 * without any has one line that says so. What a file of results must say for itself (lists with dates and hashes,
 * threshold, engine, time) is in {@link about}.
 *
 * @typedef {import("./kept.js").KeptBatch} KeptBatch
 * @typedef {import("./customers.js").Customer} Customer
 * @typedef {import("./csv.js").Cell} Cell
 * @typedef {import("../../name-screener.js").BatchHit} BatchHit
 */
import { texts } from "../../texts.js";
import { noteText } from "./customers.js";
import { FULL, levelOf } from "./findings.js";

/** Names of the columns, in the order of {@link exportLines}. */
export const exportHeader = () => texts.batch.export.columns;

/** @param {KeptBatch} kept @param {Iterable<number>} rows @returns {Generator<Cell[], void>} */
export function* exportLines(kept, rows) {
  for (const row of rows) {
    const customer = customerCells(kept.customers[row]);
    const hits = alertsOf(kept, row);
    if (hits.length === 0) yield [...customer, withoutHit(kept, row), hits.length];
    for (const hit of hits) yield [...customer, texts.batch.export.alert, hits.length, ...hitCells(hit)];
  }
}

/** The hits of a row at the threshold in use. @param {KeptBatch} kept @param {number} row */
export function alertsOf({ findings, threshold }, row) {
  return findings.hits(row).filter((hit) => levelOf(hit) >= threshold * (FULL / 100));
}

/** @param {Customer} customer @returns {Cell[]} */
function customerCells({ row, id, query, birthDate, countries, kind, gender, identifiers, notes = [] }) {
  return [row, id, query, birthDate, countries?.join("; "), kind && texts.kinds[kind], gender && texts.genders[gender], identifiers?.join("; "), notes.map(noteText).join(" ")];
}

/** @param {KeptBatch} kept @param {number} row */
function withoutHit({ findings }, row) {
  const error = findings.errors.get(row);
  if (row >= findings.count) return texts.batch.export.notReached;
  return error ? texts.batch.table.notScreened(error.message) : texts.batch.export.none;
}

/** @param {BatchHit} hit @returns {Cell[]} */
function hitCells({ score, nameScore, reason, id, list, kind, name, matchedName }) {
  return [score, nameScore, texts.batch.export.reasons[reason], id, list, texts.kinds[kind], name, matchedName.text];
}

/**
 * What every export says of itself, a name and a value each.
 * @param {KeptBatch} kept
 * @param {number} rows how many the export has
 * @returns {[string, string][]}
 */
export function about(kept, rows) {
  const t = texts.batch.export.about;
  const { customers, findings } = kept;
  const missing = kept.lists.filter(({ status }) => status === "failed");
  return [
    [t.title, t.note],
    [t.source, kept.source],
    [t.screenedAt, kept.startedAt.toISOString()],
    [t.exportedAt, new Date().toISOString()],
    [t.engine, kept.engine],
    [t.threshold, hundredths(kept.threshold)],
    [t.lowest, hundredths(kept.lowest)],
    ...kept.lists.filter(({ status }) => status === "ready").map((list) => /** @type {[string, string]} */ ([t.list, t.listIs(list)])),
    ...missing.map((list) => /** @type {[string, string]} */ ([t.missing, texts.notice.failed(list.title, list.error?.message ?? "")])),
    [t.rows, t.counts(customers.length, findings.count, findings.errors.size, rows)],
    ...(kept.state === "done" ? [] : [/** @type {[string, string]} */ ([t.incomplete, kept.reason ?? texts.batch.progress.cancelled])]),
  ];
}

/** @param {number} threshold */
export const hundredths = (threshold) => (threshold / 100).toFixed(2);
