// Visits of the served page: a browser in, milliseconds from navigation to the first hit and the files of a visit out.

import { gzipSync } from "node:zlib";

// Typed by a script, so it stands in the field as soon as the page listens; newspapers wrote the name like this.
const FIRST_QUERY = "Korean Tangun Trading Corp.";

/** Runs in the page before its own scripts: asks at once, and keeps the time of the first hit that is shown. */
function askAtOnce(/** @type {string} */ query) {
  document.addEventListener("DOMContentLoaded", () => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector("#name"));
    field.value = query;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    new MutationObserver(() => {
      const page = /** @type {any} */ (window);
      if (!page.firstAnswer && document.querySelector("#hits [data-id]")) page.firstAnswer = performance.now();
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
  });
}

/**
 * Milliseconds from the start of a navigation to the first hit on the page.
 * @param {import("@playwright/test").Page} page
 * @param {string} url
 */
async function firstAnswer(page, url) {
  await page.goto(url, { waitUntil: "commit" });
  await page.locator("#hits [data-id]").first().waitFor();
  return page.evaluate(() => /** @type {number} */ (/** @type {any} */ (window).firstAnswer));
}

/** A page in a new context: its caches are empty, so that its first visit is someone's first. @param {import("@playwright/test").Browser} browser */
async function newcomer(browser) {
  const context = await browser.newContext();
  await context.addInitScript(askAtOnce, FIRST_QUERY);
  return context.newPage();
}

/**
 * `count` first visits, each with one that follows in the same browser.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 * @param {number} count
 */
export async function visits(browser, url, count) {
  const [cold, warm] = [[], []].map((list) => /** @type {number[]} */ (list));
  for (let visit = 0; visit < count; visit += 1) {
    const page = await newcomer(browser);
    cold.push(await firstAnswer(page, url));
    warm.push(await firstAnswer(page, url));
    await page.context().close();
  }
  return { cold, warm };
}

/**
 * What one visit transfers, file by file.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 */
export async function files(browser, url) {
  const page = await newcomer(browser);
  /** @type {import("@playwright/test").Response[]} */
  const responses = [];
  page.on("response", (response) => responses.push(response));
  await firstAnswer(page, url);
  await page.waitForLoadState("networkidle");
  const found = new Map();
  for (const response of responses) {
    const path = new URL(response.url()).pathname;
    const body = await (await fetch(response.url())).arrayBuffer();
    const gzip = gzipSync(Buffer.from(body), { level: 9 }).length;
    found.set(path, { path, raw: body.byteLength, gzip });
  }
  await page.context().close();
  return [...found.values()];
}
