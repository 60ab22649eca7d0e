/**
 * What callers ask with: checked here as far as the engine cannot tell, since a misspelt option must not pass for one left out.
 */
import { ScreenerError } from "./screener-error.js";

/**
 * @typedef {import("./name-screener.js").ListState} ListState
 * @typedef {import("./name-screener.js").ListId} ListId
 */

/** What `SearchOptions`, `BatchOptions` and `DocumentOptions` may hold besides what is not for the engine. */
const OF_SEARCH = ["threshold", "limit", "kinds", "lists", "countries", "birthDate", "gender", "identifiers"];
const OF_BATCH = ["threshold", "limit", "kinds", "lists", "nearest", "details"];
const OF_DOCUMENT = ["threshold", "limit", "kinds", "lists", "details"];

/**
 * @param {unknown} text
 * @param {string} what
 */
export function checkText(text, what) {
  if (typeof text !== "string") throw badOption(`${what} must be a string, not ${typeof text}.`);
}

/** @param {string} message */
export const badOption = (message) => new ScreenerError("bad-option", message);

/**
 * The options of a search as the engine takes them.
 * @param {{ lists?: ListId[] }} options without `signal`
 * @param {ListState[]} states
 */
export const searchOptions = (options, states) => engineOptions(options, states, OF_SEARCH, ["signal"]);

/**
 * The options of a batch as the engine takes them.
 * @param {{ lists?: ListId[] }} options without those that are not for the engine
 * @param {ListState[]} states
 */
export const batchOptions = (options, states) =>
  engineOptions(options, states, OF_BATCH, ["total", "onProgress", "onResults", "signal"]);

/**
 * The options of a document as the engine takes them.
 * @param {{ lists?: ListId[] }} options without those that are not for the engine
 * @param {ListState[]} states
 */
export const documentOptions = (options, states) => engineOptions(options, states, OF_DOCUMENT, ["onProgress", "signal"]);

/**
 * @param {{ lists?: ListId[] }} options
 * @param {ListState[]} states
 * @param {string[]} known
 * @param {string[]} others
 */
function engineOptions(options, states, known, others) {
  const strange = Object.keys(options).find((name) => !known.includes(name));
  if (strange) {
    throw badOption(`There is no option ${JSON.stringify(strange)}; there are ${known.join(", ")}, ${others.join(", ")}.`);
  }
  return given(withoutFailed(options, states.filter((list) => list.status === "failed")));
}

/** Options without those that are `undefined`, which is how JavaScript leaves one out. @param {object} options */
export const given = (options) => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/**
 * With `allowPartial` a search names a failed list in vain: it is left out, unless nothing would remain.
 * @param {{ lists?: ListId[] }} options
 * @param {ListState[]} failed
 */
function withoutFailed(options, failed) {
  if (!options.lists?.length || failed.length === 0) return options;
  const lists = options.lists.filter((id) => !failed.some((list) => list.id === id));
  if (lists.length > 0) return { ...options, lists };
  const message = failed.map((list) => `${list.title} was not loaded: ${list.error?.message}`).join("\n");
  throw new ScreenerError("list-failed", message, { lists: failed });
}

/**
 * Which lists an answer is of, how old they are, and whether these are all that were asked for. The engine says which it
 * searched, but does not know of those that never reached it.
 * @param {ListId[] | undefined} wanted
 * @param {ListState[]} states
 * @param {ListState[]} searched
 * @param {number} staleAfterDays
 */
export function answeredBy(wanted, states, searched, staleAfterDays) {
  const asked = states.filter((list) => !wanted?.length || wanted.includes(list.id));
  const answering = asked.flatMap((list) => (list.status === "failed" ? list : searched.find(({ id }) => id === list.id) ?? []));
  const lists = answering.map((list) => aged(list, staleAfterDays));
  return { lists, complete: states.every((list) => list.status !== "failed"), stale: lists.some((list) => list.stale) };
}

/**
 * The list with its age today.
 * @param {ListState} list
 * @param {number} staleAfterDays
 * @returns {ListState}
 */
export function aged(list, staleAfterDays) {
  const days = Math.floor((Date.now() - Date.parse(list.publishedOn)) / 86_400_000);
  const age = Number.isNaN(days) ? {} : { ageInDays: days, stale: days > staleAfterDays };
  return { ...structuredClone(list), ...age };
}
