/**
 * Reports opened again and batches screened again: the part of the view of decisions where that is started and what
 * came of it is shown.
 *
 * @typedef {import("../views.js").Page} Page
 * @typedef {import("../../name-screener.js").BatchRow} BatchRow
 * @typedef {import("../../name-screener.js").Screener} Screener
 * @typedef {import("./reading.js").Integrity} Integrity
 * @typedef {import("./report.js").Report} Report
 * @typedef {import("./rerun.js").Rerun} Rerun
 * @typedef {{ onProgress: (done: number, total: number) => void, signal: AbortSignal }} Watching
 */
import { texts } from "../../texts.js";
import { batch } from "../batch/kept.js";
import { fill, h } from "../dom.js";
import { counted } from "../format.js";
import { filePicker } from "../file-picker.js";
import { changesView } from "./changes-view.js";
import { screenedBatch } from "./from-batch.js";
import { documentForm, identityForm } from "./identity-form.js";
import { NotReport, readReport } from "./reading.js";
import { NoneLoaded, rerun, rerunDocument, rescreen } from "./rerun.js";
import { foundAgain, isHashed } from "./subjects.js";

/** So many faults of a file are shown. */
const FEW = 20;

export class OpenedReports {
  #page;
  #body = h("div", { class: "opened-body" });
  #rescreen = h("button", { type: "button", class: "action", click: () => void this.rescreenBatch() }, texts.evidence.rescreen);
  #under = new AbortController();
  element;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    const t = texts.evidence;
    const picker = filePicker(t.open, (file) => void this.open(file));
    this.element = h("section", { class: "opened" },
      h("header", { class: "view-head" }, h("h2", {}, t.opened), h("p", { class: "prose faint" }, t.openedIntro),
        h("div", { class: "buttons" }, h("button", { type: "button", class: "action", click: () => picker.click() }, t.open), this.#rescreen, picker)),
      this.#body);
    this.shown();
  }

  shown() {
    const { kept } = batch;
    this.#rescreen.disabled = !kept;
    this.#rescreen.title = kept ? "" : texts.evidence.noBatch;
  }

  /** @param {File} file */
  async open(file) {
    this.#under.abort();
    try {
      const { report, integrity } = await readReport(file);
      if (report.document) await this.#rerunDocument(file.name, report, integrity, report.document.text);
      else if (report.subjects.as === "hashes") this.#ask(file.name, report, integrity);
      else await this.#rerun(file.name, report, integrity, rowsOf(report));
    } catch (error) {
      fill(this.#body, unread(file, error));
    }
  }

  /** @param {string} name @param {Report} report @param {Integrity} integrity @param {string | undefined} text */
  async #rerunDocument(name, report, integrity, text) {
    if (text === undefined) return this.#askText(name, report, integrity);
    await this.#run((screener, watching) => rerunDocument(report, text, screener, watching), texts.evidence.ofFile(name), integrity);
  }

  /** @param {string} name @param {Report} report @param {Integrity} integrity */
  #askText(name, report, integrity) {
    fill(this.#body, documentForm(report.document?.sha256 ?? "", (text) => void this.#rerunDocument(name, report, integrity, text)));
    this.#body.querySelector("textarea")?.focus();
  }

  /** @param {string} name @param {Report} report @param {Integrity} integrity */
  #ask(name, report, integrity) {
    const go = (/** @type {Iterable<BatchRow>} */ named) => void this.#rerun(name, report, integrity, foundAgain(report.rows, named, report.subjects.salt ?? ""));
    fill(this.#body, identityForm(batch.kept && screenedBatch(batch.kept).rows, go));
    this.#body.querySelector("textarea")?.focus();
  }

  /** @param {string} name @param {Report} report @param {Integrity} integrity @param {Map<number, BatchRow>} rows */
  async #rerun(name, report, integrity, rows) {
    await this.#run((screener, watching) => rerun(report, rows, screener, watching), texts.evidence.ofFile(name), integrity);
  }

  /** Screens the batch of this tab again, and shows what changed. */
  async rescreenBatch() {
    if (!batch.kept) return;
    const kept = screenedBatch(batch.kept);
    await this.#run((screener, watching) => rescreen(kept, screener, watching), texts.evidence.ofBatch);
  }

  /** @param {(screener: Screener, watching: Watching) => Promise<Rerun>} run @param {string} title @param {Integrity} [integrity] */
  async #run(run, title, integrity) {
    const { engine } = this.#page.session;
    if (engine.phase !== "ready") return fill(this.#body, said(texts.evidence.notReady));
    this.#under.abort();
    const { signal } = (this.#under = new AbortController());
    const { element, onProgress } = this.#running();
    fill(this.#body, element);
    try {
      const came = await run(engine.screener, { onProgress, signal });
      if (!signal.aborted) this.#show(title, came, integrity);
    } catch (error) {
      if (!signal.aborted) fill(this.#body, said(error instanceof NoneLoaded ? texts.evidence.noneLoaded : /** @type {Error} */ (error).message));
    }
  }

  /** @param {string} title @param {Rerun} came @param {Integrity | undefined} integrity */
  #show(title, came, integrity) {
    const view = changesView(title, came, integrity);
    fill(this.#body, view);
    view.querySelector("h3")?.focus();
  }

  #running() {
    const t = texts.evidence;
    const bar = h("progress", { "aria-label": t.running, max: 1, value: 0 });
    const numbers = h("span", { class: "faint" });
    const cancel = () => (this.#under.abort(), fill(this.#body, said(t.cancelled)));
    const onProgress = (/** @type {number} */ done, /** @type {number} */ total) => {
      [bar.max, bar.value] = [Math.max(total, 1), done];
      numbers.textContent = t.progress(counted(done), counted(total));
    };
    return { element: h("p", { class: "running pad" }, t.running, bar, numbers, h("button", { type: "button", class: "action", click: cancel }, t.cancel)), onProgress };
  }
}

/** @param {Report} report @returns {Map<number, BatchRow>} */
const rowsOf = ({ rows }) => new Map(rows.flatMap(({ index, who }) => (isHashed(who) ? [] : [[index, who]])));

/** @param {string} text */
const said = (text) => h("p", { class: "prose pad", role: "alert" }, text);

/** @param {File} file @param {unknown} error */
function unread(file, error) {
  const t = texts.evidence;
  if (!(error instanceof NotReport)) return said(t.fileFailed(file.name, String(error)));
  const faults = error.faults.slice(0, FEW).map((fault) => h("li", { class: "code" }, fault));
  return h("div", { class: "pad", role: "alert" }, h("p", { class: "prose" }, t.fileFailed(file.name, t.openFailed[error.code])), faults.length > 0 && h("ul", {}, faults));
}
