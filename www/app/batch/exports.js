/**
 * The buttons that write what the table shows into a file: CSV, Excel or JSON. The browser saves it; it goes nowhere else.
 *
 * @typedef {import("./kept.js").KeptBatch} KeptBatch
 * @typedef {"csv" | "xlsx" | "json"} Format
 */
import { texts } from "../../texts.js";
import { fill, h } from "../dom.js";
import { saveFile } from "../files/save.js";
import { csvFile } from "./csv.js";
import { jsonFile } from "./export-json.js";
import { about, exportHeader, exportLines } from "./export-rows.js";
import { xlsxFile } from "./export-xlsx.js";

/** @type {Format[]} */
const FORMATS = ["csv", "xlsx", "json"];

export class Exports {
  #content;
  #state = h("span", { role: "status", class: "faint" });
  element = h("div", { class: "exports" });

  /** @param {() => { kept: KeptBatch, rows: Uint32Array }} content what the table shows when a button is pressed */
  constructor(content) {
    this.#content = content;
    const button = (/** @type {Format} */ format) => h("button", { type: "button", class: "action", click: () => this.#write(format) }, texts.batch.export.formats[format]);
    fill(this.element, h("span", { class: "label" }, texts.batch.export.label), FORMATS.map(button), this.#state);
  }

  /** @param {Format} format */
  async #write(format) {
    const { kept, rows } = this.#content();
    const t = texts.batch.export;
    this.#state.textContent = t.writing;
    try {
      const content = await WRITERS[format](kept, rows);
      saveFile(`${t.fileName(kept.startedAt.toISOString().slice(0, 16).replace(":", ""))}.${format}`, content);
      this.#state.textContent = t.written(rows.length);
    } catch (error) {
      this.#state.textContent = t.failed(/** @type {Error} */ (error).message);
    }
  }
}

/** @type {Record<Format, (kept: KeptBatch, rows: Uint32Array) => Promise<Blob>>} */
const WRITERS = {
  csv: (kept, rows) => csvFile(about(kept, rows.length).map(([name, value]) => `${name}: ${value}`), exportHeader(), exportLines(kept, rows)),
  xlsx: (kept, rows) => xlsxFile(kept, rows),
  json: (kept, rows) => jsonFile(kept, rows),
};
