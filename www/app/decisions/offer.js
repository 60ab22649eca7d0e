/**
 * What the other views show of decisions: controls for a hit, a mark for its row; and the Screen view, which gets both.
 *
 * @typedef {import("../../name-screener.js").Hit} Hit
 * @typedef {import("../results.js").View} ScreenView
 * @typedef {import("../views.js").Page} Page
 * @typedef {import("./badge.js").ListedRecord} ListedRecord
 * @typedef {import("./customer.js").Customer} Customer
 * @typedef {import("./workbench.js").Workbench} Workbench
 */
import { selectedHit } from "../detail.js";
import { byId, fill, h } from "../dom.js";
import { badge, decided } from "./badge.js";
import { decisionPanel } from "./panel.js";

/** @param {Page} page @param {Workbench} bench */
export function offer(page, bench) {
  page.decisionControls = (customer, hit) => decisionPanel(bench, customer, hit);
  page.decisionBadge = (customer, record) => badge(bench.store, bench.customers.known(customer), record, bench.lists());
  page.decisionOf = (customer, record) => decided(bench.store, bench.customers.known(customer), record, bench.lists());
  page.watchDecisions = (watcher) => bench.store.watch(watcher);
  const screen = new ScreenDecisions(bench);
  page.rendered = (view) => screen.render(view);
  bench.store.watch(() => screen.badges());
}

/** The marks and controls in the Screen view: put into what it has drawn. */
class ScreenDecisions {
  #bench;
  #body = byId("detail-body", HTMLElement);
  #rows = byId("hits", HTMLElement);
  /** @type {ScreenView | undefined} */
  #view;

  /** @param {Workbench} bench */
  constructor(bench) {
    this.#bench = bench;
  }

  /** @param {ScreenView} view */
  render(view) {
    this.#view = view;
    const hit = selectedHit(view);
    if (hit && !this.#body.querySelector(".decision")) {
      this.#body.querySelector(".why")?.after(decisionPanel(this.#bench, customerOf(view), hit));
    }
    this.badges();
  }

  badges() {
    const { outcome } = this.#view ?? {};
    if (!this.#view || !outcome?.answer) return;
    const customer = this.#bench.customers.known(customerOf(this.#view));
    const hits = new Map([...outcome.answer.hits, ...outcome.answer.nearest].map((hit) => [hit.entity.id, hit]));
    for (const row of this.#rows.querySelectorAll("button")) this.#mark(row, customer, hits.get(row.dataset.id ?? ""));
  }

  /** @param {HTMLElement} row @param {Customer} customer @param {Hit | undefined} hit */
  #mark(row, customer, hit) {
    const name = row.querySelector(".hit-name");
    if (!hit || !name) return;
    const place = name.querySelector(".decided") ?? name.appendChild(h("span", { class: "decided" }));
    fill(place, badge(this.#bench.store, customer, hit.entity, this.#bench.lists()));
  }
}

/** Who is screened, as far as the form says. @param {ScreenView} view @returns {Customer} */
function customerOf({ question }) {
  const { query, birthDate } = /** @type {{ query: string, birthDate?: string }} */ (question);
  return { name: query, ...(birthDate && { birthDate }) };
}
