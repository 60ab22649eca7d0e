/**
 * What a listed party's record says, as one hash: entity in, SHA-256 out. Two versions of a record have the same hash
 * when they state the same facts, in whatever order. docs/evidence.md says how to compute it elsewhere.
 *
 * @typedef {import("../name-screener.js").Entity} Entity
 */
import { sha256 } from "./sha256.js";

/** Not facts of the party: where its page is on the web. */
const LEFT_OUT = new Set(["sourceUrl"]);

/** A record is asked for with every row that shows it. @type {WeakMap<Entity, string>} */
const known = new WeakMap();

/** @param {Entity} entity which nobody changes @returns {string} 64 hex digits */
export function recordHash(entity) {
  const hash = known.get(entity) ?? sha256(canonicalFacts(entity));
  known.set(entity, hash);
  return hash;
}

/**
 * The facts of a record as the one text that is hashed: members without content left out, arrays as sets.
 * @param {Entity} entity
 */
export function canonicalFacts(entity) {
  const facts = Object.entries(entity).filter(([name, value]) => !LEFT_OUT.has(name) && !isEmpty(value));
  return canonical(Object.fromEntries(facts.map(([name, value]) => [name, Array.isArray(value) ? inOrder(value) : value])));
}

/**
 * JSON without spaces, the members of objects in the order of their names (UTF-16 code units), absent ones left out.
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value).filter(([, member]) => member !== undefined).sort(byName);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
}

/** Lists give names, addresses and so on in no order that means anything. @param {unknown[]} values */
const inOrder = (values) => [...values].sort((a, b) => compareText(canonical(a), canonical(b)));

/** @param {unknown} value */
const isEmpty = (value) => value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** @param {[string, unknown]} a @param {[string, unknown]} b */
const byName = ([a], [b]) => compareText(a, b);

/** By code units, which no locale changes. @param {string} a @param {string} b */
export const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
