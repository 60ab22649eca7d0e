/**
 * The table of a batch: its rows at the threshold in use, sorted and filtered as the user likes, growing while the batch runs.
 *
 * @typedef {import("./kept.js").KeptBatch} KeptBatch
 * @typedef {import("./customers.js").Customer} Customer
 * @typedef {import("./arrangement.js").SortKey} SortKey
 * @typedef {import("./arrangement.js").Sorting} Sorting
 * @typedef {import("../../name-screener.js").BatchHit} BatchHit
 * @typedef {import("../dom.js").Child} Child
 */
import { texts } from "../../texts.js";
import { h } from "../dom.js";
import { counted, listName, score } from "../format.js";
import { scoreCell } from "../hit-row.js";
import { writing } from "../scripts.js";
import { Arrangement } from "./arrangement.js";
import { FULL, levelOf } from "./findings.js";
import { Grid } from "./grid.js";
import { inOneLine } from "./safe-text.js";
import { TableFilters } from "./table-filters.js";

/** Characters of a cell; the whole stands beside the table. */
const MOST = 160;
/** Milliseconds between two arrangements while results come. */
const EVERY = 400;

/** Sorted the other way at first: best scores before worst. @type {Set<string>} */
const DESCENDING_FIRST = new Set(["score"]);

export class BatchTable {
  #kept;
  #mark;
  #listNames;
  #arrangement;
  #grid;
  #rows = new Uint32Array(0);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  filters = new TableFilters(() => this.show());
  element;

  /**
   * @param {KeptBatch} kept
   * @param {{ select: (row: number) => void, open: (row: number) => void, mark: (customer: Customer, hit: BatchHit) => HTMLElement | null | undefined }} actions
   *   `mark`: what was decided of a hit
   */
  constructor(kept, { select, open, mark }) {
    this.#kept = kept;
    this.#mark = mark;
    this.#listNames = new Map(kept.lists.map((list) => [list.id, listName(list)]));
    this.#arrangement = new Arrangement(kept.customers, kept.findings);
    const t = texts.batch.columns;
    const columns = ["row", "id", "name", "score", "hit", "list", "hits"].map((key) => ({ key, title: t[/** @type {keyof typeof t} */ (key)], sortable: key !== "hits" }));
    this.#grid = new Grid({ label: texts.batch.results, empty: texts.batch.table.empty, columns, cells: (row) => this.#cells(row), sort: (key) => this.#sortBy(/** @type {SortKey} */ (key)), select, open });
    this.filters.offer([...this.#listNames]);
    this.element = h("section", { class: "batch-table", "aria-label": texts.batch.results }, this.filters.element, this.#grid.element);
  }

  /** The rows that are shown, in order. */
  get rows() {
    return this.#rows;
  }

  focus() {
    this.#grid.focus();
  }

  /** Filters anew, at the threshold in use. */
  show() {
    const { threshold, findings } = this.#kept;
    this.#rows = this.#arrangement.rows(this.filters.filter, threshold * (FULL / 100));
    this.#grid.show(this.#rows, this.#arrangement.sorting);
    this.filters.counted(this.#rows.length, findings.count);
  }

  /** Results came: they are put into their places before long. */
  grew() {
    this.#timer ??= setTimeout(() => this.#extend(), EVERY);
  }

  async #extend() {
    this.#timer = undefined;
    if (await this.#arrangement.extend()) this.show();
  }

  /** @param {SortKey} key */
  async #sortBy(key) {
    const { sorting } = this.#arrangement;
    const descending = sorting.key === key ? !sorting.descending : DESCENDING_FIRST.has(key);
    if (await this.#arrangement.sort({ key, descending })) this.show();
  }

  /** @param {number} row @returns {Child[][]} */
  #cells(row) {
    const { customers, findings, threshold } = this.#kept;
    const { row: number, id, query } = customers[row];
    const level = threshold * (FULL / 100);
    const top = findings.top(row);
    const alert = top && levelOf(top) >= level;
    return [
      [counted(number)],
      [h("bdi", {}, inOneLine(id ?? "", MOST))],
      [query === "" ? h("span", { class: "faint" }, texts.batch.table.noName) : name(query)],
      top ? [byNameAlone(top, level) ? twoScores(top) : scoreCell(top.score)] : [],
      this.#hitCell(row, alert ? top : undefined, top),
      top ? [`${this.#listNames.get(top.list) ?? top.list} · ${texts.kinds[top.kind]}`] : [],
      [findings.errors.has(row) ? "" : hitsCount(findings.hitsAt(row, level), findings.isCut(row))],
    ];
  }

  /** @param {number} row @param {BatchHit | undefined} alert @param {BatchHit | undefined} top @returns {Child[]} */
  #hitCell(row, alert, top) {
    const error = this.#kept.findings.errors.get(row);
    if (error) return [h("span", { class: "failed" }, texts.batch.table.notScreened(error.message))];
    if (!top) return [h("span", { class: "faint" }, texts.batch.table.none)];
    return [h("span", { class: alert ? "" : "faint" }, name(top.matchedName.text, top.matchedName.script), top.reason === "identifier" && h("span", { class: "tag" }, texts.row.identifier), this.#mark(this.#kept.customers[row], top))];
  }
}

/** A hit for its name alone, whatever other facts took away. @param {BatchHit} hit @param {number} level */
const byNameAlone = ({ score: value, nameScore, reason }, level) => reason === "name" && value * FULL < level && nameScore * FULL >= level;

/** @param {BatchHit} hit */
function twoScores({ score: value, nameScore }) {
  return h("span", { class: "score" }, score(value), h("span", { class: "second" }, texts.batch.table.nameScore(score(nameScore))));
}

/** @param {string} text @param {string} [script] */
const name = (text, script) => h("bdi", writing(text, script), inOneLine(text, MOST));

/** @param {number} count @param {boolean} cut */
const hitsCount = (count, cut) => (cut ? texts.batch.table.atLeast(count) : counted(count));
