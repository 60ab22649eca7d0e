/**
 * The left pane: the hits of an answer, or what stands in their place. While a newer question is under way the
 * rows keep their place but not their text, so nothing stale can be read and nothing jumps.
 *
 * @typedef {import("../name-screener.js").SearchResult} SearchResult
 * @typedef {import("../name-screener.js").Entity} Entity
 * @typedef {import("../name-screener.js").Hit} Hit
 * @typedef {import("./session.js").Engine} Engine
 * @typedef {import("./inquiry.js").Outcome} Outcome
 * @typedef {import("./controls.js").Question} Question
 *
 * @typedef {object} View all that the page shows
 * @property {Engine} engine
 * @property {Question} question what the form asks now
 * @property {Outcome} [outcome] the last one that came, perhaps of an older question
 * @property {string} [selected] id of the party whose details are shown
 * @property {Hit[]} chosen those that are to be compared
 * @property {{ hits: Hit[] }} [comparison] the one that is shown in place of details
 * @property {Entity[]} opened related parties whose details were opened one from the other, the shown one last
 *
 * @typedef {object} Actions
 * @property {(name: string) => void} example
 * @property {() => void} privacy
 * @property {() => void} again loads or starts the engine again
 * @property {() => void} more shows more hits
 * @property {(id: string) => void} select
 * @property {() => void} open goes to the details
 * @property {(id: string) => void} choose for a comparison, or no longer
 * @property {() => void} compare those that are chosen
 * @property {() => void} chooseNone
 */
import { texts } from "../texts.js";
import { highest, missing, noHits } from "./answer-words.js";
import { byId, fill, h } from "./dom.js";
import { failed, sentence, stopped, welcome } from "./faces.js";
import { listName } from "./format.js";
import { expand, partyList } from "./hit-groups.js";

/** As many hits as one question may show; see `SearchOptions.limit`. */
export const MOST = 1000;

/** As many hits fit side by side. */
export const MOST_CHOSEN = 3;

/** @param {View} view */
export const isFresh = ({ question, outcome }) => outcome?.question === question;

export class Results {
  #pane = byId("hits", HTMLElement);
  #actions;
  /** What the pane shows now, to leave it alone while that stays the same. */
  #shown = /** @type {unknown} */ (undefined);

  /** @param {Actions} actions */
  constructor(actions) {
    this.#actions = actions;
    this.#pane.addEventListener("focusin", ({ target }) => this.#selectRow(/** @type {Element} */ (target)));
    this.#pane.addEventListener("click", ({ target }) => this.#openRow(/** @type {Element} */ (target)));
  }

  /** @param {View} view */
  render(view) {
    const { key, build } = this.#face(view);
    this.#pane.classList.toggle("stale", key === "pending");
    if (key !== "pending" && key !== this.#shown) {
      this.#shown = key;
      fill(this.#pane, build());
      this.#pane.scrollTop = 0;
    }
    this.#markSelected(view.selected);
    this.#markChosen(view.chosen);
  }

  /** Unfolds or folds the other listings of a row's party. @param {HTMLElement} row @param {boolean} open */
  expand(row, open) {
    expand(row, open);
    const best = row.closest(".party")?.querySelector(".hit");
    if (!open && best instanceof HTMLElement) best.focus();
  }

  /** The rows in order, for the keyboard. @returns {HTMLButtonElement[]} */
  rows() {
    return this.#allRows().filter((row) => !row.closest(".others[hidden]"));
  }

  #allRows() {
    return this.#pane.classList.contains("stale") ? [] : [...this.#pane.querySelectorAll("button")].filter((row) => row.dataset.id);
  }

