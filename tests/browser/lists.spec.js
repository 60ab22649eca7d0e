// The view of lists: files become lists and are kept; what is wrong with one is said and changes nothing; versions are compared.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { drop, fixture, hasShared, SHARED } from "./list-files.js";
import { savedFile } from "./saved-file.js";
import { expect, replace, test } from "./screener-page.js";

/** @typedef {import("./screener-page.js").ScreenerPage} ScreenerPage */

const EU = { name: "eu.xml", content: fixture("eu.xml") };
/** Newer than the list that ships, and much smaller. */
const UN = { name: "un.xml", content: fixture("un.xml").toString().replace(/dateGenerated='[^']*'/, "dateGenerated='2026-09-01T00:00:00Z'") };

/** @param {ScreenerPage} screener */
async function openLists(screener) {
  await screener.fewLists();
  await screener.open();
  await screener.page.locator("#tab-lists").click();
}

/** @param {ScreenerPage} screener @param {string} id */
const entry = ({ page }, id) => page.locator(`[data-list="${id}"]`);

/** @param {ScreenerPage} screener @param {string} name */
async function found(screener, name) {
  await screener.page.locator("#tab-screen").click();
  await screener.screen(name);
  const ids = await screener.ids();
  await screener.page.locator("#tab-lists").click();
  return ids;
}

/** @param {ScreenerPage} screener */
const databases = ({ page }) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

test("a file that is dropped becomes a list, is kept, is there after a reload, and can be removed", async ({ screener, page }) => {
  await openLists(screener);
  expect(await databases(screener)).toEqual([]);
  await drop(page, [EU]);
  await expect(page.locator(".outcome")).toContainText(/EU of .* is in use/);
  await expect(entry(screener, "eu-fsf")).toContainText(/eu\.xml, kept on this machine since/);
  await expect(page.locator(".kept-entry")).toContainText("eu.xml");
  const name = await page.evaluate(async () => {
    const list = await new Promise((resolve) => {
      const request = indexedDB.open("name-screener-lists");
      request.onsuccess = () => (request.result.transaction("lists").objectStore("lists").get("eu-fsf").onsuccess = ({ target }) => resolve(/** @type {any} */ (target).result));
    });
    return [list.about.entities, list.fileNames, list.files.length];
  });
  expect(name).toEqual([expect.any(Number), ["eu.xml"], 1]);

  await page.reload();
  await screener.loaded();
  await expect(page.locator("#status")).toContainText("EU");
  await page.locator("#tab-lists").click();
  await expect(entry(screener, "eu-fsf")).toContainText("kept on this machine");

  await entry(screener, "eu-fsf").getByRole("button", { name: /Remove from this machine/ }).click();
  await expect(entry(screener, "eu-fsf")).toHaveCount(0);
  await expect(page.locator(".kept")).toContainText("Nothing is kept on this machine");
  await expect.poll(() => databases(screener)).toEqual([]);
  await expect(page.locator("#status")).not.toContainText("EU");
});

test("a list takes the place of the shipped one only when it looks whole, or when the user says so", async ({ screener, page }) => {
  await openLists(screener);
  await drop(page, [UN]);
  const asked = page.locator(".outcome.warning");
  await expect(asked).toContainText(/UN of 1 September 2026 is not in use yet/);
  await expect(asked).toContainText(/parties, where the version in use has/);
  expect((await found(screener, "Jang Song Chol")).length).toBeGreaterThan(0);
  await asked.getByRole("button", { name: "Use it all the same" }).click();
  await expect(entry(screener, "un-sc")).toContainText("1 September 2026");
  await expect(entry(screener, "un-sc")).toContainText("in place of the shipped version of 15 May 2024");
  expect(await found(screener, "Jang Song Chol")).toEqual([]);

  await page.reload();
  await screener.loaded();
  await page.locator("#tab-lists").click();
  await expect(entry(screener, "un-sc")).toContainText("1 September 2026");
  await entry(screener, "un-sc").getByRole("button", { name: /shipped version/ }).click();
  await expect(page.locator(".difference")).toContainText(/UN: from 15 May 2024 to 1 September 2026/);
  await expect(page.locator(".difference")).toContainText(/\d added, [\d,]+ removed, \d+ changed/);
  await entry(screener, "un-sc").getByRole("button", { name: /Remove from this machine/ }).click();
  await expect(entry(screener, "un-sc")).toContainText("15 May 2024");
  expect((await found(screener, "Jang Song Chol")).length).toBeGreaterThan(0);
});

test("an older file is not used unasked", async ({ screener, page }) => {
  await openLists(screener);
  await drop(page, [{ name: "un.xml", content: fixture("un.xml") }]);
  await expect(page.locator(".outcome.warning")).toContainText("It is older (9 March 2023) than the version in use (15 May 2024)");
  await page.getByRole("button", { name: "Do not use it" }).click();
  await expect(page.locator(".adding")).toContainText("The lists are as they were");
  await expect(entry(screener, "un-sc")).toContainText("15 May 2024");
});

for (const [what, content, says] of /** @type {[string, string | Buffer, RegExp][]} */ ([
  ["cut", EU.content.subarray(0, EU.content.length - 200), /eu\.xml was not taken up: The file is damaged at byte \d+/],
  ["a web page", "<!doctype html><title>Access denied</title>", /It is a web page, not a list/],
  ["empty", "", /The file is empty/],
  ["no list", "just words", /no column of it is headed as names are/],
])) {
  test(`a file that is ${what} changes nothing`, async ({ screener, page }) => {
    await openLists(screener);
    await drop(page, [EU]);
    await expect(entry(screener, "eu-fsf")).toContainText("kept on this machine");
    const before = await entry(screener, "eu-fsf").innerText();
    await drop(page, [{ name: "eu.xml", content }]);
    await expect(page.locator(".adding .notice.failed")).toContainText(says);
    await expect(page.locator(".adding .notice.failed")).toContainText("The lists are as they were");
    expect(await entry(screener, "eu-fsf").innerText()).toBe(before);
  });
}

test("records that cannot be read are shown with place and reason before the list is used", async ({ screener, page }) => {
  await openLists(screener);
  const content = "Name;Born\nAda Quill;1972\nAda\nBob;1973\n";
  await drop(page, [{ name: "Blocked parties.csv", content }]);
  const asked = page.locator(".outcome.warning");
  await expect(asked).toContainText("1 record could not be read, and that party would not be found");
  await asked.locator("summary").first().click();
  await expect(asked).toContainText(/line 3.*the row has 1 cells, not 2/s);
  await asked.getByRole("button", { name: "Use it all the same" }).click();
  expect(await found(screener, "Ada Quill")).toEqual([expect.stringMatching(/^own-blocked-parties:/)]);
  // A list of one's own may hold customers' names: it is kept only where the user says so.
  await expect(page.locator(".adding")).toContainText("may hold names of customers");
  expect(await databases(screener)).toEqual([]);
  await entry(screener, "own-blocked-parties").getByRole("button", { name: /Keep on this machine/ }).click();
  await expect(page.locator(".kept-entry")).toContainText("Blocked parties.csv");
});

test("a list that cannot be kept works in this tab, and that is said", async ({ screener, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  });
  await openLists(screener);
  await drop(page, [EU]);
  await expect(page.locator(".adding .notice.failed")).toContainText("could not be kept for next time (The quota has been exceeded.)");
  await expect(entry(screener, "eu-fsf")).toContainText("eu.xml, in this tab only");
  await expect(page.locator("#status")).toContainText("EU");
});

