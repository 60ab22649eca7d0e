/**
 * What differs between two screenings, as a page: whether all is the same, what was screened with, and the changed
 * customers alone, each change with its cause.
 *
 * @typedef {import("./causes.js").Difference} Difference
 * @typedef {import("./comparison.js").HitChange} HitChange
 * @typedef {import("./comparison.js").RowChange} RowChange
 * @typedef {import("./reading.js").Integrity} Integrity
 * @typedef {import("./rerun.js").Rerun} Rerun
 */
import { texts } from "../../texts.js";
import { recordChanges } from "../decisions/record-changes.js";
import { changesList } from "../decisions/standing-words.js";
import { fill, h, joined } from "../dom.js";
import { date, listName, score } from "../format.js";
import { writing } from "../scripts.js";
import { causesOf } from "./causes.js";
import { who } from "./sheet.js";

/** Customers shown at first, and with each press of the button for more. */
const PAGE = 200;

/** @param {string} title @param {Rerun} came @param {Integrity} [integrity] */
export function changesView(title, came, integrity) {
  const { comparison, customers } = came;
  const t = texts.evidence;
  return h("div", { class: "rerun", role: "group", "aria-label": title },
    h("h3", { tabindex: -1 }, h("bdi", {}, title)),
    integrity && h("p", { class: integrity === "intact" ? "faint" : "caution" }, t[integrity]),
    h("p", { class: "strong verdict-line" }, verdict(came)),
    comparison.compared < customers && h("p", { class: "caution" }, t.identified(comparison.compared, customers)),
    comparison.unknownRecords > 0 && h("p", { class: "caution" }, t.unknownRecords(comparison.unknownRecords)),
    comparison.cut > 0 && h("p", { class: "caution" }, t.cutRows(comparison.cut)),
    came.differences.length > 0 && h("ul", { class: "settings" }, came.differences.map((one) => h("li", {}, difference(one, came.onlyThose)))),
    comparison.rows.length > 0 && changesTable(came));
}

/** @param {Rerun} came */
function verdict({ comparison, differences: all }) {
  const t = texts.evidence;
  const { rows, compared, counts } = comparison;
  if (rows.length === 0) return all.length === 0 ? t.sameAll : t.sameRows(compared);
  const some = Object.entries(counts).filter(([, n]) => n > 0).map(([what, n]) => t.counts[what](n));
  return [t.changed(rows.length, compared), some.join(" · ")].join(" ");
}

/** @param {Difference} one @param {boolean} onlyThose */
function difference(one, onlyThose) {
  const t = texts.evidence;
  const told = (/** @type {string} */ what, /** @type {string} */ more) => [h("span", { class: "strong" }, what), `: ${more}`];
  switch (one.what) {
    case "engine":
      return told(t.otherEngine, t.engines(one.before, one.after));
    case "missing":
      return told(t.missingList(listName(one.before)), t.missingMeaning);
    case "added":
      return told(t.addedList(listName(one.after)), onlyThose ? t.addedLeftOut : t.addedMeaning);
    case "list": {
      const [then, now] = [date(one.before.publishedOn), date(one.after.publishedOn)];
      return told(t.otherList(listName(one.before)), then === now ? t.sameDay(now) : t.versions(then, now));
    }
  }
}

/** @param {Rerun} came */
function changesTable(came) {
  const { rows } = came.comparison;
  const body = h("tbody");
  const more = h("p", { class: "more" });
  let most = 0;
  const show = () => {
    const next = rows.slice(most, (most += PAGE));
    body.append(...next.flatMap((row) => rowLines(row, came)));
    const left = rows.length - most;
    fill(more, left > 0 && h("button", { type: "button", class: "action", click: show }, texts.evidence.moreChanges(Math.min(left, PAGE))));
  };
  show();
  const t = texts.evidence;
  const head = [t.customer, t.change, texts.decisions.columns.listed, t.then, t.now, t.why].map((text) => h("th", { scope: "col" }, text));
  return h("div", { class: "table-frame" }, h("table", { class: "ledger" }, h("thead", {}, h("tr", {}, head)), body), more);
}

/** @param {RowChange} change @param {Rerun} came */
function rowLines(change, came) {
  const t = texts.evidence;
  const row = came.rowOf(change.index);
  const customer = () => (row ? who({ who: row }) : h("span", {}, t.row(change.index)));
  if (change.failed) return [line(customer(), h("span", {}, change.failed === "now" ? t.failedNow : t.failedBefore), "", "", "", "")];
  return change.hits.map((hit, i) => hitLine(i === 0 ? customer() : h("span", { class: "again" }, customer()), hit, came));
}

/** @param {Node} customer @param {HitChange} change @param {Rerun} came */
function hitLine(customer, change, came) {
  const t = texts.evidence;
  const [then, now] = [came.before.get(change.id), came.after.get(change.id)];
  const name = (now ?? then)?.names[0] ?? { text: nameOf(change), script: undefined };
  const listed = h("span", {}, h("bdi", writing(name.text, name.script), name.text), h("span", { class: "second" }, `${listName({ id: change.list, title: change.list })} · ${change.id.slice(change.id.indexOf(":") + 1)}`),
    change.what.includes("record") && then && now && changesList(recordChanges(then, now)));
  const what = h("span", { class: `what ${change.what.join(" ")}` }, joined(change.what.map((one) => t.what[one]), ", "));
  const why = causesOf(change, came.differences).map((cause) => t.causes[cause]).join(", ");
  return line(customer, what, listed, scoreOf(change.before), scoreOf(change.after), why);
}

/** A hit of a batch states the name; the record is not there. @param {HitChange} change */
const nameOf = ({ before, after, id }) => /** @type {{ name?: string }} */ (after ?? before ?? {}).name ?? id;

/** @param {import("./comparison.js").ComparedHit | undefined} hit */
const scoreOf = (hit) => (hit ? score(hit.score) : "–");

/** @param {Node} customer @param {Node} what @param {...(Node | string)} others */
function line(customer, what, ...others) {
  const t = texts.evidence;
  const labels = [t.customer, t.change, texts.decisions.columns.listed, t.then, t.now, t.why];
  return h("tr", {}, [customer, what, ...others].map((content, i) => h("td", { "data-label": labels[i] }, content)));
}
