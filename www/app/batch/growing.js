/**
 * Columns of numbers that grow: what a hundred thousand rows are kept in without an object each.
 *
 * @typedef {Uint8Array | Uint16Array | Uint32Array} Numbers
 */

const FIRST_CAPACITY = 1024;

/** @template {Numbers} T */
export class Growing {
  /** @type {T} */
  #values;
  #Type;
  length = 0;

  /** @param {{ new (length: number): T }} Type */
  constructor(Type) {
    this.#Type = Type;
    this.#values = new Type(FIRST_CAPACITY);
  }

  /** @param {number} value */
  push(value) {
    if (this.length === this.#values.length) this.#grow();
    this.#values[this.length] = value;
    this.length += 1;
  }

  /** 0 beyond the end. @param {number} i */
  at(i) {
    return i < this.length ? this.#values[i] : 0;
  }

  #grow() {
    const larger = new this.#Type(this.#values.length * 2);
    larger.set(this.#values);
    this.#values = larger;
  }
}