  /** @param {View} view @returns {{ key: unknown, build: () => import("./dom.js").Child[] }} */
  #face(view) {
    const { engine, question, outcome } = view;
    const { again } = this.#actions;
    if (engine.phase === "failed") return { key: engine, build: () => [failed(engine, again)] };
    if (engine.phase === "stopped") return { key: engine, build: () => [stopped(engine, question.query !== "", again)] };
    if (question.query === "") return { key: "welcome", build: () => [welcome(this.#actions)] };
    if (engine.phase === "loading") return { key: "loading", build: () => [sentence(texts.loading.question)] };
    if (question.lists?.length === 0) return { key: "no-list", build: () => [sentence(texts.answer.noList, "warning")] };
    if (!outcome || !isFresh(view)) return { key: "pending", build: () => [] };
    return { key: outcome, build: () => this.#outcome(outcome) };
  }

  /** @param {Outcome} outcome */
  #outcome({ question, answer, error }) {
    if (answer) return this.#answer(answer);
    const blank = question.query.trim() === "";
    return [sentence(blank ? texts.answer.onlySpaces : (error?.message ?? ""), "warning")];
  }

  /** @param {SearchResult} answer */
  #answer(answer) {
    const listNames = new Map(answer.lists.map((list) => [list.id, listName(list)]));
    const { hits, nearest, total } = answer;
    return [
      h("div", { class: "chosen", hidden: true }),
      hits.length > 0 && h("h2", { class: "hidden" }, texts.answer.hitsTitle),
      hits.length > 0 && partyList(hits, { below: false, listNames }),
      hits.length < Math.min(total, MOST) && this.#more(total),
      total === 0 && emptyAnswer(answer),
      nearest.length > 0 && h("h2", { class: "group" }, texts.answer.below),
      nearest.length > 0 && partyList(nearest, { below: true, listNames }),
    ];
  }

  /** @param {number} total */
  #more(total) {
    const label = texts.answer.showMore(Math.min(total, MOST), total);
    return h("p", { class: "more" }, h("button", { type: "button", class: "action", click: this.#actions.more }, label));
  }

  /** @param {string | undefined} selected */
  #markSelected(selected) {
    const folded = this.#allRows().find((row) => row.dataset.id === selected && row.closest(".others[hidden]"));
    if (folded) expand(folded, true);
    const rows = this.rows();
    const current = rows.find((row) => row.dataset.id === selected) ?? rows[0];
    for (const row of rows) {
      row.tabIndex = row === current ? 0 : -1;
      if (row.dataset.id === selected) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  }

  /** @param {Hit[]} chosen */
  #markChosen(chosen) {
    for (const button of this.#pane.querySelectorAll("button")) {
      const { pick } = button.dataset;
      if (pick) button.setAttribute("aria-pressed", String(chosen.some((hit) => hit.entity.id === pick)));
    }
    const bar = this.#pane.querySelector(".chosen");
    // Its buttons stay while they are the same: one may have the focus.
    if (!(bar instanceof HTMLElement) || bar.dataset.count === String(chosen.length)) return;
    bar.dataset.count = String(chosen.length);
    bar.hidden = chosen.length === 0;
    const { compare, chooseNone } = this.#actions;
    fill(
      bar,
      h("span", {}, texts.compare.chosen(chosen.length, MOST_CHOSEN)),
      h("button", { type: "button", class: "action", "data-action": "compare", disabled: chosen.length < 2, click: compare }, texts.compare.start),
      h("button", { type: "button", class: "link", click: chooseNone }, texts.compare.none),
    );
  }

  /** @param {Element} target */
  #selectRow(target) {
    const id = target.closest("button")?.dataset.id;
    if (id) this.#actions.select(id);
  }

  /** @param {Element} target */
  #openRow(target) {
    const row = target.closest("button");
    if (row?.dataset.pick) return this.#actions.choose(row.dataset.pick);
    if (row?.classList.contains("expand")) return this.expand(row, row.getAttribute("aria-expanded") !== "true");
    if (!row?.dataset.id) return;
    row.focus(); // Safari does not focus a button that is clicked.
    this.#actions.open();
  }
}

/** @param {SearchResult} answer */
function emptyAnswer(answer) {
  return h(
    "div",
    { class: answer.complete ? "face" : "face warning" },
    h("p", { class: "prose strong" }, noHits(answer)),
    missing(answer.lists).map((sentence) => h("p", { class: "prose" }, sentence)),
    h("p", { class: "prose" }, highest(answer)),
  );
}
