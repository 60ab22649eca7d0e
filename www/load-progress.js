/**
 * How far loading is: bytes of all files as they come in, one count of them out.
 *
 * @typedef {import("./name-screener.js").LoadProgress} LoadProgress
 */

/** Adds up the bytes of all files. */
export class Progress {
  /** @type {LoadProgress} */
  #now = { loaded: 0, total: 0, stage: "engine" };
  #tell;

  /** @param {((progress: LoadProgress) => void) | undefined} tell */
  constructor(tell) {
    this.#tell = tell;
  }

  came = (/** @type {number} */ bytes) => this.#set({ loaded: this.#now.loaded + bytes });
  expect = (/** @type {number} */ bytes) => this.#set({ total: this.#now.total + bytes });
  reach = (/** @type {LoadProgress["stage"]} */ stage) => this.#set({ stage });

  /** Downloads that were given up may still report: once loading is over, nobody is told. */
  end() {
    this.#tell = undefined;
  }

  /** @param {Partial<LoadProgress>} change */
  #set(change) {
    this.#now = { ...this.#now, ...change };
    this.#tell?.({ ...this.#now });
  }
}
