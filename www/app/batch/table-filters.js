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
  #show = select("batch-show", texts.batch.filter.show, SHOWN.map((show) => [show, texts.batch.filter.shown[show]]));
  #list = select("batch-list", texts.batch.filter.list, []);
  #party = select("batch-party", texts.batch.filter.kind, [["", texts.batch.filter.anyKind], ...KINDS.map((kind) => /** @type {[string, string]} */ ([kind, texts.kinds[kind]]))]);
  #text = h("input", {
    type: "search", id: "batch-text", dir: "auto", "aria-label": texts.batch.filter.text, placeholder: texts.batch.filter.text,
    spellcheck: "false", autocomplete: "off", autocorrect: "off", autocapitalize: "off", translate: "no", writingsuggestions: "false",
  });
  #count = h("output", { class: "filter-count" });
  element;

  /** @param {() => void} changed */
  constructor(changed) {
    this.element = h("div", { class: "filters", role: "search", "aria-label": texts.batch.filter.label }, this.#show.element, this.#text, this.#list.element, this.#party.element, this.#count);
    this.element.addEventListener("input", changed);
  }

  /** @param {[id: string, name: string][]} lists */
  offer(lists) {
    fill(this.#list.select, h("option", { value: "" }, texts.batch.filter.anyList), lists.map(([id, name]) => h("option", { value: id }, name)));
  }

  /** @returns {Filter} */
  get filter() {
    return {
      show: /** @type {Filter["show"]} */ (this.#show.select.value),
      text: this.#text.value,
      list: this.#list.select.value,
      kind: this.#party.select.value,
    };
  }

  /** Shows these rows without any other narrowing. @param {Filter["show"]} show */
  only(show) {
    this.#show.select.value = show;
    this.#text.value = this.#list.select.value = this.#party.select.value = "";
  }

  /** @param {number} shown @param {number} all */
  counted(shown, all) {
    this.#count.value = texts.batch.filter.count(shown, all);
  }
}

/** @param {string} id @param {string} label @param {[value: string, text: string][]} options */
function select(id, label, options) {
  const made = h("select", { id }, options.map(([value, text]) => h("option", { value }, text)));
  return { select: made, element: h("span", { class: "field" }, h("label", { for: id }, label), made) };
}
