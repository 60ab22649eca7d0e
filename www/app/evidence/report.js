/**
 * A report for the file: what was screened in, one plain object out, which is its JSON and from which the printed
 * page is made. docs/evidence.md describes every member.
 *
 * @typedef {import("../../name-screener.js").BatchRow} BatchRow
 * @typedef {import("../../name-screener.js").BatchRowResult} BatchRowResult
 * @typedef {import("../../name-screener.js").Entity} Entity
 * @typedef {import("../../name-screener.js").ListState} ListState
 * @typedef {import("../../name-screener.js").Screener} Screener
 * @typedef {import("../decisions/decision.js").Decision} Decision
 * @typedef {import("../decisions/decision.js").Standing} Standing
 * @typedef {import("./screened-rows.js").FoundRow} FoundRow
 * @typedef {import("./screened-rows.js").FoundHit} FoundHit
 * @typedef {import("./screened-rows.js").Options} Options
 * @typedef {import("./subjects.js").Subject} Subject
 * @typedef {import("./subjects.js").Manner} Manner
 *
 * @typedef {object} Screened what a report is made of
 * @property {"screening" | "batch" | "document"} kind
 * @property {BatchRow[]} rows the customers; none for a document
 * @property {string} [text] of a document
 * @property {Options} options
 * @property {string} [source] name of the file that the customers came from
 * @property {BatchRowResult[]} [results] of a batch: what was found, in the order of `rows`; customers without hits are not screened again
 * @property {Map<string, Entity>} [records] of a batch: the listed records that are known, by id
 * @property {{ engine: string, lists: ListState[], complete: boolean }} [by] of a batch: what it was screened with
 * @property {string} [screenedAt] of a batch, ISO 8601
 *
 * @typedef {{ verdict: string, user: string, decidedAt: string, state: string, note?: string, customer?: object }} ReportedDecision
 * @typedef {FoundHit & { decision?: ReportedDecision }} ReportedHit
 * @typedef {Omit<FoundRow, "hits" | "nearest"> & { who: Subject, hits: ReportedHit[], nearest?: FoundHit[] }} ReportedRow
 *
 * @typedef {object} Report
 * @property {string} format
 * @property {number} schema
 * @property {"screening" | "batch" | "document"} kind
 * @property {string} madeAt
 * @property {string} screenedAt
 * @property {string} [source]
 * @property {string} engine
 * @property {Options} options
 * @property {boolean} complete
 * @property {ListState[]} lists
 * @property {{ as: Manner, salt?: string }} subjects
 * @property {ReportedRow[]} rows
 * @property {Entity[]} records
 * @property {{ sha256: string, characters: number, text?: string }} [document]
 * @property {string[]} statements
 * @property {string} [digest]
 */
import { texts } from "../../texts.js";
import { canonical, compareText } from "../record-hash.js";
import { digestOf, canDigest } from "../../pack-file.js";
import { sha256 } from "../sha256.js";
import { scanText, screenRows } from "./screened-rows.js";
import { newSalt, subject, textHash } from "./subjects.js";

export const FORMAT = "name-screener-evidence";
export const SCHEMA = 1;

/** Hits of one customer that a report holds. */
export const MOST_HITS = 1000;

/** The lists or the engine are others than those that the batch was screened with. */
export class Outdated extends Error {}

/**
 * What a report holds before it is settled how it names the customers: screened once, reported in either manner.
 * @typedef {object} Findings
 * @property {Screened} screened
 * @property {{ engine: string, lists: ListState[], complete: boolean, screenedAt: string }} by
 * @property {[row: BatchRow, found: FoundRow][]} rows
 * @property {Entity[]} records
 */

/**
 * @param {Screened} screened
 * @param {Screener} screener
 * @param {{ onProgress?: (done: number, total: number) => void, signal?: AbortSignal }} [watching]
 * @returns {Promise<Findings>}
 */
export async function findings(screened, screener, watching) {
  const { options } = screened;
  checkSameSetting(screened, screener);
  const screenedAt = screened.screenedAt ?? new Date().toISOString();
  const found = await (screened.text === undefined ? ofCustomers(screened, screener, watching) : ofText(screened.text, options, screener, watching));
  const lists = screener.lists().filter(({ id }) => !options.lists?.length || options.lists.includes(id));
  const complete = lists.every(({ status }) => status === "ready");
  const records = [...found.records.values()].sort((a, b) => compareText(a.id, b.id));
  return { screened, by: { engine: screener.engine, lists, complete, screenedAt }, rows: found.rows, records };
}

/**
 * @typedef {{ onProgress?: (done: number, total: number) => void, signal?: AbortSignal }} Watching
 * @typedef {{ rows: Findings["rows"], records: Map<string, Entity> }} Paired
 */

