/**
 * Rows of a customer file -> customers to screen, by the meanings of its columns.
 *
 * Every row with a filled cell becomes a customer, also one without a name, so that it is told and not lost. A fact that
 * cannot be read is left out, which counts neither for nor against anybody, and noted.
 *
 * @typedef {import("../../name-screener.js").BatchRow} BatchRow
 * @typedef {import("../../name-screener.js").EntityKind} EntityKind
 * @typedef {import("./columns.js").Chosen} Chosen
 * @typedef {import("./dates.js").DateOrder} DateOrder
 *
 * @typedef {object} Customer a {@link BatchRow} with its place in the file
 * @property {number} row the file's own number of the row, from 1
 * @property {string} query the name
 * @property {string} [id]
 * @property {EntityKind} [kind]
 * @property {string} [birthDate]
 * @property {string[]} [countries]
 * @property {"female" | "male"} [gender]
 * @property {string[]} [identifiers]
 * @property {Note[]} [notes] what could not be read of it
 *
 * @typedef {"birthDate" | "country" | "kind" | "gender" | "identifier"} Fact
 *
 * @typedef {object} Note
 * @property {Fact | "row"} fact `row`: what is wrong with the whole row
 * @property {string} value as it stands in the file; of a row, what is wrong with it
 *
 * @typedef {{ columns: Chosen[], dates: DateOrder, kind?: EntityKind }} Plan `kind`: of customers whose row tells none
 */
import { texts } from "../../texts.js";
import { countryCode } from "./countries.js";
import { readDate } from "./dates.js";
import { genderOf, kindOf, saysNothing } from "./value-words.js";

/**
 * @param {import("./table-file.js").TableRow} row
 * @param {Plan} plan
 * @returns {Customer | undefined} nothing where all cells are empty
 */
export function customerOf({ at, cells, fault }, { columns, dates, kind: usualKind }) {
  if (cells.every((cell) => cell.trim() === "")) return undefined;
  /** @type {Note[]} */
  const notes = fault ? [{ fact: "row", value: fault }] : [];
  const of = (/** @type {Chosen} */ meaning) => cells.filter((_, i) => columns[i] === meaning);
  const one = (/** @type {Fact} */ fact, /** @type {(text: string) => any} */ read) => understood(of(fact), fact, read, notes)[0];
  const id = of("id").find((cell) => cell.trim() !== "")?.trim();
  const kind = one("kind", kindOf) ?? usualKind;
  const birthDate = one("birthDate", (text) => readDate(text, dates));
  const gender = one("gender", genderOf);
  const countries = [...new Set(understood(of("country").flatMap(severalCountries), "country", countryCode, notes))];
  const identifiers = understood(of("identifier").flatMap(several), "identifier", usableIdentifier, notes);
  return {
    row: at,
    query: nameIn(of),
    ...(id && { id }),
    ...(kind && { kind }),
    ...(birthDate && { birthDate }),
    ...(gender && { gender }),
    ...(countries.length > 0 && { countries }),
    ...(identifiers.length > 0 && { identifiers }),
    ...(notes.length > 0 && { notes }),
  };
}

/** What a note says. @param {Note} note */
export function noteText({ fact, value }) {
  return fact === "row" ? value : texts.batch.customer.unread(texts.batch.meanings[fact], value);
}

/** As the engine takes it. @param {Customer} customer @returns {BatchRow} */
export function batchRow({ row, notes, id, ...asked }) {
  return asked;
}

/** As decisions know customers. @param {Customer} customer @returns {import("../decisions/customer.js").Customer} */
export const decidedCustomer = ({ query, id, birthDate }) => ({ name: query, ...(id && { id }), ...(birthDate && { birthDate }) });

/** @param {(meaning: Chosen) => string[]} of */
function nameIn(of) {
  const parts = [of("name"), of("first"), of("middle"), of("last")].flat();
  return parts.map((part) => part.trim()).filter((part) => part !== "").join(" ");
}

/**
 * @template T
 * @param {string[]} cells
 * @param {Fact} fact
 * @param {(text: string) => T | undefined} read
 * @param {Note[]} notes
 * @returns {T[]}
 */
function understood(cells, fact, read, notes) {
  return cells.filter((cell) => !saysNothing(cell)).flatMap((cell) => {
    const value = read(cell.trim());
    if (value === undefined) notes.push({ fact, value: cell.trim() });
    return value ?? [];
  });
}

/** @param {string} cell */
const several = (cell) => cell.split(/[;|\n]/);

/** Names of countries may hold commas, codes do not. @param {string} cell */
const severalCountries = (cell) => (countryCode(cell) ? [cell] : cell.split(/^[A-Za-z]{2,3}(?:\s*[,/]\s*[A-Za-z]{2,3})+$/.test(cell.trim()) ? /[,/]/ : /[;|/\n]/));

/** One that the engine can hold against a list: shorter ones name nobody. @param {string} text */
function usableIdentifier(text) {
  const key = text.replace(/[^A-Za-z0-9]/g, "").replace(/^IMO(?=\d+$)/i, "");
  return key.length >= (/\d/.test(key) ? 5 : 8) ? text : undefined;
}
