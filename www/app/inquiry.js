/**
 * One question at a time: the newest wins, older ones are given up, and an answer that comes for an older one is
 * dropped. So no answer is ever taken for that of another name.
 *
 * @typedef {import("../name-screener.js").Screener} Screener
 * @typedef {import("../name-screener.js").ScreenerError} ScreenerError
 * @typedef {import("../name-screener.js").SearchResult} SearchResult
 * @typedef {import("./controls.js").Question} Question
 *
 * @typedef {object} Outcome what came of a question: an answer or an error
 * @property {Question} question
 * @property {SearchResult} [answer]
 * @property {ScreenerError} [error]
 */

export class Inquiry {
  #came;
  #under = new AbortController();
  /** Fulfilled when no question is under way any more, with the last one's outcome told. @type {Promise<void>} */
  done = Promise.resolve();

  /** @param {(outcome: Outcome) => void} came */
  constructor(came) {
    this.#came = came;
  }

  /** Gives up what is under way. */
  drop() {
    this.#under.abort();
  }

  /** @param {Screener} screener @param {Question} question */
  put(screener, question) {
    this.drop();
    const { signal } = (this.#under = new AbortController());
    this.done = answered(screener, question, signal).then((outcome) => {
      if (!signal.aborted) this.#came(outcome);
    });
  }
}

/**
 * @param {Screener} screener
 * @param {Question} question
 * @param {AbortSignal} signal
 * @returns {Promise<Outcome>}
 */
async function answered(screener, question, signal) {
  const { query, threshold, kind, known, lists, limit } = question;
  try {
    const kinds = kind ? [kind] : undefined;
    return { question, answer: await screener.search(query, { ...known, threshold, kinds, lists, limit, signal }) };
  } catch (error) {
    return { question, error: /** @type {ScreenerError} */ (error) };
  }
}
