/**
 * The second state of the view: a table was opened, and is shown with what each column was taken for, to be corrected.
 * Its first rows in, a {@link Choice} out when the user says so.
 *
 * @typedef {import("./columns.js").Chosen} Chosen
 * @typedef {import("./columns.js").Reading} Reading
 * @typedef {import("./dates.js").DateOrder} DateOrder
 * @typedef {import("./table-file.js").Sheet} Sheet
 * @typedef {import("./table-file.js").TableFile} TableFile
 * @typedef {import("./table-file.js").TextForm} TextForm
 * @typedef {import("../../name-screener.js").EntityKind} EntityKind
 * @typedef {import("../../name-screener.js").ListState} ListState
 *
 * @typedef {object} Choice
 * @property {number} skip rows before the first customer
 * @property {import("./customers.js").Plan} plan
 * @property {string[]} [lists] absent: all
 */
import { texts } from "../../texts.js";
import { fill, h } from "../dom.js";
import { date, listName } from "../format.js";
import { MEANINGS, columnsOf, hasHeader, isPart, recognised } from "./columns.js";
import { isAmbiguous, orderOf, readDate } from "./dates.js";
import { inOneLine, visible } from "./safe-text.js";
import { textForm } from "./text-form.js";

/** Rows and columns that the preview shows. */
const ROWS = 8;
const COLUMNS = 60;
const CELL = 60;

/** @type {EntityKind[]} */
const KINDS = ["person", "organization", "vessel", "aircraft"];

export class PlanPane {
  #actions;
  /** @type {Sheet | undefined} */
  #sheet;
  /** The row with the headings, the first is 0; those above are left out. */
  #top = 0;
  /** @type {Reading} */
  #reading = { header: true, columns: [] };
  /** @type {DateOrder} */
  #dates = "day-first";
  /** @type {ListState[]} */
  #lists = [];
  #preview = h("div", { class: "preview", tabindex: 0, role: "region", "aria-label": texts.batch.plan.preview });
  #below = h("div", {});
  #start = h("button", { type: "button", class: "action primary", click: () => this.#go() }, texts.batch.plan.start);
  #kind = h("select", { id: "batch-kind" }, h("option", { value: "" }, texts.batch.plan.anyKind), KINDS.map((kind) => h("option", { value: kind }, texts.kinds[kind])));
  element = h("div", { class: "plan" });

  /** @param {{ start: (choice: Choice) => void, other: () => void, sheet: (sheet: number) => void, reopen: (form: TextForm) => void }} actions */
  constructor(actions) {
    this.#actions = actions;
  }

