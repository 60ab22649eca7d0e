// How long a text takes that is screened in the page, in Chromium and Firefox, and how soon a search is answered meanwhile.
//
// `NAME_SCREENER_URL=http://127.0.0.1:8400/ node benches/document.js [FILE]`, while the page is served. Without a file the text is
// made, a megabyte of it: the reports of tests/fixtures/documents, in which each capitalised word is another name of
// ordinary people each time, so that almost all names are different.

import { readFileSync } from "node:fs";
import { chromium, firefox } from "@playwright/test";

const LENGTH = 1_000_000;
const RUNS = 5;

const file = process.argv[2];
const text = file ? readFileSync(file, "utf8") : made();

function made() {
  const report = ["january-2015", "tanker"].map((name) => readFileSync(`tests/fixtures/documents/${name}.txt`, "utf8")).join("\n\n");
  const names = readFileSync("xtask/src/effectiveness/ordinary_names.txt", "utf8").split(/\s+/).filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
  let seed = 1;
  const next = () => (seed = (seed * 48271) % 2147483647);
  let text = "";
  while (text.length < LENGTH) text += `${report.replace(/(?<=[\p{L},] )\p{Lu}\p{Ll}+/gu, () => names[next() % names.length])}\n\n`;
  return text.slice(0, LENGTH);
}

/** @param {number[]} times */
const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];

for (const [name, launch] of /** @type {[string, () => Promise<import("@playwright/test").Browser>][]} */ ([
  ["Chromium", () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] })],
  ["Firefox", () => firefox.launch({ channel: "moz-firefox", executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr" })],
])) {
  const browser = await launch();
  const page = await browser.newPage({ baseURL: process.env.NAME_SCREENER_URL });
  await page.goto("/");
  const { times, mentions, waits } = await page.evaluate(async ({ text, runs }) => {
    const { createScreener } = await import(new URL("name-screener.js", location.href).href);
    const screener = await createScreener({ batchWorkers: 0 });
    const times = [];
    const waits = [];
    let mentions = 0;
    for (let run = 0; run < runs; run += 1) {
      const scanned = screener.scanDocument(text, { limit: 1 });
      const asked = performance.now();
      await screener.search("Kim Yong Chol");
      waits.push(performance.now() - asked);
      const result = await scanned;
      times.push(result.elapsedMs);
      mentions = result.mentions.length;
    }
    return { times, mentions, waits };
  }, { text, runs: RUNS });
  await browser.close();
  const shown = times.map((/** @type {number} */ ms) => Math.round(ms)).join(", ");
  console.log(`${name}: ${text.length} characters, ${mentions} mentions, median ${Math.round(median(times))} ms (${shown}); a search meanwhile ${Math.round(median(waits))} ms`);
}
