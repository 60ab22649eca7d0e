/**
 * Asks which customer a name is, where the screening does not say: by the user's own number or the day of birth, or
 * by choosing one of this name for whom something was decided.
 *
 * @typedef {import("./decision.js").Decision} Decision
 * @typedef {{ id?: string, birthDate?: string }} Who
 */
import { texts } from "../../texts.js";
import { fill, h } from "../dom.js";
import { PRIVATE } from "../private-field.js";
import { verdictWords } from "./badge.js";
import { isWholeDate } from "./customer.js";
import { customerLabel } from "./customers.js";

/** @param {Decision[]} others decided for customers of this name @param {(who: Who) => void} say */
export function customerForm(others, say) {
  const t = texts.decisions;
  const id = h("input", { type: "text", dir: "auto", maxlength: 200, ...PRIVATE });
  const born = h("input", { type: "date", min: "1850-01-01", ...PRIVATE });
  const fault = h("p", { class: "fault", role: "alert" });
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const who = { id: id.value.trim(), birthDate: born.value };
    if (who.id || isWholeDate(who.birthDate)) say(who);
    else fill(fault, t.nobody);
  };
  return h(
    "form",
    { submit, novalidate: true, "aria-label": t.who },
    h("p", { class: "strong" }, t.who),
    h("p", { class: "prose faint" }, t.why),
    others.length > 0 && offered(others, say),
    h("div", { class: "fields" }, labelled(t.id, id), labelled(t.birthDate, born), h("button", { type: "submit", class: "action" }, t.use)),
    fault,
  );
}

/** @param {string} label @param {HTMLElement} field */
const labelled = (label, field) => h("label", { class: "labelled" }, h("span", { class: "label" }, label), field);

/** @param {Decision[]} others @param {(who: Who) => void} say */
function offered(others, say) {
  const choice = (/** @type {Decision} */ { customer, verdict }) =>
    h("li", {}, h("bdi", {}, customerLabel(customer)), `: ${verdictWords({ verdict })} `,
      h("button", { type: "button", class: "link", click: () => say(customer) }, texts.decisions.itIs(customerLabel(customer))));
  return h("div", { class: "offered" }, h("p", {}, texts.decisions.others(others.length)), h("ul", { class: "plain" }, others.map(choice)));
}
