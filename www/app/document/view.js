/**
 * The view of documents: a text pasted or a file dropped in; the text with every mention of a listed party marked, the
 * list of mentions and the details of one out. Nothing of it is kept when another text comes.
 *
 * @typedef {import("../../name-screener.js").DocumentResult} DocumentResult
 * @typedef {import("../views.js").Page} Page
 * @typedef {import("../session.js").Engine} Engine
 * @typedef {import("./read-file.js").ReadFile} ReadFile
 */
import { DEFAULT_THRESHOLD } from "../../name-screener.js";
import { texts } from "../../texts.js";
import { fill } from "../dom.js";
import { listName } from "../format.js";
import { Intake } from "./intake.js";
import { startPdf } from "./pdf.js";
import { LONGEST_TEXT, readFile } from "./read-file.js";
import { Reading } from "./reading.js";
import { UnreadableFile } from "./unreadable.js";

// The worker that reads PDFs comes from the server: it must be there before the page is used further. What fails is said when one is opened.
await startPdf().catch(() => {});

/** Hits of each mention that a report holds. */
const REPORTED = 50;

/** @param {HTMLElement} root @param {Page} page @returns {import("../views.js").View} */
export function start(root, page) {
  const view = new DocumentView(root, page);
  return {
    shown: () => view.shown(),
    engineChanged: () => view.engineChanged(),
    dropped: (files) => view.take(files),
  };
}

class DocumentView {
  #root;
  #page;
  #intake = new Intake({ text: (text) => this.#pasted(text), files: (files) => this.take(files), cancel: () => this.#cancel() });
  #reading = new Reading({
    another: () => this.#showIntake(),
    threshold: (threshold) => this.#again(threshold),
    encoding: (encoding) => this.#decodeAgain(encoding),
    engine: () => this.#page.session.engine,
    report: ({ name, text }, { threshold }) => this.#page.report?.({ kind: "document", source: name, text, rows: [], options: { threshold, limit: REPORTED } }),
  });
  #threshold = DEFAULT_THRESHOLD;
  /** The file or text under way or shown. @type {{ file?: File, read: ReadFile } | undefined} */
  #source;
  /** @type {AbortController | undefined} */
  #underWay;

  /** @param {HTMLElement} root @param {Page} page */
  constructor(root, page) {
    this.#root = root;
    this.#page = page;
    this.#showIntake();
  }

  shown() {
    if (this.#intake.element.isConnected) this.#intake.focus();
  }

  /** An engine that stops takes the scan with it, which then says so itself; details come from the one that is there. */
  engineChanged() {
    if (this.#page.session.engine.phase === "ready") this.#intake.tell();
  }

  /** @param {File[]} files */
  async take(files) {
    if (files.length === 0) return;
    if (files.length > 1) return this.#fail(texts.document.several);
    await this.#read(files[0]);
  }

  /** @param {string} text */
  async #pasted(text) {
    const name = texts.document.pasted;
    if (text.trim() === "") return this.#fail(texts.document.unreadable.noText(name));
    if (text.length > LONGEST_TEXT) return this.#fail(texts.document.unreadable.textTooLong(name));
    this.#source = { read: { name, format: "plain", text } };
    await this.#scan(this.#begin());
  }

  /** @param {File} file @param {string} [encoding] */
  async #read(file, encoding) {
    const signal = this.#begin();
    this.#showProgress(texts.document.reading(file.name));
    try {
      const read = await readFile(file, encoding);
      if (signal.aborted) return;
      this.#source = { file, read };
    } catch (error) {
      if (signal.aborted) return;
      const reason = error instanceof UnreadableFile ? error.reason : "unknown";
      return this.#fail(texts.document.unreadable[reason](file.name));
    }
    await this.#scan(signal);
  }

  /** @param {string} encoding */
  #decodeAgain(encoding) {
    if (this.#source?.file) this.#read(this.#source.file, encoding);
  }

  /** @param {number} threshold */
  #again(threshold) {
    this.#threshold = threshold;
    if (this.#source) this.#scan(this.#begin());
  }

  /** Ends what is under way, for what comes now. */
  #begin() {
    this.#underWay?.abort();
    this.#underWay = new AbortController();
    this.#intake.tell();
    return this.#underWay.signal;
  }

  #cancel() {
    this.#underWay?.abort();
    this.#fail(texts.document.cancelled);
  }

  /** @param {AbortSignal} signal */
  async #scan(signal) {
    const { engine } = this.#page.session;
    const { read } = /** @type {{ read: ReadFile }} */ (this.#source);
    if (engine.phase !== "ready") return this.#fail(texts.document.notReady);
    const tell = (/** @type {number} */ done) => this.#showProgress(texts.document.scanning(Math.floor(done * 100)), done);
    tell(0);
    try {
      const result = await engine.screener.scanDocument(read.text, { threshold: this.#threshold, limit: 1, onProgress: tell, signal });
      if (!signal.aborted) this.#show(read, result);
    } catch (error) {
      if (!signal.aborted) this.#fail(/** @type {Error} */ (error).message);
    }
  }

  /** @param {ReadFile} read @param {DocumentResult} result */
  #show(read, result) {
    this.#intake.progress();
    this.#intake.clear();
    const names = new Map(result.lists.map((list) => [list.id, listName(list)]));
    fill(this.#root, this.#reading.element);
    this.#reading.show(read, result, names);
    this.#page.announcer.say(this.#reading.summary);
  }

  #showIntake() {
    this.#underWay?.abort();
    this.#source = undefined;
    this.#intake.progress();
    fill(this.#root, this.#intake.element);
    if (!this.#root.hidden) this.#intake.focus();
  }

  /** @param {string} doing @param {number} [done] */
  #showProgress(doing, done) {
    if (!this.#intake.element.isConnected) fill(this.#root, this.#intake.element);
    this.#intake.progress(doing, done);
  }

  /** @param {string} problem */
  #fail(problem) {
    this.#source = undefined;
    this.#intake.progress();
    fill(this.#root, this.#intake.element);
    this.#intake.tell(problem);
  }
}
