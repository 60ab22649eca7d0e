/**
 * A sheet of an open table -> customers, a slice of rows at a time.
 *
 * @typedef {import("./customers.js").Customer} Customer
 * @typedef {import("./plan-pane.js").Choice} Choice
 * @typedef {import("./table-file.js").TableFile} TableFile
 */
import { texts } from "../../texts.js";
import { customerOf } from "./customers.js";

/**
 * @param {TableFile} file
 * @param {number} sheet
 * @param {Choice} choice
 * @param {{ signal: AbortSignal, onRows: (rows: number) => void }} watching
 */
export async function readCustomers(file, sheet, { header, plan }, { signal, onRows }) {
  /** @type {Customer[]} */
  const customers = [];
  let isHeader = header;
  for await (const rows of file.rows(sheet, signal)) {
    signal.throwIfAborted();
    for (const { number, cells } of isHeader ? rows.slice(1) : rows) {
      const customer = customerOf(number, cells, plan);
      if (customer) customers.push(customer);
    }
    if (rows.length > 0) isHeader = false;
    onRows(customers.length);
  }
  if (customers.length === 0) throw new Error(texts.batch.intake.noRows(file.name));
  return customers;
}