test("a kept list whose pack another version of the page made is read again", async ({ screener, page }) => {
  await openLists(screener);
  await drop(page, [EU]);
  await expect(page.locator(".kept-entry")).toHaveCount(1);
  await page.evaluate(async () => {
    const database = await new Promise((resolve) => {
      const request = indexedDB.open("name-screener-lists");
      request.onsuccess = () => resolve(request.result);
    });
    const store = () => database.transaction("lists", "readwrite").objectStore("lists");
    const list = await new Promise((resolve) => (store().get("eu-fsf").onsuccess = ({ target }) => resolve(/** @type {any} */ (target).result)));
    const bytes = new Uint8Array(await list.pack.arrayBuffer());
    bytes[8] = 99;
    await new Promise((resolve) => (store().put({ ...list, pack: new Blob([bytes]) }).onsuccess = resolve));
    database.close();
  });
  await page.reload();
  await screener.loaded();
  await expect(page.locator("#status")).toContainText("EU");
  await page.locator("#tab-lists").click();
  await expect(entry(screener, "eu-fsf")).toContainText("kept on this machine");
});

test("after loading, a list is added without any request", async ({ screener, page, context }) => {
  await openLists(screener);
  await page.waitForLoadState("networkidle");
  /** @type {string[]} */
  const requests = [];
  context.on("request", (request) => requests.push(request.url()));
  await drop(page, [EU]);
  await expect(page.locator(".kept-entry")).toHaveCount(1);
  await entry(screener, "eu-fsf").getByRole("button", { name: /Remove/ }).click();
  await expect(entry(screener, "eu-fsf")).toHaveCount(0);
  expect(requests.filter((url) => !url.includes("/given/"))).toEqual([]);
});

test("how old is too old is for the site to say", async ({ screener, page }) => {
  await openLists(screener);
  await expect(entry(screener, "un-sc")).toContainText(/⚠ [\d,]+ days ago; older than 30 days/);
  await expect(page.locator("#status")).toHaveClass(/old/);
  await replace(page, "", (body) => body.toString().replace('name="stale-after-days" content="30"', 'name="stale-after-days" content="99999"'));
  await page.reload();
  await screener.loaded();
  await page.locator("#tab-lists").click();
  await expect(entry(screener, "un-sc")).toContainText(/days ago/);
  await expect(entry(screener, "un-sc")).not.toContainText("older than");
  await expect(page.locator("#status")).not.toHaveClass(/old/);
});

