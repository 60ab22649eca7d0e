/**
 * The second line of the head: loading with progress, then the dates of the lists and a warning when one is old;
 * below it, what failed and whether the computer is offline.
 *
 * @typedef {import("../name-screener.js").ListState} ListState
 * @typedef {import("./session.js").Engine} Engine
 * @typedef {import("./session.js").Loading} Loading
 */
import { texts } from "../texts.js";
import { failures } from "./answer-words.js";
import { byId, fill, h, joined, prose } from "./dom.js";
import { STALE_AFTER, ageInDays, date, listName, size } from "./format.js";

export class StatusLine {
  #line = byId("status", HTMLElement);
  #notices = byId("notices", HTMLElement);
  #actions;
  /** @type {Engine | undefined} */
  #shown;
  /** @type {HTMLElement[]} */
  #faults = [];
  /** Takes up the newer version of the page, where there is one. @type {(() => void) | undefined} */
  #newer;

  /** @param {{ again: () => void }} actions */
  constructor(actions) {
    this.#actions = actions;
  }

  /** @param {Engine} engine */
  render(engine) {
    if (engine === this.#shown) return;
    this.#shown = engine;
    if (engine.phase === "loading") this.#loading(engine);
    else this.#loaded(engine.phase === "ready" ? engine.lists.filter((list) => list.status === "ready") : []);
    this.notices(engine);
  }

  /** @param {Engine} engine */
  notices(engine) {
    const failed = engine.phase === "ready" ? failures(engine.lists) : [];
    const offline = engine.phase === "ready" && !navigator.onLine;
    fill(
      this.#notices,
      failed.length > 0 && this.#failed(failed),
      this.#faults,
      this.#newer && newer(this.#newer),
      offline && h("p", { class: "notice", role: "status" }, texts.notice.offline),
    );
  }

  /** @param {() => void} use loads the page again in its newer version */
  offerNewer(use) {
    this.#newer = use;
    if (this.#shown) this.notices(this.#shown);
  }

  /** Something that should not happen did: said rather than hidden. @param {string} cause */
  fault(cause) {
    this.#say(texts.notice.fault(cause));
  }

  /** Something of the surroundings is wrong, which the page itself can do without. @param {string} message */
  trouble(message) {
    this.#say(message);
  }

  /** @param {string} text */
  #say(text) {
    const notice = h("p", { class: "notice failed", role: "alert" }, text);
    this.#faults.push(notice);
    this.#notices.prepend(notice);
  }

  /** @param {Loading} engine */
  #loading({ progress }) {
    const { loaded = 0, total = 0, stage = "engine" } = progress ?? {};
    const label = stage === "engine" ? texts.loading.engine : texts.loading.lists;
    this.#line.classList.remove("old");
    fill(
      this.#line,
      h("span", { id: "loading-label" }, label),
      h("progress", { "aria-labelledby": "loading-label", max: Math.max(total, loaded, 1), value: loaded }),
      total > 0 && h("span", { class: "faint" }, texts.loading.of(size(Math.min(loaded, total)), size(total))),
    );
  }

  /** @param {ListState[]} lists */
  #loaded(lists) {
    const ages = lists.map((list) => ageInDays(list.publishedOn) ?? 0);
    const oldest = Math.max(0, ...ages);
    this.#line.classList.toggle("old", oldest > STALE_AFTER);
    const dates = lists.map((list) => h("span", { class: "dated" }, `${listName(list)} ${date(list.publishedOn)}`));
    fill(
      this.#line,
      h("span", {}, lists.length > 0 ? joined(dates, " · ") : texts.lists.none),
      oldest > STALE_AFTER && h("span", { class: "warn" }, `⚠ ${texts.notice.stale(oldest)}`),
    );
  }

  /** @param {string[]} failed */
  #failed(failed) {
    return h(
      "div",
      { class: "notice failed", role: "alert" },
      h("div", {}, failed.map((failure) => h("p", {}, prose(failure))), h("p", {}, texts.notice.notCovered)),
      h("button", { type: "button", class: "action", click: this.#actions.again }, texts.notice.again),
    );
  }
}

/** @param {() => void} use */
function newer(use) {
  const button = h("button", { type: "button", class: "action", click: use }, texts.notice.useNewer);
  return h("div", { class: "notice", role: "status" }, h("div", {}, texts.notice.newer), button);
}
