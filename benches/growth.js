// Measures one made list in headless Chromium: address and queries in, raw figures as one JSON object out.
//
// `cargo xtask growth` serves the page with the list beside it as growth.pack, and makes the table. The server sends COOP
// and COEP, so that performance.now() steps by 5 microseconds.

import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const { NAME_SCREENER_URL: url = "", NAME_SCREENER_QUERIES: queriesFile = "", CHROMIUM: executablePath } = process.env;
/** @type {string[]} */
const queries = JSON.parse(readFileSync(queriesFile, "utf8"));

/** Runs in a document of the site. Time inside the worker is `elapsedMs`. */
async function measure(/** @type {string[]} */ queries) {
  // @ts-expect-error: an address of the site, not a module of this folder
  const { createScreener } = await import("/name-screener.js");
  const started = performance.now();
  const screener = await createScreener({ lists: ["/growth.pack"] });
  const loadMs = performance.now() - started;
  // Made names may hold nothing to search for; any other error would make a mock of the times.
  const ask = (/** @type {string} */ query) =>
    screener.search(query).catch((/** @type {any} */ error) => {
      if (error.code !== "empty-query") throw error;
    });
  for (const query of queries.slice(0, 20)) await ask(query);
  const times = [];
  for (const query of queries) times.push((await ask(query))?.elapsedMs);
  return { loadMs, times: times.filter((time) => time !== undefined) };
}

/** Bytes of the engine's memory, asked of the worker itself: the glue gives its one instance again. */
async function memoryOf(/** @type {import("@playwright/test").Page} */ page) {
  const [worker] = page.workers();
  return worker.evaluate(async () => {
    // @ts-expect-error: an address of the site, not a module of this folder
    const { initSync } = await import("/pkg/name_screener.js");
    return initSync().memory.buffer.byteLength;
  });
}

/** What there is where a list cannot be loaded. @param {unknown} error */
const failure = (error) => ({ failed: String(error).split("\n")[0], loadMs: 0, memory: 0, times: [] });

const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});
const page = await (await browser.newContext()).newPage();
page.setDefaultTimeout(0);
// Any document of the site will do; this one starts no screener of its own.
await page.goto(new URL("name-screener.d.ts", url).href);
const figures = await page
  .evaluate(measure, queries)
  .then(async (times) => ({ ...times, memory: await memoryOf(page) }))
  .catch(failure);
console.log(JSON.stringify({ browser: `Chromium ${browser.version()}`, ...figures }));
await browser.close();
