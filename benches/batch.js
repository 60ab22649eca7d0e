// Measures batches on the served page in headless Chromium: its address, the folder of the snapshot and the table of
// ordinary names in, raw figures as one JSON object out.
//
//   NAME_SCREENER_URL=http://127.0.0.1:8400/ node benches/batch.js
//
// CHROMIUM names the browser; NAME_SCREENER_ROWS (20000), NAME_SCREENER_WORKERS (2) and NAME_SCREENER_SEED (1) vary the run.
// Of a hundred customers one is listed. `rowsPerSecond` counts from the call to the last result, workers' start included.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

const TABLE = new URL("../xtask/src/effectiveness/ordinary_names.txt", import.meta.url);
const LISTS = new URL("../lists/", import.meta.url);
const TRADES = ["Bakery", "Construction", "Foods", "Garden", "Hotel", "Import", "Logistics", "Media", "Motors", "Textile", "Trading", "Transport"];
/** Of a hundred customers so many are firms, and so many listed. */
const [FIRMS, LISTED] = [15, 1];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). @param {number} seed */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The table of ordinary names by country: `given`, `family` and `form` of each. */
function ordinaryNames() {
  /** @type {Map<string, Record<string, string[]>>} */
  const countries = new Map();
  for (const line of readFileSync(TABLE, "utf8").split("\n")) {
    const [group, kind, text] = line.split("\t");
    if (!text) continue;
    const names = countries.get(group) ?? { given: [], family: [], form: [] };
    countries.set(group, names);
    names[kind].push(text);
  }
  return [...countries.values()].filter(({ given, family }) => given.length > 0 && family.length > 0);
}

/** The first name of every listed party. */
function listedNames() {
  const { lists } = JSON.parse(readFileSync(new URL("manifest.json", LISTS), "utf8"));
  const lines = lists.flatMap((/** @type {{ file: string }} */ { file }) => readFileSync(new URL(file, LISTS), "utf8").trim().split("\n"));
  return lines.map((/** @type {string} */ line) => JSON.parse(line).names[0].text);
}

/**
 * @param {number} count
 * @param {number} seed
 * @returns {string[]}
 */
export function customers(count, seed) {
  const [next, countries, listed] = [random(seed), ordinaryNames(), listedNames()];
  const pick = (/** @type {string[]} */ from) => from[Math.floor(next() * from.length)];
  const customer = () => {
    const { given, family, form } = countries[Math.floor(next() * countries.length)];
    const kind = next() * 100;
    if (kind < LISTED) return pick(listed);
    if (kind < LISTED + FIRMS) return `${pick(family)} ${pick(TRADES)} ${form.length > 0 ? pick(form) : "Ltd"}`;
    return `${pick(given)} ${pick(family)}`;
  };
  return Array.from({ length: count }, customer);
}

/** Runs in a document of the site, through the public module. */
async function screenAll(/** @type {{ names: string[], workers: number }} */ { names, workers }) {
  // @ts-expect-error: an address of the site, not a module of this folder
  const { createScreener } = await import("/name-screener.js");
  const screener = await createScreener({ batchWorkers: workers });
  /** The longest time in which the page could do nothing else. */
  let [longestFrame, last] = [0, performance.now()];
  const watch = setInterval(() => {
    const now = performance.now();
    longestFrame = Math.max(longestFrame, now - last - 4);
    last = now;
  }, 4);
  const screen = async (/** @type {string[]} */ rows, /** @type {object} */ options = {}) => {
    const start = performance.now();
    const result = await screener.screenBatch(rows, { ...options, onResults: () => {} });
    const elapsedMs = performance.now() - start;
    return { elapsedMs, rowsPerSecond: (1000 * rows.length) / elapsedMs, withHits: result.withHits, failed: result.failed };
  };
  const whole = await screen(names);
  clearInterval(watch);
  const nearest = await screen(names.slice(0, 2000), { nearest: true });
  const abort = new AbortController();
  const given = screener.screenBatch(names, { onResults: () => {}, signal: abort.signal }).catch((/** @type {Error} */ error) => error);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const aborted = performance.now();
  abort.abort();
  await given;
  const cancelMs = performance.now() - aborted;
  const single = performance.now();
  for (const name of names.slice(0, 500)) await screener.search(name).catch(() => {});
  const singles = 500_000 / (performance.now() - single);
  return { ...whole, longestFrameMs: longestFrame, nearest, cancelMs, singleSearchesPerSecond: singles };
}

/**
 * @param {{ url: string, executablePath?: string, rows?: number, workers?: number, seed?: number }} run
 */
export async function measureBatch({ url, executablePath, rows = 20_000, workers = 2, seed = 1 }) {
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    // Any document of the site will do; this one starts no screener of its own.
    await page.goto(new URL("name-screener.d.ts", url).href);
    const figures = await page.evaluate(screenAll, { names: customers(rows, seed), workers });
    return { browser: `Chromium ${browser.version()}`, rows, workers, seed, ...figures };
  } finally {
    await browser.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { NAME_SCREENER_URL: url = "", CHROMIUM: executablePath = "/usr/bin/chromium" } = process.env;
  const number = (/** @type {string} */ name) => (process.env[name] === undefined ? undefined : Number(process.env[name]));
  const figures = await measureBatch({
    url, executablePath, rows: number("NAME_SCREENER_ROWS"), workers: number("NAME_SCREENER_WORKERS"), seed: number("NAME_SCREENER_SEED"),
  });
  console.log(JSON.stringify(figures));
}
