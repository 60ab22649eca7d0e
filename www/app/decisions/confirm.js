/**
 * Asks before something is done that cannot be undone.
 *
 * @typedef {import("../dialogs.js").Dialogs} Dialogs
 */
import { texts } from "../../texts.js";
import { h } from "../dom.js";

/**
 * @param {Dialogs} dialogs
 * @param {string} title
 * @param {Node[]} content
 * @param {string} yes what the button says that does it
 * @returns {Promise<boolean>} false where the dialog was left
 */
export function confirmed(dialogs, title, content, yes) {
  return new Promise((resolve) => {
    const answer = (/** @type {boolean} */ done) => () => (resolve(done), dialogs.close());
    const buttons = h(
      "p",
      { class: "buttons" },
      h("button", { type: "button", class: "action primary", click: answer(true) }, yes),
      h("button", { type: "button", class: "action", autofocus: true, click: answer(false) }, texts.decisions.cancel),
    );
    dialogs.show(title, [...content, buttons]);
    // Escape and the dialog's own button leave it too.
    buttons.closest("dialog")?.addEventListener("close", () => resolve(false), { once: true });
  });
}
