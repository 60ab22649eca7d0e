/**
 * What a text comes in by: a field to paste it into, a file chosen or dropped. In: what a person gives. Out: a text or a
 * file for the view, and on the page what is wrong with it.
 */
import { texts } from "../../texts.js";
import { fill, h } from "../dom.js";
import { ACCEPTED } from "./read-file.js";

/**
 * @typedef {object} Takers
 * @property {(text: string) => void} text
 * @property {(files: File[]) => void} files
 * @property {() => void} cancel gives up what is under way
 */

export class Intake {
  #field;
  #problem = h("div", { class: "doc-problem", role: "alert" });
  #progress = h("div", { class: "doc-progress", hidden: true });
  #bar = h("progress", { max: 1 });
  #doing = h("span", {});
  /** The whole, to be put into the page. */
  element;

  /** @param {Takers} takers */
  constructor({ text, files, cancel }) {
    const t = texts.document;
    this.#field = h("textarea", {
      id: "document-field", dir: "auto", rows: 12, placeholder: t.pastePlaceholder, spellcheck: "false", autocomplete: "off",
      autocorrect: "off", autocapitalize: "off", translate: "no", writingsuggestions: "false",
    });
    const file = h("input", { id: "document-file", type: "file", class: "hidden", tabindex: -1, "aria-hidden": "true", accept: ACCEPTED });
    file.addEventListener("change", () => {
      files([...(file.files ?? [])]);
      file.value = "";
    });
    fill(this.#progress, this.#doing, this.#bar, h("button", { type: "button", class: "action", click: cancel }, t.cancel));
    this.element = h("div", { class: "doc-intake pad" },
      h("h2", {}, t.title),
      h("label", { for: "document-field", class: "label" }, t.paste),
      this.#field,
      h("div", { class: "doc-actions" },
        h("button", { type: "button", class: "action primary", id: "document-scan", click: () => text(this.#field.value) }, t.scan),
        h("button", { type: "button", class: "action", id: "document-choose", click: () => file.click() }, t.choose),
        file,
        h("span", { class: "faint small" }, t.formats)),
      this.#progress,
      this.#problem,
      h("p", { class: "faint small prose" }, t.limits));
  }

  focus() {
    this.#field.focus();
  }

  /** The pasted text is kept while a file is looked at; only its own result lets go of it. */
  clear() {
    this.#field.value = "";
  }

  /** @param {string} [problem] nothing: none */
  tell(problem) {
    fill(this.#problem, problem && h("p", { class: "notice failed" }, problem));
  }

  /** @param {string} [doing] nothing: it is over @param {number} [done] 0 to 1, where it is known */
  progress(doing, done) {
    this.#progress.hidden = !doing;
    this.#doing.textContent = doing ?? "";
    if (done === undefined) this.#bar.removeAttribute("value");
    else this.#bar.value = done;
  }
}
