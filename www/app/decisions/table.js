/**
 * All decisions as a table: filtered, sorted, a few hundred at a time.
 *
 * @typedef {import("./decision.js").Decision} Decision
 * @typedef {import("./recheck.js").Recheck} Recheck
 * @typedef {import("./recheck.js").Found} Found
 * @typedef {import("./workbench.js").Workbench} Workbench
 * @typedef {{ erase: (decision: Decision) => void, screen: (decision: Decision) => void }} Actions
 * @typedef {{ decision: Decision, found: Found }} Row
 * @typedef {"verdict" | "customer" | "listed" | "score" | "note" | "by" | "time"} Column
 */
import { texts } from "../../texts.js";
import { visible } from "../batch/safe-text.js";
import { fill, h } from "../dom.js";
import { listName, moment, score } from "../format.js";
import { PRIVATE } from "../private-field.js";
import { folded } from "./customer.js";
import { badgeOf, verdictWords } from "./badge.js";
import { customerLabel } from "./customers.js";
import { VERDICTS, listedName } from "./decision.js";
import { changesList } from "./standing-words.js";

/** Rows shown at first, and with each press of the button for more. */
const PAGE = 200;

/** What a column is sorted by. @type {Record<Column, (row: Row) => string | number>} */
const SORTED_BY = {
  verdict: ({ decision, found }) => (found.state === "decided" ? 1 : 0) + VERDICTS.indexOf(decision.verdict) * 2,
  customer: ({ decision }) => folded(customerLabel(decision.customer)),
  listed: ({ decision }) => folded(listedName(decision)),
  score: ({ decision }) => decision.score,
  note: ({ decision }) => folded(decision.note),
  by: ({ decision }) => folded(decision.user),
  time: ({ decision }) => decision.decidedAt,
};

const COLUMNS = /** @type {Column[]} */ (Object.keys(SORTED_BY));

export class DecisionTable {
  #bench;
  #recheck;
  #actions;
  #filter = h("input", { type: "search", dir: "auto", placeholder: texts.decisions.filterHint, input: () => this.#restart(), ...PRIVATE });
  #verdict = h("select", { change: () => this.#restart() });
  #body = h("div", { class: "table-frame" });
  #sorted = { by: /** @type {Column} */ ("time"), down: true };
  #most = PAGE;
  element;

