/**
 * What an answer means, in words: against which lists, of what date, how many, and when it is not a full answer.
 *
 * @typedef {import("../name-screener.js").SearchResult} SearchResult
 * @typedef {import("../name-screener.js").ListState} ListState
 * @typedef {import("./inquiry.js").Outcome} Outcome
 * @typedef {import("./controls.js").Question} Question
 */
import { texts } from "../texts.js";
import { date, listName, milliseconds, score } from "./format.js";
import { parties } from "./hit-groups.js";

/** The line above the hits. @param {Question} question @param {SearchResult} answer */
export function summary(question, answer) {
  const { total, hits, complete } = answer;
  const scope = scopeOf(answer);
  const none = complete ? texts.answer.searched(scope) : texts.answer.incomplete(scope);
  return [
    total === 0 ? none : texts.answer.hits(total, score(answer.threshold), scope),
    loweredOf(answer),
    hits.length === total && listingsOf(hits),
    question.unread.length > 0 && texts.answer.unread(question.unread.length),
    question.kind && texts.answer.ofKind(texts.kinds[question.kind]),
    hits.length < total && texts.answer.best(hits.length),
    milliseconds(answer.elapsedMs),
  ].filter(Boolean).join(" · ");
}

/** How many of the hits shown score below the threshold, which their names alone reach. @param {SearchResult} answer */
function loweredOf({ hits, threshold }) {
  const { length } = hits.filter((hit) => hit.score < threshold);
  return length > 0 && texts.answer.lowered(length);
}

/** Of how many parties the hits are listings, where that is fewer. @param {import("../name-screener.js").Hit[]} hits */
function listingsOf(hits) {
  const { length } = parties(hits);
  return length < hits.length && texts.answer.listingsOf(length);
}

/** The sentence that stands where hits would: says 'no match' only of lists that were all searched. @param {SearchResult} answer */
export function noHits(answer) {
  const searched = ready(answer).map((list) => texts.answer.dated(listName(list), date(list.publishedOn)));
  const threshold = score(answer.threshold);
  return answer.complete ? texts.answer.none(threshold, searched) : texts.answer.noneOfSome(threshold, searched);
}

/** @param {SearchResult} answer */
export function highest({ nearest }) {
  return nearest.length ? texts.answer.highest(score(nearest[0].score)) : texts.answer.nothingNear;
}

/** The failed lists with their cause, one sentence each. @param {ListState[]} lists */
export function failures(lists) {
  return lists
    .filter((list) => list.status === "failed")
    .map((list) => texts.notice.failed(listName(list), list.error?.message ?? ""));
}

/** The same lists where their cause is said elsewhere. @param {ListState[]} lists */
export function missing(lists) {
  return lists.filter((list) => list.status === "failed").map((list) => texts.notice.missing(listName(list)));
}

/** What a screen reader says once typing pauses. @param {Outcome} outcome */
export function spoken({ answer, error }) {
  if (error) return error.message;
  if (!answer) return "";
  if (answer.total === 0) return `${noHits(answer)} ${highest(answer)}`;
  const [best] = answer.hits;
  return texts.answer.spoken(answer.total, score(answer.threshold), best.matchedName.text, score(best.score));
}

/** The same line before anything is asked. @param {ListState[]} lists */
export const readiness = (lists) => texts.loading.done(scopeOf({ lists }));

/** @param {{ lists: ListState[] }} answer */
function scopeOf(answer) {
  const lists = ready(answer);
  return texts.answer.scope(lists.length, lists.reduce((sum, list) => sum + list.entities, 0));
}

/** @param {{ lists: ListState[] }} answer */
const ready = ({ lists }) => lists.filter((list) => list.status === "ready");
