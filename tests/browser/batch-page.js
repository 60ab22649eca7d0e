// The Batch view as a person meets it: a file given, columns checked, results read.

import { savedFile } from "./saved-file.js";
import { expect } from "./screener-page.js";

/** @typedef {import("./screener-page.js").ScreenerPage} ScreenerPage */

export class BatchPage {
  /** @param {ScreenerPage} screener */
  constructor(screener) {
    this.screener = screener;
    this.page = screener.page;
    this.view = this.page.locator("#view-batch");
    this.start = this.view.getByRole("button", { name: "Screen all rows" });
    this.progress = this.view.getByRole("progressbar");
    this.summary = this.view.locator(".batch-summary");
    this.threshold = this.view.getByRole("slider", { name: "Threshold" });
    this.grid = this.view.getByRole("grid");
    this.rows = this.grid.locator(".grid-row");
    this.count = this.view.locator(".filter-count");
    this.customer = this.view.getByRole("region", { name: "Customer and hits" });
  }

  /** Opens the page with the two small lists, at the Batch view. */
  async open() {
    await this.screener.fewLists();
    await this.screener.open();
    await this.page.locator("#tab-batch").click();
  }

  /** @param {string} name @param {string | Buffer} content */
  async give(name, content) {
    const buffer = typeof content === "string" ? Buffer.from(content) : content;
    await this.view.locator("#batch-file").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  }

  /** Gives the file, takes the columns as they are recognised, and waits until all rows are screened. @param {string} content */
  async screen(content) {
    await this.give("customers.csv", content);
    await this.start.click();
    await this.ended();
  }

  async ended() {
    await this.summary.waitFor({ timeout: 120_000 });
  }

  /** What the columns were taken for. @returns {Promise<string[]>} */
  async meanings() {
    await this.start.waitFor();
    return this.view.locator(".preview-table select").evaluateAll((all) => all.map((select) => /** @type {HTMLSelectElement} */ (select).selectedOptions[0].text));
  }

  /** How many rows the table has. */
  async shown() {
    return Number(await this.grid.getAttribute("aria-rowcount")) - 1;
  }

  /** Waits until the table has so many rows. @param {number} count */
  async shows(count) {
    await expect(this.grid).toHaveAttribute("aria-rowcount", String(count + 1));
  }

  /** The text of one column of the rows in sight. @param {string} column */
  column(column) {
    return this.rows.locator(`.at-${column}`).allInnerTexts();
  }

  /** The alerts that the line in the chart says. */
  async alerts() {
    return Number((await this.threshold.getAttribute("aria-valuetext"))?.match(/: ([\d,]+) alert/)?.[1].replaceAll(",", ""));
  }

  /** The file that a press on the button saves. @param {string} format */
  save(format) {
    return savedFile(this.page, () => this.view.getByRole("button", { name: format, exact: true }).click());
  }
}
