/**
 * For a page that has the screener in a frame: `connectFrame` asks it by messages. Its contract is frame-client.d.ts; the
 * messages themselves are in docs/frame.md.
 */
import { ScreenerError, aborted } from "./screener-error.js";

const PROTOCOL = "name-screener";
const VERSION = 1;

/** Milliseconds between greetings, as long as the frame is not there yet to hear one. */
const AGAIN = 250;

/**
 * @param {HTMLIFrameElement} frame
 * @param {import("./frame-client.js").FrameOptions} [options]
 * @returns {Promise<import("./frame-client.js").FramedScreener>}
 */
export async function connectFrame(frame, { origin = new URL(frame.src).origin, timeout = 60_000, signal } = {}) {
  const screener = new FramedScreener(frame, origin);
  try {
    await screener.greet(timeout, signal);
    return screener;
  } catch (error) {
    screener.close();
    throw error;
  }
}

class FramedScreener {
  #frame;
  #origin;
  #id = 0;
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: ScreenerError) => void }>} */
  #waiting = new Map();
  #listener = (/** @type {MessageEvent} */ event) => this.#hear(event);
  engine = "";
  /** @type {import("./name-screener.js").ListState[]} */
  lists = [];

  /** @param {HTMLIFrameElement} frame @param {string} origin */
  constructor(frame, origin) {
    this.#frame = frame;
    this.#origin = origin;
    addEventListener("message", this.#listener);
  }

  /**
   * Greets until the frame answers: before it has loaded, nobody hears.
   * @param {number} timeout
   * @param {AbortSignal} [signal]
   */
  async greet(timeout, signal) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const greet = () => this.#ask("hello", {}).then(resolve, reject);
    const late = () => reject(new ScreenerError("engine-failed", `The frame at ${this.#origin} has not answered for ${timeout / 1000} seconds.`));
    const giveUp = () => reject(aborted(signal));
    if (signal?.aborted) throw aborted(signal);
    const timers = [setInterval(greet, AGAIN), setTimeout(late, timeout)];
    signal?.addEventListener("abort", giveUp, { once: true });
    greet();
    try {
      Object.assign(this, await promise);
    } finally {
      timers.forEach(clearTimeout);
      signal?.removeEventListener("abort", giveUp);
    }
  }

  /**
   * @param {string} query
   * @param {import("./name-screener.js").SearchOptions} [options]
   * @returns {Promise<import("./name-screener.js").SearchResult>}
   */
  async search(query, { signal, ...options } = {}) {
    if (signal?.aborted) throw aborted(signal);
    const id = this.#id + 1;
    const answer = this.#ask("search", { query, options });
    const cancel = () => {
      this.#waiting.get(id)?.reject(aborted(signal));
      this.#waiting.delete(id);
      this.#ask("cancel", { id }).catch(() => {});
    };
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      return await answer;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  /** @param {string} query @returns {Promise<void>} */
  async show(query) {
    await this.#ask("show", { query });
  }

  close() {
    removeEventListener("message", this.#listener);
    const closed = new ScreenerError("closed", "This connection to the frame was closed. Connect again.");
    for (const { reject } of this.#waiting.values()) reject(closed);
    this.#waiting.clear();
  }

  /** @param {string} method @param {object} args @returns {Promise<any>} */
  #ask(method, args) {
    return new Promise((resolve, reject) => {
      this.#id += 1;
      this.#waiting.set(this.#id, { resolve, reject });
      this.#frame.contentWindow?.postMessage({ protocol: PROTOCOL, version: VERSION, id: this.#id, method, args }, this.#origin);
    });
  }

  /** @param {MessageEvent} event */
  #hear({ data, origin, source }) {
    if (source !== this.#frame.contentWindow || origin !== this.#origin || data?.protocol !== PROTOCOL) return;
    const call = this.#waiting.get(data.id);
    this.#waiting.delete(data.id);
    if (data.error) call?.reject(new ScreenerError(data.error.code, data.error.message));
    else call?.resolve(data.result);
  }
}
