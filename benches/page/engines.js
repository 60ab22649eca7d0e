// All engines in one page of the served site: names and queries in, for each engine pass by pass its times and finds out.
//
// Engines take turns, so that a machine that slows down slows all of them. Each is made anew for each pass, alone.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PEERS = fileURLToPath(new URL("../peers/", import.meta.url));

/** @typedef {{ names: string, queries: string }} Inputs paths of the files of names and queries */

/**
 * Lets the page load the other libraries and the inputs from addresses of the site itself, as its policy demands.
 * @param {import("@playwright/test").Page} page
 * @param {Inputs} inputs
 */
async function serve(page, inputs) {
  await page.route("**/peers/**", (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^\/peers\//, "");
    const given = { "names.json": inputs.names, "queries.json": inputs.queries }[path];
    return route.fulfill({ path: given ?? PEERS + path });
  });
}

/** Bytes that the page's own scripts hold, after a collection. @param {import("@playwright/test").CDPSession} session */
async function held(session) {
  await session.send("HeapProfiler.collectGarbage");
  const usage = /** @type {any} */ (await session.send("Runtime.getHeapUsage"));
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

/** Bytes of the engine's memory, asked of the worker itself: the glue gives its one instance again. @param {import("@playwright/test").Page} page */
async function wasmMemory(page) {
  const [worker] = page.workers();
  return worker.evaluate(async () => {
    // @ts-expect-error: an address of the site, not a module of this folder
    const { initSync } = await import("/pkg/name_screener.js");
    return initSync().memory.buffer.byteLength;
  });
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {import("@playwright/test").CDPSession} session
 * @param {string} engine
 * @param {number} number of the pass
 */
async function pass(page, session, engine, number) {
  const before = await held(session);
  const buildMs = await page.evaluate((engine) => /** @type {any} */ (globalThis).arena.build(engine), engine);
  const heap = (await held(session)) - before;
  const asked = await page.evaluate((number) => /** @type {any} */ (globalThis).arena.ask(number), number);
  const memory = page.workers().length > 0 ? await wasmMemory(page) : heap;
  await page.evaluate(() => /** @type {any} */ (globalThis).arena.drop());
  return { buildMs, memory, ...asked };
}

/** The versions that package.json pins, by package. @returns {Record<string, string>} */
const versions = () => JSON.parse(readFileSync(`${PEERS}package.json`, "utf8")).dependencies;

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} url
 * @param {Inputs} inputs
 * @param {number} passes
 */
export async function engines(browser, url, inputs, passes) {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(0);
  await serve(page, inputs);
  // Any document of the site will do; this one starts no screener of its own.
  await page.goto(new URL("name-screener.d.ts", url).href);
  const { labels, lists } = await page.evaluate(async () => {
    // @ts-expect-error: an address of the site, not a module of this folder
    const { Arena } = await import("/peers/arena.js");
    const arena = await Arena.open();
    Object.assign(globalThis, { arena });
    return { labels: arena.labels, lists: arena.lists };
  });
  const session = await page.context().newCDPSession(page);
  const figures = labels.map((/** @type {any} */ label) => ({ ...label, passes: [] }));
  for (let number = 0; number < passes; number += 1) {
    for (const engine of figures) {
      console.error(`Pass ${number + 1} of ${passes}: ${engine.label}`);
      engine.passes.push(await pass(page, session, engine.label, number));
    }
  }
  const pinned = versions();
  for (const engine of figures) engine.version = pinned[engine.package];
  return { engines: figures, ...lists };
}
