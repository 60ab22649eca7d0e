/**
 * The mentions of a text as a list of rows: score, what the text says, whom it may mean. In: the mentions. Out: which of
 * them a person chose, with the mouse or the arrow keys.
 *
 * @typedef {import("../../name-screener.js").Mention} Mention
 */
import { texts } from "../../texts.js";
import { fill, h, joined } from "../dom.js";
import { scoreCell } from "../hit-row.js";
import { writing } from "../scripts.js";

/** So many rows are put into the page at once; the others when the end of these is seen. */
const PAGE = 300;

export class MentionList {
  element = h("div", { class: "doc-list", role: "group", "aria-label": texts.document.list });
  /** @type {Mention[]} */
  #mentions = [];
  /** @type {Map<string, string>} */
  #listNames = new Map();

  /** @param {(mention: number) => void} chosen */
  constructor(chosen) {
    this.element.addEventListener("click", ({ target }) => {
      const row = target instanceof Element ? target.closest("button") : null;
      if (row) chosen(Number(row.dataset.mention));
    });
    this.element.addEventListener("scroll", () => this.#reachedEnd() && this.#grow(this.#rows().length + PAGE));
  }

  /** @param {Mention[]} mentions @param {Map<string, string>} listNames */
  show(mentions, listNames) {
    this.#mentions = mentions;
    this.#listNames = listNames;
    fill(this.element);
    this.#grow(PAGE);
    this.element.scrollTop = 0;
  }

  /** @param {number} mention @param {boolean} focus whether the keyboard goes there too */
  select(mention, focus) {
    this.#grow(mention + 1);
    for (const [place, row] of this.#rows().entries()) {
      row.tabIndex = place === mention ? 0 : -1;
      if (place === mention) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
    const row = this.#rows()[mention];
    if (focus) row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  }

  #rows() {
    return /** @type {HTMLButtonElement[]} */ ([...this.element.children]);
  }

  #reachedEnd() {
    const { scrollTop, clientHeight, scrollHeight } = this.element;
    return scrollTop + clientHeight > scrollHeight - 200;
  }

  /** @param {number} rows */
  #grow(rows) {
    const there = this.element.children.length;
    const more = this.#mentions.slice(there, Math.max(rows, there));
    this.element.append(...more.map((mention, i) => this.#row(mention, there + i)));
  }

  /** @param {Mention} mention @param {number} place */
  #row({ text, score, hits, total }, place) {
    const [best] = hits;
    const facts = [
      `${this.#listNames.get(best.list) ?? best.list}`,
      h("bdi", writing(best.name), best.name),
      texts.kinds[best.kind],
      total > 1 && texts.document.more(total - 1),
    ];
    return h("button", { type: "button", class: "hit", "data-mention": place, tabindex: place === 0 ? 0 : -1 },
      scoreCell(score),
      h("span", { class: "hit-body" },
        h("span", { class: "hit-name" }, h("bdi", writing(text), h("mark", {}, text))),
        h("span", { class: "hit-facts" }, joined(facts, " · "))));
  }
}
