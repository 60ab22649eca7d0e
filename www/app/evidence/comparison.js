/**
 * Two screenings of the same customers compared: rows before and after in, only what changed out. Pure: it knows
 * neither engine nor page.
 *
 * @typedef {object} ComparedHit
 * @property {string} id of the listed record
 * @property {string} list
 * @property {number} score
 * @property {string} [recordHash] where it is known
 *
 * @typedef {object} ComparedRow
 * @property {number} index place of the customer, the same on both sides
 * @property {number} total all hits, of which `hits` may be the best ones
 * @property {ComparedHit[]} hits
 * @property {{ code: string, message: string }} [error] why it was not screened
 *
 * @typedef {"new" | "gone" | "score" | "record"} What
 *
 * @typedef {object} HitChange
 * @property {string} id
 * @property {string} list
 * @property {What[]} what
 * @property {ComparedHit} [before]
 * @property {ComparedHit} [after]
 *
 * @typedef {object} RowChange
 * @property {number} index
 * @property {HitChange[]} hits
 * @property {number} unknownRecords
 * @property {boolean} cut hits beyond the best ones that were kept cannot be compared
 * @property {"now" | "before"} [failed] screened on the other side alone
 *
 * @typedef {object} Comparison
 * @property {RowChange[]} rows those that changed, in order
 * @property {number} compared how many were compared
 * @property {Record<What, number>} counts of hits
 * @property {number} unknownRecords hits on both sides of which a record is not known
 * @property {number} failed rows that were screened on one side alone
 * @property {number} cut rows with more hits than were kept
 */

/** @param {Iterable<ComparedRow>} before @param {Map<number, ComparedRow>} after by index; rows that are not there are not compared @returns {Comparison} */
export function compared(before, after) {
  const comparison = emptyComparison();
  for (const row of before) {
    const now = after.get(row.index);
    if (now) add(comparison, rowChange(row, now));
  }
  return comparison;
}

/** @returns {Comparison} */
const emptyComparison = () => ({ rows: [], compared: 0, counts: { new: 0, gone: 0, score: 0, record: 0 }, unknownRecords: 0, failed: 0, cut: 0 });

/** @param {Comparison} comparison @param {RowChange} change */
function add(comparison, change) {
  comparison.compared += 1;
  comparison.unknownRecords += change.unknownRecords;
  if (change.cut) comparison.cut += 1;
  if (change.failed) comparison.failed += 1;
  for (const { what } of change.hits) for (const one of what) comparison.counts[one] += 1;
  if (change.hits.length > 0 || change.failed) comparison.rows.push(change);
}

/** @param {ComparedRow} before @param {ComparedRow} after @returns {RowChange} */
export function rowChange(before, after) {
  const cut = isCut(before) || isCut(after);
  const failed = failedOn(before, after);
  const hits = before.error || after.error ? [] : [...changed(before, after), ...appeared(before, after)];
  return { index: before.index, hits, cut, unknownRecords: unknownRecords(before, after), ...(failed && { failed }) };
}

/** @param {ComparedRow} before @param {ComparedRow} after */
function unknownRecords(before, after) {
  const now = byId(after.hits);
  return before.hits.filter(({ id, recordHash }) => now.has(id) && (recordHash === undefined || now.get(id)?.recordHash === undefined)).length;
}

/** @param {ComparedRow} before @param {ComparedRow} after @returns {RowChange["failed"]} */
function failedOn(before, after) {
  if (Boolean(before.error) === Boolean(after.error)) return undefined;
  return after.error ? "now" : "before";
}

/** Those there were: gone, or with another score or record. @param {ComparedRow} before @param {ComparedRow} after @returns {HitChange[]} */
function changed(before, after) {
  const now = byId(after.hits);
  return before.hits.flatMap((hit) => {
    const what = whatChanged(hit, now.get(hit.id), after);
    return what.length === 0 ? [] : { id: hit.id, list: hit.list, what, before: hit, ...(now.has(hit.id) && { after: now.get(hit.id) }) };
  });
}

/** @param {ComparedHit} hit @param {ComparedHit | undefined} now @param {ComparedRow} after @returns {What[]} */
function whatChanged(hit, now, after) {
  if (!now) return isBeyondCut(hit, after) ? [] : ["gone"];
  /** @type {(What | false)[]} */
  const what = [hit.score !== now.score && "score", isOtherRecord(hit, now) && "record"];
  return what.filter((one) => one !== false);
}

/** @param {ComparedRow} before @param {ComparedRow} after @returns {HitChange[]} */
function appeared(before, after) {
  const then = byId(before.hits);
  const fresh = after.hits.filter((hit) => !then.has(hit.id) && !isBeyondCut(hit, before));
  return fresh.map((hit) => ({ id: hit.id, list: hit.list, what: ["new"], after: hit }));
}

/** @param {ComparedHit} before @param {ComparedHit} after */
const isOtherRecord = (before, after) => before.recordHash !== undefined && after.recordHash !== undefined && before.recordHash !== after.recordHash;

/** @param {ComparedRow} row */
const isCut = ({ total, hits }) => total > hits.length;

/** Whether `row` may have had the hit among those that were not kept. @param {ComparedHit} hit @param {ComparedRow} row */
const isBeyondCut = (hit, row) => isCut(row) && hit.score <= (row.hits.at(-1)?.score ?? 1);

/** @param {ComparedHit[]} hits */
const byId = (hits) => new Map(hits.map((hit) => [hit.id, hit]));
