/**
 * A decision: what a user found of one customer and one listed record, and whether it still holds.
 *
 * @typedef {import("../../name-screener.js").Entity} Entity
 * @typedef {import("./customer.js").Customer} Customer
 * @typedef {import("./record-changes.js").Change} Change
 * @typedef {"false-positive" | "true-match" | "open"} Verdict
 *
 * @typedef {object} DecidedRecord the listed record as it was then
 * @property {string} id
 * @property {string} list
 * @property {string} hash
 * @property {Entity} facts kept to tell later what changed
 *
 * @typedef {object} Judgement
 * @property {Verdict} verdict
 * @property {string} note
 * @property {string} user label of who decided; may be empty
 * @property {string} decidedAt ISO 8601, UTC
 * @property {string} hash of the record as it was
 *
 * @typedef {object} Decision
 * @property {string} key
 * @property {Customer} customer
 * @property {DecidedRecord} record
 * @property {Verdict} verdict
 * @property {string} note
 * @property {string} user
 * @property {string} decidedAt
 * @property {number} score as the hit had it
 * @property {string} engine its version
 * @property {string} listSha256 of the authority's file that the record came from
 * @property {Judgement[]} earlier what was decided before, newest first
 *
 * @typedef {{ state: "decided" } | { state: "reopened", changes: Change[] } | { state: "unchecked" }} Standing
 */
import { compareText, recordHash } from "../record-hash.js";
import { decisionKey } from "./customer.js";
import { recordChanges } from "./record-changes.js";

/** @type {Verdict[]} */
export const VERDICTS = ["false-positive", "true-match", "open"];

/** Longer notes are cut off nowhere: they are refused. */
export const LONGEST_NOTE = 10_000;

/**
 * @param {Customer} customer
 * @param {import("../../name-screener.js").Hit} hit
 * @param {{ verdict: Verdict, note: string, user: string }} judged
 * @param {{ engine: string, listSha256: string, now?: Date }} context
 * @returns {Decision} throws where the customer has neither number nor birth date
 */
export function newDecision(customer, { entity, score }, judged, { engine, listSha256, now = new Date() }) {
  const key = decisionKey(customer, entity.id);
  if (!key) throw new Error("a decision needs the customer's number or birth date");
  const record = { id: entity.id, list: entity.list, hash: recordHash(entity), facts: entity };
  return { key, customer, record, ...judged, decidedAt: now.toISOString(), score, engine, listSha256, earlier: [] };
}

/**
 * Whether the decision holds for the record as it is listed now. Without the record (a batch gives its id alone) it
 * does where it comes from the same file; else that is not known.
 * @param {Decision} decision
 * @param {{ entity?: Entity, listSha256?: string }} now
 * @returns {Standing}
 */
export function standing({ record, listSha256 }, now) {
  if (!now.entity) return { state: now.listSha256 && now.listSha256 === listSha256 ? "decided" : "unchecked" };
  if (recordHash(now.entity) === record.hash) return { state: "decided" };
  return { state: "reopened", changes: recordChanges(record.facts, now.entity) };
}

/**
 * One decision of two of the same key: the later one, with the other among its earlier ones. So nothing that was
 * decided is lost, whichever tab or file it comes from.
 * @param {Decision} decision wins where both are of one moment
 * @param {Decision | undefined} other
 * @returns {Decision}
 */
export function merged(decision, other) {
  if (!other) return decision;
  const [last, before] = decision.decidedAt >= other.decidedAt ? [decision, other] : [other, decision];
  const all = [judgementOf(before), ...before.earlier, ...last.earlier];
  const others = new Map(all.map((one) => [identity(one), one]));
  others.delete(identity(judgementOf(last)));
  return { ...last, earlier: [...others.values()].sort((a, b) => compareText(b.decidedAt, a.decidedAt)) };
}

/** @param {Decision} decision @returns {Judgement} */
const judgementOf = ({ verdict, note, user, decidedAt, record }) => ({ verdict, note, user, decidedAt, hash: record.hash });

/** @param {Judgement} judgement */
const identity = ({ verdict, note, user, decidedAt, hash }) => JSON.stringify([verdict, note, user, decidedAt, hash]);

/** The name that the list gives first. @param {Decision} decision */
export const listedName = ({ record }) => record.facts.names[0]?.text ?? record.id;
