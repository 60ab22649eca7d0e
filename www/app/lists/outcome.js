/**
 * What came of a file, in words and, record by record, what of it could not be read.
 *
 * @typedef {import("../../io.js").ImportedAbout} ImportedAbout
 * @typedef {import("../../name-screener.js").ListState} ListState
 */
import { texts } from "../../texts.js";
import { h } from "../dom.js";
import { date } from "../format.js";

/**
 * @param {import("../kept-lists.js").KeptList} list
 * @param {ListState | undefined} before the version that was in use
 * @param {string} head
 * @param {string[]} against
 */
export function outcome({ about, fileNames }, before, head, against) {
  const t = texts.listsView;
  return h(
    "div",
    { class: "outcome" },
    h("p", { class: "strong" }, head),
    against.length > 0 && h("ul", {}, against.map((concern) => h("li", {}, concern))),
    against.length === 0 && before && h("p", {}, t.replaces(date(before.publishedOn))),
    h("p", { class: "faint" }, `${fileNames.join(", ")}: ${t.counts(about.entities, about.names)}`),
    !about.statesDay && h("p", { class: "faint" }, t.noDay),
  );
}

/** The records that were rejected, and what was noted of others. @param {ImportedAbout} about */
export function records({ rejects, rejected, notes, noted }) {
  const t = texts.listsView;
  return [table(t.rejects(rejected), rejects, rejected), table(t.notes(noted), notes, noted)].filter((one) => one !== null);
}

/** @param {string} head @param {ImportedAbout["rejects"]} records @param {number} all */
function table(head, records, all) {
  if (all === 0) return null;
  const t = texts.listsView;
  const row = ({ position, record = "", reason } = records[0]) => h("tr", {}, [position, record, reason].map((cell) => h("td", {}, cell)));
  return h(
    "details",
    { class: "records" },
    h("summary", {}, head),
    records.length < all && h("p", { class: "faint" }, t.firstOnly(records.length)),
    h("div", { class: "scrolled", tabindex: 0, role: "group", "aria-label": head },
      h("table", {},
        h("thead", {}, h("tr", {}, [t.position, t.record, t.reason].map((cell) => h("th", { scope: "col" }, cell)))),
        h("tbody", {}, records.map(row)))),
  );
}
