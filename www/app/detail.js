/**
 * The right pane: everything about the selected hit, a related party that was opened from it, or hits side by side; with none of
 * these, the lists that are loaded.
 *
 * @typedef {import("../name-screener.js").Entity} Entity
 * @typedef {import("../name-screener.js").Hit} Hit
 * @typedef {import("../name-screener.js").ListState} ListState
 * @typedef {import("../name-screener.js").Related} Related
 * @typedef {import("./dom.js").Child} Child
 * @typedef {import("./results.js").View} View
 * @typedef {typeof import("./screen-parts.js")} Parts
 * @typedef {{ key: unknown, build: () => Child[] }} Face
 *
 * @typedef {object} Actions
 * @property {(id: string, signal: AbortSignal) => Promise<Related>} related
 * @property {(id: string) => void} open shows that party
 * @property {() => void} back from a related party to where it was opened
 * @property {() => void} endComparison
 */
import { texts } from "../texts.js";
import { alignment } from "./alignment.js";
import { byId, fill, h, joined } from "./dom.js";
import { effectsOf, statement } from "./effects.js";
import { statements } from "./explained.js";
import { facts } from "./facts.js";
import { country, date, listName, score } from "./format.js";
import { reference, scoreCell } from "./hit-row.js";
import { listsTable } from "./lists-table.js";
import { isFresh } from "./results.js";
import { writing } from "./scripts.js";

export class Detail {
  #pane = byId("detail", HTMLElement);
  #body = byId("detail-body", HTMLElement);
  #actions;
  /** Absent until they are loaded. @type {Parts | undefined} */
  #parts;
  /** @type {unknown} */
  #shown;
  /** Of the question for related parties. */
  #asking = new AbortController();

  /** @param {Actions} actions */
  constructor(actions) {
    this.#actions = actions;
  }

  /** From now on there is more to show of each party. @param {Parts} parts */
  complete(parts) {
    this.#parts = parts;
    this.#shown = undefined;
  }

