/**
 * Alerts by list and kind at one threshold: counts in, a table out.
 *
 * @typedef {import("./tally.js").Tally} Tally
 * @typedef {import("./tally.js").ListCounts} ListCounts
 * @typedef {import("../../name-screener.js").EntityKind} EntityKind
 */
import { texts } from "../../texts.js";
import { h } from "../dom.js";
import { counted } from "../format.js";

/** @type {EntityKind[]} */
const KINDS = ["person", "organization", "vessel", "aircraft", "unknown"];

/** @param {Tally} tally @param {number} threshold in hundredths @param {(list: string) => string} nameOf */
export function breakdown(tally, threshold, nameOf) {
  const t = texts.batch.breakdown;
  const [lists, everything] = [tally.lists(threshold), tally.everything(threshold)];
  const kinds = KINDS.filter((kind) => kind in everything.kinds);
  const row = (/** @type {string} */ title, /** @type {ListCounts} */ { all, kinds: counts }) =>
    h("tr", {}, h("th", { scope: "row" }, title), kinds.map((kind) => number(counts[kind] ?? 0)), number(all));
  return h(
    "table",
    { class: "plain-table breakdown" },
    h("caption", { class: "label" }, t.caption),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t.list), kinds.map((kind) => h("th", { scope: "col", class: "number" }, texts.kinds[kind])), h("th", { scope: "col", class: "number" }, t.alerts))),
    h("tbody", {}, lists.map((counts) => row(nameOf(counts.list), counts))),
    lists.length > 1 && h("tfoot", {}, row(t.all, everything)),
  );
}

/** @param {number} count */
const number = (count) => h("td", { class: count === 0 ? "number faint" : "number" }, counted(count));
