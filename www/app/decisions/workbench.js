/**
 * What all that shows decisions shares: the decisions, who the customers are, the lists that are loaded, and whether
 * the user has said what may be stored.
 *
 * @typedef {import("../views.js").Page} Page
 */
import { Customers } from "./customers.js";
import { DecisionStore } from "./store.js";

export class Workbench {
  store = new DecisionStore();
  customers = new Customers();
  #page;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
  }

  lists() {
    const { engine } = this.#page.session;
    return engine.phase === "ready" ? engine.lists : [];
  }

  engineVersion() {
    const { engine } = this.#page.session;
    return engine.phase === "ready" ? engine.screener.engine : "";
  }

  /** Whether it is settled what becomes of a decision; else the user is asked first. */
  mayDecide() {
    return this.store.allowed || this.store.tabOnly;
  }

  async storeFromNow() {
    await this.store.allow();
    // Browsers clear what is not persistent when a disk fills up. Some ask the user, so nothing waits for it.
    navigator.storage?.persist?.().catch(() => {});
  }

  keepInTab() {
    this.store.tabOnly = true;
  }

  /** @param {string} message */
  say(message) {
    this.#page.announcer.say(message);
  }

  customerChanged() {
    this.store.touched();
  }

  /** Calls `update` with each change as long as `element` is on the page. @param {Element} element @param {() => void} update */
  whileShown(element, update) {
    const end = this.store.watch(() => (element.isConnected ? update() : end()));
  }
}
