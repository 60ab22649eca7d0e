/**
 * Tells screen readers the outcome, politely and only once typing pauses: a voice that starts anew with every
 * letter says nothing.
 */
import { byId } from "./dom.js";

/** Milliseconds without a newer message before one is spoken. */
const PAUSE = 700;

export class Announcer {
  #region = byId("announcer", HTMLElement);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {string} message empty: say nothing, and forget what was about to be said */
  say(message) {
    clearTimeout(this.#timer);
    this.#region.textContent = "";
    if (message) this.#timer = setTimeout(() => (this.#region.textContent = message), PAUSE);
  }
}
