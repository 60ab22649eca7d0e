/**
 * The view of the lists in this tab. In: the engine's state. Out: the table of the lists.
 */
import { texts } from "../../texts.js";
import { fill } from "../dom.js";
import { listsTable } from "../lists-table.js";

/** @param {HTMLElement} root @returns {import("../views.js").View} */
export function start(root) {
  return { engineChanged: (engine) => fill(root, listsTable("lists" in engine ? engine.lists : [], texts.lists.title)) };
}
