/**
 * The listed records that a batch has met, kept beside it in memory: a batch keeps its hits in short, and once a newer
 * list has come, nobody else knows what the records were.
 *
 * @typedef {import("../../name-screener.js").Entity} Entity
 * @typedef {import("../../name-screener.js").Screener} Screener
 * @typedef {import("../batch/kept.js").KeptBatch} KeptBatch
 */
import { isOfThese } from "../batch/batch-run.js";
import { FULL } from "../batch/findings.js";

/** @type {WeakMap<KeptBatch, Map<string, Entity>>} */
const remembered = new WeakMap();

/** The records that are known of the batch, by id. @param {KeptBatch} kept */
export const recordsOf = (kept) => remembered.get(kept) ?? new Map();

/**
 * Asks for the records of all hits at the threshold that is looked at, one after the other, so that searches are
 * answered in between. Ends by itself when a list has changed or the engine has stopped.
 * @param {KeptBatch} kept
 * @param {Screener} screener
 */
export async function remember(kept, screener) {
  const records = recordsOf(kept);
  remembered.set(kept, records);
  try {
    for (const id of partiesOf(kept)) {
      if (records.has(id)) continue;
      const record = await screener.entity(id);
      if (!isOfThese(kept, screener)) return;
      records.set(id, record);
    }
  } catch {
    // The engine stopped or a list is gone: what is known is kept, and what is not is said where it matters.
  }
}

/** @param {KeptBatch} kept @returns {Set<string>} */
function partiesOf({ findings, threshold }) {
  const ids = new Set();
  const level = threshold * (FULL / 100);
  for (let row = 0; row < findings.count; row += 1) {
    if (findings.level(row) >= level) findings.eachLevel(row, (party, itsLevel) => itsLevel >= level && ids.add(party.id));
  }
  return ids;
}
