// No violation of axe in any state, light and dark, wide and narrow; and no sideways scrolling from 320 px up.

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./screener-page.js";

/** @typedef {import("./screener-page.js").ScreenerPage} ScreenerPage */

/** Each state of the page, and how to come there. @type {Record<string, (screener: ScreenerPage) => Promise<void>>} */
const STATES = {
  "first visit": async () => {},
  hits: (screener) => screener.screen("Kim Yong Chol"),
  "no hits": (screener) => screener.screen("Barack Obama"),
  "nothing to search for": (screener) => screener.screen("?!"),
  "a long name": (screener) => screener.screen("Korea Mining Development Trading Corporation of the Democratic People's Republic of Korea in Pyongyang"),
  "another script": (screener) => screener.screen("محمد طاهر أنوري"),
  lists: ({ page }) => page.locator("#tab-lists").click(),
  privacy: ({ page }) => page.locator("#show-privacy").click(),
  help: ({ page }) => page.locator("#show-help").click(),
};

/** States that need a fault before the page is loaded. @type {Record<string, (screener: ScreenerPage) => Promise<void>>} */
const FAULTS = {
  "one list missing": async (screener) => {
    await screener.page.route("**/un-sc.pack", (route) => route.fulfill({ status: 404 }));
    await screener.open();
    await screener.screen("Barack Obama");
  },
  "nothing loaded": async (screener) => {
    await screener.page.route("**/*.pack", (route) => route.fulfill({ status: 404 }));
    await screener.open();
  },
  loading: async (screener) => {
    await screener.page.route("**/un-sc.pack", () => {});
    await screener.page.goto("/");
    await screener.name.fill("Barack Obama");
    await screener.page.getByRole("progressbar").waitFor();
  },
};

/** @param {ScreenerPage} screener @param {string[]} [rules] only these */
async function check({ page }, rules) {
  // Legacy mode: the page has no frames, so axe needs no second page to bring their findings together.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

/** @param {ScreenerPage} screener */
async function fits({ page }) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider, "pixels too wide").toBe(0);
}

/** Back to an empty page without loading it again. @param {ScreenerPage} screener */
async function reset(screener) {
  await screener.page.keyboard.press("Escape");
  await screener.page.locator("#tab-screen").click();
  await screener.name.fill("");
}

/** Dark differs from light in its colours alone. @type {Record<string, string[] | undefined>} */
const THEMES = { Light: undefined, Dark: ["color-contrast"] };

for (const [theme, rules] of Object.entries(THEMES)) {
  test(`every state is accessible: ${theme.toLowerCase()}`, async ({ page, screener }) => {
    test.setTimeout(180_000);
    await screener.open();
    const button = page.locator("#theme");
    while (!(await button.textContent())?.includes(theme)) await button.click();
    for (const [name, reach] of Object.entries(STATES)) {
      await test.step(name, async () => {
        await reach(screener);
        await check(screener, rules);
        await reset(screener);
      });
    }
  });
}

test("every state that a fault leads to is accessible and fits 390 px", async ({ page, screener }) => {
  test.setTimeout(180_000);
  for (const [name, reach] of Object.entries(FAULTS)) {
    await test.step(name, async () => {
      await screener.fewLists();
      await reach(screener);
      await check(screener);
      await page.setViewportSize({ width: 390, height: 844 });
      await fits(screener);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.unrouteAll({ behavior: "ignoreErrors" });
    });
  }
});

test("at 390 px the details are a sheet over the list, and nothing scrolls sideways down to 320 px", async ({ page, screener }) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await screener.open();
  for (const [name, reach] of Object.entries(STATES)) {
    await test.step(name, async () => {
      await reach(screener);
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        await fits(screener);
      }
      await reset(screener);
    });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await screener.screen("Reconnaissance General Bureau");
  await expect(screener.detail).toBeHidden();
  await screener.rows.first().click();
  await expect(screener.detail).toBeInViewport({ ratio: 0.9 });
  await expect(page.getByRole("dialog", { name: "Details" })).toBeVisible();
  await check(screener);
  await fits(screener);
  await page.getByRole("button", { name: "Hits" }).click();
  await expect(screener.detail).toBeHidden();
  await expect(screener.rows.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(screener.detail).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(screener.detail).toBeHidden();
  await page.getByRole("button", { name: /^Filters/ }).click();
  await expect(page.getByRole("slider", { name: "Threshold" })).toBeVisible();
  await fits(screener);
});

test("on a wide screen the panes scroll, the page does not", async ({ page, screener }) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await screener.open();
  await screener.screen("Muhammad Ali");
  const higher = (/** @type {string} */ selector) => page.locator(selector).evaluate((one) => one.scrollHeight - one.clientHeight);
  expect(await higher("#hits")).toBeGreaterThan(0);
  expect(await higher("html")).toBe(0);
});

test("ten thousand characters do not widen the page", async ({ page, screener }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await screener.open();
  for (const name of ["W".repeat(10_000), "W".repeat(250), "Kim ".repeat(60)]) {
    await screener.screen(name);
    await fits(screener);
  }
});
