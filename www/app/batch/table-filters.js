/**
 * What narrows the table: which rows, a text in them, a list, a kind. A {@link Filter} out.
 *
 * @typedef {import("./arrangement.js").Filter} Filter
 */
import { texts } from "../../texts.js";
import { fill, h } from "../dom.js";

/** @type {Filter["show"][]} */
const SHOWN = ["alerts", "clear", "unscreened", "noted", "all"];
const KINDS = ["person", "organization", "vessel", "aircraft", "unknown"];

export class TableFilters {
  #show = h("select", { "aria-label": texts.batch.filter.show }, SHOWN.map((show) => option(show, texts.batch.filter.shown[show])));
  #list = h("select", { "aria-label": texts.batch.filter.list });
  #party = h("select", { "aria-label": texts.batch.filter.kind }, option("", texts.batch.filter.anyKind), KINDS.map((kind) => option(kind, texts.kinds[kind])));
  #text = h("input", {
    type: "search", id: "batch-text", dir: "auto", "aria-label": texts.batch.filter.text, placeholder: texts.batch.filter.text,
    spellcheck: "false", autocomplete: "off", autocorrect: "off", autocapitalize: "off", translate: "no", writingsuggestions: "false",
  });
  #count = h("output", { class: "filter-count" });
  element;

  /** @param {() => void} changed */
  constructor(changed) {
    this.element = h("div", { class: "filters", role: "search", "aria-label": texts.batch.filter.label }, this.#show, this.#text, this.#list, this.#party, this.#count);
    this.element.addEventListener("input", changed);
  }

  /** @param {[id: string, name: string][]} lists */
  offer(lists) {
    fill(this.#list, option("", texts.batch.filter.anyList), lists.map(([id, name]) => option(id, name)));
  }

  /** @returns {Filter} */
  get filter() {
    return {
      show: /** @type {Filter["show"]} */ (this.#show.value),
      text: this.#text.value,
      list: this.#list.value,
      kind: this.#party.value,
    };
  }

  /** Shows these rows without any other narrowing. @param {Filter["show"]} show */
  only(show) {
    this.#show.value = show;
    this.#text.value = this.#list.value = this.#party.value = "";
  }

  /** @param {number} shown @param {number} all */
  counted(shown, all) {
    this.#count.value = texts.batch.filter.count(shown, all);
  }
}

/** @param {string} value @param {string} text */
const option = (value, text) => h("option", { value }, text);
