/**
 * Who was screened, as a report states it: in full, or as a hash that shows only those who know the customer that it
 * was this one.
 *
 * @typedef {import("../../name-screener.js").BatchRow} BatchRow
 * @typedef {"names" | "hashes"} Manner
 * @typedef {BatchRow | { hash: string, given: string[] }} Subject
 */
import { canonical } from "../record-hash.js";
import { sha256 } from "../sha256.js";

/** A new one for each report, so that reports cannot be told to be of the same customer. */
export const newSalt = () => [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {BatchRow} row @param {Manner} manner @param {string} salt @returns {Subject} */
export function subject(row, manner, salt) {
  if (manner === "names") return known(row);
  return { hash: subjectHash(row, salt), given: Object.keys(facts(row)).filter((name) => name !== "query") };
}

/** SHA-256 of the salt (as hex), a line break and the canonical JSON of all that was screened with. @param {BatchRow} row @param {string} salt */
export const subjectHash = (row, salt) => sha256(`${salt}\n${canonical(facts(row))}`);

/** SHA-256 of a document's text, its lines ended by line feeds alone. @param {string} text */
export const textHash = (text) => sha256(text.replace(/\r\n?/g, "\n"));

/** @param {Subject} one @returns {one is { hash: string, given: string[] }} */
export const isHashed = (one) => "hash" in one;

/** Without the user's own number, which nothing is screened with. @param {BatchRow} row */
function facts(row) {
  const { id, ...rest } = known(row);
  return rest;
}

/** What is there, without what is empty. @param {BatchRow} row @returns {BatchRow} */
function known(row) {
  const present = Object.entries(row).filter(([, value]) => value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0));
  return { query: row.query, ...Object.fromEntries(present) };
}

/**
 * The rows of a report with hashes, found among customers whom the user names again.
 * @param {{ index: number, who: Subject }[]} rows
 * @param {Iterable<BatchRow>} named
 * @param {string} salt
 * @returns {Map<number, BatchRow>} by index
 */
export function foundAgain(rows, named, salt) {
  const byHash = new Map([...named].map((row) => [subjectHash(row, salt), row]));
  const found = rows.map(({ index, who }) => /** @type {const} */ ([index, isHashed(who) ? byHash.get(who.hash) : who]));
  return new Map(found.flatMap(([index, row]) => (row ? [[index, row]] : [])));
}
