// One party on many lists, hits side by side, related parties, and what programme codes stand for.

import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./screener-page.js";

const KOMID = "KOREA MINING DEVELOPMENT TRADING CORPORATION";
const TANGUN = { sdn: "us-ofac-sdn:11599", eu: "eu-fsf:5501", un: "un-sc:KPe.008" };

test("the listings of one party stand under the best; each keeps its own score, list and reference", async ({ page, screener }) => {
  await screener.open();
  await screener.screen("Korean Tangun Trading Corp.");
  const party = screener.hits.locator(".party.several", { has: page.locator(`[data-id="${TANGUN.sdn}"]`) });
  await expect(party).toHaveCount(1);
  await expect(party.locator(".hit").first()).toContainText("also ");
  expect(await party.locator(".hit:visible").count()).toBe(1);
  await expect(screener.summary).toContainText(/^[1-9]\d* hits/);
  await party.locator(".expand").click();
  for (const [id, text] of [[TANGUN.sdn, "OFAC SDN 11599"], [TANGUN.eu, "EU 5501"], [TANGUN.un, "UN KPe.008"]]) {
    const row = party.locator(`[data-id="${id}"]`);
    await expect(row).toBeVisible();
    await expect(row).toContainText(text);
    await expect(row.locator(".score")).toContainText(/[01]\.\d\d/);
  }
  const [total, ids] = [Number(/^\d+/.exec((await screener.summary.textContent()) ?? "")?.[0]), await screener.ids()];
  expect(ids.length, "`total` counts listings").toBe(total);
});

