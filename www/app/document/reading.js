/**
 * A scanned text on the page: head with what was found, the text with its marks, the list of mentions and the details of
 * one. In: a text and its result. Out: what a person wants changed.
 *
 * @typedef {import("../../name-screener.js").DocumentResult} DocumentResult
 * @typedef {import("../session.js").Engine} Engine
 * @typedef {import("./read-file.js").ReadFile} ReadFile
 *
 * @typedef {object} Wishes
 * @property {() => void} another
 * @property {(threshold: number) => void} threshold
 * @property {(encoding: string) => void} encoding
 * @property {(read: ReadFile, result: DocumentResult) => void} report
 * @property {() => Engine} engine
 */
import { texts } from "../../texts.js";
import { fill, h } from "../dom.js";
import { counted, milliseconds, score } from "../format.js";
import { ENCODINGS } from "./encoding.js";
import { MarkedText } from "./marked-text.js";
import { MentionDetail } from "./mention-detail.js";
import { MentionList } from "./mention-list.js";

/** Below, every stretch of a text is like some listed name: a megabyte would take minutes. */
const LOWEST = 0.6;

export class Reading {
  #wishes;
  #text = new MarkedText((mention) => this.#select(mention, true));
  #list = new MentionList((mention) => this.#select(mention, true));
  #detail = new MentionDetail();
  #head = h("header", { class: "doc-head" });
  #place = h("span", { class: "doc-place" });
  #selected = 0;
  /** @type {DocumentResult | undefined} */
  #result;
  /** @type {Map<string, string>} */
  #listNames = new Map();
  /** What was found, in one line. */
  summary = "";
  element;

  /** @param {Wishes} wishes */
  constructor(wishes) {
    this.#wishes = wishes;
    const side = h("div", { class: "doc-side" }, this.#list.element, this.#detail.element);
    this.element = h("div", { class: "doc-work" }, this.#head, h("div", { class: "doc-panes" }, this.#text.element, side));
    this.element.addEventListener("keydown", (event) => this.#key(event));
  }

  /** @param {ReadFile} read @param {DocumentResult} result @param {Map<string, string>} listNames */
  show(read, result, listNames) {
    this.#result = result;
    this.#listNames = listNames;
    this.summary = summaryOf(result, listNames);
    this.element.classList.toggle("empty", result.mentions.length === 0);
    fill(this.#head, this.#headOf(read, result));
    this.#text.show(read.text, result.mentions);
    this.#list.show(result.mentions, listNames);
    this.#detail.clear();
    if (result.mentions.length > 0) this.#select(0, true);
    else this.#text.element.focus();
  }

  /** @param {ReadFile} read @param {DocumentResult} result */
  #headOf(read, result) {
    const t = texts.document;
    const walk = h("span", { class: "doc-walk" },
      h("button", { type: "button", class: "action", title: t.keys, click: () => this.#step(-1) }, t.previous),
      this.#place,
      h("button", { type: "button", class: "action", title: t.keys, click: () => this.#step(1) }, t.next));
    return [
      h("div", { class: "doc-line" },
        h("h2", {}, h("bdi", {}, read.name)),
        h("span", { class: "faint small" }, t.took(counted(read.text.length), milliseconds(result.elapsedMs))),
        h("button", { type: "button", class: "action", click: () => this.#wishes.report(read, result) }, texts.evidence.make),
        h("button", { type: "button", class: "action", id: "document-another", click: () => this.#wishes.another() }, t.another)),
      h("div", { class: "doc-line" },
        h("p", { class: "doc-summary" }, this.summary),
        this.#thresholdField(result.threshold),
        read.encoding && this.#encodingField(read),
        result.mentions.length > 0 && walk),
      ...notes(read, result).map((note) => h("p", { class: "notice" }, note)),
    ];
  }

  /** @param {number} threshold */
  #thresholdField(threshold) {
    const shown = h("output", { for: "document-threshold" }, score(threshold));
    const field = h("input", { id: "document-threshold", type: "range", min: LOWEST, max: 1, step: 0.01, value: threshold, autocomplete: "off" });
    field.addEventListener("input", () => (shown.value = score(Number(field.value))));
    field.addEventListener("change", () => this.#wishes.threshold(Number(field.value)));
    return h("span", { class: "doc-field" }, h("label", { for: "document-threshold", class: "label" }, texts.document.threshold), field, shown);
  }

  /** @param {ReadFile} read */
  #encodingField({ encoding, guessed }) {
    const names = encoding && !ENCODINGS.includes(encoding) ? [encoding, ...ENCODINGS] : ENCODINGS;
    const options = names.map((name) => h("option", { value: name, selected: name === encoding }, texts.document.encodings[name] ?? name));
    const field = h("select", { id: "document-encoding", title: guessed ? texts.document.guessed : false }, options);
    field.addEventListener("change", () => this.#wishes.encoding(field.value));
    return h("span", { class: "doc-field" }, h("label", { for: "document-encoding", class: "label" }, texts.document.encoding), field);
  }

  /** @param {number} mention @param {boolean} focus */
  #select(mention, focus) {
    const result = this.#result;
    if (!result?.mentions[mention]) return;
    this.#selected = mention;
    this.#place.textContent = texts.document.place(counted(mention + 1), counted(result.mentions.length));
    this.#text.select(mention);
    this.#list.select(mention, focus);
    this.#detail.show(result.mentions[mention], result.threshold, this.#wishes.engine(), this.#listNames);
  }

  /** @param {number} by */
  #step(by) {
    const all = this.#result?.mentions.length ?? 0;
    if (all > 0) this.#select((this.#selected + by + all) % all, true);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
    const inList = target instanceof Element && this.#list.element.contains(target);
    const last = (this.#result?.mentions.length ?? 0) - 1;
    if (key === "n" || inList && key === "ArrowDown") this.#step(1);
    else if (key === "p" || inList && key === "ArrowUp") this.#step(-1);
    else if (inList && key === "Home") this.#select(0, true);
    else if (inList && key === "End") this.#select(last, true);
    else if (inList && key === "Enter") this.#detail.element.focus();
    else if (key === "Escape" && !inList) this.#select(this.#selected, true);
    else return;
    event.preventDefault();
  }
}

/** @param {DocumentResult} result @param {Map<string, string>} listNames */
function summaryOf({ mentions, threshold, lists }, listNames) {
  const searched = lists.filter((list) => list.status === "ready").map((list) => listNames.get(list.id) ?? list.id).join(", ");
  const different = new Set(mentions.map((mention) => mention.text)).size;
  if (mentions.length === 0) return texts.document.none(score(threshold), searched);
  return texts.document.found(mentions.length, different, score(threshold), searched);
}

/** What of the file was not read, and which lists do not cover it. @param {ReadFile} read @param {DocumentResult} result */
function notes(read, { complete, lists }) {
  const t = texts.document;
  const failed = lists.filter((list) => list.status === "failed").map((list) => list.title);
  return [
    !complete && t.incomplete(failed.join(", ")),
    read.guessed && t.guessed,
    read.garbled && t.garbled,
    read.empty?.length && t.emptyPages(read.empty.join(", ")),
    read.attached?.length && t.attached(read.attached.join(", ")),
  ].filter((note) => typeof note === "string");
}
