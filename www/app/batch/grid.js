/**
 * A table of any number of rows of which only those in sight are in the document: row numbers in, the selected one out.
 *
 * To assistive technology it is a grid: the focus stays on it, `aria-activedescendant` names the selected row, and
 * counts and places are those of all rows. Arrows, Page Up and Down, Home and End select; Enter opens.
 *
 * @typedef {import("../dom.js").Child} Child
 *
 * @typedef {object} Column
 * @property {string} key
 * @property {string} title
 * @property {boolean} [sortable]
 *
 * @typedef {object} GridSource
 * @property {string} label
 * @property {string} empty what stands there without any row
 * @property {Column[]} columns
 * @property {(row: number) => Child[][]} cells what stands in each column
 * @property {(key: string) => void} sort
 * @property {(row: number) => void} select
 * @property {(row: number) => void} open
 */
import { fill, h } from "../dom.js";

/** Rows drawn above and below those in sight, so that a quick scroll meets no gap. */
const BEYOND = 8;

export class Grid {
  #source;
  /** @type {Uint32Array} */
  #rows = new Uint32Array(0);
  /** The selected row, which need not be among those shown. @type {number | undefined} */
  selected;
  #head;
  #body;
  #empty;
  #grid;
  element;
  #drawing = 0;

  /** @param {GridSource} source */
  constructor(source) {
    this.#source = source;
    this.#head = h("div", { role: "row", class: "grid-head", "aria-rowindex": 1 });
    this.#body = h("div", { role: "rowgroup", class: "grid-body", click: (event) => this.#click(event), dblclick: () => this.#open() });
    this.#empty = h("p", { class: "grid-empty faint" }, source.empty);
    this.#grid = h(
      "div",
      { role: "grid", class: "grid", tabindex: 0, "aria-label": source.label, "aria-colcount": source.columns.length, keydown: (event) => this.#key(event), scroll: () => this.#drawSoon() },
      h("div", { role: "rowgroup", class: "grid-top" }, this.#head),
      this.#body,
    );
    this.element = h("div", { class: "grid-frame" }, this.#grid, this.#empty);
    new ResizeObserver(() => this.#drawSoon()).observe(this.#grid);
  }

  focus() {
    this.#grid.focus();
  }

  /** @param {Uint32Array} rows @param {{ key: string, descending: boolean }} sorting */
  show(rows, sorting) {
    this.#rows = rows;
    this.#empty.hidden = rows.length > 0;
    this.#grid.setAttribute("aria-rowcount", String(rows.length + 1));
    this.#drawHead(sorting);
    this.#draw();
  }

  #drawSoon() {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    const height = this.#rowHeight();
    this.#body.style.height = `${this.#rows.length * height}px`;
    const first = Math.max(0, Math.floor(this.#grid.scrollTop / height) - BEYOND);
    const end = Math.min(this.#rows.length, Math.ceil((this.#grid.scrollTop + this.#grid.clientHeight) / height) + BEYOND);
    fill(this.#body, Array.from({ length: Math.max(0, end - first) }, (_, i) => this.#row(first + i, height)));
    this.#nameActive();
  }

  /** @param {{ key: string, descending: boolean }} sorting */
  #drawHead({ key, descending }) {
    const focused = this.#head.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement).dataset.key : undefined;
    fill(this.#head, this.#source.columns.map((column, i) => this.#headCell(column, i, column.key === key ? (descending ? "descending" : "ascending") : "none")));
    this.#head.querySelectorAll("button").forEach((button) => button.dataset.key === focused && button.focus());
  }

  /** @param {Column} column @param {number} i @param {"ascending" | "descending" | "none"} sort */
  #headCell({ key, title, sortable }, i, sort) {
    const content = sortable ? h("button", { type: "button", "data-key": key, click: () => this.#source.sort(key) }, title) : title;
    return h("span", { role: "columnheader", class: `cell at-${key}`, "aria-colindex": i + 1, "aria-sort": sortable && sort }, content);
  }

  /** @param {number} place @param {number} height */
  #row(place, height) {
    const row = this.#rows[place];
    const cells = this.#source.cells(row).map((cell, i) =>
      h("span", { role: "gridcell", class: `cell at-${this.#source.columns[i].key}`, "aria-colindex": i + 1 }, cell));
    const element = h("div", { role: "row", class: "grid-row", id: `grid-row-${row}`, "data-row": row, "aria-rowindex": place + 2, "aria-selected": String(row === this.selected) }, cells);
    element.style.transform = `translateY(${place * height}px)`;
    return element;
  }

  #nameActive() {
    const id = `grid-row-${this.selected}`;
    if (this.selected !== undefined && document.getElementById(id)) this.#grid.setAttribute("aria-activedescendant", id);
    else this.#grid.removeAttribute("aria-activedescendant");
  }

  /** In pixels; the style sheet decides. */
  #rowHeight() {
    return Number.parseFloat(getComputedStyle(this.#grid).getPropertyValue("--row")) || 36;
  }

  /** @param {MouseEvent} event */
  #click({ target }) {
    const row = /** @type {Element} */ (target).closest("[data-row]");
    if (!(row instanceof HTMLElement)) return;
    this.#select(Number(row.dataset.row));
    this.#open();
  }

  /** @param {number} row */
  #select(row) {
    this.selected = row;
    this.#draw();
    this.#source.select(row);
  }

  #open() {
    if (this.selected !== undefined) this.#source.open(this.selected);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.target !== this.#grid || event.altKey || event.metaKey) return;
    if (event.key === "Enter") this.#open();
    else if (!this.#move(event.key)) return;
    event.preventDefault();
  }

  /** @param {string} key @returns {boolean} whether it is one that moves */
  #move(key) {
    const last = this.#rows.length - 1;
    const at = this.selected === undefined ? -1 : this.#rows.indexOf(this.selected);
    const page = Math.max(1, Math.floor(this.#grid.clientHeight / this.#rowHeight()) - 2);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: last }[key];
    if (target === undefined) return false;
    if (last >= 0) this.#moveTo(Math.min(last, Math.max(0, target)));
    return true;
  }

  /** @param {number} place */
  #moveTo(place) {
    const height = this.#rowHeight();
    const [top, headHeight] = [place * height, this.#head.offsetHeight];
    const { scrollTop, clientHeight } = this.#grid;
    if (top < scrollTop) this.#grid.scrollTop = top;
    else if (top + height + headHeight > scrollTop + clientHeight) this.#grid.scrollTop = top + height + headHeight - clientHeight;
    this.#select(this.#rows[place]);
  }
}
