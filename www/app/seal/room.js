/**
 * Where the page's workers are started: an empty frame of its own, which is sealed before anything runs in it.
 *
 * A worker made from a `blob:` address has the policy of the document that made the address, as it is at that moment; one
 * from the server has what the server sent beside its script, and many servers send nothing. So the scripts of the workers
 * are fetched here while the page loads, linked into `blob:` addresses of a frame whose policy knows no other address, and
 * started there: sealed from their first line on whatever the server says, before the page itself is sealed and after it.
 *
 * @typedef {import("./linking.js").Linked} Linked
 */
import { linked } from "./linking.js";
import { SEALED_ROOM, addPolicy } from "./policy.js";
import { trusting } from "./trusting.js";

export class SealedRoom {
  #opened = open();
  #fetch;
  /** Addresses of scripts, each with what it is in memory. @type {Map<string, Promise<Linked>>} */
  #scripts = new Map();

  /** @param {(url: URL) => Promise<string>} fetchText the source of one script */
  constructor(fetchText) {
    this.#fetch = fetchText;
  }

  /** Fetches a worker's script and all that it imports, so that it can be started at any later time. @param {URL} script @returns {Promise<Linked>} */
  prepare(script) {
    const known = this.#scripts.get(script.href);
    if (known) return known;
    const found = this.#link(script);
    // One that failed may be tried again.
    found.catch(() => this.#scripts.delete(script.href));
    this.#scripts.set(script.href, found);
    return found;
  }

  /** When all that was asked for has come; rejects if something did not. */
  async prepared() {
    await Promise.all(this.#scripts.values());
  }

  /**
   * @param {URL} script
   * @param {string} name
   * @returns {Promise<Worker>}
   */
  async start(script, name) {
    const [{ address, type }, { window, trusted }] = await Promise.all([this.prepare(script), this.#opened]);
    return new window.Worker(trusted(address), { type, name });
  }

  /** @param {URL} script */
  async #link(script) {
    const { window } = await this.#opened;
    // Both of the room's own: the address has the policy of whoever made it.
    const keep = (/** @type {string} */ source) =>
      window.URL.createObjectURL(new window.Blob([source], { type: "text/javascript" }));
    return linked(script, { fetch: this.#fetch, keep });
  }
}

async function open() {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame);
  // Some versions of Firefox put a second empty document in place of the first, whose policy would be lost.
  if (frame.contentDocument?.readyState !== "complete") await new Promise((resolve) => (frame.onload = resolve));
  addPolicy(/** @type {Document} */ (frame.contentDocument), SEALED_ROOM);
  const window = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
  return { window, trusted: trusting(window) };
}
