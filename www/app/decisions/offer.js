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
import { texts } from "../../texts.js";
import { MOST_HITS } from "../evidence/report.js";
import { isFresh } from "../results.js";
import { badge, decided, listed } from "./badge.js";
import { decisionPanel } from "./panel.js";

/** @param {Page} page @param {Workbench} bench @param {import("./recheck.js").Recheck} recheck */
export function offer(page, bench, recheck) {
  const current = (/** @type {ListedRecord} */ record) => ({ entity: recheck.recordNow(record), ...record });
  page.decisionControls = (customer, hit) => decisionPanel(bench, customer, hit);
  page.decisionBadge = (customer, record) => badge(bench.store, bench.customers.known(customer), current(record), bench.lists());
  page.decisionOf = (customer, record) => decided(bench.store, bench.customers.known(customer), current(record), bench.lists());
  page.watchDecisions = (watcher) => bench.store.watch(watcher);
  const screen = new ScreenDecisions(bench, page.screenView);
  const report = new ScreenReport(page, bench);
  page.rendered = () => (screen.render(), report.render());
  bench.store.watch(() => screen.badges());
  page.rendered();
}

/** The marks and controls in the Screen view: put into what it has drawn. */
class ScreenDecisions {
  #bench;
  #body = byId("detail-body", HTMLElement);
  #rows = byId("hits", HTMLElement);
  #view;

  /** @param {Workbench} bench @param {Readonly<ScreenView>} view */
  constructor(bench, view) {
    this.#bench = bench;
    this.#view = view;
  }

  render() {
    const { comparison, opened } = this.#view;
    const hit = comparison || opened.length > 0 ? undefined : selectedHit(this.#view);
    if (hit && !this.#body.querySelector(".decision")) {
      this.#body.querySelector(".why")?.after(decisionPanel(this.#bench, customerOf(this.#view), hit));
    }
    this.badges();
  }

  badges() {
    const { outcome } = this.#view;
    if (!outcome?.answer) return;
    const customer = this.#bench.customers.known(customerOf(this.#view));
    const hits = new Map([...outcome.answer.hits, ...outcome.answer.nearest].map((hit) => [hit.entity.id, hit]));
    for (const row of this.#rows.querySelectorAll("button")) this.#mark(row, customer, hits.get(row.dataset.id ?? ""));
  }

  /** @param {HTMLElement} row @param {Customer} customer @param {Hit | undefined} hit */
  #mark(row, customer, hit) {
    const name = row.querySelector(".hit-name");
    if (!hit || !name) return;
    const place = name.querySelector(".decided") ?? name.appendChild(h("span", { class: "decided" }));
    fill(place, badge(this.#bench.store, customer, listed(hit.entity), this.#bench.lists()));
  }
}

/** Who is screened, as far as the form says. @param {ScreenView} view @returns {Customer} */
function customerOf({ question }) {
  const { birthDate } = question.known;
  return { name: question.query, ...(birthDate && { birthDate }) };
}

/** The button beside the summary of an answer that makes a report of it. */
class ScreenReport {
  #button;

  /** @param {Page} page @param {Workbench} bench */
  constructor(page, bench) {
    this.page = page;
    this.#button = h("button", { type: "button", class: "action make-report", hidden: true, click: () => page.report?.(screenedOf(page.screenView, bench)) }, texts.evidence.make);
    byId("summary", HTMLElement).after(this.#button);
  }

  render() {
    const { engine, outcome } = this.page.screenView;
    this.#button.hidden = !(engine.phase === "ready" && outcome?.answer && isFresh(this.page.screenView));
  }
}

/** @param {Readonly<ScreenView>} view @param {Workbench} bench @returns {import("../evidence/report.js").Screened} */
function screenedOf(view, { customers }) {
  const { query, kind, known, threshold, lists } = view.question;
  const { id } = customers.known(customerOf(view));
  return { kind: "screening", rows: [{ query, ...(kind && { kind }), ...known, ...(id && { id }) }], options: { threshold, limit: MOST_HITS, ...(lists && { lists }) } };
}