/** @param {string} text @param {Options} options @param {Screener} screener @param {Watching} [watching] @returns {Promise<Paired>} */
async function ofText(text, options, screener, watching) {
  const { rows, records, texts: said } = await scanText(screener, text, options, watching);
  return { rows: [...rows].map(([start, row]) => [{ query: said.get(start) ?? "" }, row]), records };
}

/** @param {Screened} screened @param {Screener} screener @param {Watching} [watching] @returns {Promise<Paired>} */
async function ofCustomers({ rows, options, results }, screener, watching) {
  const asked = rows.map((row, index) => /** @type {[number, BatchRow]} */ ([index, row])).filter(([index]) => !results || results[index]?.hits.length > 0);
  const found = await screenRows(screener, asked, options, { ...watching, nearest: !results });
  checkSameHits(results, found.rows);
  for (const result of results ?? []) if (!found.rows.has(result.index)) found.rows.set(result.index, withoutHits(result));
  return { rows: rows.flatMap((row, index) => pair(row, found.rows.get(index))), records: found.records };
}

/** @param {BatchRow} row @param {FoundRow | undefined} found @returns {Findings["rows"]} */
const pair = (row, found) => (found ? [[row, found]] : []);

/** @param {BatchRowResult} result @returns {FoundRow} */
const withoutHits = ({ index, total, error }) => ({ index, total, hits: [], ...(error && { error: { code: error.code, message: error.message } }) });

/** @param {Screened} screened @param {Screener} screener */
function checkSameSetting({ by }, screener) {
  if (!by) return;
  const now = new Map(screener.lists().map((list) => [list.id, list.sha256]));
  if (by.engine !== screener.engine || by.lists.some(({ id, status, sha256 }) => status === "ready" && now.get(id) !== sha256)) throw new Outdated();
}

/** @param {BatchRowResult[] | undefined} results @param {Map<number, FoundRow>} rows */
function checkSameHits(results, rows) {
  for (const { index, hits } of results ?? []) {
    const now = rows.get(index);
    if (hits.length > 0 && hits.some(({ id, score }, i) => now?.hits[i]?.id !== id || now.hits[i].score !== score)) throw new Outdated();
  }
}

/**
 * @param {Findings} found
 * @param {Manner} manner
 * @param {(row: BatchRow, hit: FoundHit, record: Entity) => { decision: Decision, standing: Standing } | undefined} decided
 * @returns {Report} without its digest
 */
export function report({ screened, by, rows, records }, manner, decided) {
  const salt = newSalt();
  const byId = new Map(records.map((record) => [record.id, record]));
  const reported = rows.map(([row, found]) => {
    const decisionOf = (/** @type {FoundHit} */ hit) => reportedDecision(decided(row, hit, /** @type {Entity} */ (byId.get(hit.id))), manner);
    const { hits, nearest, ...rest } = found;
    return { ...rest, who: subject(row, manner, salt), hits: hits.map((hit) => reportedHit(hit, manner, decisionOf(hit))), ...(nearest && { nearest: nearest.map((hit) => reportedHit(hit, manner)) }) };
  });
  return {
    format: FORMAT,
    schema: SCHEMA,
    kind: screened.kind,
    madeAt: new Date().toISOString(),
    screenedAt: by.screenedAt,
    ...(screened.source && manner === "names" && { source: screened.source }),
    engine: by.engine,
    options: screened.options,
    complete: by.complete,
    lists: by.lists,
    subjects: { as: manner, ...(manner === "hashes" && { salt }) },
    ...(screened.text !== undefined && { document: { sha256: textHash(screened.text), characters: screened.text.length, ...(manner === "names" && { text: screened.text }) } }),
    rows: reported,
    records,
    statements: statements(manner),
  };
}

/** The words of an explanation quote the customer's name. @param {FoundHit} hit @param {Manner} manner @param {ReportedDecision} [decision] @returns {ReportedHit} */
function reportedHit({ words, ...hit }, manner, decision) {
  return { ...hit, ...(manner === "names" && { words }), ...(decision && { decision }) };
}

/** Notes and customers name people: they are left out where names are. @param {{ decision: Decision, standing: Standing } | undefined} found @param {Manner} manner @returns {ReportedDecision | undefined} */
function reportedDecision(found, manner) {
  if (!found) return undefined;
  const { verdict, user, decidedAt, note, customer } = found.decision;
  return { verdict, user, decidedAt, state: found.standing.state, ...(manner === "names" && { note, customer }) };
}

/** What every report says of itself. @param {Manner} manner */
export const statements = (manner) => [...texts.evidence.statements, ...(manner === "hashes" ? texts.evidence.hashStatements : [])];

/** The report with the SHA-256 of its canonical JSON, by which a later change shows. @param {Report} made @returns {Promise<Report>} */
export async function sealed(made) {
  return { ...made, digest: await digestOfReport(made) };
}

/** @param {Report} made @returns {Promise<string>} */
export async function digestOfReport({ digest, ...rest }) {
  const text = canonical(rest);
  return canDigest ? digestOf(new TextEncoder().encode(text)) : sha256(text);
}
