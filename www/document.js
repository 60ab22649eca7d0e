/**
 * Texts in, the mentions of listed parties in them out, in slices of the engine's time: searches go between.
 */
import { ScreenerError, aborted } from "./screener-error.js";

/**
 * @typedef {import("./name-screener.js").Mention} Mention
 * @typedef {import("./name-screener.js").BatchHit} BatchHit
 * @typedef {import("./host.js").Engine} Engine
 *
 * @typedef {{ total: number, hits: BatchHit[] }} Answer
 * @typedef {{ mentions: { start: number, end: number, text: string, answer: number }[], answers: Answer[] }} Scanned the engine's JSON
 * @typedef {{ onProgress?: (done: number) => void, signal?: AbortSignal }} Handling
 */

export class DocumentScans {
  #client;
  /** The engine scans one text at a time. @type {Promise<unknown>} */
  #turn = Promise.resolve();

  /** @param {Engine} client */
  constructor(client) {
    this.#client = client;
  }

  /**
   * @param {string} text
   * @param {object} options for the engine
   * @param {Handling} handling
   * @returns {Promise<{ mentions: Mention[], elapsedMs: number }>}
   */
  scan(text, options, handling) {
    const scanned = this.#turn.then(() => this.#scan(text, options, handling));
    this.#turn = scanned.catch(() => {});
    return scanned;
  }

  /** @param {string} text @param {object} options @param {Handling} handling */
  async #scan(text, options, { onProgress, signal }) {
    if (signal?.aborted) throw aborted(signal);
    const started = performance.now();
    let done = 0;
    try {
      await this.#client.call("beginDocument", { text, options }, { signal });
      while (done < 1) {
        done = await this.#client.call("stepDocument", {}, { signal });
        onProgress?.(done);
      }
    } finally {
      // Whatever came of it, the engine lets go of the text.
      if (done < 1) this.#client.call("endDocument", {}).catch(() => {});
    }
    const json = await this.#client.call("endDocument", {}, { signal });
    if (!json) throw new ScreenerError("aborted", "A list was changed while the text was scanned. Scan it again.");
    return { mentions: mentions(JSON.parse(json)), elapsedMs: performance.now() - started };
  }
}

/** @param {Scanned} scanned @returns {Mention[]} */
function mentions({ mentions, answers }) {
  return mentions.map(({ answer, ...place }) => ({ ...place, score: answers[answer].hits[0].score, ...answers[answer] }));
}
