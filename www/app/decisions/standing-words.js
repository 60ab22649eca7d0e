/**
 * A decision in words: what was decided, by whom, when, what was decided before, and what changed in the record since.
 *
 * @typedef {import("./decision.js").Decision} Decision
 * @typedef {import("./decision.js").Judgement} Judgement
 * @typedef {import("./decision.js").Standing} Standing
 * @typedef {import("./record-changes.js").Change} Change
 */
import { texts } from "../../texts.js";
import { visible } from "../batch/safe-text.js";
import { h } from "../dom.js";
import { country, date, moment } from "../format.js";
import { verdictWords } from "./badge.js";

/** @param {Pick<Judgement, "verdict" | "user" | "decidedAt">} judgement */
export function judgementWords(judgement) {
  const { user, decidedAt } = judgement;
  const time = moment(decidedAt);
  return user ? texts.decisions.decidedBy(verdictWords(judgement), visible(user), time) : texts.decisions.decided(verdictWords(judgement), time);
}

/** @param {Decision} decision @param {Standing} stands */
export function standingWords(decision, stands) {
  return [
    stands.state === "reopened" && h("p", { class: "strong" }, texts.decisions.reopenedWas(verdictWords(decision))),
    stands.state === "reopened" && changesList(stands.changes),
    stands.state === "unchecked" && h("p", {}, texts.decisions.unchecked),
    ...judged(decision),
    decision.earlier.length > 0 && earlier(decision.earlier),
  ];
}

/** @param {Judgement | Decision} judgement */
const judged = (judgement) => [h("p", {}, h("bdi", {}, judgementWords(judgement))), judgement.note !== "" && h("p", { class: "quoted", dir: "auto" }, visible(judgement.note))];

/** @param {Judgement[]} judgements */
const earlier = (judgements) =>
  h("details", {}, h("summary", {}, texts.decisions.earlier(judgements.length)), h("ul", { class: "plain" }, judgements.map((one) => h("li", {}, judged(one)))));

/** @param {Change[]} changes */
export function changesList(changes) {
  const lines = changes.flatMap(({ field, gone, added }) => [
    ...gone.map((value) => line(field, value, texts.decisions.gone, "gone")),
    ...added.map((value) => line(field, value, texts.decisions.added, "added")),
  ]);
  return h("ul", { class: "plain record-changes" }, lines);
}

/** @param {string} field @param {unknown} value @param {string} what @param {string} kind */
function line(field, value, what, kind) {
  const words = h(kind === "gone" ? "del" : "ins", {}, h("bdi", {}, visible(valueWords(field, value))));
  return h("li", {}, h("span", { class: "label" }, texts.decisions.changed(fieldName(field))), " ", words, " ", h("span", { class: "label" }, what));
}

/** @param {string} field */
function fieldName(field) {
  if (field === "kind") return texts.decisions.kind;
  const names = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (texts.detail));
  return typeof names[field] === "string" ? String(names[field]) : field;
}

const DATES = new Set(["birthDates", "listedOn", "updatedOn"]);

/** Every part of the value that tells it apart, in a line. @param {string} field @param {any} value */
function valueWords(field, value) {
  if (DATES.has(field) && typeof value === "string") return date(value);
  if (field === "kind") return texts.kinds[value] ?? String(value);
  if (field === "countries" && value?.code) return `${country(value.code)} (${texts.countryRoles[value.role] ?? value.role})`;
  if (typeof value !== "object" || value === null) return String(value);
  const { text, name, value: number, ...rest } = value;
  const others = Object.values(rest).filter((one) => typeof one === "string" && one !== "");
  return [text ?? name ?? number ?? "", ...others].filter(Boolean).join(" · ");
}
