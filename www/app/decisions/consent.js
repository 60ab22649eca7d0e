/**
 * What is stored and where, said before the first thing is stored, and the choice.
 *
 * @typedef {import("./workbench.js").Workbench} Workbench
 */
import { texts } from "../../texts.js";
import { h } from "../dom.js";

/** @param {Workbench} bench @param {() => void} chosen @param {() => void} left */
export function consent(bench, chosen, left) {
  const t = texts.decisions;
  const choose = (/** @type {() => void} */ choice) => () => (choice(), chosen());
  return h(
    "div",
    { class: "consent", role: "group", "aria-label": t.consentTitle },
    h("h4", {}, t.consentTitle),
    t.consent.map((line) => h("p", { class: "prose" }, line)),
    h(
      "p",
      { class: "buttons" },
      h("button", { type: "button", class: "action primary", click: choose(() => void bench.storeFromNow()) }, t.store),
      h("button", { type: "button", class: "action", click: choose(() => bench.keepInTab()) }, t.tabOnly),
      h("button", { type: "button", class: "link", click: left }, t.cancel),
    ),
  );
}
