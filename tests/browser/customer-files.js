// Files of customers for the tests of batches: ordinary names, with listed parties at known rows among them.

import { readFileSync } from "node:fs";
import { customers } from "../../benches/batch.js";

/** @typedef {{ id: string, name: string, birthDate?: string, country?: string, kind?: string }} Customer */

/** Parties of the UN list, which every test loads: persons and organisations in turn. @param {number} count */
export function listedParties(count) {
  const entities = readFileSync("lists/un-sc.jsonl", "utf8").trim().split("\n").map((line) => JSON.parse(line));
  const step = Math.floor(entities.length / count);
  return Array.from({ length: count }, (_, i) => entities[i * step]);
}

/**
 * Ordinary names, with the listed parties spread evenly among them.
 * @param {number} count
 * @param {number} listed
 * @returns {Customer[]}
 */
export function customerRows(count, listed) {
  const parties = listedParties(listed);
  const every = Math.floor(count / listed);
  return customers(count, 3).map((name, i) => {
    const party = i % every === 5 ? parties[Math.floor(i / every)] : undefined;
    return party ? { id: `L-${party.id}`, name: party.names[0].text } : { id: `C-${i}`, name };
  });
}

/** @param {Customer[]} rows @param {string} [separator] */
export function csv(rows, separator = ",") {
  const quoted = (/** @type {string} */ text = "") => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map(({ id, name, birthDate, country, kind }) => [id, name, birthDate, country, kind].map(quoted).join(separator));
  return [["Customer no", "Full name", "Date of birth", "Nationality", "Type"].join(separator), ...lines, ""].join("\r\n");
}
