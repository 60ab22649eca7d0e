/**
 * A report as a page for paper: the report's JSON in, elements out. It shows what the JSON says and nothing else.
 *
 * @typedef {import("./report.js").Report} Report
 * @typedef {import("./report.js").ReportedRow} ReportedRow
 * @typedef {import("../../name-screener.js").ListState} ListState
 * @typedef {import("../../name-screener.js").Entity} Entity
 * @typedef {import("../dom.js").Child} Child
 */
import { texts } from "../../texts.js";
import { visible } from "../batch/safe-text.js";
import { h } from "../dom.js";
import { counted, country, date, listName, moment, score } from "../format.js";
import { hitEntry } from "./sheet-hit.js";
import { isHashed } from "./subjects.js";

/** Customers without hits that stand on paper without being asked for. */
export const MOST_NAMED = 1000;

/** @param {Report} report @param {{ allNames: boolean }} options */
export function sheet(report, { allNames }) {
  const t = texts.evidence;
  const single = report.kind === "screening";
  return h("article", { class: "sheet" },
    h("header", {}, h("h1", { tabindex: -1 }, t.titles[report.kind]), h("p", {}, moment(report.screenedAt))),
    part(t.summary, h("p", { class: "strong" }, outcome(report)), cautions(report)),
    single ? part(t.who, definitions(whoOf(report.rows[0]))) : null,
    report.document ? part(t.document, definitions(documentFacts(report))) : null,
    part(t.how, definitions(settings(report))),
    part(t.against, listsTable(report.lists)),
    single ? singleHits(report) : batchHits(report, allNames),
    part(t.says, h("ul", {}, report.statements.map((line) => h("li", {}, line)))),
    signature(),
    h("footer", {}, report.digest && h("p", { class: "code" }, t.digest(report.digest))));
}

/** @param {string} title @param {...(Child | Child[])} children */
const part = (title, ...children) => h("section", {}, h("h2", {}, title), ...children);

/** @param {Report} report */
function outcome({ kind, rows, options, lists }) {
  const t = texts.evidence;
  const names = lists.filter(({ status }) => status === "ready").map((list) => t.dated(listName(list), date(list.publishedOn)));
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const threshold = score(options.threshold);
  if (kind === "document") return rows.length === 0 ? t.noMentions(threshold, names) : t.mentions(rows.length, threshold, names);
  if (kind === "batch") return t.batch(rows.length, rows.filter((row) => row.total > 0).length, total, threshold, names);
  return total === 0 ? t.none(threshold, names) : t.hits(total, threshold, names);
}

/** What keeps the result from being a whole one. @param {Report} report */
function cautions({ complete, rows }) {
  const t = texts.evidence;
  const failed = rows.filter((row) => row.error).length;
  return [
    !complete && h("p", { class: "caution" }, t.incomplete),
    failed > 0 && h("p", { class: "caution" }, t.notScreened(failed)),
  ];
}

/** @param {ReportedRow} row @returns {[string, Child][]} */
function whoOf({ who }) {
  const t = texts.evidence;
  if (isHashed(who)) return [[t.hash, h("span", {}, h("span", { class: "code" }, who.hash), " ", given(who.given))]];
  return [
    [t.name, h("bdi", {}, visible(who.query))],
    [t.number, who.id === undefined ? "" : visible(String(who.id))],
    [texts.decisions.birthDate, who.birthDate ? date(who.birthDate) : ""],
    [texts.ask.kind, who.kind ? texts.kinds[who.kind] : ""],
    [t.country, (who.countries ?? []).map(country).join(", ")],
    [texts.detail.gender, who.gender ? texts.genders[who.gender] : ""],
    [t.identifiers, visible((who.identifiers ?? []).join(", "))],
  ];
}

/** @param {string[]} facts */
const given = (facts) => (facts.length === 0 ? "" : texts.evidence.hashGiven(facts.map((fact) => texts.evidence.facts[fact] ?? fact).join(", ")));

/** @param {Report} report @returns {[string, Child][]} */
function documentFacts({ document, source }) {
  const t = texts.evidence;
  return [
    [t.documentName, visible(source ?? "")],
    [t.characters, counted(document?.characters ?? 0)],
    [t.documentHash, h("span", { class: "code" }, document?.sha256 ?? "")],
  ];
}

/** @param {Report} report @returns {[string, Child][]} */
function settings({ kind, options, engine, screenedAt, madeAt, source }) {
  const t = texts.evidence;
  const kinds = options.kinds?.map((kind) => texts.kinds[kind]).join(", ");
  return [
    [t.source, kind === "batch" ? visible(source ?? "") : ""],
    [t.threshold, score(options.threshold)],
    [t.kinds, kinds ? texts.answer.ofKind(kinds) : t.allKinds],
    [t.engine, engine],
    [t.screenedAt, `${moment(screenedAt)} (${screenedAt})`],
    [t.madeAt, `${moment(madeAt)} (${madeAt})`],
  ];
}

