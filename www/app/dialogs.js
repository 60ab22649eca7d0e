/**
 * The dialogs: privacy, help, and those of the views. Escape and the button close them; focus goes back where it was.
 */
import { texts } from "../texts.js";
import { byId, fill, h } from "./dom.js";

export class Dialogs {
  #dialog = byId("dialog", HTMLDialogElement);

  constructor() {
    // A click beside the dialog lands on the dialog element itself.
    this.#dialog.addEventListener("click", ({ target }) => target === this.#dialog && this.#dialog.close());
  }

  get isOpen() {
    return this.#dialog.open;
  }

  privacy() {
    const t = texts.privacy;
    this.show(t.title, [
      h("ul", {}, t.facts.map((fact) => h("li", {}, fact))),
      h("h3", {}, t.checkTitle),
      h("ol", {}, t.checks.map((check) => h("li", {}, check))),
      h("p", { class: "faint" }, t.extensions),
    ]);
  }

  help() {
    const t = texts.help;
    this.show(t.title, [
      h("h3", {}, t.keysTitle),
      h("table", { class: "keys" }, h("tbody", {}, t.keys.map(([key, what]) => h("tr", {}, h("th", { scope: "row" }, h("kbd", {}, key)), h("td", {}, what))))),
      h("h3", {}, t.readingTitle),
      h("ul", {}, t.reading.map((line) => h("li", {}, line))),
      h("p", { class: "faint" }, t.limits),
    ]);
  }

  close() {
    this.#dialog.close();
  }

  /** @param {string} title @param {Node[]} content */
  show(title, content) {
    const close = h("button", { type: "button", class: "action", click: () => this.#dialog.close() }, texts.head.close);
    fill(
      this.#dialog,
      h("div", { class: "dialog" },
        h("div", { class: "dialog-head" }, h("h2", { id: "dialog-title" }, title), close),
        h("div", { class: "dialog-body", tabindex: 0, role: "group", "aria-labelledby": "dialog-title" }, content)),
    );
    if (!this.#dialog.open) this.#dialog.showModal();
  }
}
