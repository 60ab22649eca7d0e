/**
 * The Batch view: a file of customers in; alerts at any threshold, as a table, a chart and files, out. Three states, one after the
 * other: a file is wanted, its columns are checked, it is screened. The batch stays in memory; see kept.js.
 *
 * @typedef {import("../views.js").Page} Page
 * @typedef {import("../session.js").Engine} Engine
 * @typedef {import("./plan-pane.js").Choice} Choice
 * @typedef {import("./table-file.js").TableFile} TableFile
 */
import { texts } from "../../texts.js";
import { fill } from "../dom.js";
import { LOWEST, newBatch } from "./batch-run.js";
import { Intake } from "./intake.js";
import { forget, interruptions } from "./interruption.js";
import { batch } from "./kept.js";
import { PlanPane } from "./plan-pane.js";
import { ProgressPane } from "./progress-pane.js";
import { readCustomers } from "./read-customers.js";
import { ResultsPane } from "./results-pane.js";
import { openTableFile } from "./table-file.js";

export { batch };

/** Rows that tell what the columns hold. */
const FIRST_ROWS = 200;

/** @param {HTMLElement} root @param {Page} page @returns {import("../views.js").View} */
export function start(root, page) {
  const view = new BatchView(root, page);
  // Files can be pasted too; text goes where the focus is.
  root.addEventListener("paste", ({ clipboardData }) => {
    const [file] = clipboardData?.files ?? [];
    if (file) view.open(file);
  });
  interruptions().then((broken) => view.intake.told(broken, forget));
  return { engineChanged: (engine) => view.engineChanged(engine), dropped: ([file]) => view.open(file) };
}

class BatchView {
  #root;
  #page;
  /** What was given, and what it was opened as: none while it is opened. @type {File | undefined} */
  #given;
  /** @type {TableFile | undefined} */
  #file;
  #sheet = 0;
  /** Ends what is under way: opening, reading. */
  #work = new AbortController();
  /** @type {ResultsPane | undefined} */
  #results;
  intake = new Intake((file) => this.open(file));
  #plan = new PlanPane({
    start: (choice) => this.#screen(choice),
    other: () => this.#wantFile(),
    sheet: (sheet) => this.#showSheet(sheet),
    reopen: (form) => this.#given && this.open(this.#given, form),
  });
  #reading = new ProgressPane({ cancel: () => this.#wantFile(), goOn() {}, other() {}, show() {} });

  /** @param {HTMLElement} root @param {Page} page */
  constructor(root, page) {
    this.#root = root;
    this.#page = page;
    fill(root, this.intake.element);
  }

  /** @param {Engine} engine */
  engineChanged(engine) {
    this.#plan.ready(engine.phase === "ready");
    this.#results?.engineChanged();
  }

  /** @param {File} file @param {import("./table-file.js").TextForm} [form] */
  async open(file, form = {}) {
    if (this.#results?.isRunning) return this.#page.announcer.say(texts.batch.intake.busy);
    await this.#attempt(async (signal) => {
      this.#given = file;
      this.#file?.close();
      this.#file = undefined;
      const opened = await openTableFile(file, form, signal);
      this.#file = opened;
      await this.#look(opened, 0);
    });
  }

  /** @param {number} sheet */
  #showSheet(sheet) {
    return this.#attempt(() => this.#look(/** @type {TableFile} */ (this.#file), sheet));
  }

  /** @param {TableFile} file @param {number} sheet */
  async #look(file, sheet) {
    this.#sheet = sheet;
    this.#plan.show(file, await file.look(sheet, FIRST_ROWS), this.#lists());
    this.#plan.ready(this.#page.session.engine.phase === "ready");
    fill(this.#root, this.#plan.element);
  }

  /** @param {Choice} choice */
  #screen(choice) {
    const file = /** @type {TableFile} */ (this.#file);
    return this.#attempt(async (signal) => {
      this.#reading.reading(0);
      fill(this.#root, this.#reading.element);
      const customers = await readCustomers(file, this.#sheet, choice, { signal, onRows: (rows) => this.#reading.reading(rows) });
      file.close();
      const { engine } = this.#page.session;
      if (engine.phase !== "ready") throw new Error(texts.failure.stoppedIdle);
      batch.kept = newBatch(file.name, customers, engine.screener, choice.lists);
      this.#results = new ResultsPane(batch.kept, { page: this.#page, other: () => this.#wantFile(), lowest: LOWEST });
      fill(this.#root, this.#results.element);
      this.#results.run();
    });
  }

  #wantFile() {
    this.#work.abort();
    this.#file?.close();
    this.#results = undefined;
    batch.kept = undefined;
    this.intake.problem("");
    fill(this.#root, this.intake.element);
  }

  /** Does it, unless something else is begun; what fails is told where a file is chosen. @param {(signal: AbortSignal) => Promise<unknown>} work */
  async #attempt(work) {
    this.#work.abort();
    const { signal } = (this.#work = new AbortController());
    try {
      await work(signal);
    } catch (error) {
      if (signal.aborted) return;
      this.#wantFile();
      this.intake.problem(/** @type {Error} */ (error).message);
    }
  }

  #lists() {
    const { engine } = this.#page.session;
    return "lists" in engine ? engine.lists : [];
  }
}
