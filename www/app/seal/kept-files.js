/**
 * The files that engine and lists are made of, kept in memory: once the page is sealed they cannot come from anywhere else,
 * and an engine that crashed can still be started again.
 *
 * @typedef {(url: URL, init: RequestInit) => Promise<Response>} Fetch
 */
import { ScreenerError } from "../../screener-error.js";

export class KeptFiles {
  /** @type {Map<string, Blob>} */
  #files = new Map();
  #fetch;
  #sealed = false;

  /** @param {Fetch} fetch where they come from until then */
  constructor(fetch) {
    this.#fetch = fetch;
  }

  /** From now on nothing is fetched any more. */
  seal() {
    this.#sealed = true;
  }

  /** @type {Fetch} */
  fetch = async (url, init) => {
    if (this.#sealed) return this.#kept(url);
    const response = await this.#fetch(url, init);
    if (response.ok) this.#keep(url, response.clone());
    return response;
  };

  /** The text of a file. @param {URL} url */
  text = async (/** @type {URL} */ url) => {
    const response = await this.fetch(url, { cache: "no-cache", credentials: "same-origin" });
    if (!response.ok) throw new Error(`the server answered ${response.status} for ${url.pathname}`);
    return response.text();
  };

  /** @param {URL} url @param {Response} response */
  async #keep(url, response) {
    try {
      this.#files.set(url.href, await response.blob());
    } catch {
      // Cut off or given up: whoever asked for it is told so.
    }
  }

  /** @param {URL} url */
  #kept(url) {
    const file = this.#files.get(url.href);
    if (file) return new Response(file);
    throw new ScreenerError(
      "engine-failed",
      `this page is sealed and asks its server for nothing more, and ${url.pathname} was not loaded before. Load the page again.`,
    );
  }
}
