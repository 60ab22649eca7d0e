/**
 * A live region: tells screen readers the outcome, politely and only once typing pauses.
 */
import { h } from "../app/dom.js";

/** Milliseconds without a newer message before one is spoken. */
const PAUSE = 700;

export class Voice {
  region = h("p", { class: "hidden", role: "status", "aria-live": "polite" });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {string} message empty: say nothing, and forget what was about to be said */
  say(message) {
    clearTimeout(this.#timer);
    this.region.textContent = "";
    if (message) this.#timer = setTimeout(() => (this.region.textContent = message), PAUSE);
  }
}
