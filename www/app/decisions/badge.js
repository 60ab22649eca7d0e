/**
 * What was decided of a hit, as a small mark for its row.
 *
 * @typedef {import("../../name-screener.js").Entity} Entity
 * @typedef {import("../../name-screener.js").ListState} ListState
 * @typedef {import("./customer.js").Customer} Customer
 * @typedef {import("./decision.js").Decision} Decision
 * @typedef {import("./decision.js").Standing} Standing
 * @typedef {import("./store.js").DecisionStore} DecisionStore
 * @typedef {{ id: string, list: string, entity?: Entity }} ListedRecord what a batch knows of a hit, and more in the Screen view
 */
import { texts } from "../../texts.js";
import { h } from "../dom.js";
import { decisionKey } from "./customer.js";
import { customerLabel } from "./customers.js";
import { standing } from "./decision.js";

/**
 * The decision of this customer and record, and whether it holds.
 * @param {DecisionStore} store @param {Customer} customer @param {ListedRecord} record @param {ListState[]} lists
 * @returns {{ decision: Decision, standing: Standing } | undefined}
 */
export function decided(store, customer, record, lists) {
  const key = decisionKey(customer, record.id);
  const decision = key === undefined ? undefined : store.get(key);
  return decision && { decision, standing: standing(decision, { entity: record.entity, listSha256: sha256Of(lists, record.list) }) };
}

/** The record of a hit whose facts are at hand. @param {Entity} entity @returns {ListedRecord} */
export const listed = (entity) => ({ id: entity.id, list: entity.list, entity });

/** The checksum of a list that is loaded. @param {ListState[]} lists @param {string} id */
export const sha256Of = (lists, id) => lists.find((list) => list.id === id)?.sha256 ?? "";

/** Decisions on this record for customers of the same name, where it is not known which one is screened. @param {DecisionStore} store @param {Customer} customer @param {string} recordId */
export const ofOthers = (store, customer, recordId) => store.ofName(customer.name).filter(({ record }) => record.id === recordId);

/** @param {DecisionStore} store @param {Customer} customer @param {ListedRecord} record @param {ListState[]} lists */
export function badge(store, customer, record, lists) {
  const found = decided(store, customer, record, lists);
  if (found) return badgeOf(found.decision, found.standing, store.isUnsaved(found.decision.key));
  if (decisionKey(customer, record.id)) return null;
  const [other] = ofOthers(store, customer, record.id);
  return other ? mark("other", texts.decisions.badgeOther(verdictWords(other), customerLabel(other.customer))) : null;
}

/** @param {Decision} decision @param {Standing} stands @param {boolean} unsaved */
export function badgeOf(decision, stands, unsaved) {
  const verdict = stands.state === "reopened" ? mark("reopened", texts.decisions.reopened) : mark(`${decision.verdict} ${stands.state}`, verdictWords(decision));
  return h("span", {}, verdict, unsaved && mark("unsaved", texts.decisions.unsaved, texts.decisions.unsavedMeaning));
}

/** @param {Pick<Decision, "verdict">} decision */
export const verdictWords = ({ verdict }) => texts.decisions.verdicts[verdict];

/** @param {string} kind @param {string} text @param {string} [meaning] */
const mark = (kind, text, meaning) => h("span", { class: `tag verdict ${kind}`, title: meaning }, text);
