/**
 * The one error class of the public API: a stable code for programs, a message for people.
 *
 * @typedef {import("./name-screener.js").ErrorCode} ErrorCode
 * @typedef {import("./name-screener.js").ListState} ListState
 */

export class ScreenerError extends Error {
  /**
   * @param {ErrorCode} code
   * @param {string} message says what is wrong, where, and what to do
   * @param {{ cause?: unknown, lists?: ListState[], screened?: number }} [more]
   */
  constructor(code, message, more = {}) {
    super(message, "cause" in more ? { cause: more.cause } : undefined);
    this.name = "ScreenerError";
    /** @readonly */
    this.code = code;
    /** @readonly @type {ListState[] | undefined} */
    this.lists = more.lists;
    /** @readonly @type {number | undefined} */
    this.screened = more.screened;
  }
}

/**
 * The error of an operation that its caller gave up.
 * @param {AbortSignal} [signal]
 */
export function aborted(signal) {
  return new ScreenerError("aborted", "The caller gave this up.", { cause: signal?.reason });
}
