/**
 * A customer beside its hits: a row of the batch in, everything about it out. The batch keeps hits in short; what is listed of
 * each party, and why it met the customer, is asked of the engine when the row is looked at.
 *
 * Where the page offers decisions, their controls stand under each hit, and marks on the rows.
 *
 * @typedef {import("../../name-screener.js").Hit} Hit
 * @typedef {import("../../name-screener.js").Screener} Screener
 * @typedef {import("../../name-screener.js").ListState} ListState
 * @typedef {import("./customers.js").Customer} Customer
 * @typedef {import("./kept.js").KeptBatch} KeptBatch
 * @typedef {import("../views.js").Page} Page
 */
import { texts } from "../../texts.js";
import { hitDetail } from "../detail.js";
import { fill, h, joined } from "../dom.js";
import { sentence } from "../faces.js";
import { counted, country, date, listName, score } from "../format.js";
import { hitRow } from "../hit-row.js";
import { writing } from "../scripts.js";
import { isOfThese } from "./batch-run.js";
import { decidedCustomer, noteText } from "./customers.js";
import { FULL, levelOf } from "./findings.js";
import { visible } from "./safe-text.js";

export class CustomerPane {
  #body = h("div", { class: "customer-body" });
  #page;
  /** The row that is shown, and its hits; `changed`: not of the batch's own lists. @type {{ kept: KeptBatch, row: number, hits: Hit[], changed: boolean } | undefined} */
  #shown;
  /** @type {string | undefined} */
  #selected;
  #asking = new AbortController();
  element;

  /** @param {{ close: () => void, page: Page }} options */
  constructor({ close, page }) {
    this.#page = page;
    this.element = h(
      "section",
      { class: "customer", tabindex: 0, "aria-label": texts.batch.customer.label, keydown: (/** @type {KeyboardEvent} */ event) => event.key === "Escape" && (event.preventDefault(), close()) },
      h("p", { class: "customer-back" }, h("button", { type: "button", class: "action", click: close }, texts.batch.customer.back)),
      this.#body,
    );
    this.nothing();
  }

  nothing() {
    this.#asking.abort();
    this.#shown = undefined;
    fill(this.#body, sentence(texts.batch.customer.nothing, "faint"));
  }

  /** @param {KeptBatch} kept @param {number} row @param {Screener | undefined} screener nothing where it has stopped */
  async show(kept, row, screener) {
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    const error = kept.findings.errors.get(row);
    const head = this.#head(kept.customers[row]);
    this.#shown = undefined;
    if (error) return fill(this.#body, head, sentence(texts.batch.table.notScreened(error.message), "failure"));
    if (!screener) return fill(this.#body, head, sentence(texts.batch.customer.stopped, "failure"));
    fill(this.#body, head, sentence(texts.answer.searching));
    try {
      const { hits } = await screener.search(kept.customers[row].query, { ...asked(kept.customers[row]), ...kept.options, signal });
      this.#shown = { kept, row, hits, changed: !isOfThese(kept, screener) };
      this.#selected = hits[0]?.entity.id;
      this.#draw();
      this.element.scrollTop = 0;
    } catch (cause) {
      if (!signal.aborted) fill(this.#body, head, sentence(/** @type {Error} */ (cause).message, "failure"));
    }
  }

  /** Draws again what is shown, as the threshold has changed. */
  refresh() {
    this.#draw();
  }

  /** Marks the rows anew, as something was decided; the controls keep what is typed in them. */
  remark() {
    if (!this.#shown) return;
    const { kept, row, hits } = this.#shown;
    for (const element of this.#body.querySelectorAll("button")) {
      const hit = hits.find(({ entity }) => entity.id === element.dataset.id);
      if (hit) this.#mark(element, kept.customers[row], hit);
    }
  }

  /** @param {HTMLElement} row @param {Customer} customer @param {Hit} hit */
  #mark(row, customer, { entity }) {
    const name = row.querySelector(".hit-name");
    const place = name?.querySelector(".decided") ?? name?.appendChild(h("span", { class: "decided" }));
    if (place) fill(place, this.#page.decisionBadge?.(decidedCustomer(customer), { id: entity.id, list: entity.list, entity }));
  }

  #draw() {
    if (!this.#shown) return;
    const { kept, row, hits, changed } = this.#shown;
    const customer = kept.customers[row];
    const isAlert = (/** @type {Hit} */ hit) => levelOf(hit) >= kept.threshold * (FULL / 100);
    const [above, below] = [hits.filter(isAlert), hits.filter((hit) => !isAlert(hit))];
    const selected = hits.find((hit) => hit.entity.id === this.#selected);
    fill(
      this.#body,
      this.#head(customer),
      changed && sentence(texts.batch.customer.changed, "warning"),
      above.length === 0 && sentence(texts.batch.customer.noHits(score(kept.threshold / 100))),
      this.#group(customer, above, false, kept.lists),
      below.length > 0 && h("h3", { class: "group" }, texts.batch.customer.below(score(kept.threshold / 100), score(kept.lowest / 100))),
      this.#group(customer, below, true, kept.lists),
      selected && this.#detail(customer, selected, kept.lists),
    );
  }

  /** @param {Customer} customer @param {Hit[]} hits @param {boolean} below @param {ListState[]} lists */
  #group(customer, hits, below, lists) {
    const listNames = new Map(lists.map((list) => [list.id, listName(list)]));
    return hits.map((hit) => {
      const row = hitRow(hit, { below, listNames });
      row.tabIndex = 0;
      this.#mark(row, customer, hit);
      if (hit.entity.id === this.#selected) row.setAttribute("aria-current", "true");
      row.addEventListener("click", () => this.#select(hit.entity.id));
      return row;
    });
  }

  /** @param {string} id */
  #select(id) {
    this.#selected = id;
    this.#draw();
    [...this.#body.querySelectorAll(".hit")].map((row) => /** @type {HTMLElement} */ (row)).find((row) => row.dataset.id === id)?.focus();
  }

  /** @param {Customer} customer @param {Hit} hit @param {ListState[]} lists */
  #detail(customer, hit, lists) {
    const controls = this.#page.decisionControls?.(decidedCustomer(customer), hit);
    return h(
      "div",
      { class: "customer-hit" },
      controls && h("div", { class: "decision-slot" }, controls),
      hitDetail(hit, lists.find((list) => list.id === hit.entity.list)),
    );
  }

  /** @param {Customer} customer */
  #head(customer) {
    const { row, id, query, notes = [] } = customer;
    const t = texts.batch.customer;
    return h(
      "header",
      { class: "customer-head" },
      h("p", { class: "label" }, joined([t.row(counted(row)), id && h("bdi", {}, visible(id))], " · ")),
      h("h2", {}, query === "" ? texts.batch.table.noName : h("bdi", writing(query), visible(query))),
      h("p", { class: "faint" }, joined(facts(customer), " · ")),
      notes.length > 0 && h("ul", { class: "customer-notes" }, notes.map((note) => h("li", {}, visible(noteText(note))))),
    );
  }
}

/** What else is known of the customer, in the options of a search. @param {Customer} customer */
function asked({ kind, birthDate, countries, gender, identifiers }) {
  return { ...(kind && { kinds: [kind] }), birthDate, countries, gender, identifiers };
}

/** @param {Customer} customer */
function facts({ kind, birthDate, countries = [], gender, identifiers = [] }) {
  return [
    kind && texts.kinds[kind],
    birthDate && texts.row.born(date(birthDate)),
    countries.map(country).join(", "),
    gender && texts.genders[gender],
    identifiers.length > 0 && h("span", { class: "code" }, visible(identifiers.join(", "))),
  ];
}
