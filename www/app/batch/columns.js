/**
 * What the columns of a customer file hold: its first rows in, a meaning for each column out, which the user may
 * correct. Headers tell; where they do not, what stands below them.
 *
 * @typedef {import("./header-words.js").Meaning} Meaning
 * @typedef {Meaning | ""} Chosen `""`: the column is not used
 *
 * @typedef {object} Reading how a table is to be read
 * @property {boolean} header whether its first row holds the names of the columns
 * @property {Chosen[]} columns
 */
import { countryCode } from "./countries.js";
import { readDate } from "./dates.js";
import { meaningOf, plain } from "./header-words.js";

/** @type {Meaning[]} In the order in which they are offered. */
export const MEANINGS = ["name", "first", "middle", "last", "id", "birthDate", "country", "kind", "gender", "identifier"];

/** Those that several columns may have: two surnames, nationality beside residence, passport beside tax number. */
const MANY = new Set(["first", "middle", "last", "country", "identifier"]);

/** A column holds what at least so many of its filled cells look like. */
const MOST = 0.7;

/** @param {string[][]} rows the first of the table @returns {Reading} */
export function recognised(rows) {
  const header = hasHeader(rows);
  return { header, columns: columnsOf(rows, header) };
}

/** The meanings of the columns, given whether there is a header. @param {string[][]} rows @param {boolean} header */
export function columnsOf(rows, header) {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = Array.from({ length: width }, (_, i) => rows.slice(header ? 1 : 0).map((row) => row[i] ?? "").filter((cell) => cell.trim() !== ""));
  const titles = Array.from({ length: width }, (_, i) => (header ? rows[0][i] ?? "" : ""));
  const told = onlyOnce(titles.map((title) => meaningOf(title) ?? ""));
  return withName(namesInParts(told, titles), values);
}

/** Whether the first row holds names of columns. @param {string[][]} rows */
export const hasHeader = ([first]) => first !== undefined && first.some((cell) => meaningOf(cell) !== undefined);

/** The first column of each meaning that only one may have. @param {Chosen[]} columns @returns {Chosen[]} */
function onlyOnce(columns) {
  return columns.map((meaning, i) => (meaning === "" || MANY.has(meaning) || columns.indexOf(meaning) === i ? meaning : ""));
}

/**
 * A name that is whole makes its parts needless. But `Name` or `Nom` beside a given name is the family name; and
 * `Nombre` without one is the whole.
 * @param {Chosen[]} columns
 * @param {string[]} titles
 * @returns {Chosen[]}
 */
function namesInParts(columns, titles) {
  const has = (/** @type {Meaning} */ meaning) => columns.includes(meaning);
  const at = columns.indexOf("name");
  if (has("first") && !has("last") && at >= 0 && FAMILY.has(plain(titles[at]))) return columns.with(at, "last");
  if (has("name")) return columns.map((meaning) => (isPart(meaning) ? "" : meaning));
  if (has("first") && !has("last") && !has("middle")) return columns.with(columns.indexOf("first"), "name");
  return columns;
}

/** Headers that mean the family name where another column holds the given name. */
const FAMILY = new Set(["name", "nom", "nome", "naam"]);

/** @param {Chosen} meaning */
export const isPart = (meaning) => meaning === "first" || meaning === "middle" || meaning === "last";

/**
 * Without any name among the headers: what the cells look like.
 * @param {Chosen[]} columns
 * @param {string[][]} values the filled cells of each column
 * @returns {Chosen[]}
 */
function withName(columns, values) {
  if (columns.includes("name") || columns.some(isPart)) return columns;
  let found = columns;
  for (const [meaning, looks] of LOOKS) {
    if (found.includes(meaning)) continue;
    const at = values.findIndex((cells, i) => found[i] === "" && cells.length > 0 && share(cells, looks) >= MOST);
    if (at >= 0) found = found.with(at, meaning);
  }
  if (found.includes("name")) return found;
  const most = longest(values, found);
  return most < 0 ? found : found.with(most, "name");
}

/** @type {[Meaning, (cell: string) => boolean][]} What is told by its form, surest first. */
const LOOKS = [
  ["birthDate", (cell) => /\d{4}/.test(cell) && cell.length > 4 && readDate(cell, "day-first") !== undefined],
  ["country", (cell) => countryCode(cell) !== undefined],
  ["id", (cell) => /^[\p{L}_-]{0,4}\d{2,}$/u.test(cell.trim())],
  ["name", (cell) => /\p{L}{2,}[\s,.]+\p{L}/u.test(cell) || /[\p{Script=Han}\p{Script=Hangul}]{2,}/u.test(cell)],
];

/** @param {string[]} cells @param {(cell: string) => boolean} looks */
const share = (cells, looks) => cells.filter(looks).length / cells.length;

/** The column with the most letters of those without a meaning. @param {string[][]} values @param {Chosen[]} columns */
function longest(values, columns) {
  const letters = values.map((cells, i) => (columns[i] === "" ? cells.join("").replace(/[^\p{L}]/gu, "").length : 0));
  const most = Math.max(0, ...letters);
  return most > 0 ? letters.indexOf(most) : -1;
}
