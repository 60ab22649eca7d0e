/**
 * A sheet of an open table -> customers, letting the page draw in between.
 *
 * @typedef {import("./customers.js").Customer} Customer
 * @typedef {import("./plan-pane.js").Choice} Choice
 * @typedef {import("./table-file.js").TableFile} TableFile
 */
import { texts } from "../../texts.js";
import { customerOf } from "./customers.js";

/** Rows between two looks at the clock. */
const UNWATCHED = 100;
/** The page may draw after so many milliseconds. */
const SLICE = 12;

/**
 * @param {TableFile} file
 * @param {number} sheet
 * @param {Choice} choice
 * @param {{ signal: AbortSignal, onRows: (rows: number) => void }} watching
 */
export async function readCustomers(file, sheet, { skip, plan }, { signal, onRows }) {
  /** @type {Customer[]} */
  const customers = [];
  let until = performance.now() + SLICE;
  let rows = 0;
  for await (const row of file.rows(sheet, skip)) {
    const customer = customerOf(row, plan);
    if (customer) customers.push(customer);
    rows += 1;
    if (rows % UNWATCHED > 0 || performance.now() < until) continue;
    onRows(customers.length);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    until = performance.now() + SLICE;
  }
  signal.throwIfAborted();
  if (customers.length === 0) throw new Error(texts.batch.intake.noRows(file.name));
  return customers;
}
