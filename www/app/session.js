/**
 * The engine as the page sees it: loading, ready, failed or stopped, and how to start it again; and where its lists are
 * from (see held-lists.js).
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
import { STALE_AFTER } from "./format.js";
import { HeldLists } from "./held-lists.js";
import { keptLists } from "./kept-lists.js";

export class Session {
  /** @type {Engine} */
  engine = { phase: "loading" };
  /** Lists of this machine. */
  held = new HeldLists();
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
    const kept = keptLists();
    try {
      const screener = await createScreener({
        allowPartial: true,
        staleAfterDays: STALE_AFTER,
        onProgress: (progress) => this.#become({ phase: "loading", progress }),
        onStopped: (error) => this.#stopped(error),
      });
      await this.held.putAll(screener, await kept);
      this.#become({ phase: "ready", screener, lists: screener.lists() });
    } catch (cause) {
      const error = /** @type {ScreenerError} */ (cause);
      this.#become({ phase: "failed", error, lists: error.lists ?? [] });
    }
  }

  /** Tells everybody of lists that were changed while the engine runs. */
  listsChanged() {
    if (this.engine.phase === "ready") this.#become({ ...this.engine, lists: this.engine.screener.lists() });
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
