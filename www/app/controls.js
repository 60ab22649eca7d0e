/**
 * The form: name, kind, what else is known, lists and threshold. What the analyst set in, a `Question` out.
 *
 * @typedef {import("../name-screener.js").EntityKind} EntityKind
 * @typedef {import("../name-screener.js").ListState} ListState
 *
 * @typedef {object} Question
 * @property {string} query the exact value of the field
 * @property {number} threshold
 * @property {EntityKind} [kind] absent: any
 * @property {import("./known-fields.js").Known} known
 * @property {string[]} unread what was given and could not be read, in words
 * @property {string[]} [lists] absent: all
 * @property {number} limit
 */
import { DEFAULT_THRESHOLD } from "../name-screener.js";
import { texts } from "../texts.js";
import { byId, fill, h } from "./dom.js";
import { listName, score } from "./format.js";
import { KnownFields } from "./known-fields.js";

const KINDS = ["any", "person", "organization", "vessel", "aircraft"];

export class Controls {
  name = byId("name", HTMLInputElement);
  #kinds = byId("kinds", HTMLElement);
  #lists = byId("lists", HTMLElement);
  #threshold = byId("threshold", HTMLInputElement);
  #thresholdShown = byId("threshold-shown", HTMLOutputElement);
  #toggle = byId("filters-toggle", HTMLButtonElement);
  #filters = byId("filters", HTMLElement);
  #fields = new KnownFields();

  /** @param {() => void} changed called after each change of name or filter */
  constructor(changed) {
    fill(this.#kinds, KINDS.map(kindChoice));
    this.#threshold.value = String(DEFAULT_THRESHOLD);
    this.#showLists([]);
    this.#showChosen();
    const change = () => {
      this.#showChosen();
      changed();
    };
    this.name.addEventListener("input", changed);
    this.#filters.addEventListener("input", change);
    this.#toggle.addEventListener("click", () => this.#toggleFilters());
  }

  /** @param {number} limit @returns {Question} */
  question(limit) {
    const kind = this.#kind();
    return {
      query: this.name.value,
      threshold: Number(this.#threshold.value),
      ...(kind !== "any" && { kind: /** @type {EntityKind} */ (kind) }),
      known: this.#fields.known(),
      unread: this.#fields.unread(),
      ...(!this.#allListsChosen() && { lists: this.#chosenLists() }),
      limit,
    };
  }

  /** Shows what each fact did to the score of the selected hit. @param {import("./effects.js").Effect[]} effects */
  showEffects(effects) {
    this.#fields.show(effects);
  }

  /** Offers the loaded lists; a list that was unticked stays so. @param {ListState[]} lists */
  offer(lists) {
    const dropped = this.#boxes().filter((box) => !box.checked && !box.disabled).map((box) => box.value);
    this.#showLists(lists, dropped);
    this.#showChosen();
  }

  /** @param {ListState[]} lists @param {string[]} [dropped] */
  #showLists(lists, dropped = []) {
    const choices = lists.map((list) => listChoice(list, !dropped.includes(list.id)));
    fill(this.#lists, choices.length > 0 ? choices : h("span", { class: "label" }, texts.ask.loading));
  }

  /** @returns {HTMLInputElement[]} */
  #boxes() {
    return [...this.#lists.querySelectorAll("input")];
  }

  #chosenLists() {
    return this.#boxes().filter((box) => box.checked).map((box) => box.value);
  }

  #allListsChosen() {
    return this.#boxes().every((box) => box.checked || box.disabled);
  }

  #kind() {
    return this.#kinds.querySelector("input:checked")?.getAttribute("value") ?? "any";
  }

  #showChosen() {
    const threshold = score(Number(this.#threshold.value));
    this.#thresholdShown.value = threshold;
    const kind = this.#kind();
    const usable = this.#boxes().filter((box) => !box.disabled).length;
    fill(
      this.#toggle,
      h("span", { class: "label" }, texts.ask.filters),
      texts.ask.chosen(
        kind === "any" ? texts.ask.anyKind : texts.kinds[kind],
        texts.ask.someLists(this.#chosenLists().length, usable),
        threshold,
        this.#fields.count,
      ),
    );
  }

  #toggleFilters() {
    const open = this.#toggle.getAttribute("aria-expanded") !== "true";
    this.#toggle.setAttribute("aria-expanded", String(open));
    this.#filters.classList.toggle("open", open);
  }
}

/** @param {string} kind */
function kindChoice(kind) {
  const input = h("input", { type: "radio", name: "kind", value: kind, checked: kind === "any" });
  return h("label", { class: "choice" }, input, h("span", {}, texts.kinds[kind]));
}

/** @param {ListState} list @param {boolean} chosen */
function listChoice(list, chosen) {
  const ready = list.status === "ready";
  const input = h("input", { type: "checkbox", value: list.id, checked: ready && chosen, disabled: !ready });
  const missing = !ready && h("span", { class: "hidden" }, texts.ask.notLoaded);
  return h("label", { class: "choice", title: list.title }, input, h("span", {}, listName(list)), missing);
}