  /** @param {View} view */
  render(view) {
    const pending = view.engine.phase === "ready" && view.question.query !== "" && !isFresh(view) && view.question.lists?.length !== 0;
    this.#pane.classList.toggle("stale", pending);
    if (pending) return;
    const hit = selectedHit(view);
    const { key, build } = this.#face(view, hit);
    if (key === this.#shown) return;
    this.#shown = key;
    this.#asking.abort();
    this.#pane.classList.toggle("overview", !hit);
    fill(this.#body, build());
    this.#pane.scrollTop = 0;
  }

  /** @param {View} view @param {Hit | undefined} hit @returns {Face} */
  #face(view, hit) {
    const lists = view.engine.phase === "ready" ? view.engine.lists : [];
    const { comparison, opened, question } = view;
    const parts = this.#parts;
    const entity = opened.at(-1);
    if (!hit) return { key: view.engine.phase === "ready" ? view.engine.lists : view.engine.phase, build: () => [lists.length > 0 && listsTable(lists, texts.lists.title)] };
    if (comparison && parts) return { key: comparison, build: () => [this.#backLink(texts.compare.back, this.#actions.endComparison), parts.comparison(comparison.hits, question, namesOf(lists))] };
    if (entity) return { key: entity, build: () => [this.#backLink(backTo(opened, hit), this.#actions.back), ...this.#party(entity, view, lists)] };
    return { key: hit, build: () => this.#party(hit.entity, view, lists, hit) };
  }

  /** @param {Entity} entity @param {View} view @param {ListState[]} lists @param {Hit} [hit] absent for a party that was opened from another */
  #party(entity, view, lists, hit) {
    const list = lists.find(({ id }) => id === entity.list);
    const ties = this.#ties(entity, view, lists);
    return [head(entity, list), hit && why(hit, view), ties?.listings, facts(entity, hit?.matchedName, this.#parts), ties?.others, source(entity, list)];
  }

  /** @param {Entity} entity @param {View} view @param {ListState[]} lists */
  #ties(entity, view, lists) {
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const { related, open } = this.#actions;
    const { hits = [], nearest = [] } = view.outcome?.answer ?? {};
    return this.#parts?.ties(entity, { related: (id) => related(id, signal), hits: [...hits, ...nearest], listNames: namesOf(lists), open });
  }

  /** @param {string} text @param {() => void} run */
  #backLink(text, run) {
    return h("p", { class: "back-link" }, h("button", { type: "button", class: "link", "data-action": "back", click: run }, text));
  }
}

/** The selected hit of the answer that is shown. @param {View} view @returns {Hit | undefined} */
export function selectedHit(view) {
  const { engine, question, outcome, selected } = view;
  if (engine.phase !== "ready" || question.query === "" || !isFresh(view)) return undefined;
  const { hits = [], nearest = [] } = outcome?.answer ?? {};
  return [...hits, ...nearest].find((hit) => hit.entity.id === selected);
}

/** Everything about a hit of another view, which tells only what of the facts changed the score. @param {Hit} hit @param {ListState | undefined} list */
export function hitDetail(hit, list) {
  return [head(hit.entity, list), why(hit, { question: { known: {} } }), facts(hit.entity, hit.matchedName), source(hit.entity, list)];
}

/** Where a related party was opened. @param {Entity[]} opened @param {Hit} hit */
const backTo = (opened, hit) => texts.related.back((opened.at(-2) ?? hit.entity).names[0].text);

/** @param {ListState[]} lists */
const namesOf = (lists) => new Map(lists.map((list) => [list.id, listName(list)]));

/** @param {Entity} entity @param {ListState | undefined} list */
function head(entity, list) {
  const [primary] = entity.names;
  const origin = list && texts.detail.ofDate(listName(list), date(list.publishedOn));
  const places = [...new Set((entity.countries ?? []).map(({ code }) => country(code)))].join(", ");
  return h(
    "header",
    { class: "detail-head" },
    h("h2", {}, h("bdi", writing(primary.text, primary.script), primary.text)),
    h("p", { class: "faint" }, joined([texts.kinds[entity.kind], places, origin, h("span", { class: "code" }, reference(entity))], " · ")),
  );
}

/** @param {Hit} hit @param {{ question: Pick<import("./controls.js").Question, "known"> }} asked */
function why(hit, { question }) {
  const { explanation, score: value, nameScore, reason } = hit;
  const effects = effectsOf(question, hit);
  return h(
    "section",
    { class: "why", "aria-label": texts.detail.why(score(value)) },
    h("div", { class: "why-head" }, h("h3", { class: "hidden" }, texts.detail.why(score(value))), scoreCell(value)),
    alignment(explanation),
    h(
      "ul",
      { class: "words" },
      reason === "identifier" && h("li", {}, texts.row.identifier),
      statements(explanation, nameScore).map((statement) => h("li", {}, statement)),
      score(value) !== score(nameScore) && h("li", {}, texts.detail.nameAlone(score(nameScore))),
    ),
    effects.length > 0 && h("ul", { class: "effects plain", "aria-label": texts.effects.label }, effects.map(statement)),
  );
}

/**
 * The link out, to the authority's page of the party or, where it has none, to its list. It tells the authority
 * something, and says what: opened by a click only, without a referrer.
 * @param {Entity} entity
 * @param {ListState | undefined} list
 */
function source(entity, list) {
  const own = safeUrl(entity.sourceUrl);
  const url = own ?? safeUrl(list?.url);
  if (!url) return null;
  const { open, openList, tells, tellsList } = texts.detail;
  return h(
    "p",
    { class: "source" },
    h("a", { href: url.href, target: "_blank", rel: "noreferrer noopener" }, (own ? open : openList)(url.hostname)),
    h("span", { class: "faint" }, (own ? tells : tellsList)(list?.authority ?? "")),
  );
}

/** A list may hold anything: only web addresses become links. @param {string | undefined} text */
function safeUrl(text) {
  if (!text || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === "https:" || url.protocol === "http:" ? url : undefined;
}
