/**
 * The workers of batches: slices of rows in, what the engine tells of them out.
 *
 * A worker's script comes from the server, and after loading nothing is asked of the server any more. So
 * {@link BatchWorkers} starts its workers while the screener loads, without an engine; a {@link Pool} gives them engine and lists for
 * one batch, and takes both away after it, since the memory of an engine never shrinks by itself. One worker more than
 * a pool takes waits to stand in for one that crashes.
 */
import { EngineClient } from "./client.js";
import { host } from "./host.js";
import { ScreenerError } from "./screener-error.js";

/**
 * @typedef {import("./batch-rows.js").Slice} Slice
 * @typedef {import("./batch-rows.js").Told} Told
 *
 * @typedef {object} Provisions what an engine is made of
 * @property {WebAssembly.Module} module
 * @property {{ id: string, file: Blob, packSha256: string }[]} packs the files as they were served: of the shipped lists 3 MB, kept as long as
 *   the screener, so that no batch asks the server for them
 *
 * @typedef {object} Job
 * @property {Slice} slice
 * @property {boolean} failed once already
 * @property {(told: Told[]) => void} resolve
 * @property {(error: ScreenerError) => void} reject
 */

/** More would take memory (each holds all lists) without being much faster. */
const MOST = 4;

/** One core is left to the page and the worker of single searches. Outside a page nobody waits while a batch runs. */
export const defaultWorkers = () =>
  host.isPage ? Math.max(1, Math.min(MOST, (navigator.hardwareConcurrency || 2) - 1)) : 0;

export class BatchWorkers {
  /** Without an engine. @type {EngineClient[]} */
  #idle = [];
  /** @type {Set<EngineClient>} */
  #all = new Set();
  #provisions;
  /** How many workers a pool takes. */
  #size;

  /**
   * @param {URL} script
   * @param {number} size
   * @param {Provisions} provisions
   */
  constructor(script, size, provisions) {
    this.#provisions = provisions;
    this.#size = size;
    for (let i = 0; i < (size && size + 1); i += 1) this.#start(script);
  }

  /** Workers for one batch; `undefined` where all are busy with others, or there are none. @param {object} options of the batch */
  open(options) {
    const size = Math.min(this.#size, this.#idle.length);
    return size > 0 ? new Pool(this, size, this.#provisions, options) : undefined;
  }

  take() {
    return this.#idle.pop();
  }

  /** Takes a worker back, without its engine. @param {EngineClient} client */
  async giveBack(client) {
    try {
      await client.call("stop", {});
      this.#idle.push(client);
    } catch {
      // It has crashed: it is gone.
    }
  }

  /** Ends all; what is under way is rejected with `reason`. @param {ScreenerError} reason */
  close(reason) {
    for (const client of this.#all) client.close(reason);
  }

  /** @param {URL} script */
  #start(script) {
    const client = new EngineClient(script, () => {
      this.#all.delete(client);
      this.#idle = this.#idle.filter((other) => other !== client);
    });
    this.#all.add(client);
    this.#idle.push(client);
  }
}

export class Pool {
  #workers;
  #provisions;
  #options;
  /** Those that have an engine, or will. @type {Set<EngineClient>} */
  #staff = new Set();
  /** Of these, those that wait for work. @type {EngineClient[]} */
  #free = [];
  /** @type {Job[]} */
  #jobs = [];
  /** Why no worker is left. @type {ScreenerError | undefined} */
  #lost;

  /**
   * @param {BatchWorkers} workers
   * @param {number} size
   * @param {Provisions} provisions
   * @param {object} options of the batch
   */
  constructor(workers, size, provisions, options) {
    this.#workers = workers;
    this.#provisions = provisions;
    this.#options = options;
    this.size = size;
    for (let i = 0; i < size; i += 1) this.#hire();
  }

  /**
   * A slice during which a worker crashes is tried once more.
   * @param {Slice} slice
   * @param {boolean} [failed] whether that was with another worker
   * @returns {Promise<Told[]>}
   */
  screen(slice, failed = false) {
    return new Promise((resolve, reject) => {
      this.#jobs.push({ slice, failed, resolve, reject });
      this.#assign();
    });
  }

  /** Gives all workers back; slices without an answer are dropped. */
  close() {
    this.#jobs = [];
    for (const client of this.#staff) this.#workers.giveBack(client);
    this.#staff.clear();
    this.#free = [];
  }

  #hire() {
    const client = this.#workers.take();
    if (!client) return;
    this.#staff.add(client);
    const isWanted = () => this.#staff.has(client);
    equip(client, this.#provisions, isWanted).then(() => this.#isFree(client), (error) => this.#crashed(client, error));
  }

  /** @param {EngineClient} client */
  #isFree(client) {
    if (this.#staff.has(client)) this.#free.push(client);
    this.#assign();
  }

  /**
   * @param {EngineClient} client
   * @param {ScreenerError} error
   */
  #crashed(client, error) {
    if (!this.#staff.delete(client)) return;
    this.#hire();
    if (this.#staff.size === 0) this.#lost = error;
    this.#assign();
  }

  #assign() {
    while (this.#free.length > 0 && this.#jobs.length > 0) {
      this.#give(/** @type {EngineClient} */ (this.#free.pop()), /** @type {Job} */ (this.#jobs.shift()));
    }
    if (this.#lost) for (const job of this.#jobs.splice(0)) job.reject(this.#lost);
  }

  /**
   * @param {EngineClient} client
   * @param {Job} job
   */
  async #give(client, job) {
    try {
      job.resolve(await screenIn(client, job.slice, this.#options));
      this.#isFree(client);
    } catch (error) {
      const failure = /** @type {ScreenerError} */ (error);
      if (job.failed || failure.code !== "engine-failed") job.reject(failure);
      else this.#jobs.unshift({ ...job, failed: true });
      if (failure.code === "engine-failed") this.#crashed(client, failure);
      else this.#isFree(client);
    }
  }
}

/**
 * Gives a worker engine and lists, as long as the batch wants it.
 * @param {EngineClient} client
 * @param {Provisions} provisions
 * @param {() => boolean} isWanted
 */
async function equip(client, { module, packs }, isWanted) {
  await client.call("start", { module });
  for (const { file, packSha256 } of packs) {
    const bytes = await bytesOf(file);
    if (!isWanted()) return;
    await client.call("addPack", { bytes, packSha256 }, { transfer: [bytes] });
  }
  await client.call("prepare", {});
}

/** @param {Blob} file */
async function bytesOf(file) {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    throw new ScreenerError("engine-failed", `A list that was loaded could not be read again: ${error}`, { cause: error });
  }
}

/**
 * @param {import("./host.js").Engine} client
 * @param {Slice} slice
 * @param {object} options
 * @returns {Promise<Told[]>}
 */
export async function screenIn(client, slice, options) {
  const rows = slice.rows.flatMap((row) => row.asked ?? []);
  if (rows.length === 0) return [];
  // As text, which crosses from worker to page at the cost of a copy; most slices are "[]".
  return JSON.parse(await client.call("screenRows", { rows, options }));
}
