/**
 * Promise API over the engine's worker: calls in, answers or `ScreenerError`s out.
 *
 * One call is under way at a time and the others wait here, so that one given up in time never costs the engine
 * anything. When the worker dies, stays silent or reports a fault of the engine, everything waiting is rejected
 * with `engine-failed`, and so is every later call.
 */
import { host } from "./host.js";
import { ScreenerError, aborted } from "./screener-error.js";

/**
 * @typedef {import("./name-screener.js").ErrorCode} ErrorCode
 * @typedef {{ signal?: AbortSignal, transfer?: Transferable[], onProgress?: (progress: any) => void }} CallOptions
 * @typedef {object} Call
 * @property {string} method
 * @property {unknown} args
 * @property {Transferable[]} transfer
 * @property {((progress: any) => void) | undefined} onProgress
 * @property {(result: any) => void} resolve
 * @property {(error: ScreenerError) => void} reject
 */

/** An engine that says nothing for so long, in milliseconds, has hung: one answer takes some 20. */
const SILENCE = 60_000;

export class EngineClient {
  /** There as soon as it is started. @type {Worker | undefined} */
  #worker;
  /** @type {(error: ScreenerError) => void} */
  #onStopped;
  /** @type {Call[]} */
  #waiting = [];
  /** The call under way. It stays here until its answer comes, even when the caller gave it up. @type {Call | undefined} */
  #current;
  #id = 0;
  #listening = false;
  /** Why nothing can be asked any more. @type {ScreenerError | undefined} */
  #ended;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #silence;

  /**
   * @param {URL} script the worker's module
   * @param {(error: ScreenerError) => void} onStopped called once if the engine stops by itself
   */
  constructor(script, onStopped) {
    this.#onStopped = onStopped;
    this.#watch();
    this.#start(script);
  }

  /** @param {URL} script */
  async #start(script) {
    try {
      const worker = await host.startWorker(script);
      if (this.#ended) return worker.terminate();
      this.#worker = worker;
    } catch (error) {
      return this.#stop(error instanceof Error ? error.message : String(error));
    }
    this.#worker.onmessage = ({ data }) => this.#hear(data);
    this.#worker.onmessageerror = () => this.#stop("its answer could not be read");
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#stop(event.message || "its files (worker.js, pkg/name_screener.js) did not load");
    };
  }

  /**
   * @param {string} method
   * @param {unknown} args
   * @param {CallOptions} [options]
   * @returns {Promise<any>}
   */
  call(method, args, { signal, transfer = [], onProgress } = {}) {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      if (signal?.aborted) return reject(aborted(signal));
      const giveUp = () => {
        this.#waiting = this.#waiting.filter((other) => other !== call);
        reject(aborted(signal));
      };
      const settled = () => signal?.removeEventListener("abort", giveUp);
      /** @type {Call} */
      const call = {
        method,
        args,
        transfer,
        onProgress,
        resolve: (result) => (settled(), resolve(result)),
        reject: (error) => (settled(), reject(error)),
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      this.#waiting.push(call);
      this.#next();
    });
  }

  /** Ends the worker; what is waiting is rejected with `reason`. @param {ScreenerError} reason */
  close(reason) {
    if (this.#ended) return;
    this.#ended = reason;
    clearTimeout(this.#silence);
    this.#worker?.terminate();
    const calls = [...(this.#current ? [this.#current] : []), ...this.#waiting];
    this.#current = undefined;
    this.#waiting = [];
    for (const call of calls) call.reject(reason);
  }

  /** @returns {void} */
  #next() {
    if (!this.#listening || this.#current) return;
    const call = this.#waiting.shift();
    if (!call) return;
    this.#id += 1;
    try {
      this.#worker?.postMessage({ id: this.#id, method: call.method, args: call.args }, call.transfer);
    } catch (error) {
      call.reject(new ScreenerError("bad-option", `An option cannot be sent to the engine: ${error}`, { cause: error }));
      return this.#next();
    }
    this.#current = call;
    this.#watch();
  }

  /** @param {{ id: number, result?: unknown, progress?: unknown, error?: { code: ErrorCode, message: string } }} answer */
  #hear({ id, result, progress, error }) {
    if (progress !== undefined) return this.#goesOn(id, progress);
    clearTimeout(this.#silence);
    if (id === 0) this.#listening = true;
    else if (id === this.#id) this.#settle(result, error);
    this.#next();
  }

  /** @param {number} id @param {unknown} progress */
  #goesOn(id, progress) {
    this.#watch();
    if (id === this.#id) this.#current?.onProgress?.(progress);
  }

  /**
   * @param {unknown} result
   * @param {{ code: ErrorCode, message: string } | undefined} error
   */
  #settle(result, error) {
    if (error?.code === "engine-failed") return this.#stop(error.message);
    const call = this.#current;
    this.#current = undefined;
    if (error) call?.reject(new ScreenerError(error.code, error.message));
    else call?.resolve(result);
  }

  #watch() {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#stop(`it was silent for ${SILENCE / 1000} seconds`), SILENCE);
  }

  /** @param {string} cause */
  #stop(cause) {
    if (this.#ended) return;
    const error = new ScreenerError(
      "engine-failed",
      `The engine stopped (${cause}). Start it again, or load the page again.`,
    );
    this.close(error);
    this.#onStopped(error);
  }
}
