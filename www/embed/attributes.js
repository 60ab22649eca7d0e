/**
 * The attributes of the element as the screener takes them. What is not right is an error, never quietly the default.
 *
 * @typedef {import("../name-screener.js").EntityKind} EntityKind
 */
import { ScreenerError } from "../name-screener.js";

/** Hits that are shown where the attribute `limit` says nothing. */
const FEW = 20;

/** Ids of lists or addresses of packs, with spaces between them. @param {Element} element @returns {string[] | undefined} */
export const listsOf = (element) => words(element, "lists");

/** @param {Element} element @returns {EntityKind[] | undefined} */
export const kindsOf = (element) => /** @type {EntityKind[] | undefined} */ (words(element, "kinds"));

/** @param {Element} element */
export const thresholdOf = (element) => numberOf(element, "threshold", "a number from 0 to 1");

/** @param {Element} element */
export const limitOf = (element) => numberOf(element, "limit", "a whole number from 1 to 1000") ?? FEW;

/** @param {Element} element @param {string} name */
function words(element, name) {
  const all = element.getAttribute(name)?.split(/[\s,]+/).filter(Boolean);
  return all?.length ? all : undefined;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string} form
 */
function numberOf(element, name, form) {
  const text = element.getAttribute(name)?.trim();
  if (!text) return undefined;
  if (Number.isFinite(Number(text))) return Number(text);
  throw new ScreenerError("bad-option", `The attribute ${name} is ${JSON.stringify(text)}; it must be ${form}.`);
}
