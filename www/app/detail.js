/**
 * The right pane: everything about the selected hit, or, with none selected, the lists that are loaded.
 *
 * @typedef {import("../name-screener.js").Hit} Hit
 * @typedef {import("../name-screener.js").ListState} ListState
 * @typedef {import("./results.js").View} View
 */
import { texts } from "../texts.js";
import { alignment } from "./alignment.js";
import { byId, fill, h, joined } from "./dom.js";
import { facts } from "./facts.js";
import { country, date, listName, score } from "./format.js";
import { reference, scoreCell } from "./hit-row.js";
import { listsTable } from "./lists-table.js";
import { isFresh } from "./results.js";
import { writing } from "./scripts.js";

export class Detail {
  #pane = byId("detail", HTMLElement);
  #body = byId("detail-body", HTMLElement);
  /** @type {unknown} */
  #shown;

  /** @param {View} view */
  render(view) {
    const hit = selectedHit(view);
    const pending = view.engine.phase === "ready" && view.question.query !== "" && !isFresh(view) && view.question.lists?.length !== 0;
    this.#pane.classList.toggle("stale", pending);
    if (pending) return;
    const lists = view.engine.phase === "ready" ? view.engine.lists : [];
    const shown = hit ?? (view.engine.phase === "ready" ? view.engine.lists : view.engine.phase);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#pane.classList.toggle("overview", !hit);
    fill(this.#body, hit ? hitDetail(hit, lists.find((list) => list.id === hit.entity.list)) : lists.length > 0 && listsTable(lists, texts.lists.title));
    this.#pane.scrollTop = 0;
  }
}

/** The selected hit of the answer that is shown. @param {View} view @returns {Hit | undefined} */
export function selectedHit(view) {
  const { engine, question, outcome, selected } = view;
  if (engine.phase !== "ready" || question.query === "" || !isFresh(view)) return undefined;
  const { hits = [], nearest = [] } = outcome?.answer ?? {};
  return [...hits, ...nearest].find((hit) => hit.entity.id === selected);
}

/** @param {Hit} hit @param {ListState | undefined} list of the hit */
export function hitDetail(hit, list) {
  return [head(hit, list), why(hit), facts(hit.entity, hit.matchedName), source(hit, list)];
}

/** @param {Hit} hit @param {ListState | undefined} list */
function head({ entity }, list) {
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

/** @param {Hit} hit */
function why({ explanation, score: value, nameScore, reason }) {
  return h(
    "section",
    { class: "why", "aria-label": texts.detail.why(score(value)) },
    h("div", { class: "why-head" }, h("h3", { class: "hidden" }, texts.detail.why(score(value))), scoreCell(value)),
    alignment(explanation),
    h(
      "ul",
      { class: "words" },
      reason === "identifier" && h("li", {}, texts.row.identifier),
      explanation.words.map((statement) => h("li", { class: effect(explanation, statement) }, statement)),
      score(value) !== score(nameScore) && h("li", {}, texts.detail.nameAlone(score(nameScore))),
    ),
  );
}

/**
 * What a statement that tells of a fact did to the score, as a class.
 * @param {Hit["explanation"]} explanation
 * @param {string} statement
 */
function effect({ facts }, statement) {
  return facts.find((fact) => fact.words === statement)?.effect ?? "";
}

/**
 * The link out, to the authority's page of the party or, where it has none, to its list. It tells the authority
 * something, and says what: opened by a click only, without a referrer.
 * @param {Hit} hit
 * @param {ListState | undefined} list
 */
function source({ entity }, list) {
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
