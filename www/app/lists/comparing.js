/**
 * Two versions of a list compared, in the reader of files: a list in use and another version in, the view of their
 * difference out.
 *
 * @typedef {import("../views.js").Page} Page
 */
import { difference } from "../../io.js";
import { texts } from "../../texts.js";
import { fill, h } from "../dom.js";
import { chosenFiles } from "../files/choose.js";
import { differenceView } from "./difference.js";

export class Comparing {
  element = h("section", { class: "comparing" });
  #page;
  /** Which comparison the user asked for last. */
  #asked = 0;

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
  }

  /** With a file that the user chooses: the older of the two, or the newer. @param {string} id */
  with = async (id) => {
    const files = await chosenFiles(true);
    const used = this.#pack(id);
    if (files.length > 0 && used) await this.#show(files, used);
  };

  /** With the version that the site ships. @param {string} id */
  withShipped = async (id) => {
    const shipped = this.#page.session.held.shipped.get(id);
    if (shipped) await this.withPack(id, shipped.pack);
  };

  /** With a pack of another version. @param {string} id @param {Blob} other */
  withPack = async (id, other) => {
    const used = this.#pack(id);
    if (used) await this.#show([other], used);
  };

  /** @param {string} id */
  #pack(id) {
    const { engine } = this.#page.session;
    return engine.phase === "ready" ? engine.screener.pack(id) : undefined;
  }

  /** From the older version to the newer, whichever is in use. @param {Blob[]} other @param {Blob} used */
  async #show(other, used) {
    this.#asked += 1;
    const asked = this.#asked;
    fill(this.element, h("p", { class: "pad", role: "status" }, texts.listsView.comparing));
    const shown = await this.#compared(other, used);
    if (asked !== this.#asked) return;
    fill(this.element, shown);
    this.element.querySelector("h2")?.focus();
  }

  /** @param {Blob[]} other @param {Blob} used */
  async #compared(other, used) {
    try {
      let found = await difference(other, [used]);
      if ((found.old.publishedOn ?? "") > (found.new.publishedOn ?? "")) found = await difference([used], other);
      return differenceView(found, () => fill(this.element));
    } catch (error) {
      return h("p", { class: "notice failed", role: "alert" }, String(/** @type {any} */ (error)?.message ?? error));
    }
  }
}
