/**
 * The lists in this tab: date, age, counts and checksums, and which are missing.
 *
 * @typedef {import("../name-screener.js").ListState} ListState
 */
import { texts } from "../texts.js";
import { h, prose } from "./dom.js";
import { STALE_AFTER, ageInDays, counted, date } from "./format.js";

/** @param {ListState[]} lists @param {string} [heading] left out where the surroundings have one */
export function listsTable(lists, heading) {
  const t = texts.lists;
  if (lists.length === 0) return h("p", { class: "prose faint pad" }, t.none);
  return h(
    "div",
    { class: "lists" },
    h("div", { class: "list-head" }, heading ? h("h2", {}, heading) : h("span", {}), ...["published", "parties", "names"].map(columnHead)),
    h("ul", { class: "plain" }, lists.map((list) => h("li", { class: "list-row" }, list.status === "ready" ? ready(list) : failed(list)))),
    h("p", { class: "prose faint pad" }, prose(t.update)),
  );
}

/** For the eye alone: each cell says its unit to a screen reader. @param {string} name */
function columnHead(name) {
  const text = texts.lists[/** @type {"published" | "parties" | "names"} */ (name)];
  return h("span", { class: name === "published" ? "" : "number", "aria-hidden": "true" }, text);
}

/** @param {ListState} list */
const title = (list) => h("div", { class: "title" }, list.title, h("span", { class: "second" }, list.authority));

/** @param {ListState} list */
function ready(list) {
  return [
    title(list),
    h("div", { class: "published" }, date(list.publishedOn), age(list)),
    number(list.entities, texts.lists.partiesUnit),
    number(list.names, texts.lists.namesUnit),
    h("div", { class: "checksum" }, h("span", { class: "label" }, texts.lists.original), " ", h("span", { class: "code" }, list.sha256)),
  ];
}

/** @param {ListState} list */
function age({ publishedOn }) {
  const days = ageInDays(publishedOn);
  if (days === undefined) return null;
  const stale = days > STALE_AFTER;
  return h("span", { class: stale ? "second stale-date" : "second" }, stale && "⚠ ", texts.date.age(days));
}

/** @param {number} value @param {string} unit */
const number = (value, unit) => h("div", { class: "number" }, counted(value), h("span", { class: "unit" }, unit));

/** @param {ListState} list */
const failed = (list) => [title(list), h("div", { class: "cause" }, prose(`${texts.lists.failed}: ${list.error?.message}`))];
