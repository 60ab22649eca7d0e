/**
 * The batch of this tab as a report is made of it, and as it is screened again: at the threshold that is looked at.
 *
 * @typedef {import("../../name-screener.js").BatchRow} BatchRow
 * @typedef {import("../../name-screener.js").BatchRowResult} BatchRowResult
 * @typedef {import("../batch/customers.js").Customer} Customer
 * @typedef {import("../batch/kept.js").KeptBatch} KeptBatch
 * @typedef {import("./report.js").Screened} Screened
 */
import { texts } from "../../texts.js";
import { FULL, levelOf } from "../batch/findings.js";
import { recordsOf } from "./batch-records.js";

/** @param {KeptBatch} kept @returns {Screened} */
export function screenedBatch(kept) {
  const { customers, options, threshold, source, engine, lists, complete, startedAt } = kept;
  const records = recordsOf(kept);
  return {
    kind: "batch",
    source,
    rows: customers.map(rowOf),
    options: { limit: 100, ...options, threshold: threshold / 100 },
    results: customers.map((customer, n) => resultOf(kept, customer, n)),
    records,
    by: { engine, lists, complete },
    screenedAt: startedAt.toISOString(),
  };
}

/** @param {Customer} customer @returns {BatchRow} */
const rowOf = ({ row, notes, ...known }) => known;

/** @param {KeptBatch} kept @param {Customer} customer @param {number} n @returns {BatchRowResult} */
function resultOf({ findings, threshold }, { query }, n) {
  const error = n < findings.count ? findings.errors.get(n) : { code: /** @type {const} */ ("aborted"), message: texts.evidence.notReached };
  if (error) return { index: n, query, total: 0, hits: [], error };
  const level = threshold * (FULL / 100);
  const hits = findings.level(n) < level ? [] : findings.hits(n).filter((hit) => levelOf(hit) >= level);
  return { index: n, query, total: hits.length, hits };
}
