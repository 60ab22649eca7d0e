/**
 * Seals the page once everything that it will ever need is there: engine and every list, the views, the workers' scripts.
 * In: what has been loaded, as it comes. Out: the sealed policy on the document, and word of it.
 *
 * @typedef {import("../session.js").Engine} Engine
 * @typedef {import("./kept-files.js").KeptFiles} KeptFiles
 * @typedef {import("./room.js").SealedRoom} SealedRoom
 * @typedef {"loading" | "incomplete" | "sealed"} SealState incomplete: something did not load, and may be tried again
 */
import { WORKERS } from "../workers.js";
import { SEALED, addPolicy } from "./policy.js";

export class Seal {
  /** @type {SealState} */
  state = "loading";
  #room;
  #files;
  #changed;
  /** What the page still loads beside the engine. @type {Promise<unknown>[]} */
  #loading = [];
  /** The newest; a state before it decides nothing any more. @type {Engine | undefined} */
  #engine;

  /**
   * @param {{ room: SealedRoom, files: KeptFiles }} parts
   * @param {(state: SealState) => void} changed
   */
  constructor({ room, files }, changed) {
    this.#room = room;
    this.#files = files;
    this.#changed = changed;
  }

  /** The page is not sealed before `loading` is settled: what fails in it can no longer be tried again, and has said so. @param {Promise<unknown>} loading */
  waitFor(loading) {
    this.#loading.push(loading);
  }

  /** @param {Engine} engine */
  async engineChanged(engine) {
    this.#engine = engine;
    if (this.state === "sealed" || engine.phase === "loading") return;
    try {
      // Only now, so that they cost the first answer nothing.
      for (const script of WORKERS) this.#room.prepare(script).catch(() => {});
      await Promise.all([Promise.allSettled(this.#loading), this.#room.prepared()]);
    } catch {
      return this.#become("incomplete");
    }
    if (engine !== this.#engine) return;
    const isWhole = engine.phase === "ready" && engine.lists.every((list) => list.status === "ready");
    if (isWhole) this.#seal();
    else this.#become("incomplete");
  }

  #seal() {
    this.#files.seal();
    addPolicy(document, SEALED);
    document.documentElement.classList.add("sealed");
    this.#become("sealed");
  }

  /** @param {SealState} state */
  #become(state) {
    this.state = state;
    this.#changed(state);
  }
}