  /** @param {TableFile} file @param {Sheet} sheet @param {ListState[]} lists */
  show(file, sheet, lists) {
    this.#sheet = sheet;
    this.#lists = lists;
    this.#top = hasHeader([sheet.first[sheet.header]?.cells ?? []]) ? sheet.header : 0;
    this.#reading = recognised(this.#cells());
    this.#dates = orderOf(this.#dateCells()) ?? "day-first";
    const t = texts.batch.plan;
    fill(
      this.element,
      h("header", { class: "plan-head" }, h("h2", {}, h("bdi", {}, inOneLine(file.name, 200))), h("span", { class: "faint" }, t.rows(sheet.rows)), this.#sheets(file), textForm(file, this.#actions.reopen), this.#headerBox()),
      sheet.notes.length > 0 && h("ul", { class: "plan-notes" }, sheet.notes.map((note) => h("li", {}, visible(note)))),
      h("p", { class: "prose" }, t.check),
      this.#preview,
      this.#below,
      h("div", { class: "plan-options" }, h("div", { class: "field" }, h("label", { for: "batch-kind" }, t.kind), this.#kind), this.#listChoice()),
      h("p", { class: "plan-actions" }, this.#start, h("button", { type: "button", class: "action", click: this.#actions.other }, t.other)),
    );
    this.#draw();
  }

  /** Whether a screening can begin now; what hinders it is said elsewhere. @param {boolean} ready */
  ready(ready) {
    this.#start.disabled = !ready;
  }

  /** From the headings on. */
  #rows() {
    return (this.#sheet?.first ?? []).slice(this.#top);
  }

  #cells() {
    return this.#rows().map(({ cells }) => cells);
  }

  /** The rows without the header. */
  #body() {
    return this.#cells().slice(this.#reading.header ? 1 : 0);
  }

  #dateCells() {
    const at = this.#reading.columns.indexOf("birthDate");
    return this.#body().map((row) => row[at] ?? "");
  }

  /** @param {TableFile} file */
  #sheets({ about: { sheets } }) {
    if (sheets.length < 2) return null;
    const select = h("select", { id: "batch-sheet", change: () => this.#actions.sheet(Number(select.value)) }, sheets.map((name, i) => h("option", { value: i, selected: i === this.#sheet?.sheet }, name)));
    return h("div", { class: "field" }, h("label", { for: "batch-sheet" }, texts.batch.plan.sheet), select);
  }

  #headerBox() {
    const box = h("input", { type: "checkbox", checked: this.#reading.header, change: () => this.#setHeader(box.checked) });
    return h("label", { class: "choice" }, box, h("span", {}, texts.batch.plan.header));
  }

  /** @param {boolean} header */
  #setHeader(header) {
    this.#top = header ? (this.#sheet?.header ?? 0) : 0;
    this.#reading = { header, columns: columnsOf(this.#cells(), header) };
    this.#draw();
  }

  #listChoice() {
    const choice = (/** @type {ListState} */ list) =>
      h("label", { class: "choice" }, h("input", { type: "checkbox", value: list.id, checked: list.status === "ready", disabled: list.status !== "ready" }), h("span", {}, listName(list)));
    return h("div", { class: "field" }, h("span", { id: "batch-lists-label" }, texts.ask.lists), h("div", { class: "choices", role: "group", "aria-labelledby": "batch-lists-label", id: "batch-lists", change: () => this.#drawBelow() }, this.#lists.map(choice)));
  }

  #draw() {
    const { columns, header } = this.#reading;
    const shown = columns.slice(0, COLUMNS);
    const titles = header ? (this.#cells()[0] ?? []) : [];
    const rows = this.#rows().slice(header ? 1 : 0, ROWS + (header ? 1 : 0));
    fill(
      this.#preview,
      h("table", { class: "preview-table" },
        h("thead", {}, h("tr", {}, h("th", { scope: "col", class: "number" }, texts.batch.plan.row), shown.map((meaning, i) => this.#columnHead(meaning, titles[i] ?? "", i)))),
        h("tbody", {}, rows.map(({ at, cells }) => h("tr", {}, h("th", { scope: "row", class: "number" }, at), shown.map((meaning, i) => h("td", { class: meaning === "" && "unused" }, h("bdi", {}, inOneLine(cells[i] ?? "", CELL)))))))),
    );
    this.#drawBelow();
  }

  /** @param {Chosen} meaning @param {string} title @param {number} i */
  #columnHead(meaning, title, i) {
    const t = texts.batch;
    const select = h(
      "select",
      { "aria-label": t.plan.column(i + 1, inOneLine(title, CELL)), change: () => this.#choose(i, /** @type {Chosen} */ (select.value)) },
      h("option", { value: "", selected: meaning === "" }, t.meanings.unused),
      MEANINGS.map((one) => h("option", { value: one, selected: one === meaning }, t.meanings[one])),
    );
    return h("th", { scope: "col" }, select, h("span", { class: "second" }, h("bdi", {}, inOneLine(title, CELL))));
  }

  /** @param {number} i @param {Chosen} meaning */
  #choose(i, meaning) {
    this.#reading = { ...this.#reading, columns: this.#reading.columns.with(i, meaning) };
    if (meaning === "birthDate") this.#dates = orderOf(this.#dateCells()) ?? this.#dates;
    for (const row of this.#preview.querySelectorAll("tbody tr")) row.children[i + 1].classList.toggle("unused", meaning === "");
    this.#drawBelow();
  }

  /** What depends on the choices: the order of dates, and what hinders the start. */
  #drawBelow() {
    const { columns } = this.#reading;
    const t = texts.batch.plan;
    const named = columns.some((meaning) => meaning === "name" || isPart(meaning));
    const listed = this.#chosenLists().length > 0;
    fill(
      this.#below,
      this.#top > 0 && h("p", { class: "prose faint" }, t.above(this.#rows()[0].at)),
      columns.length > COLUMNS && h("p", { class: "prose faint" }, t.moreColumns(columns.length - COLUMNS)),
      columns.includes("birthDate") && this.#dateChoice(),
      !named && h("p", { class: "prose warn", role: "alert" }, t.noName),
      !listed && h("p", { class: "prose warn", role: "alert" }, texts.answer.noList),
    );
    this.#start.toggleAttribute("aria-disabled", !named || !listed);
    this.#start.dataset.fit = String(named && listed);
  }

  #dateChoice() {
    const example = this.#dateCells().find(isAmbiguous);
    if (!example) return null;
    const t = texts.batch.plan;
    const option = (/** @type {DateOrder} */ order) => h("option", { value: order, selected: order === this.#dates }, t.dateOrders[order]);
    const select = h("select", { id: "batch-dates", change: () => ((this.#dates = /** @type {DateOrder} */ (select.value)), this.#drawBelow(), document.getElementById("batch-dates")?.focus()) }, option("day-first"), option("month-first"));
    const read = readDate(example, this.#dates);
    return h("div", { class: "field" }, h("label", { for: "batch-dates" }, t.dates), select, h("span", { class: "faint" }, t.readAs(inOneLine(example, CELL), read ? date(read) : "")));
  }

  #chosenLists() {
    const boxes = [...this.element.querySelectorAll("#batch-lists input")].map((box) => /** @type {HTMLInputElement} */ (box));
    return boxes.length === 0 ? this.#lists.map(({ id }) => id) : boxes.filter((box) => box.checked).map((box) => box.value);
  }

  #go() {
    if (this.#start.dataset.fit !== "true") return;
    const chosen = this.#chosenLists();
    const ready = this.#lists.filter(({ status }) => status === "ready");
    const kind = /** @type {EntityKind | ""} */ (this.#kind.value);
    this.#actions.start({
      skip: this.#top + (this.#reading.header ? 1 : 0),
      plan: { columns: this.#reading.columns, dates: this.#dates, ...(kind && { kind }) },
      ...(chosen.length < ready.length && { lists: chosen }),
    });
  }
}
