/**
 * The screener in a frame of another site: answers the page around it, if the site's owner allows that page.
 *
 * It answers what it is asked and nothing else: what a person types into the frame, or does in it, is never told.
 *
 * @typedef {import("../session.js").Session} Session
 * @typedef {import("../session.js").Ready} Ready
 * @typedef {import("./messages.js").Answer} Answer
 * @typedef {import("./messages.js").Question} Question
 */
import { VERSION, answer, isOurs, refusal } from "./messages.js";

/** Whether this page stands in a frame. */
export const isFramed = parent !== window;

export class Frame {
  #session;
  #parents;
  #show;
  /** Searches under way. @type {Map<number, AbortController>} */
  #searches = new Map();

  /**
   * @param {Session} session
   * @param {Promise<Set<string>>} parents the origins that may ask
   * @param {(name: string) => void} show puts a name into the page's own field
   */
  constructor(session, parents, show) {
    this.#session = session;
    this.#parents = parents;
    this.#show = show;
    addEventListener("message", (event) => this.#hear(event));
  }

  /** @param {MessageEvent} event */
  async #hear({ data, origin, source }) {
    if (source !== parent || !isOurs(data)) return;
    const reply = await this.#reply(data, origin);
    // A page without an origin of its own cannot be answered without anybody else listening.
    if (origin !== "null") parent.postMessage(reply, origin);
  }

  /** @param {Question} question @param {string} origin @returns {Promise<Answer>} */
  async #reply(question, origin) {
    const { id, version, method, args } = question;
    if (!(await this.#allows(origin))) {
      return refusal(id, "origin-refused", `${origin} may not ask this screener: its owner has not put it into frame.json.`);
    }
    if (version !== VERSION) return refusal(id, "bad-version", `This frame speaks version ${VERSION}, not ${version}.`);
    if (!Object.hasOwn(this.#methods, method)) return refusal(id, "not-implemented", `The frame has no method ${method}.`);
    try {
      return answer(id, await this.#methods[method](args ?? {}, id));
    } catch (/** @type {any} */ error) {
      return refusal(id, error?.code ?? "frame-failed", String(error?.message ?? error));
    }
  }

  /** @param {string} origin */
  async #allows(origin) {
    try {
      return (await this.#parents).has(origin);
    } catch {
      // The page itself says what is wrong with frame.json.
      return false;
    }
  }

  /** @type {Record<string, (args: any, id: number) => unknown>} */
  #methods = {
    hello: async () => {
      const { screener, lists } = await this.#ready();
      return { engine: screener.engine, lists };
    },

    search: async ({ query, options }, id) => {
      const search = new AbortController();
      this.#searches.set(id, search);
      try {
        const { screener } = await this.#ready();
        return await screener.search(query, { ...options, signal: search.signal });
      } finally {
        this.#searches.delete(id);
      }
    },

    cancel: ({ id }) => this.#searches.get(id)?.abort(),

    show: ({ query }) => {
      if (typeof query !== "string") throw Object.assign(new Error("`query` must be text."), { code: "bad-option" });
      this.#show(query);
    },
  };

  /** Settled when the engine is ready, or has failed. @returns {Promise<Ready>} */
  #ready() {
    return new Promise((resolve, reject) => {
      this.#session.watch((engine) => {
        if (engine.phase === "ready") resolve(engine);
        else if (engine.phase !== "loading") reject(engine.error);
      });
    });
  }
}
