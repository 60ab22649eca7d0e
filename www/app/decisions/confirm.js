/**
 * Questions in the page's dialog.
 *
 * @typedef {import("../dialogs.js").Dialogs} Dialogs
 */
import { texts } from "../../texts.js";
import { h } from "../dom.js";

/**
 * Shows the dialog and waits until it is left.
 * @param {Dialogs} dialogs
 * @param {string} title
 * @param {(leave: (answer: boolean) => void) => Node[]} content is given what ends the dialog
 * @returns {Promise<boolean>} false where it was left by Escape or its own button
 */
export function answered(dialogs, title, content) {
  return new Promise((resolve) => {
    let given = false;
    const leave = (/** @type {boolean} */ answer) => ((given = answer), dialogs.close());
    const nodes = content(leave);
    dialogs.show(title, nodes);
    // Not sooner: the next dialog is the same element, and would take the end of this one for its own.
    const dialog = nodes.map((node) => node.parentElement?.closest("dialog")).find((one) => one);
    dialog?.addEventListener("close", () => resolve(given), { once: true });
  });
}

/** Asks before something is done that cannot be undone. @param {Dialogs} dialogs @param {string} title @param {Node[]} content @param {string} yes what the button says that does it */
export function confirmed(dialogs, title, content, yes) {
  return answered(dialogs, title, (leave) => [
    ...content,
    h(
      "p",
      { class: "buttons" },
      h("button", { type: "button", class: "action primary", click: () => leave(true) }, yes),
      h("button", { type: "button", class: "action", autofocus: true, click: () => leave(false) }, texts.decisions.cancel),
    ),
  ]);
}
