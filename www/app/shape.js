/**
 * Checks of data that comes from a file: what it must look like in, the first faults out, each with its place.
 *
 * @typedef {(value: any, place: string) => string[]} Check faults; none where the value is right
 * @typedef {{ place: string, wanted: string }} Fault
 */

/** @param {string} place @param {string} wanted */
const fault = (place, wanted) => [`${place}: ${wanted}`];

/** @param {(value: any) => boolean} holds @param {string} wanted @returns {Check} */
export const that = (holds, wanted) => (value, place) => (holds(value) ? [] : fault(place, wanted));

/** @param {number} [most] characters @returns {Check} */
export const text = (most = 100_000) => that((value) => typeof value === "string" && value.length <= most, `a text of at most ${most} characters`);

/** @param {readonly string[]} values @returns {Check} */
export const oneOf = (values) => that((value) => values.includes(value), `one of ${values.join(", ")}`);

export const hash = that((value) => /^[0-9a-f]{64}$/.test(value), "a SHA-256: 64 hex digits");
export const time = that((value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value)), "a time such as 2026-11-26T14:02:11.000Z");
export const score = that((value) => typeof value === "number" && value >= 0 && value <= 1, "a number from 0 to 1");
export const count = that((value) => Number.isSafeInteger(value) && value >= 0, "a whole number");
export const truth = that((value) => typeof value === "boolean", "true or false");

/** @param {Check} check @returns {Check} */
export const optional = (check) => (value, place) => (value === undefined ? [] : check(value, place));

/** @param {Check} check of each member @returns {Check} */
export const listOf = (check) => (value, place) =>
  Array.isArray(value) ? value.flatMap((one, i) => check(one, `${place}[${i}]`)) : fault(place, "an array");

/** @param {Record<string, Check>} members others may be there too @returns {Check} */
export const object = (members) => (value, place) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fault(place, "an object");
  return Object.entries(members).flatMap(([name, check]) => check(value[name], place ? `${place}.${name}` : name));
};

/** A listed record, as far as the page relies on it. */
export const entity = object({
  id: text(1000),
  list: text(1000),
  kind: oneOf(["person", "organization", "vessel", "aircraft", "unknown"]),
  names: listOf(object({ text: text() })),
  programs: optional(listOf(text())),
  birthDates: optional(listOf(text())),
});