/** @param {[string, Child][]} entries those without a value are left out */
const definitions = (entries) => h("dl", {}, entries.filter(([, value]) => value !== "").map(([term, value]) => h("div", {}, h("dt", {}, term), h("dd", {}, value))));

/** @param {ListState[]} lists */
function listsTable(lists) {
  const t = texts.evidence;
  const head = (/** @type {string} */ text, number = false) => h("th", { scope: "col", class: number ? "number" : "" }, text);
  return h("table", {}, h("thead", {}, h("tr", {}, head(t.list), head(t.published), head(t.parties, true), head(t.listNames, true))), lists.map(listBody));
}

/** One body a list, so that its checksum stays on the page that its name is on. @param {ListState} list */
function listBody(list) {
  const t = texts.evidence;
  const title = h("th", { scope: "row" }, list.title, h("span", { class: "second" }, list.authority));
  if (list.status !== "ready") return h("tbody", {}, h("tr", {}, title, h("td", { colspan: 3, class: "caution" }, t.notLoaded(list.error?.message ?? ""))));
  const checksum = h("td", { colspan: 4, class: "checksum" }, `${t.original}: `, h("span", { class: "code" }, list.sha256));
  return h("tbody", {},
    h("tr", {}, title, h("td", { "data-label": t.published }, date(list.publishedOn)), h("td", { class: "number", "data-label": t.parties }, counted(list.entities)), h("td", { class: "number", "data-label": t.listNames }, counted(list.names))),
    h("tr", {}, checksum));
}

/** @param {Report} report */
function singleHits(report) {
  const t = texts.evidence;
  const [{ hits, total, nearest = [], error }] = report.rows;
  const records = new Map(report.records.map((record) => [record.id, record]));
  if (error) return part(t.results, h("p", { class: "caution" }, error.message));
  return [
    part(t.results, total > hits.length && h("p", { class: "caution" }, t.cut(hits.length, total)), hits.length === 0 ? h("p", {}, t.noHits) : hits.map((hit) => hitEntry(hit, records.get(hit.id), true))),
    nearest.length > 0 && part(t.nearest, nearest.map((hit) => hitEntry(hit, records.get(hit.id), false))),
  ];
}

/** @param {Report} report @param {boolean} allNames */
function batchHits({ rows, records }, allNames) {
  const t = texts.evidence;
  const byId = new Map(records.map((record) => [record.id, record]));
  const withHits = rows.filter((row) => row.hits.length > 0);
  const failed = rows.filter((row) => row.error);
  const others = rows.filter((row) => !row.error && row.hits.length === 0);
  return [
    part(t.results, withHits.length === 0 ? h("p", {}, t.noHits) : withHits.map((row) => customerEntry(row, byId))),
    failed.length > 0 && part(t.failedRows, h("ul", {}, failed.map((row) => h("li", {}, who(row), `: ${row.error?.message}`)))),
    others.length > 0 && part(t.withoutHits, others.length > MOST_NAMED && !allNames ? h("p", {}, t.withoutHitsLeftOut(others.length)) : h("ul", { class: "names" }, others.map((row) => h("li", {}, who(row))))),
  ];
}

/** @param {ReportedRow} row @param {Map<string, Entity>} records */
const customerEntry = (row, records) =>
  h("section", { class: "sheet-customer" }, h("h3", {}, who(row), row.end !== undefined && h("span", { class: "faint" }, ` · ${texts.evidence.place(row.index, row.end)}`)), row.total > row.hits.length && h("p", { class: "caution" }, texts.evidence.cut(row.hits.length, row.total)), row.hits.map((hit) => hitEntry(hit, records.get(hit.id), true)));

/** The customer in a line. @param {{ who: ReportedRow["who"] }} row */
export function who({ who: one }) {
  if (isHashed(one)) return h("span", { class: "code" }, one.hash);
  const facts = [one.id === undefined ? "" : visible(String(one.id)), one.birthDate ? date(one.birthDate) : ""].filter(Boolean).join(" · ");
  return h("span", {}, h("bdi", {}, visible(one.query)), facts && h("span", { class: "faint" }, ` · ${facts}`));
}

/** Lines to be filled in by hand. */
function signature() {
  const t = texts.evidence;
  return h("div", { class: "signature" }, [t.reviewed, t.date, t.signature].map((label) => h("p", {}, label)));
}
