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

/** @param {Workbench} bench @param {Customer} asked @param {Hit} hit */
export function decisionPanel(bench, asked, hit) {
  const { store, customers } = bench;
  const parts = { badge: h("span"), standing: h("div", { class: "standing" }), customer: h("div", { class: "customer" }), form: h("div") };
  const section = h("section", { class: "decision", "aria-label": texts.decisions.one }, h("h3", {}, texts.decisions.one, parts.badge), parts.standing, parts.customer, parts.form);
  /** The customer whose form is shown: drawn anew for another one only, so that nothing typed is lost. @type {string | undefined | null} */
  let shown = null;

  const update = () => {
    const customer = customers.known(asked);
    const key = decisionKey(customer, hit.entity.id);
    fill(parts.badge, badge(store, customer, listed(hit.entity), bench.lists()));
    fill(parts.standing, problemNotice(store), standingOf(customer));
    if (key !== shown) {
      shown = key;
      fill(parts.customer, key ? known(customer) : unknown(customer));
      fill(parts.form, key && form(customer));
    }
    markPressed(parts.form, store.get(key ?? "")?.verdict);
  };

  /** @param {Customer} customer */
  const standingOf = (customer) => {
    const found = decided(store, customer, listed(hit.entity), bench.lists());
    return found ? standingWords(found.decision, found.standing) : h("p", { class: "faint" }, texts.decisions.undecided);
  };

  /** @param {Customer} customer */
  const known = (customer) => {
    const change = () => (customers.unsay(asked.name), bench.customerChanged());
    const said = decisionKey(asked, hit.entity.id) === undefined;
    return h("p", {}, h("bdi", {}, texts.decisions.forCustomer(customerLabel(customer))), " ",
      said && h("button", { type: "button", class: "link", click: change }, texts.decisions.change));
  };

  /** @param {Customer} customer */
  const unknown = (customer) =>
    customerForm(ofOthers(store, customer, hit.entity.id), (who) => (customers.say(asked.name, who), bench.customerChanged(), focusIn(parts.form)));

  /** @param {Customer} customer */
  const form = (customer) => decideForm(bench, (verdict, note, user) => {
    const context = { engine: bench.engineVersion(), listSha256: sha256Of(bench.lists(), hit.entity.list) };
    const decision = newDecision(customer, hit, { verdict, note, user }, context);
    bench.say(texts.decisions.decided(texts.decisions.verdicts[verdict], customerLabel(customer)));
    return store.decide(decision);
  });

  update();
  bench.whileShown(section, update);
  return section;
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
