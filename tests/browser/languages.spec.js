// The page in each of its languages: its own words, direction, numbers and dates, in every view, and nothing wider than a phone.

import AxeBuilder from "@axe-core/playwright";
import * as ar from "../../www/texts/ar.js";
import * as de from "../../www/texts/de.js";
import * as en from "../../www/texts/en.js";
import * as es from "../../www/texts/es.js";
import * as fr from "../../www/texts/fr.js";
import * as zh from "../../www/texts/zh.js";
import { expect, test } from "./screener-page.js";

/** @typedef {import("./screener-page.js").ScreenerPage} ScreenerPage */

const OTHERS = { ar, de, es, fr, zh };
const VIEWS = /** @type {const} */ (["screen", "batch", "document", "lists", "decisions"]);

/** Opens the page with the two small lists. @param {ScreenerPage} screener @param {string} address */
async function open(screener, address) {
  await screener.fewLists();
  await screener.page.goto(address);
  await screener.loaded();
}

/** @param {import("@playwright/test").Page} page */
const wider = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [tag, { LOCALE, texts }] of Object.entries(OTHERS)) {
  test(`${tag}: every view is in that language, accessible, and fits 390 and 320 px`, async ({ page, screener }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 390, height: 844 });
    await open(screener, `/?lang=${tag}`);
    await expect(page.locator("html")).toHaveAttribute("lang", LOCALE);
    await expect(page.locator("html")).toHaveAttribute("dir", tag === "ar" ? "rtl" : "ltr");
    await page.locator("#name").fill("Jang Song Chol");
    await screener.answered();
    for (const view of VIEWS) {
      await test.step(view, async () => {
        const tab = page.locator(`#tab-${view}`);
        await expect(tab).toHaveText(texts.head.views[view]);
        await tab.click();
        await expect(page.locator(`#view-${view}`)).toBeVisible();
        for (const width of [320, 390]) {
          await page.setViewportSize({ width, height: 844 });
          expect(await wider(page), `${width} px`).toBeLessThanOrEqual(0);
        }
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
        if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/${tag}-390-${view}.png` });
      });
    }
    await page.locator("#tab-screen").click();
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(page.locator("#summary")).toContainText(new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2 }).format(0.85));
    await page.locator("#hits .hit").first().click();
    await expect(page.locator("#detail")).toContainText(texts.detail.names);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/${tag}-1440-screen.png` });
  });
}

test("no text is left in English", () => {
  const words = (/** @type {unknown} */ part, path = "") => /** @type {[string, string][]} */ (
    typeof part === "string" ? [[path, part]] : typeof part === "object" && part !== null ? Object.entries(part).flatMap(([key, value]) => words(value, `${path}.${key}`)) : []);
  const english = new Map(words(en.texts));
  for (const [tag, { texts }] of Object.entries(OTHERS)) {
    const same = words(texts).filter(([path, text]) => text === english.get(path) && /[a-z]{3}.*\s.*[a-z]{3}/.test(text));
    // Names as newspapers wrote them, and those of encodings.
    expect(same.filter(([path]) => !/^\.(welcome\.names|document\.encodings)/.test(path)), tag).toEqual([]);
  }
});

/** Birth dates as they are written in each language, and what they are read as. @type {Record<string, Record<string, string>>} */
const DATES = {
  ar: { "١٢ أبريل ١٩٧٠": "1970-04-12", "1970/4/12": "1970-04-12" },
  de: { "3. März 1970": "1970-03-03", "um 1965": "1964/1966", "zwischen 1970 und 1975": "1970/1975" },
  es: { "12 de abril de 1970": "1970-04-12", "alrededor de 1965": "1964/1966", "entre 1970 y 1975": "1970/1975" },
  fr: { "1er février 1972": "1972-02-01", "autour de 1965": "1964/1966", "avril 1970": "1970-04", "de 1970 à 1975": "1970/1975" },
  zh: { "1972年2月20日": "1972-02-20", "约1965年": "1964/1966", "1970至1975": "1970/1975", "1970年2月至1975年": "1970-02/1975" },
};

for (const [tag, dates] of Object.entries(DATES)) {
  test(`${tag}: birth dates are read as people write them`, async ({ page }) => {
    await page.route("**/blank.html?*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>blank</title>" }));
    await page.goto(`/blank.html?lang=${tag}`);
    const read = await page.evaluate(async (written) => {
      const { readDate } = await import("/app/reading-dates.js");
      return Object.fromEntries(written.map((text) => [text, readDate(text)?.value]));
    }, Object.keys(dates));
    expect(read).toEqual(dates);
  });
}

test("the language is chosen in the head, by the address, and kept nowhere else", async ({ page, screener }) => {
  await open(screener, "/?x=1");
  const field = page.getByRole("combobox", { name: "Language" });
  await expect(field.locator("option")).toHaveText(["English", "العربية", "Deutsch", "Español", "Français", "中文"]);
  await field.selectOption("fr");
  await page.waitForURL(/\?x=1&lang=fr$/);
  await screener.loaded();
  await expect(page.locator("#tab-screen")).toHaveText(fr.texts.head.views.screen);
  await expect(page.locator("#language")).toHaveValue("fr");
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
});

test.describe("a browser in German", () => {
  test.use({ locale: "de-CH" });

  test("has the page in German, and in English where the address says so", async ({ page, screener }) => {
    await open(screener, "/");
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await page.goto("/?lang=en");
    await screener.loaded();
    await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
  });
});
