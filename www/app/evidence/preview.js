/**
 * A report on the screen, in place of the rest of the page: how it names the customers is chosen here, and it is
 * printed or saved from here. Nothing is kept of it.
 *
 * @typedef {import("../views.js").Page} Page
 * @typedef {import("./report.js").Screened} Screened
 * @typedef {import("./report.js").Findings} Findings
 * @typedef {import("./report.js").Report} Report
 * @typedef {import("./subjects.js").Manner} Manner
 */
import { texts } from "../../texts.js";
import { fill, h } from "../dom.js";
import { counted } from "../format.js";
import { fileName, saveFile } from "../save-file.js";
import { Outdated, findings, report, sealed } from "./report.js";
import { reportParts } from "./report-text.js";
import { MOST_NAMED, sheet } from "./sheet.js";

/** Names on a printed page, about. */
const NAMES_A_PAGE = 150;

export class Preview {
  #page;
  #root = h("main", { class: "report", hidden: true, "aria-label": texts.evidence.toolbar });
  #under = new AbortController();
  /** @type {HTMLElement | undefined} */
  #from;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    document.body.append(this.#root);
    this.#root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close();
    });
  }

  /** Screens what is to be reported, and shows the report. @param {Screened} screened */
  async show(screened) {
    const { engine } = this.#page.session;
    this.#open();
    if (engine.phase !== "ready") return this.#say(texts.evidence.notReady);
    const { signal } = (this.#under = new AbortController());
    try {
      const onProgress = (/** @type {number} */ done, /** @type {number} */ total) => this.#progress(done, total);
      const found = await findings(screened, engine.screener, { onProgress, signal });
      if (!signal.aborted) await this.#render(found, { manner: "names", allNames: false });
    } catch (error) {
      if (!signal.aborted) this.#say(error instanceof Outdated ? texts.evidence.outdated : texts.evidence.failed(/** @type {Error} */ (error).message));
    }
  }

  close() {
    this.#under.abort();
    this.#root.hidden = true;
    fill(this.#root);
    document.documentElement.classList.remove("reporting");
    if (this.#from?.isConnected) this.#from.focus();
  }

  #open() {
    const { activeElement } = document;
    this.#from = activeElement instanceof HTMLElement ? activeElement : undefined;
    this.#root.hidden = false;
    document.documentElement.classList.add("reporting");
    scrollTo(0, 0);
    this.#say(`${texts.evidence.making} …`);
  }

  /** @param {number} done @param {number} total */
  #progress(done, total) {
    if (total > 1) fill(this.#root, this.#closing(), h("p", { class: "prose pad" }, `${texts.evidence.making}: ${texts.evidence.progress(counted(done), counted(total))}`));
  }

  /** @param {string} text */
  #say(text) {
    fill(this.#root, this.#closing(), h("p", { class: "prose pad", role: "alert" }, text));
    this.#root.querySelector("button")?.focus();
  }

  #closing() {
    return h("div", { class: "report-bar" }, this.#closeButton());
  }

  #closeButton() {
    return h("button", { type: "button", class: "action", click: () => this.close() }, texts.evidence.close);
  }

  /** @param {Findings} found @param {{ manner: Manner, allNames: boolean }} chosen */
  async #render(found, chosen) {
    const decided = this.#page.decisionOf;
    const made = await sealed(report(found, chosen.manner, (row, hit, entity) => decided?.(customerOf(row), { id: hit.id, list: hit.list, entity })));
    const again = (/** @type {Partial<typeof chosen>} */ change) => void this.#render(found, { ...chosen, ...change });
    fill(this.#root, this.#bar(made, chosen, again), sheet(made, chosen));
    this.#root.querySelector("h1")?.focus();
  }

  /** @param {Report} made @param {{ manner: Manner, allNames: boolean }} chosen @param {(change: { manner?: Manner, allNames?: boolean }) => void} again */
  #bar(made, { manner, allNames }, again) {
    const t = texts.evidence;
    const choice = (/** @type {Manner} */ value) =>
      h("label", { class: "choice" }, h("input", { type: "radio", name: "manner", checked: value === manner, change: () => again({ manner: value }) }), h("span", {}, t[value]));
    const others = made.rows.filter((row) => row.total === 0).length;
    return h("div", { class: "report-bar" },
      h("button", { type: "button", class: "action primary", click: () => print() }, t.print),
      h("button", { type: "button", class: "action", click: () => saveFile(fileName("report", "json"), reportParts(made), "application/json") }, t.saveJson),
      h("div", { class: "choices", role: "radiogroup", "aria-label": t.customersAs }, h("span", { class: "label" }, t.customersAs), choice("names"), choice("hashes")),
      made.kind === "batch" && others > MOST_NAMED && h("label", { class: "choice" }, h("input", { type: "checkbox", checked: allNames, change: () => again({ allNames: !allNames }) }), h("span", {}, t.allNames(Math.ceil(others / NAMES_A_PAGE)))),
      this.#closeButton(),
      manner === "hashes" && h("p", { class: "prose faint" }, t.hashHint));
  }
}

/** The customer of a row, as decisions know customers. @param {import("../../name-screener.js").BatchRow} row */
const customerOf = ({ query, id, birthDate }) => ({ name: query, ...(id !== undefined && { id: String(id) }), ...(birthDate && { birthDate }) });
