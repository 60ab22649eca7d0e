/**
 * What changed between two versions of a list, as a view: parties added, removed, and changed in which fields; and as JSON.
 *
 * @typedef {import("../../io.js").Difference} Difference
 * @typedef {import("../../io.js").Party} Party
 * @typedef {Difference["changed"][0]} Changed
 */
import { texts } from "../../texts.js";
import { fill, h } from "../dom.js";
import { date, listName } from "../format.js";
import { saveFile } from "../files/save.js";

/** Parties of a group shown at first. */
const FEW = 50;

/** @param {Difference} found @param {() => void} close */
export function differenceView(found, close) {
  const t = texts.listsView;
  const { added, removed, changed } = found;
  const save = h("button", { type: "button", class: "action", click: () => saveFile(fileName(found), asJson(found)) }, t.exportJson);
  const none = added.length + removed.length + changed.length === 0;
  return h(
    "div",
    { class: "difference" },
    h("header", {},
      h("h2", { tabindex: -1 }, heading(found)),
      h("p", {}, none ? t.noDifference : t.sums(added.length, removed.length, changed.length)),
      h("p", { class: "actions" }, save, h("button", { type: "button", class: "action", click: close }, t.close))),
    group(t.added(added.length), added, party),
    group(t.removed(removed.length), removed, party),
    group(t.changed(changed.length), changed, changedParty),
  );
}

/** @param {Difference} found */
function heading({ list, old, new: newer }) {
  const day = (/** @type {string | undefined} */ text) => (text ? date(text) : texts.listsView.undated);
  return texts.listsView.between(listName({ id: list, title: list }), day(old.publishedOn), day(newer.publishedOn));
}

/**
 * @template {Party} P
 * @param {string} head
 * @param {P[]} parties
 * @param {(party: P) => HTMLElement} row
 */
function group(head, parties, row) {
  if (parties.length === 0) return null;
  const list = h("ul", { class: "plain" }, parties.slice(0, FEW).map(row));
  const all = h("button", { type: "button", class: "action", click: () => (fill(list, parties.map(row)), all.remove()) }, texts.listsView.showAll(parties.length));
  return h("section", {}, h("h3", {}, head), list, parties.length > FEW && all);
}

/** @param {Party} party */
const party = ({ id, name }) => h("li", {}, named({ id, name }));

/** @param {Party} party */
const named = ({ id, name }) => [h("bdi", { class: "strong" }, name), " ", h("span", { class: "code faint" }, id)];

/** @param {Changed} changed */
function changedParty({ id, name, fields }) {
  return h("li", {}, named({ id, name }), h("ul", { class: "plain changes" }, fields.flatMap(fieldChanges)));
}

/** @param {Changed["fields"][0]} change */
function fieldChanges({ field, added, removed }) {
  const t = texts.listsView;
  const label = h("span", { class: "label" }, t.fields[field] ?? field);
  if (added.length + removed.length === 0) return [h("li", {}, label, " ", t.reordered)];
  const line = (/** @type {string} */ sign, /** @type {string} */ meaning) => (/** @type {unknown} */ value) =>
    h("li", {}, label.cloneNode(true), " ", h("span", { class: "sign", "aria-label": meaning, role: "img" }, sign), " ", h("bdi", {}, words(value)));
  return [...removed.map(line("−", t.lost)), ...added.map(line("+", t.gained))];
}

/** Which part of an object says what it is. */
const MAIN = ["text", "value", "name", "code"];

/** A value for people: the text, or what an object says, its other parts behind it: `Ada Quill (strong, alias)`. @param {unknown} value @returns {string} */
function words(value) {
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Object.entries(value);
  const main = MAIN.find((key) => key in value);
  const others = entries.filter(([key]) => key !== main).map(([, part]) => words(part));
  const first = main ? words(/** @type {any} */ (value)[main]) : "";
  return others.length > 0 ? `${first} (${others.join(", ")})` : first;
}

/** @param {Difference} found */
const fileName = ({ list, old, new: newer }) => `${list}-${old.publishedOn ?? "undated"}-${newer.publishedOn ?? "undated"}.json`;

/** @param {Difference} found */
const asJson = (found) => new Blob([JSON.stringify(found, null, 2)], { type: "application/json" });
