/**
 * A value that changes, screened: the newest wins, and what is told is always of the value as it is now.
 *
 * @typedef {import("../name-screener.js").SearchOptions} SearchOptions
 * @typedef {import("../name-screener.js").SearchResult} SearchResult
 * @typedef {import("./shared-screener.js").Lease} Lease
 * @typedef {import("./shared-screener.js").Searcher} Searcher
 * @typedef {import("./shared-screener.js").Wanted} Wanted
 *
 * @typedef {{ phase: "loading" }} Loading
 * @typedef {{ phase: "failed", error: ScreenerError }} Failed lists or engine: nothing can be screened
 * @typedef {{ phase: "blank", lists: Searcher["lists"] }} Blank
 * @typedef {{ phase: "pending" }} Pending
 * @typedef {{ phase: "answered", value: string, result: SearchResult }} Answered
 * @typedef {{ phase: "refused", error: ScreenerError }} Refused this value cannot be screened
 * @typedef {Loading | Failed | Blank | Pending | Answered | Refused} State
 *
 * @typedef {object} Owner whose value it is
 * @property {() => string} value
 * @property {() => Omit<SearchOptions, "lists">} options throws where they are not right
 * @property {(state: State) => void} changed told each state, and each answer once
 * @property {(searcher: Searcher) => void} ready told once the lists are loaded
 */
import { ScreenerError } from "../name-screener.js";
import { lease } from "./shared-screener.js";

export class Screening {
  #owner;
  /** @type {State} */
  state = { phase: "loading" };
  /** @type {Lease | undefined} */
  #lease;
  #asking = new AbortController();
  /** The value that was asked for last. @type {string | undefined} */
  #value;
  /** Its answer; `null` where there is nothing to screen. @type {Promise<SearchResult | null>} */
  #answer = Promise.reject(closed());

  /** @param {Owner} owner */
  constructor(owner) {
    this.#owner = owner;
    this.#answer.catch(() => {});
  }

  get isOpen() {
    return this.#lease !== undefined;
  }

  /** Takes the lists, in place of those it had, and screens the value once they are there. @param {Wanted} wanted */
  open(wanted) {
    const before = this.#lease;
    const taken = lease(wanted, (error) => this.#lease === taken && this.#fail(error));
    this.#lease = taken;
    before?.release();
    this.#become({ phase: "loading" });
    taken.ready.then(
      (searcher) => this.#lease === taken && this.#owner.ready(searcher),
      (error) => this.#lease === taken && this.#fail(error),
    );
    this.ask();
  }

  /** Gives the lists back; what is under way is dropped. */
  close() {
    this.#asking.abort();
    this.#lease?.release();
    this.#lease = undefined;
    this.#value = undefined;
    this.#answer = Promise.reject(closed());
    this.#answer.catch(() => {});
  }

  /** Screens the value as it is now: call it whenever that, or an option, may have changed. */
  ask() {
    this.#asking.abort();
    this.#value = this.#owner.value();
    if (!this.#lease || this.state.phase === "failed") return;
    this.#asking = new AbortController();
    this.#answer = this.#answered(this.#lease, this.#value, this.#asking.signal);
    this.#answer.catch(() => {});
  }

  /** Screens the value if it is not the one that was asked for last. */
  askIfChanged() {
    if (this.#value !== this.#owner.value()) this.ask();
  }

  /**
   * The answer to the value that stands there when it comes.
   * @returns {Promise<SearchResult | null>} `null` where there is nothing to screen
   */
  async settled() {
    for (;;) {
      this.askIfChanged();
      const answer = this.#answer;
      const outcome = await answer.then((result) => ({ result }), (error) => ({ error }));
      if (answer !== this.#answer || this.#value !== this.#owner.value()) continue;
      if ("error" in outcome) throw outcome.error;
      return outcome.result;
    }
  }

  /**
   * @param {Lease} lease
   * @param {string} value
   * @param {AbortSignal} signal
   */
  async #answered(lease, value, signal) {
    const become = (/** @type {State} */ state) => signal.aborted || this.#become(state);
    if (this.state.phase !== "loading") become({ phase: "pending" });
    const searcher = await lease.ready;
    if (value.trim() === "") {
      become({ phase: "blank", lists: searcher.lists });
      return null;
    }
    become({ phase: "pending" });
    try {
      const result = await searcher.search(value, { ...this.#owner.options(), signal });
      become({ phase: "answered", value, result });
      return result;
    } catch (error) {
      become({ phase: "refused", error: /** @type {ScreenerError} */ (error) });
      throw error;
    }
  }

  /** @param {ScreenerError} error */
  #fail(error) {
    this.#asking.abort();
    this.#answer = Promise.reject(error);
    this.#answer.catch(() => {});
    this.#become({ phase: "failed", error });
  }

  /** @param {State} state */
  #become(state) {
    this.state = state;
    this.#owner.changed(state);
  }
}

const closed = () => new ScreenerError("closed", "Nothing is screened here: the element is not in a document, or the field was detached.");
