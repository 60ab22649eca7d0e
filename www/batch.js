/**
 * One batch: rows in, their results out in the same order, with any number of rows in the same memory.
 *
 * The first rows go to the worker of single searches, as a pool takes longer to start than they take to screen; those
 * behind them to a {@link Pool}. So many slices are under way that no worker waits, and no more: rows are read, and
 * results given, as fast as the caller takes them.
 */
import { areRows, results, slices } from "./batch-rows.js";
import { screenIn } from "./batch-pool.js";
import { ScreenerError, aborted } from "./screener-error.js";
import { badOption } from "./search-options.js";

/**
 * @typedef {import("./name-screener.js").BatchOptions} BatchOptions
 * @typedef {import("./name-screener.js").BatchRows} BatchRows
 * @typedef {import("./name-screener.js").BatchRowResult} BatchRowResult
 * @typedef {import("./name-screener.js").BatchProgress} BatchProgress
 * @typedef {import("./batch-pool.js").BatchWorkers} BatchWorkers
 * @typedef {import("./batch-pool.js").Pool} Pool
 * @typedef {import("./batch-rows.js").Slice} Slice
 * @typedef {import("./batch-rows.js").Told} Told
 * @typedef {import("./host.js").Engine} Engine
 *
 * @typedef {Omit<BatchOptions, keyof import("./name-screener.js").BatchEngineOptions>} Handling
 * @typedef {{ rows: BatchRowResult[], count: number, withHits: number, failed: number, elapsedMs: number }} Summary
 */

/** So many rows are about screened before a pool would be ready. */
const BY_MAIN = 256;

/** Rows of a slice: few for the worker that single searches wait for, and few enough that one is soon given up. */
const MAIN_SLICE = 16;
const POOL_SLICE = 32;

/** Slices under way for each worker: one that it works on, one that waits, one whose turn to be given has not come. */
const AHEAD = 3;

/** Progress is told no more often than so many milliseconds. */
const TELL_EVERY = 100;

export class Batch {
  #main;
  #workers;
  #options;
  #handling;
  /** Settles when the worker of single searches has no slice. @type {Promise<unknown>} */
  #turn = Promise.resolve();
  /** @type {Pool | undefined} */
  #pool;
  #total;
  /** @type {AsyncGenerator<Slice, void> | undefined} */
  #source;
  /** Ends the batch before its rows end. */
  #stop = stopper();
  /** @type {Summary} */
  #summary = { rows: [], count: 0, withHits: 0, failed: 0, elapsedMs: 0 };
  #started = performance.now();
  #told = this.#started;

  /**
   * @param {Engine} main
   * @param {BatchWorkers} workers
   * @param {{ nearest?: boolean }} options for the engine
   * @param {Handling} handling
   */
  constructor(main, workers, options, handling) {
    this.#main = main;
    this.#workers = workers;
    this.#options = options;
    this.#handling = handling;
    this.#total = handling.total;
  }

  /**
   * @param {BatchRows} rows
   * @returns {Promise<Summary>}
   */
  async run(rows) {
    const { signal } = this.#handling;
    if (!areRows(rows)) throw badOption("The rows must be an array or another iterable of names or objects with a `query`.");
    if (signal?.aborted) throw aborted(signal);
    this.#total ??= Array.isArray(rows) ? rows.length : undefined;
    const giveUp = () => this.#stop.stop(aborted(signal));
    signal?.addEventListener("abort", giveUp, { once: true });
    try {
      await this.#screenAll(rows);
      return this.#summary;
    } catch (error) {
      throw this.#incomplete(error);
    } finally {
      this.#stop.stopped = true;
      signal?.removeEventListener("abort", giveUp);
      // Not waited for: it ends when the row that is being read has come, if ever.
      this.#source?.return().catch(() => {});
      this.#pool?.close();
      this.#main.call("endBatch", {}).catch(() => {});
    }
  }

