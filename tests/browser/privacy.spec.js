// No name leaves the page: no request after loading, nothing in address, history, storage or console.

import { expect, test } from "./screener-page.js";

const NAMES = ["Korean Tangun Trading Corp.", "Kil Jong Hun", "محمد طاهر أنوري", "김영철", "<img src=//example.com/x>", "https://example.com/?q=Jack Lew"];

/** Uses everything there is to use. @param {import("./screener-page.js").ScreenerPage} screener */
async function useAll(screener) {
  const { page } = screener;
  await screener.name.pressSequentially(NAMES[0]);
  await screener.answered();
  for (const name of NAMES) await screener.screen(name);
  await screener.screen(NAMES[1]);
  await screener.rows.first().click();
  await page.getByRole("radio", { name: "person" }).check({ force: true });
  await page.getByRole("slider", { name: "Threshold" }).fill("0.6");
  await page.getByRole("checkbox", { name: "EU" }).uncheck();
  await screener.answered();
  for (const name of ["Lists", "Privacy", "Help"]) {
    await page.getByRole("button", { name, exact: true }).click();
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: "Colours" }).click();
  await page.keyboard.press("Enter");
}

test("after loading there is no request, whatever is typed", async ({ page, context, screener }) => {
  /** @type {string[]} */
  const requests = [];
  context.on("request", (request) => requests.push(request.url()));
  page.on("websocket", (socket) => requests.push(socket.url()));
  await screener.open();
  await page.waitForLoadState("networkidle");
  expect(requests.some((url) => url.endsWith(".pack")), "loading is recorded").toBe(true);
  requests.length = 0;
  await useAll(screener);
  await page.waitForTimeout(500);
  expect(requests).toEqual([]);
});

test("names stay out of address, history, title, storage, cookies and console", async ({ page, context, screener }) => {
  /** @type {string[]} */
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await screener.open();
  const before = await page.evaluate(() => [location.href, history.length, document.title, JSON.stringify(history.state)]);
  await useAll(screener);
  expect(await page.evaluate(() => [location.href, history.length, document.title, JSON.stringify(history.state)])).toEqual(before);
  expect(said).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ cookies: "", local: [], session: [], databases: [], caches: [], workers: 0 });
});

test("deciding stores in one database, once allowed, and neither that nor a report makes a request", async ({ page, context, screener }) => {
  /** @type {string[]} */
  const requests = [];
  await screener.fewLists();
  await screener.open();
  await page.locator("html.complete").waitFor();
  await page.waitForLoadState("networkidle");
  context.on("request", (request) => requests.push(request.url()));
  await screener.screen("Jang Song Chol");
  const panel = page.getByRole("region", { name: "Decision", exact: true });
  await panel.getByRole("textbox", { name: "Customer number" }).fill("4711");
  await panel.getByRole("button", { name: "Use" }).click();
  await panel.getByRole("button", { name: "False positive" }).click();
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(await databases()).toEqual([]);
  await panel.getByRole("button", { name: "Store on this computer" }).click();
  await expect(panel.locator(".standing")).toContainText("False positive");
  await expect.poll(databases).toEqual(["name-screener"]);
  await page.getByRole("button", { name: "Report …" }).click();
  await page.locator(".sheet").waitFor();
  await page.keyboard.press("Escape");
  const kept = await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie, location.search, location.hash, document.title]);
  expect(kept).toEqual([[], [], "", "", "", "Name Screener"]);
  await page.waitForTimeout(500);
  expect(requests.filter((url) => !url.startsWith("blob:"))).toEqual([]);
});

test("a reload forgets the name", async ({ page, screener }) => {
  await screener.open();
  await screener.screen(NAMES[1]);
  await page.reload();
  await screener.loaded();
  await expect(screener.name).toHaveValue("");
  await expect(screener.rows).toHaveCount(0);
});

test("browsers' own services do not get the name", async ({ page, screener }) => {
  await screener.open();
  const wanted = { spellcheck: "false", autocomplete: "off", autocorrect: "off", autocapitalize: "off", translate: "no", writingsuggestions: "false" };
  const fields = await page.locator("input:not([type=radio], [type=checkbox], [type=range], [type=file]), textarea, [contenteditable]").all();
  expect(fields.length, "name, birth date, country, identifier").toBeGreaterThanOrEqual(4);
  for (const field of fields) {
    for (const [attribute, value] of Object.entries(wanted)) await expect(field).toHaveAttribute(attribute, value);
  }
  await expect(page.locator("html")).toHaveAttribute("translate", "no");
});

test("the link to the authority says what it tells, sends no referrer and opens on a click only", async ({ page, context, screener }) => {
  await context.route(/sanctionssearch/, (route) => route.fulfill({ contentType: "text/html", body: "<title>authority</title>" }));
  await screener.open();
  await screener.screen("Reconnaissance General Bureau");
  await (await screener.row("us-ofac-sdn:12210")).click();
  const link = screener.detail.getByRole("link");
  await expect(link).toHaveAttribute("href", /^https:\/\/sanctionssearch\.ofac\.treas\.gov\/.*12210/);
  await expect(link).toHaveAttribute("rel", /\bnoreferrer\b/);
  await expect(screener.detail).toContainText("tells the authority (US Department of the Treasury, Office of Foreign Assets Control) which party was looked at");
  const [opened] = await Promise.all([context.waitForEvent("page"), link.click()]);
  await opened.waitForLoadState();
  expect(await opened.evaluate(() => [document.referrer, window.opener])).toEqual(["", null]);
  await opened.close();
});

test("where the authority has no page of the party, the link goes to its list and says so", async ({ screener }) => {
  await screener.fewLists();
  await screener.open();
  await screener.screen("Jang Song Chol");
  await expect(screener.detail.getByRole("link", { name: /whole list at scsanctions\.un\.org/ })).toBeVisible();
  await expect(screener.detail).toContainText("not which party was looked at");
});
