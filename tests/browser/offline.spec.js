// Without a network: what is loaded goes on working, what is not says so and loads by itself once it can.

import { expect, test } from "./screener-page.js";

test.beforeEach(({ screener }) => screener.fewLists());

test("once loaded, screening goes on", async ({ context, screener }) => {
  await screener.open();
  await context.setOffline(true);
  await expect(screener.notices).toContainText("Offline");
  await screener.screen("Jang Song Chol");
  expect(await screener.ids()).toContain("un-sc:KPi.056");
  await screener.screen("Barack Obama");
  await expect(screener.hits).toContainText("No match");
  await context.setOffline(false);
  await expect(screener.notices).toBeEmpty();
});

test("not loaded yet: the page says so, and loads when the network is back", async ({ page, context, screener }) => {
  await page.route("**/lists/*.pack", async (route) => {
    await context.setOffline(true);
    await route.abort("internetdisconnected");
  });
  await screener.open();
  await screener.name.fill("Barack Obama");
  await expect(screener.hits).toContainText("This computer is offline");
  expect(await screener.text()).not.toMatch(/no match/i);
  await page.unroute("**/lists/*.pack");
  await context.setOffline(false);
  await screener.loaded();
  await expect(screener.hits).toContainText("No match");
});
