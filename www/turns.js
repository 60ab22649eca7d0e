/**
 * Who may work on the lists and when: work that leaves them as they are runs beside other such work, work that changes
 * them alone, in the order in which it came.
 */
export class Turns {
  /** Settles when the last change is made. @type {Promise<unknown>} */
  #changed = Promise.resolve();
  /** @type {Set<Promise<unknown>>} */
  #sharing = new Set();

  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  async shared(work) {
    const turn = this.#changed.then(work);
    const settled = turn.catch(() => {});
    this.#sharing.add(settled);
    settled.then(() => this.#sharing.delete(settled));
    return turn;
  }

  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  async alone(work) {
    const turn = Promise.all([this.#changed, ...this.#sharing]).then(work);
    this.#changed = turn.catch(() => {});
    return turn;
  }
}
