/**
 * What changed between two versions of a listed record: two entities in, one change a field out, each with what is
 * gone and what is new.
 *
 * @typedef {import("../../name-screener.js").Entity} Entity
 * @typedef {{ field: string, gone: unknown[], added: unknown[] }} Change
 */
import { canonical } from "../record-hash.js";

/** Fields in the order in which they are told; others come after them. */
const FIELDS = [
  "names", "kind", "programs", "birthDates", "birthPlaces", "countries", "identifiers", "addresses", "relations", "gender",
  "positions", "listedOn", "updatedOn",
];
const LEFT_OUT = new Set(["sourceUrl"]);

/** @param {Entity} before @param {Entity} after @returns {Change[]} empty where both state the same */
export function recordChanges(before, after) {
  const fields = new Set([...FIELDS, ...Object.keys(before), ...Object.keys(after)].filter((name) => !LEFT_OUT.has(name)));
  return [...fields].map((field) => changeOf(field, values(before, field), values(after, field))).filter(({ gone, added }) => gone.length + added.length > 0);
}

/** @param {string} field @param {unknown[]} before @param {unknown[]} after @returns {Change} */
const changeOf = (field, before, after) => ({ field, gone: without(before, after), added: without(after, before) });

/** @param {Entity} entity @param {string} field @returns {unknown[]} */
function values(entity, field) {
  const value = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (entity))[field];
  if (value === undefined || value === null || value === "") return [];
  return Array.isArray(value) ? value : [value];
}

/** Those of `some` that `others` has not as often. @param {unknown[]} some @param {unknown[]} others */
function without(some, others) {
  const left = others.map(canonical);
  return some.filter((one) => {
    const at = left.indexOf(canonical(one));
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}
