/**
 * The third state of the view: a batch while it is screened and after. Chart, breakdown, table and customer all show the same
 * threshold; whatever changes it changes them at once.
 *
 * @typedef {import("./kept.js").KeptBatch} KeptBatch
 * @typedef {import("./view.js").Page} Page
 */
import { texts } from "../../texts.js";
import { byId, fill, h } from "../dom.js";
import { listName } from "../format.js";
import { remember } from "../evidence/batch-records.js";
import { screenedBatch } from "../evidence/from-batch.js";
import { NARROW } from "../sheet.js";
import { BatchRun, isOfThese } from "./batch-run.js";
import { BatchTable } from "./batch-table.js";
import { breakdown } from "./breakdown.js";
import { CustomerPane } from "./customer-pane.js";
import { Exports } from "./exports.js";
import { RunningNote } from "./interruption.js";
import { decidedCustomer } from "./customers.js";
import { ProgressPane } from "./progress-pane.js";
import { ThresholdChart } from "./threshold-chart.js";

/** Milliseconds between two drawings of the chart while results come. */
const EVERY = 500;
/** Parts of a batch that are announced: each quarter. */
const ANNOUNCED = 4;

export class ResultsPane {
  #kept;
  #page;
  #run;
  #chart;
  #table;
  #customer;
  #progress;
  #breakdown = h("div", { class: "breakdown-frame" });
  #drawn = 0;
  #announced = 0;
  /** @type {RunningNote | undefined} */
  #note;
  element;

  /** @param {KeptBatch} kept @param {{ page: Page, other: () => void, lowest: number }} options */
  constructor(kept, { page, other, lowest }) {
    this.#kept = kept;
    this.#page = page;
    this.#run = new BatchRun(kept, { onProgress: (progress) => this.#progressed(progress), onEnd: () => this.#ended() });
    this.#chart = new ThresholdChart({ lowest, threshold: kept.threshold, changed: (threshold) => this.#setThreshold(threshold) });
    this.#table = new BatchTable(kept, {
      select: (row) => this.#select(row),
      open: () => this.#openCustomer(),
      mark: (customer, hit) => page.decisionBadge?.(decidedCustomer(customer), hit),
    });
    this.#customer = new CustomerPane({ close: () => this.#closeCustomer(), page });
    this.#progress = new ProgressPane({
      cancel: () => this.#run.cancel(),
      goOn: () => this.run(),
      other,
      show: (what) => (this.#table.filters.only(what), this.#table.show(), this.#table.focus()),
    });
    NARROW.addEventListener("change", () => this.#cover(false));
    const exports = new Exports(() => ({ kept, rows: this.#table.rows }));
    this.element = h(
      "div",
      { class: "batch" },
      this.#progress.element,
      h("div", { class: "batch-overview" }, this.#chart.element, this.#breakdown),
      h("div", { class: "batch-list" }, this.#table.element, exports.element, reports(kept, page)),
      this.#customer.element,
    );
    this.#followDecisions();
  }

  /** Shows what was decided meanwhile. */
  #followDecisions() {
    const end = this.#page.watchDecisions?.(() => (this.element.isConnected ? (this.#table.show(), this.#customer.remark()) : end?.()));
  }

  get isRunning() {
    return this.#kept.state === "running";
  }

  /** Screens what is not screened yet. */
  run() {
    const { engine } = this.#page.session;
    if (engine.phase !== "ready" || !this.#canGoOn()) return;
    this.#note = new RunningNote();
    addEventListener("beforeunload", warn);
    this.#progress.running({ done: this.#kept.findings.count, total: this.#kept.customers.length, rowsPerSecond: 0 });
    this.#run.start(engine.screener);
    this.#draw();
    this.#table.show();
  }

  /** The engine has stopped, or is there again. */
  engineChanged() {
    if (!this.isRunning) this.#progress.ended(this.#kept, this.#canGoOn());
  }

  /** Rows of one batch are screened by one engine against one state of the lists. */
  #canGoOn() {
    const { engine } = this.#page.session;
    return engine.phase === "ready" && isOfThese(this.#kept, engine.screener);
  }

  /** @param {import("../../name-screener.js").BatchProgress} progress */
  #progressed(progress) {
    const { done, total = 0 } = progress;
    this.#note?.progress(done, total);
    this.#progress.running(progress);
    this.#table.grew();
    const part = Math.floor((ANNOUNCED * done) / total);
    if (part > this.#announced && done < total) this.#page.announcer.say(texts.batch.progress.spoken(done, total, this.#alerts()));
    this.#announced = part;
    if (performance.now() - this.#drawn > EVERY) this.#draw();
  }

  #ended() {
    removeEventListener("beforeunload", warn);
    this.#note?.end();
    this.#progress.ended(this.#kept, this.#canGoOn());
    this.#table.grew();
    this.#draw();
    const { findings, customers } = this.#kept;
    const { engine } = this.#page.session;
    if (engine.phase === "ready") void remember(this.#kept, engine.screener);
    this.#page.announcer.say(texts.batch.progress.spoken(findings.count, customers.length, this.#alerts()));
  }

  /** Chart and breakdown; the table draws itself. */
  #draw() {
    const { lists, threshold } = this.#kept;
    const titles = new Map(lists.map((list) => [list.id, listName(list)]));
    this.#drawn = performance.now();
    this.#chart.render(this.#run.tally, threshold);
    fill(this.#breakdown, breakdown(this.#run.tally, threshold, (id) => titles.get(id) ?? id));
  }

  /** @param {number} threshold in hundredths */
  #setThreshold(threshold) {
    this.#kept.threshold = threshold;
    this.#draw();
    this.#table.show();
    this.#customer.refresh();
  }

  #alerts() {
    return this.#run.tally.alertsAt(this.#kept.threshold);
  }

  /** @param {number} row */
  #select(row) {
    const { engine } = this.#page.session;
    this.#customer.show(this.#kept, row, engine.phase === "ready" ? engine.screener : undefined);
  }

  #openCustomer() {
    this.#cover(NARROW.matches);
    this.#customer.element.focus();
  }

  #closeCustomer() {
    this.#cover(false);
    this.#table.focus();
  }

  /** On narrow screens the customer is a sheet over everything else, which is out of reach meanwhile. @param {boolean} covered */
  #cover(covered) {
    this.element.classList.toggle("customer-open", covered);
    for (const other of [byId("head", HTMLElement), ...this.element.children]) other.toggleAttribute("inert", covered && other !== this.#customer.element);
  }
}

/** @param {KeptBatch} kept @param {Page} page */
function reports(kept, page) {
  const t = texts.evidence;
  const button = (/** @type {string} */ label, /** @type {() => void} */ click) => h("button", { type: "button", class: "action", click }, label);
  return h("div", { class: "exports" }, button(t.make, () => page.report?.(screenedBatch(kept))), button(t.rescreen, () => page.rescreen?.()));
}

/** The browser asks before it closes a tab in which a batch runs. @param {BeforeUnloadEvent} event */
const warn = (event) => event.preventDefault();
