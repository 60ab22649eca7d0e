/**
 * Customers in, what was found of each out, with records and explanations: the one way in which a report, its
 * re-run and the rescreening of a batch ask the engine.
 *
 * @typedef {import("../../name-screener.js").Screener} Screener
 * @typedef {import("../../name-screener.js").BatchRow} BatchRow
 * @typedef {import("../../name-screener.js").BatchRowResult} BatchRowResult
 * @typedef {import("../../name-screener.js").BatchHit} BatchHit
 * @typedef {import("../../name-screener.js").Entity} Entity
 * @typedef {{ threshold: number, limit: number, kinds?: import("../../name-screener.js").EntityKind[], lists?: string[] }} Options
 * @typedef {{ nearest?: boolean, onProgress?: (done: number, total: number) => void, signal?: AbortSignal }} Asking
 *
 * @typedef {object} FoundHit as it stands in a report
 * @property {string} id
 * @property {string} list
 * @property {import("../../name-screener.js").EntityKind} kind
 * @property {string} name the first that the list gives
 * @property {import("../../name-screener.js").Name} matchedName
 * @property {number} score
 * @property {number} nameScore
 * @property {"name" | "identifier"} reason
 * @property {string} recordHash
 * @property {string[]} [words] the explanation
 *
 * @typedef {object} FoundRow
 * @property {number} index of the customer; of a mention in a document, where it starts
 * @property {number} [end] of a mention, where it ends
 * @property {number} total
 * @property {FoundHit[]} hits
 * @property {FoundHit[]} [nearest]
 * @property {{ code: string, message: string }} [error]
 *
 * @typedef {object} Found
 * @property {Map<number, FoundRow>} rows by index
 * @property {Map<string, Entity>} records each once, by id
 */
import { recordHash } from "../record-hash.js";

/**
 * @param {Screener} screener
 * @param {[index: number, row: BatchRow][]} rows
 * @param {Options} options
 * @param {Asking} [asking]
 * @returns {Promise<Found>}
 */
export async function screenRows(screener, rows, options, { nearest = false, onProgress, signal } = {}) {
  /** @type {Found} */
  const found = { rows: new Map(), records: new Map() };
  const take = (/** @type {BatchRowResult[]} */ results) => {
    for (const result of results) {
      const [index] = rows[result.index];
      found.rows.set(index, rowOf(index, result, found.records));
    }
  };
  await screener.screenBatch(rows.map(([, row]) => row), {
    ...options, nearest, details: true, signal, onResults: take,
    onProgress: ({ done }) => onProgress?.(done, rows.length),
  });
  return found;
}

/**
 * The mentions of listed parties in a text, each under the place where it starts.
 * @param {Screener} screener
 * @param {string} text
 * @param {Options} options
 * @param {Asking} [asking]
 * @returns {Promise<Found & { texts: Map<number, string> }>} `texts`: what stands at each mention
 */
export async function scanText(screener, text, options, { onProgress, signal } = {}) {
  const { mentions } = await screener.scanDocument(text, { ...options, details: true, signal, onProgress: (done) => onProgress?.(Math.floor(done * 100), 100) });
  /** @type {Found & { texts: Map<number, string> }} */
  const found = { rows: new Map(), records: new Map(), texts: new Map() };
  for (const { start, end, text: said, total, hits } of mentions) {
    found.rows.set(start, { ...rowOf(start, { index: start, query: said, total, hits }, found.records), end });
    found.texts.set(start, said);
  }
  return found;
}

/** @param {number} index @param {BatchRowResult} result @param {Map<string, Entity>} records @returns {FoundRow} */
function rowOf(index, { total, hits, nearest, error }, records) {
  const all = (/** @type {BatchHit[]} */ some) => some.map((hit) => hitOf(hit, records));
  return { index, total, hits: all(hits), ...(nearest && { nearest: all(nearest) }), ...(error && { error }) };
}

/** @param {BatchHit} hit @param {Map<string, Entity>} records @returns {FoundHit} */
function hitOf({ id, list, kind, name, matchedName, score, nameScore, reason, entity, explanation }, records) {
  if (!entity) throw new Error(`the engine gave no record of ${id}`);
  // The same record comes with every hit on it: one is kept, and hashed once.
  const record = records.get(id) ?? entity;
  records.set(id, record);
  return { id, list, kind, name, matchedName, score, nameScore, reason, recordHash: recordHash(record), words: explanation?.words };
}
