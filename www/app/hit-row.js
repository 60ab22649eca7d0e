/**
 * One hit as a row of the list: score, the listed name that met the query, and what tells parties apart.
 *
 * @typedef {import("../name-screener.js").Hit} Hit
 * @typedef {import("../name-screener.js").Entity} Entity
 */
import { texts } from "../texts.js";
import { h, joined } from "./dom.js";
import { country, date, score } from "./format.js";
import { agreeingSpans, marked } from "./marked.js";
import { writing } from "./scripts.js";

/**
 * @param {Hit} hit
 * @param {{ below: boolean, listNames: Map<string, string> }} context
 * @returns {HTMLButtonElement}
 */
export function hitRow(hit, { below, listNames }) {
  const { entity, matchedName } = hit;
  return h(
    "button",
    { type: "button", class: below ? "hit below" : "hit", "data-id": entity.id, tabindex: -1 },
    scoreCell(hit.score),
    h(
      "span",
      { class: "hit-body" },
      h("span", { class: "hit-name" }, nameOf(hit), matchedName.strength === "weak" && tag(texts.weak), hit.reason === "identifier" && tag(texts.row.identifier)),
      h("span", { class: "hit-facts" }, joined([also(hit, listNames), ...facts(hit, listNames)], " · ")),
    ),
  );
}

/** The number and, below it, a bar from 0.5 to 1. @param {number} value */
export function scoreCell(value) {
  const bar = h("span", { class: "bar" });
  bar.style.setProperty("--score", String(Math.max(0, (value - 0.5) * 2)));
  return h("span", { class: "score" }, h("span", { class: "hidden" }, texts.row.score), score(value), bar);
}

/** @param {Hit} hit */
function nameOf({ matchedName, explanation }) {
  const { text, script } = matchedName;
  return h("bdi", writing(text, script), marked(text, agreeingSpans(explanation, "listed")));
}

/** The other lists that the same party is on. @param {Hit} hit @param {Map<string, string>} listNames */
function also({ group = [] }, listNames) {
  const lists = unique(group.map(({ id }) => id.slice(0, id.indexOf(":"))));
  return lists.length > 0 && h("span", { class: "also" }, texts.row.also(lists.map((list) => listNames.get(list) ?? list)));
}

/** @param {string} text */
const tag = (text) => h("span", { class: "tag" }, text);

/**
 * What fits in one line, the most telling first.
 * @param {Hit} hit
 * @param {Map<string, string>} listNames
 */
function facts({ entity, matchedName }, listNames) {
  const primary = entity.names[0];
  return [
    `${listNames.get(entity.list) ?? entity.list} ${reference(entity)}`,
    entity.kind !== "person" && texts.kinds[entity.kind],
    unique((entity.countries ?? []).map(({ code }) => country(code))).join(", "),
    entity.birthDates?.length ? texts.row.born(entity.birthDates.map(date).join(", ")) : "",
    entity.programs?.join(", "),
    primary.text !== matchedName.text && h("span", {}, texts.row.listedAs, h("bdi", writing(primary.text, primary.script), primary.text)),
  ];
}

/** The authority's own reference: the part of the id after the list's. @param {Entity} entity */
export const reference = ({ id, list }) => (id.startsWith(`${list}:`) ? id.slice(list.length + 1) : id);

/** @param {string[]} all */
const unique = (all) => [...new Set(all)];
