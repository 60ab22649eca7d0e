/**
 * The badge of an attached field: an element after the field that says in a few words what the lists say of it.
 *
 * Its text stands in the page's own tree, as the field is described by it; its look is in a shadow root.
 *
 * @typedef {import("./field-services.js").Field} Field
 * @typedef {import("./screening.js").State} State
 * @typedef {ReturnType<typeof import("./texts.js").textsFor>} Language
 */
import { h } from "../app/dom.js";
import { badgeSheet } from "./style.js";
import { Voice } from "./voice.js";
import { short, spoken, warnings } from "./words.js";

let made = 0;

export class Badge {
  #text = h("span", { id: `name-screener-badge-${(made += 1)}`, translate: "no" });
  #frame = h("span", { part: "badge" }, h("slot"));
  #voice = new Voice();
  host = h("span", { class: "name-screener-badge" }, this.#text);
  #field;

  /**
   * @param {Field} field
   * @param {Element} [place] put into this instead of behind the field
   */
  constructor(field, place) {
    this.#field = field;
    const root = this.host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [badgeSheet()];
    root.append(this.#frame, this.#voice.region);
    if (place) place.append(this.host);
    else field.after(this.host);
    this.#describe([...this.#described(), this.#text.id]);
  }

  /** @param {State} state @param {Language} language */
  render(state, { texts, lang, dir }) {
    const text = short(state, texts);
    this.#text.textContent = text;
    this.#frame.className = `badge ${state.phase === "answered" ? answerClass(state.result) : state.phase}`;
    this.#frame.hidden = text === "";
    this.host.title = state.phase === "answered" ? warnings(state.result.lists, texts).join("\n") : "";
    Object.assign(this.host, { lang, dir });
    this.#voice.say(state.phase === "loading" || state.phase === "blank" ? "" : spoken(state, texts));
  }

  remove() {
    this.#voice.say("");
    this.host.remove();
    this.#describe(this.#described().filter((id) => id !== this.#text.id));
  }

  #described() {
    return this.#field.getAttribute("aria-describedby")?.split(/\s+/).filter(Boolean) ?? [];
  }

  /** @param {string[]} ids */
  #describe(ids) {
    if (ids.length > 0) this.#field.setAttribute("aria-describedby", ids.join(" "));
    else this.#field.removeAttribute("aria-describedby");
  }
}

/** @param {import("../name-screener.js").SearchResult} result */
const answerClass = ({ total, complete }) => (total > 0 ? "hit" : complete ? "clear" : "refused");
