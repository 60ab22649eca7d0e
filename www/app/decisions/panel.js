/**
 * The controls with which one hit is decided: customer and hit in, a section out that keeps itself up to date while
 * it is on the page.
 *
 * @typedef {import("../../name-screener.js").Hit} Hit
 * @typedef {import("./customer.js").Customer} Customer
 * @typedef {import("./decision.js").Verdict} Verdict
 * @typedef {import("./workbench.js").Workbench} Workbench
 */
import { texts } from "../../texts.js";
import { fill, h } from "../dom.js";
import { PRIVATE } from "../private-field.js";
import { badge, decided, listed, ofOthers, sha256Of } from "./badge.js";
import { consent } from "./consent.js";
import { decisionKey } from "./customer.js";
import { customerForm } from "./customer-form.js";
import { customerLabel } from "./customers.js";
import { LONGEST_NOTE, VERDICTS, newDecision } from "./decision.js";
import { problemNotice } from "./problem-notice.js";
import { standingWords } from "./standing-words.js";

/** @param {Workbench} bench @param {Customer} asked @param {Hit} hit @returns {HTMLElement} */
export const decisionPanel = (bench, asked, hit) => new Panel(bench, asked, hit).element;

class Panel {
  #bench;
  #asked;
  #hit;
  #badge = h("span");
  #standing = h("div", { class: "standing" });
  #customer = h("div", { class: "decision-customer" });
  #form = h("div");
  /** The customer whose form is shown: drawn anew for another one only, so that nothing typed is lost. @type {string | undefined | null} */
  #shown = null;
  element;

  /** @param {Workbench} bench @param {Customer} asked as the screening knows it @param {Hit} hit */
  constructor(bench, asked, hit) {
    this.#bench = bench;
    this.#asked = asked;
    this.#hit = hit;
    const title = h("h3", {}, texts.decisions.one, this.#badge);
    this.element = h("section", { class: "decision", "aria-label": texts.decisions.one }, title, this.#standing, this.#customer, this.#form);
    this.#update();
    bench.whileShown(this.element, () => this.#update());
  }

  #update() {
    const { store, customers } = this.#bench;
    const customer = customers.known(this.#asked);
    const key = decisionKey(customer, this.#hit.entity.id);
    fill(this.#badge, badge(store, customer, listed(this.#hit.entity), this.#bench.lists()));
    fill(this.#standing, problemNotice(store), this.#standingOf(customer));
    if (key !== this.#shown) {
      this.#shown = key;
      fill(this.#customer, key ? this.#known(customer) : this.#unknown(customer));
      fill(this.#form, key && this.#decideForm(customer));
    }
    markPressed(this.#form, store.get(key ?? "")?.verdict);
  }

  /** @param {Customer} customer */
  #standingOf(customer) {
    const found = decided(this.#bench.store, customer, listed(this.#hit.entity), this.#bench.lists());
    return found ? standingWords(found.decision, found.standing) : h("p", { class: "faint" }, texts.decisions.undecided);
  }

  /** Who it is; what the user said of it can be taken back. @param {Customer} customer */
  #known(customer) {
    const said = decisionKey(this.#asked, this.#hit.entity.id) === undefined;
    const change = () => this.#say(undefined);
    return h("p", {}, h("bdi", {}, texts.decisions.forCustomer(customerLabel(customer))), " ",
      said && h("button", { type: "button", class: "link", click: change }, texts.decisions.change));
  }

  /** @param {Customer} customer */
  #unknown(customer) {
    return customerForm(ofOthers(this.#bench.store, customer, this.#hit.entity.id), (who) => this.#say(who));
  }

  /** @param {import("./customer-form.js").Who | undefined} who */
  #say(who) {
    const { customers } = this.#bench;
    if (who) customers.say(this.#asked.name, who);
    else customers.unsay(this.#asked.name);
    this.#bench.customerChanged();
    focusIn(who ? this.#form : this.#customer);
  }

  /** @param {Customer} customer */
  #decideForm(customer) {
    return decideForm(this.#bench, (verdict, note, user) => {
      const context = { engine: this.#bench.engineVersion(), listSha256: sha256Of(this.#bench.lists(), this.#hit.entity.list) };
      this.#bench.say(texts.decisions.decided(texts.decisions.verdicts[verdict], customerLabel(customer)));
      this.#bench.store.decide(newDecision(customer, this.#hit, { verdict, note, user }, context));
    });
  }
}

/**
 * Note, label and the three verdicts. The first decision of all waits for the answer to what may be stored.
 * @param {Workbench} bench
 * @param {(verdict: Verdict, note: string, user: string) => void} decide
 */
function decideForm(bench, decide) {
  const note = h("textarea", { rows: 2, dir: "auto", maxlength: LONGEST_NOTE, ...PRIVATE });
  const user = h("input", { type: "text", class: "user", dir: "auto", maxlength: 100, value: bench.store.user, placeholder: texts.decisions.byHint, ...PRIVATE });
  const question = h("div");
  /** @param {Verdict} verdict */
  const settle = (verdict) => {
    fill(question);
    decide(verdict, note.value.trim(), user.value.trim());
    note.value = "";
  };
  /** @param {Verdict} verdict @param {HTMLElement} button */
  const choose = (verdict, button) => {
    if (bench.mayDecide()) return settle(verdict);
    fill(question, consent(bench, () => (settle(verdict), button.focus()), () => (fill(question), button.focus())));
    focusIn(question);
  };
  const buttons = VERDICTS.map((verdict) =>
    h("button", { type: "button", class: "action", "data-verdict": verdict, title: texts.decisions.meaning[verdict], click: ({ currentTarget }) => choose(verdict, currentTarget) }, texts.decisions.verdicts[verdict]));
  return h("div", { class: "decide" },
    h("label", { class: "labelled note-field" }, h("span", { class: "label" }, texts.decisions.note), note),
    h("label", { class: "labelled" }, h("span", { class: "label" }, texts.decisions.by), user),
    h("div", { class: "verdicts", role: "group", "aria-label": texts.decisions.verdict }, buttons),
    question);
}

/** @param {HTMLElement} form @param {Verdict | undefined} verdict */
function markPressed(form, verdict) {
  for (const button of form.querySelectorAll("button")) {
    if (button.dataset.verdict) button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
  }
}

/** @param {HTMLElement} element */
function focusIn(element) {
  const first = element.querySelector("textarea, input, button");
  if (first instanceof HTMLElement) first.focus();
}
