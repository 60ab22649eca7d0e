/**
 * What the user said of customers who were screened by name: in memory, for this tab.
 *
 * @typedef {import("./customer.js").Customer} Customer
 */
import { texts } from "../../texts.js";
import { visible } from "../batch/safe-text.js";
import { date } from "../format.js";
import { customerKey, folded } from "./customer.js";

export class Customers {
  /** @type {Map<string, { id?: string, birthDate?: string }>} */
  #said = new Map();

  /** The customer with what was said of this name, where the screening itself did not say who it is. @param {Customer} customer @returns {Customer} */
  known(customer) {
    return customerKey(customer) ? customer : { ...customer, ...this.#said.get(folded(customer.name)) };
  }

  /** @param {string} name @param {{ id?: string, birthDate?: string }} who */
  say(name, { id, birthDate }) {
    this.#said.set(folded(name), { ...(id && { id }), ...(birthDate && { birthDate }) });
  }

  /** @param {string} name */
  unsay(name) {
    this.#said.delete(folded(name));
  }

  clear() {
    this.#said.clear();
  }
}

/** Who it is, in a few words. @param {Customer} customer */
export function customerLabel({ id, name, birthDate }) {
  if (id) return texts.decisions.customerId(visible(id));
  return birthDate ? texts.decisions.customerBorn(visible(name), date(birthDate)) : visible(name);
}
