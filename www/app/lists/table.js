/**
 * Every list of this tab: authority, day, age, counts, checksum, where it is from, and what can be done with it.
 *
 * @typedef {import("../../name-screener.js").ListState} ListState
 * @typedef {import("../held-lists.js").HeldLists} HeldLists
 *
 * @typedef {object} Actions each with the list's id
 * @property {(id: string) => void} compare
 * @property {(id: string) => void} compareShipped
 * @property {(id: string) => void} keep
 * @property {(id: string) => void} remove
 */
import { texts } from "../../texts.js";
import { h, prose } from "../dom.js";
import { STALE_AFTER, date, listName } from "../format.js";

/** @param {ListState[]} lists @param {HeldLists} held @param {Actions} actions */
export function listsTable(lists, held, actions) {
  return h("ul", { class: "plain" }, lists.map((list) => h("li", { class: "list-entry", "data-list": list.id }, row(list, held, actions))));
}

/** @param {ListState} list @param {HeldLists} held @param {Actions} actions */
function row(list, held, actions) {
  const t = texts.listsView;
  const title = h("div", { class: "title" }, list.title, h("span", { class: "second" }, list.authority));
  if (list.status === "failed") return [title, h("div", { class: "cause" }, prose(`${t.notLoaded}: ${list.error?.message}`))];
  return [
    title,
    h("div", { class: "published" }, date(list.publishedOn), age(list)),
    h("div", { class: "sizes" }, t.counts(list.entities, list.names)),
    h("div", { class: "origin" }, origin(list, held)),
    h("div", { class: "checksum" }, h("span", { class: "label" }, t.original), " ", h("span", { class: "code" }, list.sha256)),
    h("div", { class: "actions" }, buttons(list, held, actions)),
  ];
}

/** @param {ListState} list */
function age({ ageInDays, stale }) {
  if (ageInDays === undefined) return null;
  const words = texts.date.age(ageInDays);
  return h("span", { class: stale ? "second stale-date" : "second" }, stale ? `⚠ ${words}; ${texts.listsView.stale(STALE_AFTER)}` : words);
}

/** @param {ListState} list @param {HeldLists} held */
function origin({ id }, held) {
  const t = texts.listsView;
  const [own, shipped] = [held.inUse.get(id), held.shipped.get(id)];
  if (!own) return t.shipped;
  const files = own.fileNames.join(", ");
  const from = own.kept ? t.kept(files, date(own.keptOn)) : t.ofTab(files);
  return shipped ? `${from}; ${t.inPlaceOf(date(shipped.state.publishedOn))}` : from;
}

/** @param {ListState} list @param {HeldLists} held @param {Actions} actions */
function buttons(list, held, actions) {
  const t = texts.listsView;
  const { id } = list;
  const own = held.inUse.get(id);
  const button = (/** @type {string} */ text, /** @type {(id: string) => void} */ action) =>
    h("button", { type: "button", class: "action", "aria-label": `${text}: ${listName(list)}`, click: () => action(id) }, text);
  return [
    held.shipped.has(id) && button(t.compareShipped, actions.compareShipped),
    button(t.compare, actions.compare),
    own && !own.kept && button(t.keep, actions.keep),
    own && button(own.kept ? t.remove : t.removeTab, actions.remove),
  ];
}

