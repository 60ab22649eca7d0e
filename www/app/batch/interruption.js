/**
 * What a tab that was closed or crashed in mid-batch left unscreened, told when the page is opened next.
 *
 * While a batch runs, its numbers of rows and its time, and nothing else of it, are noted in this browser; its end
 * deletes the note. A lock that lives as long as the tab tells a batch that broke off from one that another tab runs.
 *
 * @typedef {{ key: string, done: number, total: number, startedAt: string, seenAt: number }} Interruption
 */

const PREFIX = "name-screener-batch-";
/** Milliseconds between two notes. */
const EVERY = 1000;
/** Without locks a note older than this many milliseconds is of a tab that is gone. */
const GONE = 10_000;

export class RunningNote {
  #key = PREFIX + crypto.getRandomValues(new Uint32Array(2)).join("-");
  #startedAt = new Date().toISOString();
  #last = 0;
  /** Gives the lock back. */
  #release = () => {};

  constructor() {
    navigator.locks?.request(this.#key, () => new Promise((release) => (this.#release = () => release(undefined)))).catch(() => {});
  }

  /** @param {number} done @param {number} total */
  progress(done, total) {
    const now = performance.now();
    if (now - this.#last < EVERY) return;
    this.#last = now;
    stored((storage) => storage.setItem(this.#key, JSON.stringify({ done, total, startedAt: this.#startedAt, seenAt: Date.now() })));
  }

  end() {
    stored((storage) => storage.removeItem(this.#key));
    this.#release();
  }
}

/** Batches that broke off with their tab. @returns {Promise<Interruption[]>} */
export async function interruptions() {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const running = new Set(held.map(({ name }) => name));
  return notes().filter(({ key, seenAt }) => (navigator.locks ? !running.has(key) : Date.now() - seenAt > GONE));
}

/** @param {string} key */
export const forget = (key) => stored((storage) => storage.removeItem(key));

/** @returns {Interruption[]} */
function notes() {
  return (
    stored((storage) => {
      const keys = Object.keys(storage).filter((key) => key.startsWith(PREFIX));
      return keys.map((key) => ({ key, ...JSON.parse(storage.getItem(key) ?? "{}") })).filter(({ total }) => Number.isInteger(total));
    }) ?? []
  );
}

/** A browser may refuse storage: then nothing is noted, and nothing else is lost. @template T @param {(storage: Storage) => T} use @returns {T | undefined} */
function stored(use) {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}
