/**
 * Sorting a hundred thousand rows without stalling the page: a merge sort that lets the page draw between its parts.
 */

/** The page may draw after so many milliseconds of work. */
const SLICE = 8;
/** Comparisons between two looks at the clock. */
const UNWATCHED = 512;

/** @typedef {(a: number, b: number) => number} Compare */

/**
 * The same numbers in order; equal ones keep theirs.
 * @param {Uint32Array} values
 * @param {Compare} compare
 * @param {AbortSignal} signal when it is aborted the sorting ends with its reason
 */
export async function sorted(values, compare, signal) {
  const breath = new Breath(signal);
  let [from, to] = [values.slice(), new Uint32Array(values.length)];
  for (let width = 1; width < from.length; width *= 2) {
    for (let at = 0; at < from.length; at += 2 * width) {
      await mergeInto(to, from.subarray(at, at + width), from.subarray(at + width, at + 2 * width), at, compare, breath);
    }
    [from, to] = [to, from];
  }
  return from;
}

/**
 * Two sorted runs made one.
 * @param {Uint32Array} first
 * @param {Uint32Array} second
 * @param {Compare} compare
 * @param {AbortSignal} signal
 */
export async function merged(first, second, compare, signal) {
  const all = new Uint32Array(first.length + second.length);
  await mergeInto(all, first, second, 0, compare, new Breath(signal));
  return all;
}

/**
 * @param {Uint32Array} target
 * @param {Uint32Array} first
 * @param {Uint32Array} second
 * @param {number} at
 * @param {Compare} compare
 * @param {Breath} breath
 */
async function mergeInto(target, first, second, at, compare, breath) {
  let [i, j] = [0, 0];
  while (i < first.length && j < second.length) {
    target[at++] = compare(second[j], first[i]) < 0 ? second[j++] : first[i++];
    if (breath.isDue()) await breath.taken();
  }
  target.set(first.subarray(i), at);
  target.set(second.subarray(j), at + first.length - i);
}

/** When to let the page draw. */
class Breath {
  #signal;
  #steps = 0;
  #until = performance.now() + SLICE;

  /** @param {AbortSignal} signal */
  constructor(signal) {
    this.#signal = signal;
  }

  isDue() {
    this.#steps += 1;
    if (this.#steps < UNWATCHED) return false;
    this.#steps = 0;
    return performance.now() > this.#until;
  }

  async taken() {
    await new Promise((resolve) => setTimeout(resolve));
    this.#signal.throwIfAborted();
    this.#until = performance.now() + SLICE;
  }
}
