/**
 * The engine in the thread of the caller, where that is no page: a worker of the embedding site, or Node. It answers the
 * calls of `EngineClient`, one at a time and each in a task of its own, so that the caller's other work, such as giving a
 * batch up, has its turn between them.
 */
import { EngineCalls, described } from "./engine-calls.js";
import { ScreenerError, aborted } from "./screener-error.js";

/** @typedef {import("./client.js").CallOptions} CallOptions */

export class LocalEngine {
  #calls = new EngineCalls();
  #onStopped;
  /** Settles when the call under way has. @type {Promise<unknown>} */
  #last = Promise.resolve();
  /** Why nothing can be asked any more. @type {ScreenerError | undefined} */
  #ended;

  /** @param {(error: ScreenerError) => void} onStopped called once if the engine stops by itself */
  constructor(onStopped) {
    this.#onStopped = onStopped;
  }

  /**
   * @param {string} method
   * @param {unknown} args
   * @param {CallOptions} [options]
   * @returns {Promise<any>}
   */
  call(method, args, { signal } = {}) {
    const answer = this.#last.then(nextTask).then(() => this.#answer(method, args, signal));
    this.#last = answer.catch(() => {});
    return answer;
  }

  /** Lets go of the engine; what is waiting is rejected with `reason`. @param {ScreenerError} reason */
  close(reason) {
    if (this.#ended) return;
    this.#ended = reason;
    this.#calls.stop();
  }

  /**
   * @param {string} method
   * @param {unknown} args
   * @param {AbortSignal} [signal]
   */
  async #answer(method, args, signal) {
    if (this.#ended) throw this.#ended;
    if (signal?.aborted) throw aborted(signal);
    try {
      return await this.#calls.call(method, args);
    } catch (error) {
      throw this.#failure(described(error));
    }
  }

  /** @param {{ code: import("./name-screener.js").ErrorCode, message: string }} error */
  #failure({ code, message }) {
    if (this.#ended) return this.#ended;
    if (code !== "engine-failed") return new ScreenerError(code, message);
    this.#calls.fault();
    this.#ended = new ScreenerError("engine-failed", `The engine stopped (${message}). Create a new screener.`);
    this.#onStopped(this.#ended);
    return this.#ended;
  }
}

/** Resolves once what waits already has had its turn. @returns {Promise<void>} */
function nextTask() {
  if ("setImmediate" in globalThis) return new Promise((resolve) => Reflect.get(globalThis, "setImmediate")(resolve));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (port1.close(), resolve());
    port2.postMessage(undefined);
  });
}
