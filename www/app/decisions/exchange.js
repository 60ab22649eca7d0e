/**
 * Decisions as files: all of them out as JSON or CSV, and JSON in again, checked.
 *
 * @typedef {import("./decision.js").Decision} Decision
 * @typedef {{ decisions: Decision[], faults: string[] }} Read what is right in a file, and what is not
 */
import { csvFile } from "../batch/csv.js";
import { recordHash } from "../record-hash.js";
import { entity, hash, listOf, object, oneOf, optional, score, text, time } from "../shape.js";
import { decisionKey, isWholeDate } from "./customer.js";
import { LONGEST_NOTE, VERDICTS, listedName } from "./decision.js";

export const FORMAT = "name-screener-decisions";
export const SCHEMA = 1;

/** Larger files are not read: they cannot be of this page. */
export const LARGEST = 256 << 20;

/** @param {Decision[]} decisions */
export const toJson = (decisions) =>
  JSON.stringify({ format: FORMAT, schema: SCHEMA, exportedAt: new Date().toISOString(), decisions: decisions.map(({ key, ...rest }) => rest) }, null, 1);

const COLUMNS = [
  "verdict", "customerId", "customerName", "customerBirthDate", "list", "recordId", "listedName", "score", "note", "user", "decidedAt",
  "recordHash", "earlierDecisions",
];

/** @param {Decision[]} decisions @returns {Promise<Blob>} */
export const toCsv = (decisions) => csvFile([], COLUMNS, decisions.map(cells));

/** @param {Decision} decision */
function cells(decision) {
  const { customer, record, verdict, note, user, decidedAt, earlier } = decision;
  const { id = "", name, birthDate = "" } = customer;
  return [verdict, id, name, birthDate, record.list, record.id, listedName(decision), decision.score, note, user, decidedAt, record.hash, earlier.length];
}

/** A file that is none of decisions, or of another schema; the code says which. */
export class NotDecisions extends Error {
  /** @param {"not-json" | "other-format" | "newer-schema" | "too-large"} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** @param {string} json @returns {Read} throws {@link NotDecisions} */
export function fromJson(json) {
  const file = parsed(json);
  if (file?.format !== FORMAT || !Array.isArray(file.decisions)) throw new NotDecisions("other-format");
  if (file.schema !== SCHEMA) throw new NotDecisions("newer-schema");
  /** @type {ReturnType<typeof readOne>[]} */
  const read = file.decisions.map(readOne);
  return { decisions: read.flatMap((one) => one.decision ?? []), faults: read.flatMap(({ faults }) => faults.slice(0, 1)) };
}

/** @param {string} json @returns {any} */
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    throw new NotDecisions("not-json");
  }
}

const JUDGEMENT = { verdict: oneOf(VERDICTS), note: text(LONGEST_NOTE), user: text(1000), decidedAt: time };

const DECISION = object({
  ...JUDGEMENT,
  customer: object({ name: text(), id: optional(text(1000)), birthDate: optional(text(10)) }),
  record: object({ id: text(1000), list: text(1000), hash, facts: entity }),
  score,
  engine: text(100),
  listSha256: text(64),
  earlier: listOf(object({ ...JUDGEMENT, hash })),
});

/** @param {any} one @param {number} index @returns {{ decision?: Decision, faults: string[] }} */
function readOne(one, index) {
  const place = `decisions[${index}]`;
  const faults = DECISION(one, place);
  if (faults.length > 0) return { faults };
  const key = decisionKey(one.customer, one.record.id);
  if (!key) return { faults: [`${place}.customer: an id, or a name with a birthDate such as 1972-02-20`] };
  if (one.customer.birthDate && !isWholeDate(one.customer.birthDate)) return { faults: [`${place}.customer.birthDate: a day such as 1972-02-20`] };
  if (recordHash(one.record.facts) !== one.record.hash) return { faults: [`${place}.record: its facts do not give its hash`] };
  return { decision: { key, ...known(one) }, faults: [] };
}

/** What this version knows and nothing else: a file may hold anything. @param {any} one @returns {Omit<Decision, "key">} */
function known({ customer, record, verdict, note, user, decidedAt, score: value, engine, listSha256, earlier }) {
  const { id, name, birthDate } = customer;
  return {
    customer: { name, ...(id && { id }), ...(birthDate && { birthDate }) },
    record: { id: record.id, list: record.list, hash: record.hash, facts: record.facts },
    verdict, note, user, decidedAt, score: value, engine, listSha256,
    earlier: earlier.map((/** @type {any} */ it) => ({ verdict: it.verdict, note: it.note, user: it.user, decidedAt: it.decidedAt, hash: it.hash })),
  };
}
