/**
 * The first state of the view: a file or pasted rows in. Files may also be dropped anywhere on the view.
 *
 * @typedef {import("./interruption.js").Interruption} Interruption
 */
import { texts } from "../../texts.js";
import { fill, h, prose } from "../dom.js";

/** Names of files that are offered; what a file is, its bytes tell. */
const ACCEPTED = ".csv,.tsv,.tab,.txt,.xlsx,.xlsm,.xls,.xlsb,.ods";

export class Intake {
  #open;
  #paste = h("textarea", {
    id: "batch-paste", rows: 6, dir: "auto", placeholder: texts.batch.intake.pasteExample,
    spellcheck: "false", autocomplete: "off", autocorrect: "off", autocapitalize: "off", translate: "no", writingsuggestions: "false",
  });
  #file = h("input", { type: "file", id: "batch-file", class: "hidden", accept: ACCEPTED, "aria-label": texts.batch.intake.choose, change: () => this.#chosen() });
  #problem = h("div", {});
  #before = h("div", {});
  element = h(
    "div",
    { class: "intake" },
    this.#before,
    this.#problem,
    h("h2", {}, texts.batch.intake.title),
    h("p", { class: "prose" }, texts.batch.intake.explained),
    h(
      "div",
      { class: "drop-zone" },
      h("p", {}, texts.batch.intake.drop),
      this.#file,
      h("button", { type: "button", class: "action primary", click: () => this.#file.click() }, texts.batch.intake.choose),
      h("p", { class: "faint small" }, texts.batch.intake.kinds),
    ),
    h("label", { for: "batch-paste", class: "label" }, texts.batch.intake.paste),
    this.#paste,
    h("p", {}, h("button", { type: "button", class: "action", click: () => this.#pasted() }, texts.batch.intake.read)),
    h("p", { class: "prose faint" }, texts.batch.intake.privacy),
  );

  /** @param {(file: File) => void} open */
  constructor(open) {
    this.#open = open;
  }

  /** Why the last file could not be read; empty: nothing. @param {string} message */
  problem(message) {
    fill(this.#problem, message && h("p", { class: "notice failed", role: "alert" }, prose(message)));
  }

  /** What a tab that is gone left unscreened. @param {Interruption[]} broken @param {(key: string) => void} forget */
  told(broken, forget) {
    fill(this.#before, broken.map((one) => {
      const notice = h("div", { class: "notice warned", role: "status" },
        h("div", {}, texts.batch.intake.brokeOff(one.done, one.total, new Date(one.startedAt))),
        h("button", { type: "button", class: "action", click: () => (forget(one.key), notice.remove()) }, texts.batch.intake.understood));
      return notice;
    }));
  }

  #chosen() {
    const [file] = this.#file.files ?? [];
    // Emptied, so that the same file can be chosen again.
    if (file) this.#open(file);
    this.#file.value = "";
  }

  #pasted() {
    const text = this.#paste.value;
    if (text.trim() === "") return this.problem(texts.batch.intake.nothingPasted);
    this.#open(new File([text], texts.batch.intake.pastedName, { type: "text/plain" }));
  }
}
