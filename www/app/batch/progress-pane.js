/**
 * How far a batch is: a bar with rate and time left while it runs; afterwards what came of it and, where it broke off, which rows were
 * not screened and how to go on.
 *
 * @typedef {import("../../name-screener.js").BatchProgress} BatchProgress
 * @typedef {import("./kept.js").KeptBatch} KeptBatch
 */
import { texts } from "../../texts.js";
import { failures } from "../answer-words.js";
import { fill, h, joined, prose } from "../dom.js";
import { counted } from "../format.js";
import { inOneLine } from "./safe-text.js";

export class ProgressPane {
  #actions;
  #bar = h("progress", { class: "batch-bar", "aria-label": texts.batch.progress.label });
  #line = h("span", { class: "batch-line" });
  #cancel = h("button", { type: "button", class: "action", click: () => this.#actions.cancel() }, texts.batch.progress.cancel);
  #other = h("button", { type: "button", class: "action", click: () => this.#actions.other() }, texts.batch.plan.other);
  element = h("div", { class: "batch-progress" });

  /** @param {{ cancel: () => void, goOn: () => void, other: () => void, show: (what: "unscreened" | "noted") => void }} actions */
  constructor(actions) {
    this.#actions = actions;
  }

  /** Rows are being read. @param {number} rows so far */
  reading(rows) {
    this.#bar.removeAttribute("value");
    this.#line.textContent = texts.batch.progress.reading(rows);
    this.#arrange(this.#bar, this.#line, this.#cancel);
  }

  /** @param {BatchProgress} progress */
  running({ done, total = 0, rowsPerSecond, secondsLeft }) {
    this.#bar.max = Math.max(1, total);
    this.#bar.value = done;
    this.#line.textContent = texts.batch.progress.running(done, total, rowsPerSecond, secondsLeft);
    this.#arrange(this.#bar, this.#line, this.#cancel);
  }

  /** @param {KeptBatch} kept @param {boolean} canGoOn */
  ended(kept, canGoOn) {
    const t = texts.batch.progress;
    const { customers, findings } = kept;
    const noted = customers.filter(({ notes }) => notes).length;
    const link = (/** @type {"unscreened" | "noted"} */ what, /** @type {string} */ text) => h("button", { type: "button", class: "link", click: () => this.#actions.show(what) }, text);
    fill(
      this.element,
      h("div", { class: "batch-summary" },
        h("p", {}, joined([h("bdi", { class: "strong" }, inOneLine(kept.source, 120)), t.done(findings.count, kept.elapsedMs / 1000), findings.errors.size > 0 && link("unscreened", t.failed(findings.errors.size)), noted > 0 && link("noted", t.noted(noted))], " · ")),
        this.#other),
      kept.state !== "done" && this.#brokeOff(kept, canGoOn),
      failures(kept.lists).map((failure) => h("p", { class: "notice failed" }, prose(`${failure} ${texts.notice.notCovered}`))),
    );
  }

  /** @param {KeptBatch} kept @param {boolean} canGoOn */
  #brokeOff({ state, reason, customers, findings }, canGoOn) {
    const t = texts.batch.progress;
    const rest = customers.slice(findings.count);
    const said = rest.length === 0 ? t.nothingLeft : t.left(findings.count, rest.length, counted(rest[0].row), counted(rest[rest.length - 1].row));
    return h(
      "div",
      { class: state === "stopped" ? "notice failed" : "notice warned", role: "alert" },
      h("div", {}, h("p", {}, state === "stopped" ? prose(reason ?? "") : t.cancelled), h("p", {}, said), rest.length > 0 && !canGoOn && h("p", {}, t.changed)),
      rest.length > 0 && h("button", { type: "button", class: "action", disabled: !canGoOn, click: () => this.#actions.goOn() }, t.goOn),
    );
  }

  /** Puts the parts there, unless they are: the focus on a button must survive. @param {...HTMLElement} parts */
  #arrange(...parts) {
    if (parts.some((part, i) => this.element.children[i] !== part) || this.element.children.length !== parts.length) fill(this.element, parts);
  }
}