test.describe("real files", () => {
  test.skip(!hasShared, `needs ${SHARED}, which is not here`);

  test("the SDN list as its authority publishes it can be searched soon after it is dropped", async ({ screener, page }) => {
    const content = execFileSync("xz", ["-dc", `${SHARED}/ofac-sdn-2024-05-07.xml.xz`], { maxBuffer: 1 << 28 });
    await openLists(screener);
    await page.evaluate(() => {
      const seen = new MutationObserver(() => {
        if (document.querySelector('[data-list="us-ofac-sdn"]')) Object.assign(window, { searchableAt: (seen.disconnect(), performance.now()) });
      });
      seen.observe(document.body, { childList: true, subtree: true });
    });
    await drop(page, [{ name: "SDN.XML", content }]);
    await expect(entry(screener, "us-ofac-sdn")).toContainText("14,966 parties", { timeout: 60_000 });
    const took = await page.evaluate(() => Reflect.get(window, "searchableAt") - Reflect.get(window, "droppedAt"));
    test.info().annotations.push({ type: "milliseconds from drop to searchable", description: String(Math.round(took)) });
    console.log(`${test.info().project.name}: ${Math.round(content.length / 1e5) / 10} MB searchable ${Math.round(took)} ms after the drop`);
    expect(await found(screener, "Reconnaissance General Bureau")).toContain("us-ofac-sdn:12210");
    await expect(page.locator(".kept-entry")).toContainText("SDN.XML", { timeout: 30_000 });
  });

  test("reading a large file can be cancelled", async ({ screener, page }) => {
    const content = execFileSync("xz", ["-dc", `${SHARED}/ofac-sdn-2024-05-07.xml.xz`], { maxBuffer: 1 << 28 });
    await openLists(screener);
    await page.evaluate(() => {
      const shown = new MutationObserver(() => {
        const cancel = [...document.querySelectorAll(/** @type {"button"} */ (".adding button"))].find((button) => button.textContent === "Cancel");
        if (cancel) (shown.disconnect(), cancel.click());
      });
      shown.observe(document.body, { childList: true, subtree: true });
    });
    await drop(page, [{ name: "SDN.XML", content }]);
    await expect(page.locator(".adding")).toContainText("Cancelled. The lists are as they were");
    await expect(entry(screener, "us-ofac-sdn")).toHaveCount(0);
    await drop(page, [EU]);
    await expect(entry(screener, "eu-fsf")).toBeVisible();
  });

  test("a newer UN list takes the place of the shipped one, and their difference can be saved", async ({ screener, page }) => {
    await openLists(screener);
    await drop(page, [{ name: "un-2026-08-01.xml.gz", content: readFileSync(`${SHARED}/un-2026-08-01.xml.gz`) }]);
    await expect(entry(screener, "un-sc")).toContainText("in place of the shipped version of 15 May 2024");
    await entry(screener, "un-sc").getByRole("button", { name: /Compare with the shipped version/ }).click();
    const saved = await savedFile(page, () => page.getByRole("button", { name: "Save as JSON" }).click());
    const told = JSON.parse(saved.text);
    const text = gunzipSync(readFileSync(`${SHARED}/un-2026-08-01.xml.gz`)).toString();
    const before = gunzipSync(readFileSync(`${SHARED}/un-2024-05-15.xml.gz`)).toString();
    const references = (/** @type {string} */ xml) => new Set([...xml.matchAll(/<REFERENCE_NUMBER>\s*([^<]*?)\s*<\/REFERENCE_NUMBER>/g)].map(([, reference]) => `un-sc:${reference}`));
    const [newer, older] = [references(text), references(before)];
    const ids = (/** @type {any[]} */ parties) => parties.map(({ id }) => id).toSorted();
    expect(ids(told.added)).toEqual([...newer].filter((id) => !older.has(id)).toSorted());
    expect(ids(told.removed)).toEqual([...older].filter((id) => !newer.has(id)).toSorted());
    await expect(page.locator(".difference")).toContainText(`${told.added.length} added, ${told.removed.length} removed, ${told.changed.length} changed`);
  });

  test("a list in several files, and a spreadsheet", async ({ screener, page }) => {
    await openLists(screener);
    const parts = ["sdn.csv.gz", "alt.csv.gz", "add.csv.gz"].map((name) => ({ name, content: readFileSync(`${SHARED}/ofac-csv-2021-07-07/${name}`) }));
    await drop(page, parts);
    await expect(entry(screener, "us-ofac-sdn")).toContainText("sdn.csv.gz, alt.csv.gz, add.csv.gz", { timeout: 60_000 });
    await drop(page, [{ name: "dfat.xlsx", content: readFileSync(`${SHARED}/au-dfat-2026.xlsx`) }]);
    await expect(entry(screener, "au-dfat")).toContainText("dfat.xlsx", { timeout: 60_000 });
  });
});