  /** @param {Workbench} bench @param {Recheck} recheck @param {Actions} actions */
  constructor(bench, recheck, actions) {
    this.#bench = bench;
    this.#recheck = recheck;
    this.#actions = actions;
    const t = texts.decisions;
    fill(this.#verdict, option("", t.anyVerdict), option("reopened", t.onlyReopened), VERDICTS.map((one) => option(one, t.verdicts[one])));
    this.element = h("div", { class: "decisions-table" },
      h("div", { class: "fields" }, labelled(t.filter, this.#filter), labelled(t.verdict, this.#verdict)), this.#body);
  }

  render() {
    const all = this.#bench.store.all().map((decision) => ({ decision, found: this.#recheck.standing(decision) }));
    const rows = this.#inOrder(all.filter((row) => this.#passes(row)));
    const t = texts.decisions;
    const focused = focusedColumn(this.#body);
    fill(this.#body, all.length === 0 ? h("p", { class: "prose faint pad" }, t.empty) : [
      h("p", { class: "faint pad", role: "status" }, t.shown(rows.length, all.length)),
      h("table", { class: "ledger" }, this.#head(), h("tbody", {}, rows.slice(0, this.#most).map((row) => this.#row(row)))),
      rows.length > this.#most && this.#more(rows.length),
    ]);
    if (focused) this.#body.querySelector(`th[data-column="${focused}"]`)?.querySelector("button")?.focus();
  }

  #restart() {
    this.#most = PAGE;
    this.render();
  }

  /** @param {Row} row */
  #passes({ decision, found }) {
    const wanted = this.#verdict.value;
    if (wanted === "reopened" ? !isReopened(found) : wanted !== "" && decision.verdict !== wanted) return false;
    const sought = folded(this.#filter.value);
    return sought === "" || haystack(decision).includes(sought);
  }

  /** @param {Row[]} rows */
  #inOrder(rows) {
    const { by, down } = this.#sorted;
    const keyed = rows.map((row) => /** @type {const} */ ([SORTED_BY[by](row), row]));
    keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0) * (down ? -1 : 1));
    return keyed.map(([, row]) => row);
  }

  #head() {
    return h("thead", {}, h("tr", {}, COLUMNS.map((column) => this.#columnHead(column)), h("th", { scope: "col" }, h("span", { class: "hidden" }, texts.decisions.actions))));
  }

  /** @param {Column} column */
  #columnHead(column) {
    const { by, down } = this.#sorted;
    const sort = by === column ? (down ? "descending" : "ascending") : undefined;
    const click = () => {
      this.#sorted = { by: column, down: by === column ? !down : false };
      this.render();
    };
    return h("th", { scope: "col", "data-column": column, "aria-sort": sort },
      h("button", { type: "button", click }, columnTitle(column), h("span", { "aria-hidden": "true" }, sort ? (down ? " ↓" : " ↑") : "")));
  }

  /** @param {Row} row */
  #row({ decision, found }) {
    const t = texts.decisions;
    const { customer, record, note, user, decidedAt } = decision;
    const what = `${customerLabel(customer)}, ${listedName(decision)}`;
    const cell = (/** @type {Column} */ column, /** @type {import("../dom.js").Child[]} */ ...children) => h("td", { "data-column": column, "data-label": columnTitle(column) }, children);
    const action = (/** @type {string} */ text, /** @type {string} */ label, /** @type {() => void} */ click) => h("button", { type: "button", class: "link", "aria-label": label, click }, text);
    return h("tr", {},
      cell("verdict", mark(decision, found, this.#bench.store.isUnsaved(decision.key)), found.state === "reopened" && h("span", { class: "second" }, verdictWords(decision))),
      cell("customer", h("bdi", {}, visible(customer.name)), h("span", { class: "second" }, customerLabel(customer))),
      cell("listed", h("bdi", {}, visible(listedName(decision))), h("span", { class: "second" }, `${listName({ id: record.list, title: record.list })} · ${record.id.slice(record.id.indexOf(":") + 1)}`), found.state === "reopened" && changesList(found.changes)),
      cell("score", score(decision.score)),
      cell("note", h("bdi", {}, visible(note))),
      cell("by", h("bdi", {}, visible(user))),
      cell("time", moment(decidedAt)),
      h("td", { class: "row-actions" }, action(t.screen, t.screenAgain(customer.name), () => this.#actions.screen(decision)), action(t.erase, t.eraseOne(what), () => this.#actions.erase(decision))));
  }

  /** @param {number} all */
  #more(all) {
    const next = Math.min(PAGE, all - this.#most);
    const click = () => ((this.#most += PAGE), this.render());
    return h("p", { class: "more" }, h("button", { type: "button", class: "action", click }, texts.decisions.more(next)));
  }
}

/** @param {Found} found */
const isReopened = ({ state }) => state === "reopened" || state === "unlisted";

/** @param {Decision} decision @param {Found} found @param {boolean} unsaved */
function mark(decision, found, unsaved) {
  if (found.state !== "unlisted") return badgeOf(decision, found, unsaved);
  return h("span", {}, badgeOf(decision, { state: "unchecked" }, unsaved), h("span", { class: "second" }, texts.decisions.unlisted));
}

/** @param {Column} column */
const columnTitle = (column) => texts.decisions.columns[column];

/** @param {Decision} decision */
function haystack({ customer, record, note, user, verdict }) {
  const names = record.facts.names.map(({ text }) => text);
  return folded([customer.name, customer.id ?? "", customer.birthDate ?? "", ...names, record.id, note, user, verdictWords({ verdict })].join(" "));
}

/** @param {string} value @param {string} text */
const option = (value, text) => h("option", { value }, text);

/** @param {string} label @param {HTMLElement} field */
const labelled = (label, field) => h("label", { class: "labelled" }, h("span", { class: "label" }, label), field);

/** The column whose head has the focus, which drawing anew would lose. @param {HTMLElement} body */
function focusedColumn(body) {
  const { activeElement } = document;
  return activeElement && body.contains(activeElement) ? activeElement.closest("th")?.dataset.column : undefined;
}
