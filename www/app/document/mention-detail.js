/**
 * Everything about the chosen mention: the parties that it may mean, and of one of them all that the list says, with both
 * names drawn. In: a mention; the engine is asked for what a scan leaves out. Out: the pane.
 *
 * @typedef {import("../../name-screener.js").Mention} Mention
 * @typedef {import("../../name-screener.js").Hit} Hit
 * @typedef {import("../../name-screener.js").ListState} ListState
 * @typedef {import("../session.js").Engine} Engine
 */
import { texts } from "../../texts.js";
import { hitDetail } from "../detail.js";
import { fill, h } from "../dom.js";
import { hitRow } from "../hit-row.js";

/** Parties of one mention that are shown. */
const MOST = 50;

export class MentionDetail {
  element = h("section", { class: "doc-detail", tabindex: 0, role: "region", "aria-label": texts.document.details });
  /** @type {AbortController | undefined} */
  #asking;

  clear() {
    this.#asking?.abort();
    fill(this.element);
  }

  /**
   * @param {Mention} mention
   * @param {number} threshold
   * @param {Engine} engine
   * @param {Map<string, string>} listNames
   */
  async show(mention, threshold, engine, listNames) {
    this.#asking?.abort();
    if (engine.phase !== "ready") return;
    const { signal } = (this.#asking = new AbortController());
    try {
      const { hits } = await engine.screener.search(mention.text, { threshold, limit: MOST, signal });
      if (!signal.aborted) this.#fill(mention, hits, engine.lists, listNames);
    } catch (error) {
      if (!signal.aborted) fill(this.element, h("p", { class: "notice failed" }, /** @type {Error} */ (error).message));
    }
  }

  /** @param {Mention} mention @param {Hit[]} hits @param {ListState[]} lists @param {Map<string, string>} listNames */
  #fill(mention, hits, lists, listNames) {
    const body = h("div", {});
    const rows = hits.map((hit) => hitRow(hit, { below: false, listNames }));
    const choose = (/** @type {number} */ place) => {
      rows.forEach((row, i) => (i === place ? row.setAttribute("aria-current", "true") : row.removeAttribute("aria-current")));
      fill(body, hitDetail(hits[place], lists.find((list) => list.id === hits[place].entity.list)));
    };
    rows.forEach((row, i) => {
      row.tabIndex = 0;
      row.addEventListener("click", () => choose(i));
    });
    const group = rows.length > 1 && h("div", { class: "doc-parties", role: "group", "aria-label": texts.document.hitsOf(mention.text) }, rows);
    fill(this.element, group, body);
    this.element.scrollTop = 0;
    if (hits.length > 0) choose(0);
  }
}
