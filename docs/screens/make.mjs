// Makes the pictures of docs/screens/: every view, light and dark, as wide as a phone and as a desk's screen, and one in Arabic.
//
//   cargo xtask serve --port 8400
//   NAME_SCREENER_URL=http://127.0.0.1:8400/ node docs/screens/make.mjs

import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { customers } from "../../benches/batch.js";

const { NAME_SCREENER_URL: url = "", CHROMIUM = "/usr/bin/chromium" } = process.env;
const OUT = new URL("./", import.meta.url).pathname;
const REPORT = readFileSync(new URL("../../tests/fixtures/documents/january-2015.txt", import.meta.url), "utf8");
const LISTED = ["Jang Song-chol", "Korea Tangun Trading Co", "Kil Jong Hun", "KIM, Yong Chol", "Reconnaisance General Bureau", "Ryu Jin", "Kang Ryong"];

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });

/** What is done before each picture. @type {[string, (page: import("@playwright/test").Page) => Promise<void>][]} */
const VIEWS = [
  ["screen", async (page) => {
    await page.locator("#name").fill("Kim Yong Chol");
    await page.locator("#birth-date").evaluate((field) => {
      /** @type {HTMLInputElement} */ (field).value = "18 Feb 1962";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await page.locator("#hits .hit:not(.below)").first().waitFor();
  }],
  ["batch", async (page) => {
    await page.locator("#tab-batch").click();
    const names = customers(1500, 3).map((name, i) => (i % 200 === 7 ? LISTED[Math.floor(i / 200) % LISTED.length] : name));
    const lines = names.map((name, i) => `C-${1000 + i},"${name.replaceAll('"', '""')}",${i % 3 === 0 ? `${1 + (i % 28)}/${1 + (i % 12)}/${1940 + (i % 60)}` : ""}`);
    const buffer = Buffer.from(["Customer id,Name,Date of birth", ...lines].join("\r\n"));
    await page.locator("#batch-file").setInputFiles({ name: "customers.csv", mimeType: "text/csv", buffer });
    await page.locator(".plan-actions .primary").click();
    await page.locator(".batch-summary").waitFor({ timeout: 120_000 });
    if ((page.viewportSize()?.width ?? 0) > 1000) await page.locator("#view-batch .grid-row").first().click();
  }],
  ["document", async (page) => {
    await page.locator("#tab-document").click();
    await page.locator("#document-field").fill(REPORT);
    await page.locator("#view-document .primary").click();
    await page.locator("#view-document mark").first().waitFor();
  }],
  ["lists", (page) => page.locator("#tab-lists").click()],
  ["decisions", (page) => page.locator("#tab-decisions").click()],
];

/** Decides on the hit that is open, in this tab only. @param {import("@playwright/test").Page} page */
async function decide(page) {
  await page.locator("#name").fill("Jang Song Chol");
  await page.locator("#hits .hit:not(.below)").first().waitFor();
  const panel = page.getByRole("region", { name: "Decision", exact: true });
  await panel.getByRole("textbox", { name: "Customer number" }).fill("C-4711");
  await panel.getByRole("button", { name: "Use" }).click();
  await panel.getByRole("textbox", { name: "Note" }).fill("Born 1991 in Seoul; passport seen.");
  await panel.getByRole("textbox", { name: "Decided by" }).fill("JD");
  await panel.getByRole("button", { name: "False positive", exact: true }).click();
  await panel.getByRole("button", { name: "Keep in this tab only" }).click();
}

/** @param {string} name @param {{ width: number, height: number }} viewport @param {"light" | "dark"} colorScheme @param {string} [lang] */
async function pictures(name, viewport, colorScheme, lang = "en") {
  const page = await browser.newPage({ viewport, colorScheme, locale: "en-GB", timezoneId: "UTC" });
  await page.goto(`${url}?lang=${lang}`);
  await page.locator("html.complete").waitFor();
  if (lang === "en" && viewport.width > 1000) await decide(page);
  for (const [view, show] of VIEWS.slice(0, lang === "en" ? undefined : 1)) {
    await show(page);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${OUT}${view}-${name}.png` });
  }
  await page.close();
}

for (const scheme of /** @type {const} */ (["light", "dark"])) {
  await pictures(`1440-${scheme}`, { width: 1440, height: 900 }, scheme);
  await pictures(`390-${scheme}`, { width: 390, height: 844 }, scheme);
}
await pictures("1440-ar", { width: 1440, height: 900 }, "light", "ar");
await browser.close();
