// Answers of different hosts made comparable: what the parity tests of the browsers and of Node share.

/**
 * The answer without what depends on the day and the machine (time taken, age of the lists), and with the lists in the order of their ids: a
 * screener states them as they were asked for. Parsed, so that both sides have numbers as JavaScript has them.
 * @param {string} json an answer, or `{"error": code}`
 */
export function comparable(json) {
  const { elapsedMs, stale, lists, ...answer } = JSON.parse(json);
  const undated = lists?.map(({ ageInDays, stale, ...list }) => list);
  return { ...answer, lists: undated?.toSorted((/** @type {any} */ a, /** @type {any} */ b) => (a.id < b.id ? -1 : 1)) };
}