  /** @param {BatchRows} rows */
  async #screenAll(rows) {
    await this.#checkOptions();
    if (this.#total && this.#total > BY_MAIN) this.#openPool();
    const source = slices(rows, (first) => (first < BY_MAIN ? MAIN_SLICE : POOL_SLICE));
    /** @type {Promise<void>[]} each settles when its slice was given, after all before it */
    const underWay = [];
    this.#source = source;
    for (;;) {
      const next = await this.#unlessStopped(source.next().catch(unreadable));
      if (next.done) break;
      underWay.push(this.#give(next.value, underWay.at(-1)));
      if (underWay.length >= AHEAD * (1 + (this.#pool?.size ?? 0))) await this.#unlessStopped(underWay.shift());
    }
    await this.#unlessStopped(Promise.all(underWay));
    this.#tell(performance.now());
  }

  /** Options that are wrong are so for all rows: told before any is read. */
  #checkOptions() {
    const none = this.#main.call("screenRows", { rows: [], options: this.#options });
    return this.#unlessStopped(none);
  }

  /**
   * Gives the results of a slice once those before are given.
   * @param {Slice} slice
   * @param {Promise<void>} [before]
   * @returns {Promise<void>} this very promise is listened to: after the end of the batch nobody else would hear that it fails
   */
  #give(slice, before) {
    const screened = this.#screen(slice);
    const given = (async () => {
      // Both at once, so that neither's failure goes unheard.
      const [told] = await Promise.all([screened, before]);
      if (!this.#stop.stopped) await this.#deliver(results(slice, told, Boolean(this.#options.nearest)));
    })();
    given.catch(this.#stop.stop);
    return given;
  }

  /** @param {Slice} slice @returns {Promise<Told[]>} */
  async #screen(slice) {
    try {
      if (slice.first < BY_MAIN) return await this.#byMain(slice);
      const pool = this.#openPool();
      return await (pool ? pool.screen(slice) : this.#byMain(slice));
    } catch (error) {
      throw isCrash(error) ? new ScreenerError("engine-failed", `${error.message} ${whichRows(slice)}`, { cause: error }) : error;
    }
  }

  /** @param {Slice} slice @returns {Promise<Told[]>} */
  async #byMain(slice) {
    // One at a time, so that a single search never waits for more.
    const screened = this.#turn.then(() => (this.#stop.stopped ? [] : screenIn(this.#main, slice, this.#options)));
    this.#turn = screened.catch(() => {});
    try {
      return await screened;
    } catch (error) {
      const pool = isCrash(error) ? this.#openPool() : undefined;
      if (!pool) throw error;
      return pool.screen(slice, true);
    }
  }

  #openPool() {
    if (!this.#stop.stopped) this.#pool ??= this.#workers.open(this.#options);
    return this.#pool;
  }

  /** @param {BatchRowResult[]} some */
  async #deliver(some) {
    const { onResults } = this.#handling;
    if (onResults) await onResults(some);
    else this.#summary.rows.push(...some);
    this.#summary.count += some.length;
    this.#summary.withHits += some.filter((row) => row.total > 0).length;
    this.#summary.failed += some.filter((row) => row.error).length;
    const now = performance.now();
    if (now - this.#told >= TELL_EVERY) this.#tell(now);
  }

  /** @param {number} now */
  #tell(now) {
    this.#told = now;
    this.#summary.elapsedMs = now - this.#started;
    const { count: done, elapsedMs } = this.#summary;
    const rowsPerSecond = elapsedMs > 0 ? (done / elapsedMs) * 1000 : 0;
    const left = this.#total === undefined || rowsPerSecond === 0 ? undefined : Math.max(0, this.#total - done) / rowsPerSecond;
    this.#handling.onProgress?.({ done, total: this.#total, rowsPerSecond, secondsLeft: left });
  }

  /** @template T @param {Promise<T> | undefined} promise @returns {Promise<T>} */
  async #unlessStopped(promise) {
    return /** @type {T} */ (await Promise.race([this.#stop.promise, promise]));
  }

  /** The error again, with what was and was not screened. @param {unknown} error */
  #incomplete(error) {
    if (!(error instanceof ScreenerError)) return error;
    const { count } = this.#summary;
    const sofar = count > 0 ? `Rows 1 to ${count} were screened; those behind them were not.` : "No row was screened.";
    return new ScreenerError(error.code, `${error.message} ${sofar}`, { cause: error.cause, lists: error.lists, screened: count });
  }
}

/** A promise that nothing resolves, and what rejects it. */
function stopper() {
  /** @type {(error: unknown) => void} */
  let reject = () => {};
  /** @type {Promise<never>} */
  const promise = new Promise((_, no) => (reject = no));
  promise.catch(() => {});
  const state = {
    promise,
    stopped: false,
    stop: (/** @type {unknown} */ error) => ((state.stopped = true), reject(error)),
  };
  return state;
}

/** @param {unknown} error @returns {error is ScreenerError} */
const isCrash = (error) => error instanceof ScreenerError && error.code === "engine-failed";

/** @param {Slice} slice */
const whichRows = ({ first, rows }) => `It happened in rows ${first + 1} to ${first + rows.length}, for the second time or with no other worker left.`;

/** @param {unknown} error @returns {never} */
function unreadable(error) {
  throw new ScreenerError("rows-failed", `The rows could not be read: ${error}.`, { cause: error });
}
