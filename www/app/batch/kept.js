/**
 * The batch that the page keeps in memory, for whoever reports on it or screens it again: `batch.kept`, `undefined` before the
 * first. It is never written anywhere; a new batch, or closing the tab, forgets it.
 *
 * - `kept.customers[n]` is the customer of row `n` (from 0); its `row` is the file's own number (from 1).
 * - `kept.findings.hits(n)` gives its hits at or above `kept.lowest`, best first; `kept.findings.errors.get(n)` says why it was not
 *   screened; rows from `kept.findings.count` on have not been screened (yet), `kept.state` says why.
 * - To screen it again: `screenBatch(kept.customers.map(batchRow), kept.options)`, `batchRow` of customers.js.
 *
 * @typedef {import("./customers.js").Customer} Customer
 * @typedef {import("./findings.js").Findings} Findings
 * @typedef {import("../../name-screener.js").BatchEngineOptions} BatchEngineOptions
 * @typedef {import("../../name-screener.js").ListState} ListState
 *
 * @typedef {object} KeptBatch
 * @property {string} source the file's name, or that it was pasted
 * @property {Customer[]} customers
 * @property {BatchEngineOptions} options as they were given to `screenBatch`
 * @property {number} lowest the threshold that it was screened at, in hundredths
 * @property {number} threshold the one that is looked at now, in hundredths
 * @property {Findings} findings
 * @property {ListState[]} lists those screened against, and those that failed
 * @property {boolean} complete false where a list was missing: then no alert is no answer
 * @property {string} engine version of engine and scorer
 * @property {Date} startedAt
 * @property {number} elapsedMs
 * @property {"running" | "done" | "cancelled" | "stopped"} state
 * @property {string} [reason] why it was stopped
 */

/** @type {{ kept: KeptBatch | undefined }} */
export const batch = { kept: undefined };
