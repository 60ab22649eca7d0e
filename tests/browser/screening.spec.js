// What an analyst does: filters, threshold, details, lists; and what the page says about each.

import { expect, manifest, test } from "./screener-page.js";

test("first visit: examples, the privacy sentence and the way to check it", async ({ page, screener }) => {
  await screener.open();
  await expect(screener.hits).toContainText("No name leaves this tab");
  await page.getByRole("button", { name: "How to check that yourself" }).click();
  await expect(screener.dialog).toContainText("Network");
  await screener.dialog.getByRole("button", { name: "Close" }).click();
  for (const name of ["Korean Tangun Trading Corp.", "Kil Jong Hun", "Reconnaissance General Bureau"]) {
    await screener.name.fill("");
    await page.getByRole("button", { name, exact: true }).click();
    await expect(screener.name).toHaveValue(name);
    await expect(screener.name).toBeFocused();
    await screener.answered();
    await expect(screener.rows.first()).toBeVisible();
  }
});

test("kinds: only those, and those not stated", async ({ page, screener }) => {
  await screener.open();
  await screener.screen("Reconnaissance General Bureau");
  expect(await screener.ids()).toContain("us-ofac-sdn:12210");
  await page.getByRole("radio", { name: "person" }).check({ force: true });
  await screener.answered();
  expect(await screener.ids()).not.toContain("us-ofac-sdn:12210");
  await expect(screener.summary).toContainText("kind: person, or not stated");
  await page.getByRole("radio", { name: "organisation" }).check({ force: true });
  await screener.answered();
  expect(await screener.ids()).toContain("us-ofac-sdn:12210");
});

test("lists: only those chosen are searched and named; none chosen is no answer", async ({ page, screener }) => {
  await screener.open();
  await screener.screen("Kil Jong Hun");
  const box = (/** @type {string} */ name) => page.getByRole("checkbox", { name, exact: true });
  await box("OFAC SDN").uncheck();
  await screener.answered();
  const ids = await screener.ids();
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id) => id?.startsWith("us-ofac-sdn"))).toEqual([]);
  await expect(screener.summary).toContainText("in 3 lists");
  await screener.screen("Barack Obama");
  await expect(screener.hits).toContainText("No match at or above 0.85 in OFAC non-SDN (6 May 2024), UN (15 May 2024) and EU (13 May 2024).");
  for (const name of ["OFAC non-SDN", "UN", "EU"]) await box(name).uncheck();
  await expect(screener.hits).toContainText("No list is chosen, so nothing was searched");
  expect(await screener.text()).not.toMatch(/no match/i);
});

test("threshold: from 0.50 to 1.00, by default the engine's", async ({ page, screener }) => {
  await screener.open();
  const slider = page.getByRole("slider", { name: "Threshold" });
  const byDefault = await page.evaluate(async () => {
    const { createScreener, DEFAULT_THRESHOLD } = await import("/name-screener.js");
    const small = await createScreener({ lists: ["un-sc"] });
    const { threshold } = await small.search("Kim");
    small.close();
    return [threshold, DEFAULT_THRESHOLD];
  });
  expect(byDefault[0], "www/name-screener.js repeats the engine's default").toBe(byDefault[1]);
  await expect(slider).toHaveValue(String(byDefault[0]));
  await screener.screen("Kim Yong Chol");
  const many = (await screener.ids()).length;
  await slider.fill("1");
  await screener.answered();
  await expect(page.locator("#threshold-shown")).toHaveText("1.00");
  await expect(screener.summary).toContainText("at or above 1.00");
  expect((await screener.ids()).length).toBeLessThan(many);
  await slider.fill("0.5");
  await screener.answered();
  await expect(screener.summary).toContainText("at or above 0.50");
  const total = Number(/^([\d,]+) hits/.exec((await screener.summary.textContent()) ?? "")?.[1].replace(",", ""));
  expect(total).toBeGreaterThan(many);
  expect(await slider.evaluate((input) => [input.getAttribute("min"), input.getAttribute("max")])).toEqual(["0.5", "1"]);
});

test("more hits than are shown: the page says so and shows them on request", async ({ page, screener }) => {
  await screener.open();
  await page.getByRole("slider", { name: "Threshold" }).fill("0.5");
  await screener.screen("Kim");
  await expect(screener.summary).toContainText("the best 50 are shown");
  expect(await screener.rows.count()).toBe(50);
  await page.getByRole("button", { name: /^Show (all|the best)/ }).click();
  await screener.answered();
  expect(await screener.rows.count()).toBeGreaterThan(50);
});

