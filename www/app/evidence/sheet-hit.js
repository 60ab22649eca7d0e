/**
 * One hit of a report on paper: score, listed party, what tells it apart, why it was found, and what was decided.
 *
 * @typedef {import("./report.js").ReportedHit} ReportedHit
 * @typedef {import("./report.js").ReportedDecision} ReportedDecision
 * @typedef {import("../../name-screener.js").Entity} Entity
 */
import { texts } from "../../texts.js";
import { visible } from "../batch/safe-text.js";
import { judgementWords } from "../decisions/standing-words.js";
import { h, joined } from "../dom.js";
import { country, date, listName, score } from "../format.js";
import { writing } from "../scripts.js";

/** @param {ReportedHit} hit @param {Entity | undefined} record @param {boolean} decidable */
export function hitEntry(hit, record, decidable) {
  const { matchedName, name, words = [] } = hit;
  return h("div", { class: "sheet-hit" },
    h("span", { class: "score-figure" }, score(hit.score)),
    h("div", {},
      h("p", {}, h("bdi", { class: "strong", ...writing(name) }, name)),
      h("p", { class: "small" }, joined(facts(hit, record), " · ")),
      matchedName.text !== name && h("p", { class: "small" }, `${texts.evidence.matched}: `, h("bdi", writing(matchedName.text, matchedName.script), matchedName.text), matchedName.strength === "weak" && ` (${texts.weak})`),
      decidable && words.length > 0 && h("ul", { class: "small" }, words.map((line) => h("li", {}, line))),
      decidable && decision(hit.decision)));
}

/** @param {ReportedHit} hit @param {Entity | undefined} record */
function facts({ id, list, kind, reason }, record) {
  const places = [...new Set((record?.countries ?? []).map(({ code }) => country(code)))].join(", ");
  return [
    `${listName({ id: list, title: list })} ${id.startsWith(`${list}:`) ? id.slice(list.length + 1) : id}`,
    texts.kinds[kind],
    places,
    record?.birthDates?.length ? texts.row.born(record.birthDates.map(date).join(", ")) : "",
    record?.programs?.join(", "),
    reason === "identifier" && texts.row.identifier,
  ];
}

/** @param {ReportedDecision | undefined} made */
function decision(made) {
  const t = texts.evidence;
  if (!made) return h("p", { class: "small" }, `${t.decision}: ${t.noDecision}`);
  const still = made.state === "reopened" ? ` (${t.reopened})` : made.state === "unchecked" ? ` (${t.unchecked})` : "";
  const judged = { verdict: /** @type {import("../decisions/decision.js").Verdict} */ (made.verdict), user: made.user, decidedAt: made.decidedAt };
  return h("div", { class: "made" }, h("p", {}, h("span", { class: "strong" }, `${t.decision}: `), h("bdi", {}, judgementWords(judged)), still), made.note && h("p", { class: "quoted", dir: "auto" }, visible(made.note)));
}
