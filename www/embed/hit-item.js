/**
 * One hit of the element as an item of its list: a button with score, name and what tells parties apart; it opens the facts.
 *
 * @typedef {import("../name-screener.js").Hit} Hit
 * @typedef {import("../name-screener.js").Entity} Entity
 * @typedef {import("../name-screener.js").ListState} ListState
 * @typedef {import("../app/dom.js").Child} Child
 * @typedef {import("./texts.js").Texts} Texts
 * @typedef {{ texts: Texts, lists: ListState[] }} Context
 */
import { fill, h, joined } from "../app/dom.js";
import { agreeingSpans, marked } from "../app/marked.js";
import { writing } from "../app/scripts.js";
import { formatsOf, score } from "./formats.js";
import { listName } from "./words.js";

/** Names, programmes and so on that are shown of a party; how many more there are is said. */
const MOST = 12;

/** @param {Hit} hit @param {Context} context */
export function hitItem(hit, context) {
  const detail = h("div", { part: "detail", class: "detail", hidden: true });
  const button = h(
    "button",
    { type: "button", part: "hit", class: "hit", "aria-expanded": "false", tabindex: -1, click: () => toggle(button, detail, hit, context) },
    scoreCell(hit, context.texts),
    h("span", { class: "body" }, nameLine(hit, context.texts), h("span", { part: "facts", class: "facts" }, joined(facts(hit, context), " · "))),
  );
  return h("li", {}, button, detail);
}

/**
 * @param {HTMLElement} button
 * @param {HTMLElement} detail
 * @param {Hit} hit
 * @param {Context} context
 */
function toggle(button, detail, hit, context) {
  detail.hidden = !detail.hidden;
  button.setAttribute("aria-expanded", String(!detail.hidden));
  if (!detail.hidden) fill(detail, factList(hit, context));
}

/** The number and, below it, a bar from 0.5 to 1. @param {Hit} hit @param {Texts} texts */
function scoreCell(hit, texts) {
  const bar = h("span", { class: "bar" });
  bar.style.setProperty("--score", String(Math.max(0, (hit.score - 0.5) * 2)));
  return h("span", { part: "score", class: "score" }, h("span", { class: "hidden" }, texts.score), score(hit.score), bar);
}

/** @param {Hit} hit @param {Texts} texts */
function nameLine({ matchedName, explanation, reason }, texts) {
  const name = h("bdi", written(matchedName), marked(matchedName.text, agreeingSpans(explanation, "listed")));
  const tag = (/** @type {string} */ text) => h("span", { part: "tag", class: "tag" }, text);
  return h(
    "span",
    { part: "name", class: "name" },
    name,
    matchedName.strength === "weak" && tag(texts.weak),
    reason === "identifier" && tag(texts.identifier),
  );
}

/** What fits in one line. @param {Hit} hit @param {Context} context @returns {Child[]} */
function facts({ entity, matchedName }, { texts, lists }) {
  const list = lists.find((one) => one.id === entity.list);
  const [primary] = entity.names;
  return [
    list ? listName(list, texts) : entity.list,
    entity.kind !== "person" && texts.kinds[entity.kind],
    countries(entity, texts).join(", "),
    entity.birthDates && texts.born(dates(entity, texts).join(", ")),
    primary.text !== matchedName.text && h("bdi", written(primary), primary.text),
  ];
}

/** @param {Hit} hit @param {Context} context */
function factList({ entity, explanation }, { texts }) {
  const { detail } = texts;
  const names = entity.names.map((name) => h("bdi", written(name), name.text));
  return h(
    "dl",
    {},
    row(detail.names, names, detail),
    row(detail.kind, [texts.kinds[entity.kind]], detail),
    row(detail.born, [...dates(entity, texts), ...(entity.birthPlaces ?? [])], detail),
    row(detail.countries, countries(entity, texts), detail),
    row(detail.programs, entity.programs, detail),
    row(detail.identifiers, entity.identifiers?.map(({ label, type, value }) => `${label ?? type} ${value}`), detail),
    row(detail.reference, [entity.id], detail),
    // The engine's own words, which are English.
    h("dt", {}, detail.why),
    explanation.words.map((words) => h("dd", { lang: "en", dir: "ltr" }, words)),
  );
}

/**
 * @param {string} label
 * @param {(Node | string)[] | undefined} values
 * @param {Texts["detail"]} texts
 */
function row(label, values = [], { more }) {
  if (values.length === 0) return [];
  const shown = values.slice(0, MOST).map((value) => h("dd", {}, value));
  const rest = values.length - shown.length;
  return [h("dt", {}, label), ...shown, ...(rest > 0 ? [h("dd", {}, more(rest))] : [])];
}

/** @param {import("../name-screener.js").Name} name */
const written = ({ text, script }) => ({ ...writing(text, script), translate: "no" });

/** @param {Entity} entity @param {Texts} texts */
const countries = ({ countries = [] }, { locale }) => [...new Set(countries.map(({ code }) => formatsOf(locale).country(code)))];

/** @param {Entity} entity @param {Texts} texts */
function dates({ birthDates = [] }, texts) {
  const { date } = formatsOf(texts.locale);
  return birthDates.map((text) => {
    const [from, to] = text.split("/").map(date);
    return to ? texts.between(from, to) : from;
  });
}
