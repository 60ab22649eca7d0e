/**
 * Two or three hits side by side: their facts in columns, and for each fact whether they agree. Hits in, an element out.
 *
 * @typedef {import("../name-screener.js").Hit} Hit
 * @typedef {import("./controls.js").Question} Question
 * @typedef {import("./dom.js").Child} Child
 * @typedef {"agrees" | "partly" | "differs" | "single"} Verdict
 *
 * @typedef {object} Value one value of a fact
 * @property {Child} shown
 * @property {string} key equal for values that agree
 * @property {string} [date] dates agree where one may be the other
 *
 * @typedef {{ label: string, values: (hit: Hit) => Value[] }} Fact
 */
import { texts } from "../texts.js";
import { h } from "./dom.js";
import { effectsOf, statement } from "./effects.js";
import { country, date, score } from "./format.js";
import { reference } from "./hit-row.js";
import { writing } from "./scripts.js";

/** @param {Hit[]} hits @param {Question} question @param {Map<string, string>} listNames */
export function comparison(hits, question, listNames) {
  return h(
    "div",
    { class: "comparison" },
    h("header", { class: "detail-head" }, h("h2", { tabindex: -1 }, texts.compare.title(hits.length))),
    h("div", { class: "columns", role: "region", "aria-label": texts.compare.title(hits.length), tabindex: 0 }, table(hits, question, listNames)),
  );
}

/** @param {Hit[]} hits @param {Question} question @param {Map<string, string>} listNames */
function table(hits, question, listNames) {
  return h(
    "table",
    {},
    h("thead", {}, h("tr", {}, hits.map((hit) => h("th", { scope: "col" }, heading(hit, listNames))))),
    h("tbody", {}, plainRow(texts.compare.effects, hits.map((hit) => effects(question, hit))), facts().flatMap((fact) => factRows(fact, hits))),
  );
}

/** @param {Hit} hit @param {Map<string, string>} listNames */
function heading({ entity, score: value, nameScore, matchedName }, listNames) {
  const [primary] = entity.names;
  return [
    h("span", { class: "figure" }, score(value)),
    h("bdi", writing(primary.text, primary.script), primary.text),
    h("span", { class: "second" }, `${listNames.get(entity.list) ?? entity.list} ${reference(entity)}`),
    h("span", { class: "second" }, texts.detail.nameAlone(score(nameScore)), " ", h("bdi", writing(matchedName.text, matchedName.script), matchedName.text)),
  ];
}

/** @param {Question} question @param {Hit} hit */
function effects(question, hit) {
  const all = effectsOf(question, hit);
  return all.length > 0 ? h("ul", { class: "plain" }, all.map(statement)) : h("span", { class: "faint" }, texts.compare.noEffects);
}

/** @param {string} label @param {Child[]} cells */
const plainRow = (label, cells) => [labelRow(label, cells.length), h("tr", {}, cells.map((cell) => h("td", {}, cell)))];

/** @param {string} label @param {number} columns @param {Child} [verdict] */
const labelRow = (label, columns, verdict) => h("tr", { class: "label-row" }, h("th", { scope: "rowgroup", colspan: columns }, label, verdict));

/** @param {Fact} fact @param {Hit[]} hits */
function factRows({ label, values }, hits) {
  const columns = hits.map(values);
  if (columns.every((column) => column.length === 0)) return [];
  const found = verdict(columns);
  const cell = (/** @type {Value[]} */ column, /** @type {number} */ n) =>
    h("td", {}, column.length === 0 ? h("span", { class: "faint" }, texts.compare.notStated) : h("ul", { class: "plain" }, column.map((value) => item(value, columns.filter((_, other) => other !== n)))));
  return [labelRow(label, hits.length, h("span", { class: `verdict ${found}` }, texts.compare.verdicts[found])), h("tr", {}, columns.map(cell))];
}

/** @param {Value} value @param {Value[][]} others */
function item(value, others) {
  const shared = others.some((column) => column.some((other) => agree(value, other)));
  return h("li", { class: shared ? "shared" : "" }, shared && h("span", { class: "hidden" }, texts.compare.shared), value.shown);
}

/** What the columns that state the fact have in common. @param {Value[][]} columns @returns {Verdict} */
function verdict(columns) {
  const stated = columns.filter((column) => column.length > 0);
  if (stated.length < 2) return "single";
  const [first, ...rest] = stated;
  if (first.some((value) => rest.every((column) => column.some((other) => agree(value, other))))) return "agrees";
  const any = stated.some((column, n) => stated.slice(n + 1).some((other) => column.some((value) => other.some((one) => agree(value, one)))));
  return any ? "partly" : "differs";
}

/** @param {Value} a @param {Value} b */
function agree(a, b) {
  if (a.date === undefined || b.date === undefined) return a.key === b.key;
  const [one, other] = [span(a.date), span(b.date)];
  return one.first <= other.last && other.first <= one.last;
}

/** The days that a date may mean, as text that sorts. @param {string} text */
function span(text) {
  const [from, to = from] = text.split("/");
  return { first: from.padEnd(10, "-00-00".slice(from.length - 4)), last: to.padEnd(10, "-99-99".slice(to.length - 4)) };
}

/** The rows in order. @returns {Fact[]} */
function facts() {
  const t = texts.detail;
  return [
    { label: texts.ask.kind, values: ({ entity }) => [plain(texts.kinds[entity.kind])] },
    { label: t.names, values: ({ entity }) => entity.names.map(({ text, script }) => ({ shown: h("bdi", writing(text, script), text), key: nameKey(text) })) },
    { label: t.birthDates, values: ({ entity }) => (entity.birthDates ?? []).map((text) => ({ shown: date(text), key: text, date: text })) },
    { label: t.birthPlaces, values: ({ entity }) => (entity.birthPlaces ?? []).map(foreign) },
    { label: t.countries, values: ({ entity }) => [...new Set((entity.countries ?? []).map(({ code }) => code))].map((code) => ({ shown: country(code), key: code })) },
    { label: t.gender, values: ({ entity }) => (entity.gender ? [plain(texts.genders[entity.gender])] : []) },
    { label: t.identifiers, values: ({ entity }) => (entity.identifiers ?? []).map(identifier) },
    { label: t.programs, values: ({ entity }) => (entity.programs ?? []).map((code) => ({ shown: h("span", { class: "code" }, code), key: code })) },
    { label: t.addresses, values: ({ entity }) => (entity.addresses ?? []).map(({ text, country: code }) => foreign(text || (code ? country(code) : ""))) },
    { label: t.positions, values: ({ entity }) => (entity.positions ?? []).map(foreign) },
    { label: t.listedOn, values: ({ entity }) => (entity.listedOn ? [{ shown: date(entity.listedOn), key: entity.listedOn }] : []) },
  ];
}

/** @param {string} text @returns {Value} */
const plain = (text) => ({ shown: text, key: text });

/** @param {string} text @returns {Value} */
const foreign = (text) => ({ shown: h("bdi", writing(text), text), key: folded(text) });

/** @param {NonNullable<import("../name-screener.js").Entity["identifiers"]>[number]} identifier @returns {Value} */
const identifier = ({ type, value }) => ({ shown: h("span", {}, h("span", { class: "code" }, value), h("span", { class: "note" }, texts.identifierTypes[type] ?? type)), key: folded(value) });

/** The same for the same words in any order. @param {string} text */
const nameKey = (text) => (text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(" ");

/** @param {string} text */
const folded = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
