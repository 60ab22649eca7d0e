// Measures the served page in headless Chromium: address, names and queries in, raw figures as one JSON object out.
//
// `cargo xtask bench` builds and serves the page, runs this, and makes the tables. The server sends COOP and COEP, so
// that performance.now() steps by 5 microseconds, in the worker too.

import { chromium } from "@playwright/test";
import { engines } from "./page/engines.js";
import { files, visits } from "./page/visits.js";

const {
  NAME_SCREENER_URL: url = "",
  NAME_SCREENER_NAMES: names = "",
  NAME_SCREENER_QUERIES: queries = "",
  NAME_SCREENER_VISITS: count,
  NAME_SCREENER_PASSES: passes,
  CHROMIUM: executablePath,
} = process.env;

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
  files: await files(browser, url),
  ...(await visits(browser, url, Number(count))),
  ...(await engines(browser, url, { names, queries }, Number(passes))),
};
await browser.close();
console.log(JSON.stringify(figures));
