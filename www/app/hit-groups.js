/**
 * Hits in, the rows of the list out: listings of one party under the best of them, the others folded away. Nothing is left out
 * and nothing merged: each listing is a row of its own.
 *
 * @typedef {import("../name-screener.js").Hit} Hit
 * @typedef {{ best: Hit, others: Hit[] }} Party
 * @typedef {{ below: boolean, listNames: Map<string, string> }} Context
 */
import { DIRECTION, texts } from "../texts.js";
import { h } from "./dom.js";
import { hitRow } from "./hit-row.js";

/** Hits by party, in the order of each party's best. @param {Hit[]} hits @returns {Party[]} */
export function parties(hits) {
  /** @type {Map<string, Party>} */
  const byId = new Map();
  const all = [];
  for (const hit of hits) {
    const known = hit.group?.map(({ id }) => byId.get(id)).find(Boolean);
    const party = known ?? { best: hit, others: [] };
    byId.set(hit.entity.id, party);
    if (known) known.others.push(hit);
    else all.push(party);
  }
  return all;
}

/** @param {Hit[]} hits @param {Context} context */
export function partyList(hits, context) {
  return h("ol", { class: "rows plain" }, parties(hits).map((party) => partyItem(party, context)));
}

/** @param {Party} party @param {Context} context */
function partyItem({ best, others }, context) {
  if (others.length === 0) return h("li", { class: "party" }, line(best, context));
  const id = `others-of-${best.entity.id}`;
  const folded = h("ol", { class: "others plain", id, hidden: true }, others.map((hit) => h("li", {}, line(hit, context))));
  const toggle = h("button", { type: "button", class: "expand", "aria-expanded": "false", "aria-controls": id, "data-count": others.length, tabindex: -1 });
  setExpanded(toggle, folded, false);
  return h("li", { class: "party several" }, line(best, context, toggle), folded);
}

/** A row and, beside it, the buttons that compare and unfold. @param {Hit} hit @param {Context} context @param {HTMLElement} [toggle] */
function line(hit, context, toggle) {
  const label = texts.compare.choose(hit.matchedName.text);
  const pick = h("button", { type: "button", class: "pick", "aria-pressed": "false", "aria-label": label, title: label, "data-pick": hit.entity.id, tabindex: -1 });
  return h("div", { class: "line-of-hit" }, hitRow(hit, context), toggle, pick);
}

/** Unfolds or folds the other listings of the party whose row this is. @param {HTMLElement} row @param {boolean} open */
export function expand(row, open) {
  const party = row.closest(".party");
  const toggle = party?.querySelector(".expand");
  const folded = party?.querySelector(".others");
  if (!(toggle instanceof HTMLElement) || !(folded instanceof HTMLElement)) return;
  setExpanded(toggle, folded, open);
}

/** @param {HTMLElement} toggle @param {HTMLElement} folded @param {boolean} open */
function setExpanded(toggle, folded, open) {
  folded.hidden = !open;
  toggle.setAttribute("aria-expanded", String(open));
  const label = texts.row.otherListings(Number(toggle.dataset.count));
  toggle.setAttribute("aria-label", label);
  toggle.title = label;
  const closed = DIRECTION === "rtl" ? "◂" : "▸";
  toggle.textContent = `${open ? "▾" : closed} ${toggle.dataset.count}`;
}