test("by keyboard: arrows unfold and fold, and go through what is shown", async ({ page, screener }) => {
  await screener.open();
  await screener.screen("Korean Tangun Trading Corp.");
  const first = screener.rows.first();
  await screener.name.press("ArrowDown");
  await expect(first).toBeFocused();
  const toggle = screener.hits.locator(".party").first().locator(".expand");
  await expect(toggle).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("ArrowRight");
  await expect(toggle).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowDown");
  await expect(screener.rows.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(first).toBeFocused();
  await expect(toggle).toHaveAttribute("aria-expanded", "false");
});

test("the API tells the group of a hit, of the lists that are searched", async ({ page, screener }) => {
  await screener.open();
  const groups = await page.evaluate(async (id) => {
    const { createScreener } = await import("/name-screener.js");
    const all = await createScreener();
    const asked = async (/** @type {string[] | undefined} */ lists) => (await all.search("Korea Tangun Trading Corporation", { lists })).hits.find(({ entity }) => entity.id === id)?.group;
    const found = [await asked(undefined), await asked(["us-ofac-sdn", "un-sc"]), await asked(["us-ofac-sdn"])];
    all.close();
    return found;
  }, TANGUN.sdn);
  const member = (/** @type {string} */ id) => ({ id, basis: "name-and-country" });
  expect(groups).toEqual([[member(TANGUN.eu), member(TANGUN.un)], [member(TANGUN.un)], undefined]);
});

test("the details link the other listings, the parties that are named, and those that share an identifier or address", async ({ page, screener }) => {
  await screener.open();
  await screener.screen("Korean Tangun Trading Corp.");
  await (await screener.row(TANGUN.sdn)).click();
  const { detail } = screener;
  const listings = detail.locator(".listings");
  await expect(listings).toContainText("2 other listings of this party");
  await expect(listings).toContainText("same name and country");
  await listings.getByRole("button", { name: "EU 5501" }).click();
  await expect(detail.getByRole("heading", { level: 2 })).toContainText(/Tangun/i);
  await expect(detail).toContainText("EU, published");

  // A party that is no hit opens in place of the details, and leads back.
  await screener.screen("Hwang Su Man");
  await (await screener.row("us-ofac-sdn:18552")).click();
  const heading = detail.getByRole("heading", { level: 2 });
  const name = await heading.textContent();
  await detail.locator(".fact", { hasText: "Named in the record" }).getByRole("button", { name: KOMID }).click();
  await expect(heading).toHaveText(KOMID);
  await expect(detail.locator(".fact", { hasText: "Related parties" })).toContainText("its record names this party: linked to");
  await page.keyboard.press("Escape");
  await expect(heading).toHaveText(String(name));
});

test("an id that no list has is refused", async ({ page, screener }) => {
  await screener.fewLists();
  await screener.open();
  const codes = await page.evaluate(async () => {
    const { createScreener } = await import("/name-screener.js");
    const small = await createScreener({ lists: ["un-sc"] });
    const failed = (/** @type {Promise<unknown>} */ asked) => asked.then(() => "", (error) => error.code);
    const found = [await failed(small.entity("un-sc:none")), await failed(small.related("us-ofac-sdn:11599")), await failed(small.entity(/** @type {any} */ (7)))];
    small.close();
    return found;
  });
  expect(codes).toEqual(["bad-option", "bad-option", "bad-option"]);
});

test("programme codes are explained where they stand; unknown ones are said to be", async ({ page, screener }) => {
  await screener.open();
  await screener.screen("Korean Tangun Trading Corp.");
  await (await screener.row(TANGUN.sdn)).click();
  const code = screener.detail.locator(".program", { hasText: "DPRK2" });
  await expect(code.locator("div")).toBeHidden();
  await code.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(code).toContainText("Executive Order 13687 of 2 January 2015");
  await expect(code).toContainText("Workers' Party");
  await screener.screen("South Asian Chapter of ISIL");
  await (await screener.row("eu-fsf:120128-UNLI")).click();
  const unknown = screener.detail.locator(".program", { hasText: "UNLI" });
  await unknown.locator("summary").click();
  await expect(unknown).toContainText("Not explained here");
});

test("two or three hits side by side, by keyboard", async ({ page, screener }) => {
  await screener.open();
  await screener.screen("Korean Tangun Trading Corp.");
  await screener.name.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("c");
  await page.keyboard.press("Shift+C");
  await expect(screener.detail.locator(".comparison")).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("c");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("c");
  await expect(screener.hits.locator(".chosen")).toContainText("3 of 3 chosen");
  await page.keyboard.press("Shift+C");
  const { detail } = screener;
  await expect(detail.getByRole("heading", { level: 2 })).toHaveText("3 hits side by side");
  await expect(detail.locator("thead th")).toHaveCount(3);
  const verdict = (/** @type {string} */ label) => detail.locator(".label-row", { hasText: label }).locator(".verdict");
  await expect(verdict("Countries")).toHaveText("agrees");
  await expect(verdict("Programmes")).toHaveText("differs");
  await expect(detail.locator("td .shared").first()).toBeVisible();
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(detail.locator(".comparison")).toHaveCount(0);
});

test("at 390 pixels a comparison is a sheet", async ({ page, screener }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await screener.open();
  await screener.screen("Kim Yong Chol");
  await screener.hits.locator(".pick").nth(0).click();
  await screener.hits.locator(".pick:visible").nth(1).click();
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(screener.detail.locator(".comparison")).toBeVisible();
  await page.getByRole("button", { name: "← Hits" }).click();
  await expect(screener.rows.first()).toBeVisible();
  await expect(screener.detail.locator(".comparison")).toHaveCount(0);
});

test("lines between words say by weight and colour how alike the words are", async ({ screener }) => {
  await screener.open();
  await screener.screen("Korean Tangoon Trading Corp.");
  await (await screener.row(TANGUN.sdn)).click();
  const lines = screener.detail.locator(".lines .link");
  await expect(lines.first()).toBeAttached();
  const drawn = await lines.evaluateAll((all) => all.map((line) => ({ width: Number(line.getAttribute("stroke-width")), stroke: getComputedStyle(line).stroke, closeness: line.getAttribute("class")?.split(" ").pop() })));
  const same = drawn.find(({ closeness }) => closeness === "as-one");
  const less = drawn.find(({ closeness }) => closeness !== "as-one");
  expect(same?.width).toBe(3);
  expect(less?.width).toBeLessThan(3);
  expect(less?.stroke).not.toBe(same?.stroke);
});
