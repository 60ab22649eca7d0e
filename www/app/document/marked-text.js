/**
 * A text and its mentions in, the text on the page with each mention marked and its score beside it out. Text enters
 * the page as text alone.
 *
 * @typedef {import("../../name-screener.js").Mention} Mention
 */
import { texts } from "../../texts.js";
import { fill, h } from "../dom.js";
import { score } from "../format.js";
import { writing } from "../scripts.js";

export class MarkedText {
  element = h("section", { class: "doc-text", tabindex: 0, role: "region", "aria-label": texts.document.text, translate: "no" });
  /** @type {HTMLElement[]} by the place of the mention */
  #marks = [];

  /** @param {(mention: number) => void} chosen */
  constructor(chosen) {
    this.element.addEventListener("click", ({ target }) => {
      const mark = target instanceof Element ? target.closest("mark") : null;
      if (mark instanceof HTMLElement) chosen(Number(mark.dataset.mention));
    });
  }

  /** @param {string} text @param {Mention[]} mentions in the order of the text */
  show(text, mentions) {
    this.#marks = mentions.map(mark);
    fill(this.element, paragraphs(text, mentions, this.#marks));
    this.element.scrollTop = 0;
  }

  /** @param {number} mention */
  select(mention) {
    for (const mark of this.element.querySelectorAll("mark[aria-current]")) mark.removeAttribute("aria-current");
    const mark = this.#marks[mention];
    mark?.setAttribute("aria-current", "true");
    mark?.scrollIntoView({ block: "center" });
  }
}

/** @param {Mention} mention @param {number} place */
function mark(mention, place) {
  const shown = score(mention.score);
  return h("mark", { class: "mention", "data-mention": place }, h("bdi", {}),
    h("span", { class: "mention-score", "aria-hidden": "true" }, shown),
    h("span", { class: "hidden" }, ` (${texts.document.score(shown)}) `));
}

/**
 * Paragraphs, so that the browser lays out only those that are seen; blank lines part them, and a mention never reaches over one.
 * @param {string} text
 * @param {Mention[]} mentions
 * @param {HTMLElement[]} marks
 */
function paragraphs(text, mentions, marks) {
  const all = [];
  let next = 0;
  for (const { start, end } of stretches(text)) {
    const parts = [];
    let at = start;
    for (; next < mentions.length && mentions[next].start < end; next += 1) {
      const mention = mentions[next];
      parts.push(text.slice(at, mention.start), filled(marks[next], text.slice(mention.start, mention.end)));
      at = mention.end;
    }
    parts.push(text.slice(at, end));
    all.push(h("p", { dir: "auto", ...languageOf(text.slice(start, start + 200)) }, parts));
  }
  return all;
}

/** A text of other letters has its language, and so its fonts; the direction is each paragraph's own. @param {string} text */
function languageOf(text) {
  const { lang } = writing(text);
  return { lang };
}

/** @param {HTMLElement} mark @param {string} text */
function filled(mark, text) {
  mark.querySelector("bdi")?.append(text);
  return mark;
}

/** Where paragraphs are: between blank lines. @param {string} text */
function* stretches(text) {
  let start = 0;
  for (const { index, 0: blank } of text.matchAll(/\n[^\S\n]*\n\s*/gu)) {
    if (index > start) yield { start, end: index };
    start = index + blank.length;
  }
  if (start < text.length) yield { start, end: text.length };
}
