/**
 * What is inside the element: a field for the name, a line of state, the hits. A `State` in, elements out; it decides nothing.
 *
 * @typedef {import("../name-screener.js").ListState} ListState
 * @typedef {import("./screening.js").State} State
 * @typedef {ReturnType<typeof import("./texts.js").textsFor>} Language
 */
import { fill, h } from "../app/dom.js";
import { hitItem } from "./hit-item.js";
import { Voice } from "./voice.js";
import { sentence, spoken, warnings } from "./words.js";

/** Browsers' own spelling, translation and form history services must not get the name. */
export const PRIVATE = {
  spellcheck: "false", autocomplete: "off", autocorrect: "off", autocapitalize: "off", translate: "no", writingsuggestions: "false",
};

export class ElementView {
  field = h("input", { id: "name", part: "input", type: "text", dir: "auto", enterkeyhint: "search", "aria-describedby": "status", ...PRIVATE });
  #label = h("label", { for: "name", part: "label" });
  #status = h("p", { id: "status", part: "status" });
  #warnings = h("div", { part: "warnings" });
  #again;
  #hits = h("ol", { part: "hits" });
  #voice = new Voice();
  #root = h("div", { part: "root", class: "root" });

  /**
   * @param {ShadowRoot} root
   * @param {{ typed: () => void, again: () => void }} told
   */
  constructor(root, { typed, again }) {
    this.#again = h("button", { type: "button", part: "again", class: "again", hidden: true, click: again });
    fill(this.#root, this.#label, this.field, this.#status, this.#warnings, this.#again, this.#hits, this.#voice.region);
    root.append(this.#root);
    this.field.addEventListener("input", typed);
    this.#root.addEventListener("keydown", (event) => this.#key(event));
    this.#hits.addEventListener("focusin", ({ target }) => this.#makeCurrent(/** @type {HTMLElement} */ (target)));
  }

  /**
   * @param {State} state
   * @param {Language} language
   * @param {string} [label] in place of the usual one
   */
  render(state, { texts, lang, dir }, label) {
    Object.assign(this.#root, { lang, dir });
    this.#label.textContent = label || texts.name;
    this.field.placeholder = texts.placeholder;
    this.#again.textContent = texts.again;
    this.#again.hidden = state.phase !== "failed";
    this.#hits.setAttribute("aria-label", texts.hits);
    this.#status.className = `status ${state.phase}`;
    this.#status.textContent = sentence(state, texts);
    const { hits, lists } = shown(state);
    fill(this.#warnings, warnings(lists, texts).map((text) => h("p", { part: "warning", class: "warning" }, text)));
    fill(this.#hits, hits.map((hit) => hitItem(hit, { texts, lists })));
    this.#makeCurrent(this.#rows()[0]);
    this.#voice.say(spoken(state, texts));
  }

  /** Says and shows nothing more. */
  rest() {
    this.#voice.say("");
  }

  /** @returns {HTMLElement[]} */
  #rows() {
    return [...this.#hits.querySelectorAll("button")];
  }

  /** Tab comes to one hit, the arrows to the others. @param {HTMLElement | undefined} current */
  #makeCurrent(current) {
    for (const row of this.#rows()) row.tabIndex = row === current ? 0 : -1;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const rows = this.#rows();
    const at = rows.indexOf(/** @type {HTMLElement} */ (event.target));
    const goal = { ArrowDown: rows[at + 1], ArrowUp: rows[at - 1] ?? this.field, Escape: this.field, Home: rows[0], End: rows.at(-1) }[event.key];
    const isFieldsOwn = at < 0 && event.key !== "ArrowDown";
    if (!goal || isFieldsOwn || event.isComposing) return;
    event.preventDefault();
    goal.focus();
  }
}

/** @param {State} state */
function shown(state) {
  if (state.phase === "answered") return state.result;
  return { hits: [], lists: state.phase === "blank" ? state.lists : [] };
}
