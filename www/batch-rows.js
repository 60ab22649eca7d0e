/**
 * Rows of customers in, slices of checked rows out; and of what the engine told of a slice, one result a row.
 *
 * A row that cannot be screened becomes a result with an error, whatever is wrong with it.
 */
import { badOption } from "./search-options.js";

/**
 * @typedef {import("./name-screener.js").BatchRow} BatchRow
 * @typedef {import("./name-screener.js").BatchRows} BatchRows
 * @typedef {import("./name-screener.js").BatchRowResult} BatchRowResult
 * @typedef {import("./name-screener.js").BatchHit} BatchHit
 * @typedef {import("./name-screener.js").ErrorCode} ErrorCode
 * @typedef {{ code: ErrorCode, message: string }} RowError
 *
 * @typedef {object} Slice
 * @property {number} first the number of its first row, from 0
 * @property {Row[]} rows
 *
 * @typedef {object} Row a row as it was given, and as the engine takes it or why it cannot
 * @property {string} query
 * @property {string | number | undefined} id
 * @property {object} [asked]
 * @property {RowError} [error]
 *
 * @typedef {{ row: number, total?: number, hits?: BatchHit[], nearest?: BatchHit[], error?: RowError }} Told
 */

/** Rows that an asynchronous source gives slowly are not kept waiting for a full slice longer than so many milliseconds. */
const PATIENCE = 50;

/**
 * The rows in slices of `sizeAt(number of the first row)`.
 * @param {BatchRows} rows
 * @param {(first: number) => number} sizeAt
 * @returns {AsyncGenerator<Slice, void>}
 */
export async function* slices(rows, sizeAt) {
  let first = 0;
  for await (const some of isAsync(rows) ? asyncSlices(rows, sizeAt) : syncSlices(rows, sizeAt)) {
    yield { first, rows: some.map(checked) };
    first += some.length;
  }
}

/** @param {unknown} rows @returns {rows is BatchRows} */
export function areRows(rows) {
  return typeof rows === "object" && rows !== null && (Symbol.iterator in rows || Symbol.asyncIterator in rows);
}

/** @param {BatchRows} rows @returns {rows is AsyncIterable<string | BatchRow>} */
const isAsync = (rows) => Symbol.asyncIterator in rows;

/**
 * @param {Iterable<string | BatchRow>} rows
 * @param {(first: number) => number} sizeAt
 */
function* syncSlices(rows, sizeAt) {
  let [first, some] = [0, /** @type {(string | BatchRow)[]} */ ([])];
  for (const row of rows) {
    some.push(row);
    if (some.length < sizeAt(first)) continue;
    yield some;
    [first, some] = [first + some.length, []];
  }
  if (some.length > 0) yield some;
}

/**
 * @param {AsyncIterable<string | BatchRow>} rows
 * @param {(first: number) => number} sizeAt
 */
async function* asyncSlices(rows, sizeAt) {
  const source = rows[Symbol.asyncIterator]();
  let [first, ended] = [0, false];
  let coming = source.next();
  try {
    while (!ended) {
      const some = [];
      let late = /** @type {Promise<undefined> | undefined} */ (undefined);
      while (some.length < sizeAt(first)) {
        const next = await (late ? Promise.race([coming, late]) : coming);
        ended = Boolean(next?.done);
        if (!next || next.done) break;
        some.push(next.value);
        late ??= after(PATIENCE);
        coming = source.next();
        // Told when it is waited for, which may be after the slice that is being filled.
        coming.catch(() => {});
      }
      if (some.length > 0) yield some;
      first += some.length;
    }
  } finally {
    // Not waited for: a source that is stuck cannot be told to end.
    if (!ended) source.return?.()?.catch(() => {});
  }
}

/** @param {number} milliseconds @returns {Promise<undefined>} */
const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));

/** @type {Record<string, (value: unknown) => boolean>} */
const FIELDS = {
  query: isText,
  kind: isText,
  birthDate: isText,
  gender: isText,
  countries: areTexts,
  identifiers: areTexts,
};

/** @param {unknown} value */
function isText(value) {
  return typeof value === "string";
}

/** @param {unknown} value */
function areTexts(value) {
  return Array.isArray(value) && value.every(isText);
}

/** @param {unknown} row @returns {Row} */
function checked(row) {
  if (typeof row === "string") return { query: row, id: undefined, asked: { query: row } };
  if (typeof row !== "object" || row === null) return rejected("", undefined, "The row is neither a name nor an object with a `query`.");
  const { id, ...asked } = /** @type {any} */ (row);
  const query = isText(asked.query) ? asked.query : "";
  const known = Object.entries(asked).filter(([, value]) => value !== undefined && value !== null);
  const strange = known.find(([name]) => !Object.hasOwn(FIELDS, name));
  if (strange) return rejected(query, id, `A row has no ${JSON.stringify(strange[0])}; it may have id, ${Object.keys(FIELDS).join(", ")}.`);
  const wrong = known.find(([name, value]) => !FIELDS[name](value));
  if (wrong) return rejected(query, id, `The row's ${wrong[0]} must be ${FIELDS[wrong[0]] === isText ? "a text" : "an array of texts"}.`);
  if (asked.query === undefined || asked.query === null) return rejected(query, id, "The row has no `query`: the name to screen.");
  return { query, id, asked: Object.fromEntries(known) };
}

/**
 * @param {string} query
 * @param {string | number | undefined} id
 * @param {string} message
 * @returns {Row}
 */
function rejected(query, id, message) {
  const { code } = badOption(message);
  return { query, id, error: { code, message } };
}

/**
 * One result a row, in order.
 * @param {Slice} slice
 * @param {Told[]} told of `rows.filter((row) => row.asked)`, by their places there
 * @param {boolean} nearest whether they were asked for
 * @returns {BatchRowResult[]}
 */
export function results({ first, rows }, told, nearest) {
  const byPlace = new Map(told.map((one) => [one.row, one]));
  let place = 0;
  return rows.map(({ query, id, asked, error }, i) => {
    const one = asked && byPlace.get(place++);
    const result = { index: first + i, ...(id !== undefined && { id }), query, total: one?.total ?? 0, hits: one?.hits ?? [] };
    const failure = error ?? one?.error;
    if (failure) return { ...result, error: failure };
    return nearest ? { ...result, nearest: one?.nearest ?? [] } : result;
  });
}
