/**
 * Which rows the table shows, and in what order: a batch, a sorting and a filter in, row numbers out.
 *
 * Sorting takes time and is done in slices, for all rows; what a new threshold leaves of them is then a walk through
 * that order, quick enough for every move of the line in the chart.
 *
 * @typedef {import("./findings.js").Findings} Findings
 * @typedef {import("./customers.js").Customer} Customer
 * @typedef {import("../../name-screener.js").EntityKind} EntityKind
 *
 * @typedef {"row" | "id" | "name" | "score" | "hit" | "list"} SortKey
 * @typedef {{ key: SortKey, descending: boolean }} Sorting
 *
 * @typedef {object} Filter
 * @property {"alerts" | "clear" | "unscreened" | "noted" | "all"} show
 * @property {string} text part of a customer's name or id, or of the name of its best hit; empty: any
 * @property {string} list that an alert must have a hit on; empty: any
 * @property {string} kind that an alert's hit must have; empty: any
 */
import { merged, sorted } from "./sliced-sort.js";

/** Reading order of the user's language, digits by value. */
const collator = new Intl.Collator(undefined, { numeric: true });

export class Arrangement {
  #customers;
  #findings;
  /** All rows arranged so far. @type {Uint32Array} */
  #order = new Uint32Array(0);
  /** @type {Sorting} */
  #sorting = { key: "score", descending: true };
  #work = new AbortController();
  /** Settles when the order is made that is being made. @type {Promise<boolean>} */
  #last = Promise.resolve(true);

  /** @param {Customer[]} customers @param {Findings} findings */
  constructor(customers, findings) {
    this.#customers = customers;
    this.#findings = findings;
  }

  get sorting() {
    return this.#sorting;
  }

  /** Sorts all rows anew; another call meanwhile ends this one. @param {Sorting} sorting @returns {Promise<boolean>} whether it came to its end */
  sort(sorting) {
    this.#sorting = sorting;
    return this.#replaceOrder((signal) => sorted(numbers(0, this.#findings.count), this.#compare(), signal));
  }

  /** Puts the rows that have come since into their places, once a sorting under way is done. @returns {Promise<boolean>} */
  async extend() {
    let before;
    do {
      before = this.#last;
      await before;
    } while (before !== this.#last);
    return this.#replaceOrder(async (signal) => {
      const came = await sorted(numbers(this.#order.length, this.#findings.count), this.#compare(), signal);
      return merged(this.#order, came, this.#compare(), signal);
    });
  }

  /** The rows to show, in order. @param {Filter} filter @param {number} threshold in ten-thousandths */
  rows(filter, threshold) {
    const shows = this.#test(filter, threshold);
    return this.#order.filter(shows);
  }

  /** @param {(signal: AbortSignal) => Promise<Uint32Array>} make */
  #replaceOrder(make) {
    this.#work.abort();
    this.#work = new AbortController();
    this.#last = this.#made(make, this.#work.signal);
    return this.#last;
  }

  /** @param {(signal: AbortSignal) => Promise<Uint32Array>} make @param {AbortSignal} signal */
  async #made(make, signal) {
    try {
      const order = await make(signal);
      if (signal.aborted) return false;
      this.#order = order;
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    }
  }

  /** @param {Filter} filter @param {number} threshold @returns {(row: number) => boolean} */
  #test({ show, text, list, kind }, threshold) {
    const findings = this.#findings;
    const isShown = this.#shows(show, threshold);
    const isMeant = this.#matches(text);
    const isOfPart = list === "" && kind === "" ? () => true : hasHitOf(findings, list, kind, threshold);
    return (row) => isShown(row) && isOfPart(row) && isMeant(row);
  }

  /** @param {Filter["show"]} show @param {number} threshold @returns {(row: number) => boolean} */
  #shows(show, threshold) {
    const findings = this.#findings;
    if (show === "alerts") return (row) => findings.level(row) >= threshold;
    if (show === "clear") return (row) => findings.level(row) < threshold && !findings.errors.has(row);
    if (show === "unscreened") return (row) => findings.errors.has(row);
    if (show === "noted") return (row) => this.#customers[row].notes !== undefined;
    return () => true;
  }

  /** @param {string} text @returns {(row: number) => boolean} */
  #matches(text) {
    const wanted = text.trim().toLowerCase();
    if (wanted === "") return () => true;
    const has = (/** @type {string | undefined} */ value) => value !== undefined && value.toLowerCase().includes(wanted);
    return (row) => {
      const { query, id } = this.#customers[row];
      return has(query) || has(id) || has(this.#findings.topName(row));
    };
  }

  /** @returns {import("./sliced-sort.js").Compare} */
  #compare() {
    const { key, descending } = this.#sorting;
    const compare = this.#comparisons()[key];
    const sign = descending ? -1 : 1;
    return (a, b) => sign * compare(a, b) || a - b;
  }

  /** @returns {Record<SortKey, import("./sliced-sort.js").Compare>} */
  #comparisons() {
    const [customers, findings] = [this.#customers, this.#findings];
    const byText = (/** @type {(row: number) => string | undefined} */ of) => (/** @type {number} */ a, /** @type {number} */ b) =>
      collator.compare(of(a) ?? "", of(b) ?? "");
    return {
      row: (a, b) => a - b,
      id: byText((row) => customers[row].id),
      name: byText((row) => customers[row].query),
      score: (a, b) => findings.topScore(a) - findings.topScore(b) || findings.level(a) - findings.level(b),
      hit: byText((row) => findings.topName(row)),
      list: byText((row) => findings.topParty(row)?.list),
    };
  }
}

/** @param {Findings} findings @param {string} list @param {string} kind @param {number} threshold @returns {(row: number) => boolean} */
function hasHitOf(findings, list, kind, threshold) {
  return (row) => {
    let found = false;
    findings.eachLevel(row, (party, level) => {
      found ||= level >= threshold && (list === "" || party.list === list) && (kind === "" || party.kind === kind);
    });
    return found;
  };
}

/** The numbers from `first`, `end` exclusive. @param {number} first @param {number} end */
const numbers = (first, end) => Uint32Array.from({ length: end - first }, (_, i) => first + i);
