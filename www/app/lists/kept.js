/**
 * What is kept on this machine, where, and how to be rid of it.
 *
 * @typedef {import("../held-lists.js").HeldLists} HeldLists
 * @typedef {import("../kept-lists.js").KeptList} KeptList
 */
import { texts } from "../../texts.js";
import { h } from "../dom.js";
import { date, listName, size } from "../format.js";

/** @param {HeldLists} held @param {(id: string) => void} remove */
export function keptOnes(held, remove) {
  const t = texts.listsView;
  const inUse = [...held.inUse.values()].filter((list) => list.kept).map((list) => entry(list, "", remove));
  const unused = [...held.unused.values()].map(({ list, why, message }) =>
    entry(list, message ? `${t.unused[why]}: ${message}` : t.unused[why], remove));
  const entries = [...inUse, ...unused];
  return h(
    "section",
    { class: "kept", "aria-labelledby": "kept-title" },
    h("h2", { id: "kept-title" }, t.keptTitle),
    entries.length > 0 ? h("ul", { class: "plain" }, entries) : h("p", {}, t.keptNone),
    h("p", { class: "prose faint" }, t.keptWhere),
  );
}

/** @param {KeptList} list @param {string} note @param {(id: string) => void} remove */
function entry(list, note, remove) {
  const t = texts.listsView;
  const bytes = [list.pack, ...list.files].reduce((sum, file) => sum + file.size, 0);
  const label = `${t.remove}: ${listName(list.about)}`;
  return h(
    "li",
    { class: "kept-entry" },
    h("div", {},
      h("span", { class: "strong" }, texts.answer.dated(listName(list.about), date(list.about.publishedOn))), " ",
      h("span", { class: "faint" }, `${list.fileNames.join(", ")}, ${t.keptSize(size(bytes))}`),
      note && h("p", { class: "stale-date" }, note)),
    h("button", { type: "button", class: "action", "aria-label": label, click: () => remove(list.id) }, t.remove),
  );
}