test("a hit shows score, matched name, list, reference, country, date of birth and programme", async ({ screener }) => {
  await screener.open();
  await screener.screen("Kim Yong Chol");
  const row = await screener.row("us-ofac-sdn:17614");
  for (const text of [/0\.9\d|1\.00/, /Yong Chol/, "OFAC SDN 17614", "North Korea", "born 18 February 1962", "DPRK2"]) {
    await expect(row).toContainText(text);
  }
});

test("a weak alias is called one, in the list and in the details", async ({ screener }) => {
  await screener.open();
  await screener.screen("RGB");
  const row = await screener.row("us-ofac-sdn:12210");
  await expect(row).toContainText("weak alias");
  await row.click();
  await expect(screener.detail).toContainText("broad, often shared with others");
});

test("a hit that scores less than the threshold is said to, and why", async ({ screener }) => {
  await screener.open();
  await screener.screen("Ki");
  await screener.answered();
  await expect(screener.summary).toContainText("1 hit at or above 0.85");
  await expect(screener.summary).toContainText("1 of them scores less: the name reaches it, a weak alias");
  await screener.screen("Kim Yong Chol");
  await screener.answered();
  await expect(screener.summary).not.toContainText("less");
});

test("the details hold what the list holds, and which letters agree", async ({ screener }) => {
  await screener.open();
  await screener.screen("Korean Tangun Trading Corp.");
  await (await screener.row("us-ofac-sdn:11599")).click();
  const { detail } = screener;
  await expect(detail.getByRole("heading", { level: 2 })).toHaveText("KOREA TANGUN TRADING CORPORATION");
  for (const text of ["organisation", "North Korea", "OFAC SDN, published 7 May 2024", "NPWMD", "DPRK2", "RYUNGSENG TRADING CORPORATION", "Pyongyang"]) {
    await expect(detail).toContainText(text);
  }
  await expect(detail.locator(".line.query .whole")).toHaveText("Korean Tangun Trading Corp.");
  await expect(detail.locator(".line.listed .whole")).toHaveText("KOREA TANGUN TRADING CORPORATION");
  await expect(detail.locator(".line.query mark").nth(1)).toHaveText("Tangun");
  await expect(detail.locator(".line.listed mark").nth(1)).toHaveText("TANGUN");
  expect(await detail.locator("svg path").count()).toBe(4);
  await expect(detail.locator(".words li").first()).toContainText(/Korean/);
});

test("lists: dates, counts, checksums, and a plain warning after 30 days", async ({ page, screener }) => {
  await screener.open();
  await expect(page.locator("#status")).toContainText("OFAC SDN 7 May 2024");
  await expect(page.locator("#status")).toContainText(/⚠ [\d,]+ days old: parties listed since are not found/);
  await page.getByRole("button", { name: "Lists" }).click();
  const number = new Intl.NumberFormat("en-GB");
  for (const list of manifest.lists) {
    const entry = page.locator("#view-lists li", { hasText: list.title });
    for (const text of [list.authority, number.format(list.entities), number.format(list.names), list.sha256, "days ago"]) {
      await expect(entry).toContainText(text);
    }
  }
});

test("no warning while every list is fresh", async ({ page, screener }) => {
  const newest = manifest.lists.map((/** @type {{ publishedOn: string }} */ list) => list.publishedOn).sort().at(-1);
  await page.clock.setFixedTime(new Date(`${newest}T12:00:00Z`));
  await screener.open();
  await expect(page.locator("#status")).toContainText("OFAC SDN");
  await expect(page.locator("#status")).not.toContainText("⚠");
  await screener.screen("Kil Jong Hun");
  await expect(screener.rows.first()).toBeVisible();
});

test("numbers and dates tell the truth", async ({ page, screener }) => {
  await screener.open();
  const written = await page.evaluate(async () => {
    const f = await import("/app/format.js");
    return {
      scores: [0.849, 0.8499, 0.85, 0.29, 0.57, 0.996, 0.9999, 1, 0].map(f.score),
      dates: ["1972-02-20", "1972-02", "1972", "1970/1975", "not a date"].map(f.date),
      countries: ["KP", "SU", "YU", "XK", "no code"].map(f.country),
      times: [0.24, 9.96, 12.4, 1234].map(f.milliseconds),
    };
  });
  expect(written).toEqual({
    scores: ["0.84", "0.84", "0.85", "0.29", "0.57", "0.99", "0.99", "1.00", "0.00"],
    dates: ["20 February 1972", "February 1972", "1972", "between 1970 and 1975", "not a date"],
    countries: ["North Korea", "Soviet Union (former)", "Yugoslavia (former)", "Kosovo", "no code"],
    times: ["0.2\u00a0ms", "10.0\u00a0ms", "12\u00a0ms", "1,234\u00a0ms"],
  });
});
