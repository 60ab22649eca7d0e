/**
 * Why two screenings of the same customers differ: what they were screened with, before and now.
 *
 * @typedef {import("./comparison.js").HitChange} HitChange
 * @typedef {{ id: string, status: string, title: string, publishedOn: string, sha256: string }} ScreenedList
 * @typedef {{ engine: string, lists: ScreenedList[] }} Setting
 *
 * @typedef {{ what: "engine", before: string, after: string }
 *   | { what: "list", list: string, before: ScreenedList, after: ScreenedList }
 *   | { what: "missing", list: string, before: ScreenedList }
 *   | { what: "added", list: string, after: ScreenedList }} Difference
 *
 * @typedef {"engine" | "list" | "unexplained"} Cause
 */

/** @param {Setting} before @param {Setting} after @returns {Difference[]} */
export function differences(before, after) {
  const [then, now] = [ready(before.lists), ready(after.lists)];
  return [
    ...(before.engine === after.engine ? [] : [{ what: /** @type {const} */ ("engine"), before: before.engine, after: after.engine }]),
    ...[...then.values()].flatMap((list) => ofList(list, now.get(list.id))),
    ...[...now.values()].filter(({ id }) => !then.has(id)).map((list) => ({ what: /** @type {const} */ ("added"), list: list.id, after: list })),
  ];
}

/** @param {ScreenedList} before @param {ScreenedList | undefined} after @returns {Difference[]} */
function ofList(before, after) {
  if (!after) return [{ what: "missing", list: before.id, before }];
  return before.sha256 === after.sha256 ? [] : [{ what: "list", list: before.id, before, after }];
}

/**
 * What may have changed a hit. `unexplained` where neither its list nor the engine did: the file was edited, or the
 * page has a fault.
 * @param {HitChange} change
 * @param {Difference[]} all
 * @returns {Cause[]}
 */
export function causesOf(change, all) {
  const byList = all.some((one) => one.what !== "engine" && one.list === change.list);
  const byEngine = all.some((one) => one.what === "engine");
  // A record that reads otherwise, from another file, says itself where its change comes from.
  if (byList && change.what.includes("record")) return ["list"];
  // One that is the same word for word has its score from the engine.
  if (byEngine && change.what.length === 1 && change.what[0] === "score" && change.before?.recordHash !== undefined) return ["engine"];
  /** @type {Cause[]} */
  const causes = [...(byList ? [/** @type {const} */ ("list")] : []), ...(byEngine ? [/** @type {const} */ ("engine")] : [])];
  return causes.length > 0 ? causes : ["unexplained"];
}

/** @param {ScreenedList[]} lists */
const ready = (lists) => new Map(lists.filter(({ status }) => status === "ready").map((list) => [list.id, list]));
