// The page as a person meets it: opened, typed into, read. Every spec takes its `test` from here.

import { readFileSync } from "node:fs";
import { test as base } from "@playwright/test";

/** The lists that the build made packs of. */
export const manifest = JSON.parse(readFileSync("www/lists/manifest.json", "utf8"));

const FEW = ["un-sc", "us-ofac-consolidated"];

export class ScreenerPage {
  /** @param {import("@playwright/test").Page} page */
  constructor(page) {
    this.page = page;
    this.name = page.getByRole("textbox", { name: "Name to screen" });
    this.hits = page.locator("#hits");
    this.rows = page.locator("#hits .hit:not(.below)");
    this.nearest = page.locator("#hits .hit.below");
    this.detail = page.locator("#detail");
    this.summary = page.locator("#summary");
    this.notices = page.locator("#notices");
    this.dialog = page.locator("dialog");
  }

  /** From now on the manifest names the two small lists alone: for what does not need them all, and is quicker so. */
  async fewLists() {
    await replace(this.page, "lists/manifest.json", (body) => {
      const { format, lists } = JSON.parse(body.toString());
      return JSON.stringify({ format, lists: lists.filter((/** @type {any} */ list) => FEW.includes(list.id)) });
    });
  }

  /** Opens the page and waits until it can screen, or has failed to load. */
  async open() {
    await this.page.goto("/");
    await this.loaded();
  }

  async loaded() {
    await this.page.locator("#status progress").waitFor({ state: "detached" });
    await this.page.locator("html.complete, #hits .failure").first().waitFor();
  }

  /** Types `name` in place of what is there, and waits for its answer. @param {string} name */
  async screen(name) {
    await this.name.fill(name);
    await this.answered();
  }

  async answered() {
    await this.page.locator("#hits:not(.stale)").waitFor();
  }

  /** The row of that listing, unfolded where it stands under another listing of its party. @param {string} id */
  async row(id) {
    const row = this.page.locator(`.hit[data-id="${id}"]`);
    await row.waitFor({ state: "attached" });
    if (!(await row.isVisible())) await this.hits.locator(".party", { has: row }).locator(".expand").click();
    return row;
  }

  /** The ids of the hits, best first. */
  ids() {
    return this.rows.evaluateAll((rows) => rows.map((row) => row.dataset.id));
  }

  /** All that can be read on the page. */
  text() {
    return this.page.evaluate(() => document.body.innerText);
  }
}

/** @type {import("@playwright/test").TestType<any, any>} */
export const test = base.extend({
  // Workers of batches may still be starting when a test ends: what a test put in place of their script is then of no use.
  page: async ({ page }, use) => {
    await use(page);
    await page.unrouteAll({ behavior: "ignoreErrors" });
  },
  screener: async ({ page }, use) => use(new ScreenerPage(page)),
});

export { expect } from "@playwright/test";

/**
 * Serves `path` with other content: `change` gets the true file.
 * @param {import("@playwright/test").Page} page
 * @param {string} path
 * @param {(body: Buffer) => Buffer | string} change
 * @param {string} [contentType] kept where left out
 */
export async function replace(page, path, change, contentType) {
  await page.route(`**/${path}`, async (route) => {
    const response = await route.fetch();
    const body = change(await response.body());
    const headers = { ...response.headers(), ...(contentType && { "content-type": contentType }) };
    delete headers["content-length"];
    await route.fulfill({ status: 200, headers, body });
  });
}

/**
 * Puts `code` in front of the worker's own. There `answerWith(change)` sets what becomes of each answer: `change`
 * gets the message and a function that sends it.
 * @param {import("@playwright/test").Page} page
 * @param {string} code
 */
export async function tamperWithWorker(page, code) {
  const prelude = `
    const post = self.postMessage.bind(self);
    const answerWith = (change) => { self.postMessage = (message) => change(message, post); };
    ${code};\n`;
  await replace(page, "worker.js", (body) => prelude + body);
}

/** A page of the same origin and policy without the screener's own scripts, for the API alone. @param {import("@playwright/test").Page} page */
export async function openBlank(page) {
  await page.route("**/blank.html", async (route) => {
    const { "content-security-policy": policy } = (await route.fetch({ url: new URL("/", route.request().url()).href })).headers();
    const headers = { "content-type": "text/html", "content-security-policy": policy };
    await route.fulfill({ headers, body: "<!doctype html><title>blank</title>" });
  });
  await page.goto("/blank.html");
}
