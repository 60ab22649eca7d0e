/**
 * Alerts counted by the threshold at which they are still alerts: rows of {@link Findings} in, counts for any
 * threshold out, without looking at a row again. An alert is a row with at least one hit.
 *
 * @typedef {import("./findings.js").Findings} Findings
 * @typedef {import("../../name-screener.js").EntityKind} EntityKind
 *
 * @typedef {object} ListCounts alerts that have a hit on one list; one with hits of two kinds counts once in `all`
 * @property {string} list
 * @property {number} all
 * @property {Partial<Record<EntityKind, number>>} kinds
 */
import { FULL } from "./findings.js";

/** Thresholds are whole hundredths. */
const BINS = 101;
const PER_BIN = FULL / (BINS - 1);

export class Tally {
  #alerts = new Uint32Array(BINS);
  /** By list and kind; kind `""` holds the list's alerts of any kind, list `""` those of any list. @type {Map<string, Map<string, Uint32Array>>} */
  #parts = new Map([["", new Map()]]);
  /** Alerts counted, at whatever threshold. */
  total = 0;

  /** @param {Findings} findings @param {number} row */
  add(findings, row) {
    const level = findings.level(row);
    if (level === 0) return;
    this.total += 1;
    this.#alerts[bin(level)] += 1;
    for (const [list, kinds] of bestOf(findings, row)) {
      for (const [kind, best] of kinds) this.#part(list, kind)[bin(best)] += 1;
    }
  }

  /** Alerts at `threshold`, in hundredths. @param {number} threshold */
  alertsAt(threshold) {
    return from(this.#alerts, threshold);
  }

  /** By list, those with the most alerts first. @param {number} threshold in hundredths @returns {ListCounts[]} */
  lists(threshold) {
    const lists = [...this.#parts.keys()].filter((list) => list !== "");
    return lists.map((list) => this.#counts(list, threshold)).sort((a, b) => b.all - a.all || (a.list < b.list ? -1 : 1));
  }

  /** Of all lists together. @param {number} threshold in hundredths @returns {ListCounts} */
  everything(threshold) {
    return { ...this.#counts("", threshold), all: this.alertsAt(threshold) };
  }

  /** @param {string} list @param {number} threshold @returns {ListCounts} */
  #counts(list, threshold) {
    const kinds = [...(this.#parts.get(list) ?? [])].map(([kind, bins]) => [kind, from(bins, threshold)]);
    const { "": all = 0, ...rest } = Object.fromEntries(kinds);
    return { list, all, kinds: rest };
  }

  /** @param {string} list @param {string} kind */
  #part(list, kind) {
    const kinds = this.#parts.get(list) ?? new Map();
    this.#parts.set(list, kinds);
    const bins = kinds.get(kind) ?? new Uint32Array(BINS);
    kinds.set(kind, bins);
    return bins;
  }
}

/** The highest level of the row's hits by list and kind, `""` standing for any. @param {Findings} findings @param {number} row */
function bestOf(findings, row) {
  /** @type {Map<string, Map<string, number>>} */
  const best = new Map();
  const raise = (/** @type {string} */ list, /** @type {string} */ kind, /** @type {number} */ level) => {
    const kinds = best.get(list) ?? new Map();
    best.set(list, kinds);
    kinds.set(kind, Math.max(kinds.get(kind) ?? 0, level));
  };
  findings.eachLevel(row, ({ list, kind }, level) => {
    raise(list, kind, level);
    raise(list, "", level);
    raise("", kind, level);
  });
  return best;
}

/** @param {number} level */
const bin = (level) => Math.floor(level / PER_BIN);

/** @param {Uint32Array} bins @param {number} threshold */
const from = (bins, threshold) => bins.subarray(threshold).reduce((sum, count) => sum + count, 0);
