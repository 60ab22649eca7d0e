// Drives the Batch view on the served page in headless Chromium or Firefox with a file of 100,000 customers, 500 listed ones among
// them, and prints what a user would feel as one JSON object: the longest frame while the file is read and screened, the rate,
// the longest frame while the threshold is dragged, a column sorted and the table scrolled, and the time that a cancel takes.
//
//   NAME_SCREENER_URL=http://127.0.0.1:8400/ node benches/batch-view.js
//
// NAME_SCREENER_ROWS (100000) and NAME_SCREENER_BROWSER (chromium, firefox) vary the run; CHROMIUM and FIREFOX name the browsers.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, firefox } from "@playwright/test";
import { customers } from "./batch.js";

const { NAME_SCREENER_URL: url = "", NAME_SCREENER_BROWSER: browserName = "chromium", CHROMIUM = "/usr/bin/chromium", FIREFOX = "/usr/bin/firefox-esr" } = process.env;
const ROWS = Number(process.env.NAME_SCREENER_ROWS ?? 100_000);
const LISTED = 500;
const LISTS = ["un-sc", "us-ofac-sdn", "eu-fsf", "us-ofac-consolidated"];

/** Listed parties of all lists, one name of each in turn: first, alias, in another script where there is one. */
function listedNames() {
  const parties = LISTS.flatMap((list) => readFileSync(new URL(`../lists/${list}.jsonl`, import.meta.url), "utf8").trim().split("\n"));
  const step = Math.floor(parties.length / LISTED);
  return Array.from({ length: LISTED }, (_, i) => {
    const { names } = JSON.parse(parties[i * step]);
    return names[i % names.length].text;
  });
}

/** A file of customers, the listed ones with an id that says so. */
function file() {
  const listed = listedNames();
  const every = Math.floor(ROWS / LISTED);
  const quoted = (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`;
  const lines = customers(ROWS, 5).map((name, i) => {
    const at = Math.floor(i / every);
    const isListed = i % every === 7 && at < LISTED;
    return [isListed ? `L-${at}` : `C-${i}`, quoted(isListed ? listed[at] : name), i % 4 === 0 ? `${1 + (i % 28)}/${1 + (i % 12)}/${1940 + (i % 60)}` : "", ["", "DE", "Iran", "US"][i % 4]].join(",");
  });
  return Buffer.from(["Customer id,Name,Date of birth,Nationality", ...lines, ""].join("\r\n"));
}

/** The longest time between two frames from now on, until it is asked for. Runs in the page. */
function watchFrames() {
  const watch = { longest: 0, frames: 0 };
  let last = performance.now();
  const frame = () => {
    const now = performance.now();
    watch.longest = Math.max(watch.longest, now - last);
    watch.frames += 1;
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  Object.assign(window, { takeLongest: () => [watch.longest, (watch.longest = 0)][0] });
}

const browser = browserName === "firefox"
  ? await firefox.launch({ channel: "moz-firefox", executablePath: FIREFOX })
  : await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
page.setDefaultTimeout(0);
await page.goto(url);
await page.locator("html.complete").waitFor();
await page.locator("#tab-batch").click();
const view = page.locator("#view-batch");
const longest = () => page.evaluate(() => Math.round(/** @type {any} */ (window).takeLongest()));
const folder = mkdtempSync(join(tmpdir(), "name-screener-"));
const given = join(folder, "customers.csv");
writeFileSync(given, file());
const give = async () => {
  // By its path, as a person's choice: bytes would be unpacked by a script within the page, which takes half a second.
  await view.locator("#batch-file").setInputFiles(given);
  await view.getByRole("button", { name: "Screen all rows" }).waitFor();
};

await page.evaluate(watchFrames);
await page.waitForTimeout(2000);
const idleMs = await longest();
await give();
const openMs = await longest();
const start = performance.now();
await view.getByRole("button", { name: "Screen all rows" }).click();
await view.locator(".batch-overview").waitFor();
const readMs = Math.round(performance.now() - start);
const readingMs = await longest();

// Cancelled on the way, and gone on with.
await page.waitForFunction(() => Number(document.querySelector("progress.batch-bar")?.getAttribute("value")) > 2000);
const cancelMs = await page.evaluate(() => new Promise((resolve) => {
  const pressed = performance.now();
  new MutationObserver((_, observer) => {
    if (!document.querySelector(".batch-summary")) return;
    observer.disconnect();
    resolve(Math.round(performance.now() - pressed));
  }).observe(/** @type {Element} */ (document.querySelector(".batch-progress")), { childList: true, subtree: true });
  [...document.querySelectorAll("#view-batch button")].find((button) => button.textContent === "Cancel")?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
}));
await view.getByRole("button", { name: "Screen the rest" }).click();
const screening = performance.now();
await view.locator(".batch-summary").waitFor();
const seconds = (performance.now() - screening) / 1000;
const screeningMs = await longest();

const slider = view.getByRole("slider");
await slider.focus();
for (const key of ["Home", ...Array(30).fill("ArrowRight"), "Home"]) await page.keyboard.press(key);
const draggingMs = await longest();
await view.getByLabel("Show", { exact: true }).selectOption("all rows");
await page.waitForTimeout(500);
const allRowsMs = await longest();
const sorting = performance.now();
await view.getByRole("grid").getByRole("button", { name: "Customer" }).click();
await page.locator(".grid-head .at-name[aria-sort=ascending]").waitFor();
const sortMs = Math.round(performance.now() - sorting);
const sortingMs = await longest();
for (let i = 0; i < 40; i += 1) await view.locator(".grid").evaluate((grid, at) => new Promise((resolve) => ((grid.scrollTop = at * 20_000), requestAnimationFrame(resolve))), i);
const scrollingMs = await longest();
await view.getByLabel("Name or id").fill("L-");
await page.waitForTimeout(500);
const filteringMs = await longest();
await view.getByLabel("Show", { exact: true }).selectOption("alerts");
for (const key of ["Home", ...Array(15).fill("ArrowRight")]) await slider.press(key);
const listedFound = Number(await view.getByRole("grid").getAttribute("aria-rowcount")) - 1;
const memory = await page.evaluate(() => Math.round(/** @type {any} */ (performance).memory?.usedJSHeapSize / 1e6) || undefined);
console.log(JSON.stringify({
  browser: `${browserName} ${browser.version()}`, rows: ROWS, listed: LISTED, listedFound, rowsPerSecond: Math.round(ROWS / seconds), readMs, cancelMs, sortMs, heapMB: memory,
  longestFrameMs: { idle: idleMs, opening: openMs, reading: readingMs, screening: screeningMs, threshold: draggingMs, allRows: allRowsMs, sorting: sortingMs, scrolling: scrollingMs, filtering: filteringMs },
}));
await browser.close();
rmSync(folder, { recursive: true });
