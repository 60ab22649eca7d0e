/**
 * Screens a batch once, at the lowest threshold of the chart, and keeps what is found: customers in, {@link KeptBatch} out,
 * growing meanwhile. What was given up or broke off can go on where it stopped.
 *
 * Lowest is 0.70: of 1,500 ordinary names it gives some six times the alerts of 0.85 for about the same time, 13,000 hits on
 * 100,000 rows; lower ones give mostly chance and take longer.
 *
 * @typedef {import("../../name-screener.js").Screener} Screener
 * @typedef {import("../../name-screener.js").ScreenerError} ScreenerError
 * @typedef {import("../../name-screener.js").BatchProgress} BatchProgress
 * @typedef {import("./customers.js").Customer} Customer
 * @typedef {import("./kept.js").KeptBatch} KeptBatch
 */
import { DEFAULT_THRESHOLD } from "../../name-screener.js";
import { batchRow } from "./customers.js";
import { Findings } from "./findings.js";
import { Tally } from "./tally.js";

/** In hundredths. */
export const LOWEST = 70;
/** Hits kept of one row; it is told where there are more. */
const MOST_HITS = 100;

/**
 * @param {string} source
 * @param {Customer[]} customers
 * @param {Screener} screener
 * @param {string[]} [lists] absent: all
 * @returns {KeptBatch}
 */
export function newBatch(source, customers, screener, lists) {
  const states = screener.lists();
  return {
    source,
    customers,
    options: { threshold: LOWEST / 100, limit: MOST_HITS, ...(lists && { lists }) },
    lowest: LOWEST,
    threshold: Math.round(DEFAULT_THRESHOLD * 100),
    findings: new Findings(),
    lists: lists ? states.filter(({ id }) => lists.includes(id)) : states,
    complete: states.every(({ status }) => status === "ready"),
    engine: screener.engine,
    startedAt: new Date(),
    elapsedMs: 0,
    state: "running",
  };
}

/** Whether the engine and its lists are those of the batch. @param {KeptBatch} kept @param {Screener} screener */
export function isOfThese({ engine, lists }, screener) {
  const now = new Map(screener.lists().map(({ id, packSha256 }) => [id, packSha256]));
  return engine === screener.engine && lists.every(({ id, packSha256 }) => now.get(id) === packSha256);
}

export class BatchRun {
  #abort = new AbortController();
  #onProgress;
  #onEnd;
  kept;
  tally = new Tally();

  /**
   * @param {KeptBatch} kept
   * @param {{ onProgress: (progress: BatchProgress) => void, onEnd: () => void }} handlers
   */
  constructor(kept, { onProgress, onEnd }) {
    this.kept = kept;
    this.#onProgress = onProgress;
    this.#onEnd = onEnd;
  }

  /** Screens what is not screened yet. @param {Screener} screener of the same lists and engine as before */
  async start(screener) {
    const { kept } = this;
    const began = performance.now() - kept.elapsedMs;
    this.#abort = new AbortController();
    kept.state = "running";
    delete kept.reason;
    try {
      await this.#screen(screener);
      kept.state = "done";
    } catch (error) {
      this.#broke(/** @type {ScreenerError} */ (error));
    }
    kept.elapsedMs = performance.now() - began;
    this.#onEnd();
  }

  cancel() {
    this.#abort.abort();
  }

  /** @param {Screener} screener */
  #screen(screener) {
    const { customers, findings, options } = this.kept;
    const first = findings.count;
    const rows = customers.slice(first);
    return screener.screenBatch(asRows(rows), {
      ...options,
      total: rows.length,
      signal: this.#abort.signal,
      onProgress: (progress) => this.#onProgress({ ...progress, done: first + progress.done, total: customers.length }),
      onResults: (results) => {
        for (const result of results) this.#take({ ...result, index: first + result.index });
      },
    });
  }

  /** @param {import("../../name-screener.js").BatchRowResult} result */
  #take(result) {
    this.kept.findings.add(result);
    this.tally.add(this.kept.findings, result.index);
  }

  /** @param {ScreenerError} error */
  #broke(error) {
    this.kept.state = error.code === "aborted" ? "cancelled" : "stopped";
    if (error.code !== "aborted") this.kept.reason = error.message;
  }
}

/** @param {Customer[]} customers */
function* asRows(customers) {
  for (const customer of customers) yield batchRow(customer);
}
