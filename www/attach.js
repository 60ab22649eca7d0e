/**
 * `attachScreener` screens a field of the embedding page's own form as it is filled. Its contract is attach.d.ts.
 */
import { Badge } from "./embed/badge.js";
import { emit } from "./embed/events.js";
import { protect, readersOf } from "./embed/field-services.js";
import { watchField } from "./embed/field-watch.js";
import { Screening } from "./embed/screening.js";
import { textsFor } from "./embed/texts.js";
import { ScreenerError } from "./name-screener.js";

export { ScreenerError };

/**
 * @typedef {import("./attach.js").AttachOptions} AttachOptions
 * @typedef {import("./embed/field-services.js").Field} Field
 */

/** Fields that were warned of: each is told to the console once. @type {WeakSet<Field>} */
const warned = new WeakSet();

/** Hits that an answer carries where the options say nothing; `total` counts all. */
const FEW = 20;

/**
 * @param {Field} field
 * @param {AttachOptions} [options]
 * @returns {import("./attach.js").AttachedScreener}
 */
export function attachScreener(field, options = {}) {
  if (!isField(field)) throw new ScreenerError("bad-option", "`attachScreener` wants an <input> or a <textarea>.");
  checkOptions(options);
  return /** @type {import("./attach.js").AttachedScreener} */ (new Attached(field, options));
}

/** @implements {Omit<import("./attach.js").AttachedScreener, "addEventListener" | "removeEventListener">} */
class Attached extends EventTarget {
  #field;
  #options;
  #screening;
  /** @type {Badge | undefined} */
  #badge;
  /** @type {(() => void)[]} */
  #undo = [];

  /** @param {Field} field @param {AttachOptions} options */
  constructor(field, options) {
    super();
    this.#field = field;
    this.#options = options;
    const { threshold, kinds, limit = FEW } = options;
    this.#screening = new Screening({
      value: () => field.value,
      options: () => ({ threshold, kinds, limit }),
      changed: (state) => this.#changed(state),
      ready: ({ lists, engine }) => emit(this, "ready", { lists, engine }),
    });
    if (options.badge !== false) this.#badge = new Badge(field, options.badge);
    if (options.protect) this.#undo.push(protect(field));
    this.#undo.push(watchField(field, () => this.#screening.askIfChanged()));
    this.#open();
    // Not before the caller has had time to listen.
    queueMicrotask(() => this.#warn());
  }

  get field() {
    return this.#field;
  }

  get result() {
    const { state } = this.#screening;
    return state.phase === "answered" && state.value === this.#field.value ? state.result : undefined;
  }

  async check() {
    if (this.#screening.isOpen && this.#screening.state.phase === "failed") this.#open();
    return this.#screening.settled();
  }

  detach() {
    if (!this.#screening.isOpen) return;
    this.#screening.close();
    this.#badge?.remove();
    for (const undo of this.#undo.splice(0)) undo();
  }

  #open() {
    const { lists, assets, allowPartial } = this.#options;
    this.#screening.open({ lists, assets: assets === undefined ? undefined : String(assets), allowPartial });
  }

  /** @param {import("./embed/screening.js").State} state */
  #show(state) {
    this.#badge?.render(state, textsFor(this.#field, () => this.#show(this.#screening.state), this.#options.lang));
  }

  /** @param {import("./embed/screening.js").State} state */
  #changed(state) {
    this.#show(state);
    if (state.phase === "answered") {
      const { result } = state;
      emit(this, "screened", { query: result.query, result });
      if (result.total > 0) emit(this, "hit", { query: result.query, result });
    } else if (state.phase === "failed" || state.phase === "refused") {
      emit(this, "error", { error: state.error });
    }
  }

  /** Tells developers, in an event and once in the console, never with what stands in the field. */
  #warn() {
    const readers = this.#screening.isOpen ? readersOf(this.#field) : [];
    if (readers.length === 0) return;
    const attributes = readers.map(({ attribute, value }) => `${attribute}="${value}"`).join(" ");
    const services = readers.map(({ service }) => service).join(", ");
    const message =
      `The browser's own services (${services}) may read names from this field. Give it ${attributes}, ` +
      "or attach with the option `protect`.";
    emit(this, "warning", { message, readers });
    if (warned.has(this.#field)) return;
    warned.add(this.#field);
    console.warn(`name-screener: ${message}`, this.#field.id ? `#${this.#field.id}` : this.#field.name);
  }
}

const OPTIONS = ["lists", "threshold", "kinds", "limit", "lang", "assets", "allowPartial", "badge", "protect"];

/** @param {object} options */
function checkOptions(options) {
  const strange = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (strange) throw new ScreenerError("bad-option", `There is no option ${JSON.stringify(strange)}; there are ${OPTIONS.join(", ")}.`);
}

/** Also one of another document, such as a frame's. @param {unknown} field */
function isField(field) {
  const name = /** @type {Element | undefined} */ (field)?.localName;
  return name === "input" || name === "textarea";
}
