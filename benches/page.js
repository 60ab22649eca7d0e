// Measures the served page in headless Chromium: address and questions in, raw figures as one JSON object out.
//
// `cargo xtask bench` builds and serves the page, runs this, and makes the table. The server sends COOP and COEP, so
// that performance.now() steps by 5 microseconds.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";

const { NAME_SCREENER_URL: url = "", NAME_SCREENER_QUESTIONS: questionsFile = "", CHROMIUM: executablePath } = process.env;
const count = Number(process.env.NAME_SCREENER_VISITS);
/** @type {string[]} */
const queries = JSON.parse(readFileSync(questionsFile, "utf8")).map((/** @type {any} */ question) => question.query);

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

/** Milliseconds from the start of a navigation to the first hit on the page. @param {import("@playwright/test").Page} page */
async function firstAnswer(page) {
  await page.goto(url, { waitUntil: "commit" });
  await page.locator("#hits [data-id]").first().waitFor();
  return page.evaluate(() => /** @type {number} */ (/** @type {any} */ (window).firstAnswer));
}

/** A new context has empty caches: the visit is someone's first. @param {import("@playwright/test").Browser} browser */
async function visits(browser) {
  const [cold, warm] = [[], []].map((list) => /** @type {number[]} */ (list));
  for (let visit = 0; visit < count; visit += 1) {
    const context = await browser.newContext();
    await context.addInitScript(askAtOnce, FIRST_QUERY);
    const page = await context.newPage();
    cold.push(await firstAnswer(page));
    warm.push(await firstAnswer(page));
    await context.close();
  }
  return { cold, warm };
}

/** What one visit transfers, file by file. @param {import("@playwright/test").Browser} browser */
async function files(browser) {
  const context = await browser.newContext();
  await context.addInitScript(askAtOnce, FIRST_QUERY);
  const page = await context.newPage();
  /** @type {import("@playwright/test").Response[]} */
  const responses = [];
  page.on("response", (response) => responses.push(response));
  await firstAnswer(page);
  await page.waitForLoadState("networkidle");
  const found = new Map();
  for (const response of responses) {
    const path = new URL(response.url()).pathname;
    const body = await (await fetch(response.url())).arrayBuffer();
    const gzip = gzipSync(Buffer.from(body), { level: 9 }).length;
    found.set(path, { path, raw: body.byteLength, gzip });
  }
  await context.close();
  return [...found.values()];
}

/** Runs in a document of the site: asks everything through the public module, as an embedding page does. */
async function askAll(/** @type {string[]} */ queries) {
  // @ts-expect-error: an address of the site, not a module of this folder
  const { createScreener } = await import("/name-screener.js");
  const screener = await createScreener();
  const times = { roundTrip: /** @type {number[]} */ ([]), engine: /** @type {number[]} */ ([]) };
  // Some listed names hold nothing to search for; any other error would make a mock of the times.
  const refused = (/** @type {any} */ error) => {
    if (error.code !== "empty-query") throw error;
  };
  const ask = async (/** @type {string} */ query) => {
    const start = performance.now();
    const result = await screener.search(query).catch(refused);
    return { roundTrip: performance.now() - start, engine: result?.elapsedMs };
  };
  for (const query of queries.slice(0, 50)) await ask(query);
  for (const query of queries) {
    const { roundTrip, engine } = await ask(query);
    times.roundTrip.push(roundTrip);
    if (engine !== undefined) times.engine.push(engine);
  }
  const lists = screener.lists();
  const sum = (/** @type {"entities" | "names"} */ what) => lists.reduce((/** @type {number} */ all, /** @type {any} */ list) => all + list[what], 0);
  return { ...times, entities: sum("entities"), names: sum("names") };
}

/** Bytes of the engine's memory, asked of the worker itself: the glue gives its one instance again. */
async function wasmMemory(/** @type {import("@playwright/test").Page} */ page) {
  const [worker] = page.workers();
  return worker.evaluate(async () => {
    // @ts-expect-error: an address of the site, not a module of this folder
    const { initSync } = await import("/pkg/name_screener.js");
    return initSync().memory.buffer.byteLength;
  });
}

/** @param {import("@playwright/test").Browser} browser */
async function queriesAndMemory(browser) {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(0);
  // Any document of the site will do; this one starts no screener of its own.
  await page.goto(new URL("name-screener.d.ts", url).href);
  const times = await page.evaluate(askAll, queries);
  return { ...times, wasmMemory: await wasmMemory(page) };
}

const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});
const figures = {
  browser: `Chromium ${browser.version()}`,
  date: new Date().toISOString().slice(0, 10),
  files: await files(browser),
  ...(await visits(browser)),
  ...(await queriesAndMemory(browser)),
};
await browser.close();
console.log(JSON.stringify(figures));
