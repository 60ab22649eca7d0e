/**
 * The element `<name-screener>`: a field for a name and what the lists say of it. This module has the class alone;
 * element-define.js registers it. Its contract, with attributes, events and parts, is element.d.ts.
 */
import { elementSheet } from "./embed/style.js";
import { ElementView } from "./embed/element-view.js";
import { emit } from "./embed/events.js";
import { kindsOf, limitOf, listsOf, thresholdOf } from "./embed/attributes.js";
import { Screening } from "./embed/screening.js";
import { textsFor } from "./embed/texts.js";
import { ScreenerError } from "./name-screener.js";

export { ScreenerError };

/** Where pages are made on a server there is no such class; nothing can be made of it there either. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

/** Attributes that say what is loaded; all others concern how it is asked and shown. */
const OF_LOADING = ["lists", "assets", "allow-partial"];
const OF_WORDS = ["lang", "label"];

/** @implements {Omit<import("./element.js").NameScreenerElement, keyof HTMLElement>} */
export class NameScreenerElement extends Base {
  static observedAttributes = [...OF_LOADING, ...OF_WORDS, "threshold", "kinds", "limit"];

  #view;
  #screening;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    root.adoptedStyleSheets = [elementSheet()];
    this.#view = new ElementView(root, { typed: () => this.#screening.ask(), again: () => this.#open() });
    this.#screening = new Screening({
      value: () => this.value,
      options: () => ({ threshold: thresholdOf(this), kinds: kindsOf(this), limit: limitOf(this) }),
      changed: (state) => this.#changed(state),
      ready: ({ lists, engine }) => emit(this, "ready", { lists, engine }),
    });
  }

  connectedCallback() {
    this.#takeEarlyValue();
    this.#open();
  }

  disconnectedCallback() {
    this.#screening.close();
    this.#view.rest();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#screening.isOpen) return;
    if (OF_LOADING.includes(name)) this.#open();
    else if (OF_WORDS.includes(name)) this.#render();
    else this.#screening.ask();
  }

  get value() {
    return this.#view.field.value;
  }

  set value(name) {
    this.#view.field.value = name;
    this.#screening.ask();
  }

  get result() {
    const { state } = this.#screening;
    return state.phase === "answered" && state.value === this.value ? state.result : undefined;
  }

  /** @param {string} [name] */
  async screen(name) {
    if (name !== undefined) this.value = name;
    return this.#screening.settled();
  }

  /** What a framework set before this class was known is a plain property, which hides the true one. */
  #takeEarlyValue() {
    if (!Object.hasOwn(this, "value")) return;
    const { value } = this;
    Reflect.deleteProperty(this, "value");
    this.value = value;
  }

  #open() {
    this.#screening.open({
      lists: listsOf(this),
      assets: this.getAttribute("assets") ?? undefined,
      allowPartial: this.hasAttribute("allow-partial"),
    });
  }

  #render() {
    this.#view.render(this.#screening.state, textsFor(this, () => this.#render()), this.getAttribute("label") ?? undefined);
  }

  /** @param {import("./embed/screening.js").State} state */
  #changed(state) {
    this.#render();
    if (state.phase === "answered") {
      const { result } = state;
      emit(this, "screened", { query: result.query, result });
      if (result.total > 0) emit(this, "hit", { query: result.query, result });
    } else if (state.phase === "failed" || state.phase === "refused") {
      emit(this, "error", { error: state.error });
    }
  }
}
