/**
 * Why decisions could not be stored or read, and what can be done: shown wherever decisions are.
 *
 * @typedef {import("./store.js").DecisionStore} DecisionStore
 */
import { texts } from "../../texts.js";
import { h } from "../dom.js";

/** @param {DecisionStore} store */
export function problemNotice(store) {
  const { problem, unsaved } = store;
  if (!problem) return null;
  const { problems, problemUnsaved, saveAgain } = texts.decisions;
  const again = () => void (unsaved > 0 ? store.saveAgain() : store.start());
  return h(
    "div",
    { class: "notice failed", role: "alert" },
    h("div", {}, h("p", {}, texts.decisions.problem(problems[problem.code], problem.message)), unsaved > 0 && h("p", {}, problemUnsaved(unsaved))),
    h("button", { type: "button", class: "action", click: again }, unsaved > 0 ? saveAgain : texts.notice.again),
  );
}
