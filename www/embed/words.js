/**
 * What a state means in words, for the element and the badge: against which lists, of what date, and when it is no full answer.
 *
 * @typedef {import("../name-screener.js").ListState} ListState
 * @typedef {import("../name-screener.js").SearchResult} SearchResult
 * @typedef {import("./screening.js").State} State
 * @typedef {import("./texts.js").Texts} Texts
 */
import { formatsOf, score } from "./formats.js";

/** The line above the hits. @param {State} state @param {Texts} texts */
export function sentence(state, texts) {
  switch (state.phase) {
    case "loading": return texts.loading;
    case "pending": return texts.searching;
    case "blank": return texts.ready(datedLists(state.lists, texts));
    case "answered": return outcome(state.result, texts);
    default: return state.error.message;
  }
}

/** The same for a badge. @param {State} state @param {Texts} texts */
export function short(state, texts) {
  switch (state.phase) {
    case "loading": return texts.loadingShort;
    case "pending": return texts.searchingShort;
    case "blank": return "";
    case "answered": return shortOutcome(state.result, texts.badge);
    default: return texts.badge.failed(state.error.message);
  }
}

/** What a screen reader says once typing pauses. @param {State} state @param {Texts} texts */
export function spoken(state, texts) {
  if (state.phase === "pending") return "";
  if (state.phase !== "answered" || state.result.total === 0) return sentence(state, texts);
  const [best] = state.result.hits;
  return texts.spoken(state.result.total, best.matchedName.text, score(best.score));
}

/** That lists are missing or old, one sentence each. @param {ListState[]} lists @param {Texts} texts */
export function warnings(lists, texts) {
  const failed = lists.filter((list) => list.status === "failed");
  const old = lists.filter((list) => list.stale);
  const oldest = Math.max(...old.map((list) => list.ageInDays ?? 0));
  return [
    ...failed.map((list) => texts.failed(listName(list, texts), list.error?.message ?? "")),
    ...(old.length > 0 ? [texts.stale(old.map((list) => listName(list, texts)), oldest)] : []),
  ];
}

/** @param {{ id: string, title: string }} list @param {Texts} texts */
export const listName = ({ id, title }, texts) => texts.listNames[id] ?? title;

/** @param {SearchResult} result @param {Texts} texts */
function outcome({ total, hits, nearest, threshold, complete, lists }, texts) {
  const searched = datedLists(lists, texts);
  if (total === 0) {
    const none = complete ? texts.none(score(threshold), searched) : texts.noneOfSome(score(threshold), searched);
    return nearest.length > 0 ? `${none} ${texts.highest(score(nearest[0].score))}` : none;
  }
  const found = texts.found(total, score(threshold), searched);
  return hits.length < total ? `${found} ${texts.best(hits.length, total)}` : found;
}

/** @param {SearchResult} result @param {Texts["badge"]} texts */
function shortOutcome({ total, hits, complete, lists }, texts) {
  const searched = ready(lists).length;
  if (total > 0) return texts.found(total, hits[0].matchedName.text, score(hits[0].score));
  return complete ? texts.none(searched) : texts.noneOfSome(searched);
}

/** @param {ListState[]} lists @param {Texts} texts */
const datedLists = (lists, texts) =>
  ready(lists).map((list) => texts.dated(listName(list, texts), formatsOf(texts.locale).date(list.publishedOn)));

/** @param {ListState[]} lists */
const ready = (lists) => lists.filter((list) => list.status === "ready");
