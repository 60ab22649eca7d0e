/**
 * The view of lists: which there are and from where, files that become lists, what is kept on this machine, and what changed
 * between two versions. In: the engine's state and files. Out: lists in use.
 *
 * @typedef {import("../session.js").Engine} Engine
 * @typedef {import("../views.js").Page} Page
 */
import { texts } from "../../texts.js";
import { fill, h } from "../dom.js";
import { chosenFiles } from "../files/choose.js";
import { Adding } from "./adding.js";
import { Comparing } from "./comparing.js";
import { keptOnes } from "./kept.js";
import { listsTable } from "./table.js";

/** @param {HTMLElement} root @param {Page} page @returns {import("../views.js").View} */
export function start(root, page) {
  const { session } = page;
  const t = texts.listsView;
  const table = h("div", { class: "lists-view-table" });
  const kept = h("div", {});
  const comparing = new Comparing(page);
  const adding = new Adding(page, comparing.withPack);
  const choose = h("button", { type: "button", class: "action", id: "choose-list", click: async () => adding.take(await chosenFiles(true)) }, t.choose);
  fill(
    root,
    h("div", { class: "lists-view" },
      h("section", { class: "drop", "aria-labelledby": "add-title" }, h("h2", { id: "add-title" }, t.add), h("p", { class: "prose" }, t.drop), choose),
      adding.element,
      h("section", { "aria-labelledby": "lists-title" }, h("h2", { class: "pad", id: "lists-title" }, t.title), table),
      comparing.element,
      kept),
  );

  const render = (/** @type {Engine} */ engine) => {
    const lists = "lists" in engine ? engine.lists : [];
    fill(table, listsTable(lists, session.held, { compare: comparing.with, compareShipped: comparing.withShipped, keep: adding.keep, remove: adding.remove }));
    fill(kept, keptOnes(session.held, adding.remove));
    if (engine.phase === "ready") adding.readAgain();
  };
  return { engineChanged: render, dropped: (files) => adding.take(files) };
}
