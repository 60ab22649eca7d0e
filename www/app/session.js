/**
 * The engine as the page sees it: loading, ready, failed or stopped, and how to start it again.
 *
 * @typedef {import("../name-screener.js").Screener} Screener
 * @typedef {import("../name-screener.js").ScreenerError} ScreenerError
 * @typedef {import("../name-screener.js").ListState} ListState
 * @typedef {import("../name-screener.js").LoadProgress} LoadProgress
 *
 * @typedef {{ phase: "loading", progress?: LoadProgress }} Loading
 * @typedef {{ phase: "ready", screener: Screener, lists: ListState[] }} Ready
 * @typedef {{ phase: "failed", error: ScreenerError, lists: ListState[] }} Failed never loaded
 * @typedef {{ phase: "stopped", error: ScreenerError, lists: ListState[] }} Stopped loaded once, crashed since
 * @typedef {Loading | Ready | Failed | Stopped} Engine
 */
import { createScreener } from "../name-screener.js";

export class Session {
  /** @type {Engine} */
  engine = { phase: "loading" };
  /** @type {((engine: Engine) => void)[]} */
  #watchers = [];

  /** From now on `changed` is told each new state; and, at once, the present one. @param {(engine: Engine) => void} changed */
  watch(changed) {
    this.#watchers.push(changed);
    changed(this.engine);
  }

  /** Loads engine and lists; what can be loaded is used, and what cannot is said. */
  async start() {
    if (this.engine.phase === "ready") this.engine.screener.close();
    this.#become({ phase: "loading" });
    try {
      const screener = await createScreener({
        allowPartial: true,
        // The page offers no batches.
        batchWorkers: 0,
        onProgress: (progress) => this.#become({ phase: "loading", progress }),
        onStopped: (error) => this.#stopped(error),
      });
      this.#become({ phase: "ready", screener, lists: screener.lists() });
    } catch (cause) {
      const error = /** @type {ScreenerError} */ (cause);
      this.#become({ phase: "failed", error, lists: error.lists ?? [] });
    }
  }

  /** @param {ScreenerError} error */
  #stopped(error) {
    if (this.engine.phase !== "ready") return;
    this.#become({ phase: "stopped", error, lists: this.engine.lists });
  }

  /** @param {Engine} engine */
  #become(engine) {
    this.engine = engine;
    for (const changed of this.#watchers) changed(engine);
  }
}
