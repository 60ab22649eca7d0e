// The Batch view: a file of customers in, alerts out, driven as a user would.

import AxeBuilder from "@axe-core/playwright";
import { ScreenerPage, expect, tamperWithWorker, test as base } from "./screener-page.js";
import { BatchPage } from "./batch-page.js";
import { csv, customerRows, listedParties } from "./customer-files.js";

const test = base.extend({
  batch: async ({ screener }, use) => use(new BatchPage(screener)),
});

/** Rows that make trouble, and what each is to be. */
const TROUBLE = [
  { id: "=1+1", name: '=HYPERLINK("http://x","Jang Song Chol")' },
  { id: "@x", name: "<img src=x onerror=alert(1)> Jang Song Chol" },
  { id: "+x", name: "Jang \u202eSong\u202c Chol" },
  { id: "-x", name: "W".repeat(5000) },
  { id: "empty", name: "" },
  { id: "tab", name: "\tJang Song Chol" },
];

test("a file is read, its columns recognised, and listed parties found among ordinary names", async ({ batch }) => {
  test.setTimeout(180_000);
  await batch.open();
  const rows = customerRows(3000, 30);
  await batch.give("customers.csv", csv(rows));
  expect(await batch.meanings()).toEqual(["Customer id", "Name", "Birth date", "Country", "Kind"]);
  await batch.start.click();
  await expect(batch.progress).toBeVisible();
  await batch.ended();
  await expect(batch.summary).toContainText("3,000 rows screened");
  await batch.view.getByLabel("Name or id").fill("L-un-sc");
  await batch.shows(30);
  expect(await batch.alerts()).toBeGreaterThanOrEqual(30);
  expect(await batch.rows.count()).toBeLessThan(60);
});

test("columns are corrected by hand, with names in parts and without a header", async ({ batch }) => {
  await batch.open();
  await batch.give("parts.csv", "Prénom;Nom;Né(e) le;Pays\r\nSong Chol;Jang;12/03/1967;Corée du Nord\r\nSong;Jang;31/12/1967;KP\r\n");
  expect(await batch.meanings()).toEqual(["Given name", "Family name", "Birth date", "Country"]);
  await batch.view.getByLabel("The first row holds").uncheck();
  await expect(batch.view.locator(".preview-table tbody tr")).toHaveCount(3);
  await batch.view.getByLabel("The first row holds").check();
  const [first, last] = [batch.view.getByLabel("What column 1"), batch.view.getByLabel("What column 2")];
  await first.selectOption("not used");
  await last.selectOption("not used");
  await expect(batch.view.getByRole("alert")).toContainText("No column is a name");
  await first.selectOption("Given name");
  await last.selectOption("Family name");
  await batch.start.click();
  await batch.ended();
  await batch.shows(1);
  await batch.rows.first().click();
  await expect(batch.customer).toContainText("Song Chol Jang");
  await expect(batch.customer).toContainText("North Korea");
  await expect(batch.customer).toContainText("12 March 1967");
});

test("rows are pasted, or dropped as a file", async ({ batch, page }) => {
  await batch.open();
  await batch.view.getByLabel("Or paste rows").fill("Jang Song Chol\nMaria Garcia\nKim Yong Chol");
  await batch.view.getByRole("button", { name: "Read the pasted rows" }).click();
  expect(await batch.meanings()).toEqual(["Name"]);
  await expect(batch.view.getByLabel("The first row holds")).not.toBeChecked();
  await batch.view.getByRole("button", { name: "Another file" }).click();
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["Name\tCountry\nJang Song Chol\tKP\n"], "dropped.tsv"));
    return data;
  });
  await batch.view.dispatchEvent("drop", { dataTransfer: transfer });
  await expect(batch.view.getByRole("heading", { name: "dropped.tsv" })).toBeVisible();
  expect(await batch.meanings()).toEqual(["Name", "Country"]);
});

test("the line in the chart moves by keys and by dragging; everything follows without screening again", async ({ batch, page }) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => {
    // Workers are started in a frame of the page's own, where this runs as well.
    const post = Worker.prototype.postMessage;
    const counter = /** @type {any} */ (window.top);
    counter.asked ??= 0;
    Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ transfer) {
      if (message.method === "screenRows") counter.asked += 1;
      post.call(this, message, transfer);
    };
  });
  await batch.open();
  await batch.screen(csv(customerRows(600, 20)));
  const asked = await page.evaluate(() => /** @type {any} */ (window).asked);
  expect(asked).toBeGreaterThan(0);
  const counts = [];
  await batch.threshold.focus();
  await page.keyboard.press("Home");
  await expect(batch.threshold).toHaveAttribute("aria-valuenow", "0.70");
  for (let at = 70; at <= 100; at += 1) {
    await expect(batch.threshold).toHaveAttribute("aria-valuenow", (at / 100).toFixed(2));
    counts.push(await batch.alerts());
    await batch.shows(/** @type {number} */ (counts.at(-1)));
    await page.keyboard.press("ArrowRight");
  }
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(counts[0]).toBeGreaterThan(/** @type {number} */ (counts.at(-1)));
  const plot = /** @type {{ x: number, y: number, width: number, height: number }} */ (await batch.view.locator(".chart-plot").boundingBox());
  const middle = plot.y + plot.height / 2;
  await page.mouse.move(plot.x + plot.width - 24, middle);
  await page.mouse.down();
  await page.mouse.move(plot.x + plot.width / 2, middle, { steps: 5 });
  await page.mouse.up();
  const now = Number(await batch.threshold.getAttribute("aria-valuenow"));
  expect(now).toBeGreaterThan(0.8);
  expect(now).toBeLessThan(0.9);
  await batch.shows(counts[Math.round(now * 100) - 70]);
  expect(await page.evaluate(() => /** @type {any} */ (window).asked), "rows sent to the engine since").toBe(asked);
});

test("alerts at a threshold are those of a screening at that threshold, other facts included", async ({ batch, page }) => {
  test.setTimeout(180_000);
  const facts = listedParties(60).map((party, i) => ({
    id: `P-${i}`,
    // Cut and misspelt, so that scores spread.
    name: i % 3 === 0 ? party.names[0].text : i % 3 === 1 ? party.names[0].text.replace(/[aeiou]/, "") : party.names[0].text.split(" ").slice(0, 2).join(" "),
    birthDate: i % 2 === 0 ? "1950-01-01" : undefined,
    country: i % 4 === 0 ? "FR" : "KP",
    kind: party.kind === "person" ? "person" : "company",
  }));
  await batch.open();
  await batch.screen(csv([...facts, ...customerRows(300, 10)]));
  const wanted = await page.evaluate(async () => {
    const { createScreener } = await import(/** @type {any} */ ("/name-screener.js"));
    const { batch } = await import(/** @type {any} */ ("/app/batch/kept.js"));
    const { batchRow } = await import(/** @type {any} */ ("/app/batch/customers.js"));
    const screener = await createScreener();
    const rows = batch.kept.customers.map(batchRow);
    const counts = [];
    for (const threshold of [0.7, 0.78, 0.85, 0.93, 1]) counts.push([threshold, (await screener.screenBatch(rows, { threshold })).withHits]);
    return counts;
  });
  const shown = [];
  for (const [threshold] of wanted) {
    await batch.threshold.focus();
    await page.keyboard.press("Home");
    for (let at = 70; at < Math.round(threshold * 100); at += 1) await page.keyboard.press("ArrowRight");
    shown.push([threshold, await batch.alerts()]);
  }
  expect(shown).toEqual(wanted);
  expect(new Set(shown.map(([, count]) => count)).size, "they differ").toBeGreaterThan(3);
});

test("the table is sorted, filtered and walked by keys; only rows in sight are in the document", async ({ batch, page }) => {
  test.setTimeout(180_000);
  await batch.open();
  await batch.screen(csv(customerRows(2000, 20)));
  await batch.view.getByLabel("Show", { exact: true }).selectOption("all rows");
  await batch.shows(2000);
  expect(await batch.rows.count()).toBeLessThan(60);
  await batch.grid.getByRole("button", { name: "Row", exact: true }).click();
  await expect(batch.grid.getByRole("columnheader", { name: "Row" })).toHaveAttribute("aria-sort", "ascending");
  await expect.poll(async () => (await batch.column("row")).slice(0, 3)).toEqual(["2", "3", "4"]);
  await batch.grid.focus();
  await page.keyboard.press("End");
  await expect(batch.rows.last()).toHaveAttribute("aria-rowindex", "2001");
  await expect(batch.grid.locator("[aria-selected=true] .at-row")).toHaveText("2,001");
  const active = await batch.grid.getAttribute("aria-activedescendant");
  await expect(page.locator(`#${active}`)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await expect(batch.grid.locator("[aria-selected=true] .at-row")).toHaveText("3");
  await page.keyboard.press("Enter");
  await expect(batch.customer).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(batch.grid).toBeFocused();
  await batch.grid.getByRole("button", { name: "Customer" }).click();
  await expect.poll(async () => isSorted(await batch.column("name"))).toBe(true);
  await batch.grid.getByRole("button", { name: "Customer" }).click();
  await expect(batch.grid.getByRole("columnheader", { name: "Customer" })).toHaveAttribute("aria-sort", "descending");
  await batch.view.getByLabel("Show", { exact: true }).selectOption("alerts");
  await batch.view.getByLabel("Kind", { exact: true }).selectOption("organisation");
  const organisations = await batch.shown();
  expect(organisations).toBeGreaterThan(0);
  await batch.view.getByLabel("Kind", { exact: true }).selectOption("any kind");
  expect(await batch.shown()).toBeGreaterThan(organisations);
  await batch.view.getByLabel("Name or id").fill("no such customer");
  await batch.shows(0);
  await expect(batch.view).toContainText("No row of this kind");
});

/** @param {string[]} names */
const isSorted = (names) => names.every((name, i) => i === 0 || new Intl.Collator(undefined, { numeric: true }).compare(names[i - 1], name) <= 0);

test("a customer stands beside its hits, which the engine explains", async ({ batch }) => {
  await batch.open();
  await batch.screen(csv([{ id: "7", name: "Jang Song Chol", birthDate: "1967-03-12", country: "North Korea" }, { id: "8", name: "Maria Garcia" }]));
  await batch.shows(1);
  await batch.rows.first().click();
  await expect(batch.customer.getByRole("heading", { name: "Jang Song Chol" }).first()).toBeVisible();
  await expect(batch.customer.locator(".hit").first()).toContainText("JANG");
  await expect(batch.customer.locator(".alignment")).toBeVisible();
  await expect(batch.customer.locator(".words")).toContainText("same");
  await batch.view.getByLabel("Show", { exact: true }).selectOption("no alert");
  await batch.shows(1);
  await batch.rows.first().click();
  await expect(batch.customer).toContainText("No hit at or above 0.85");
});

test("rows that could not be screened are told with their number and reason; facts that could not be read as well", async ({ batch }) => {
  await batch.open();
  await batch.screen(csv([...TROUBLE, { id: "odd", name: "Jang Song Chol", birthDate: "99/99/1967", country: "Atlantis" }]));
  await batch.summary.getByRole("button", { name: "2 rows could not be screened" }).click();
  await batch.shows(2);
  const told = await batch.rows.allInnerTexts();
  expect(told.join("\n")).toContain("nothing to search for");
  expect(told.join("\n")).toContain("5000 characters");
  expect((await batch.column("row")).toSorted()).toEqual(["5", "6"]);
  await batch.summary.getByRole("button", { name: "1 row has something" }).click();
  await batch.shows(1);
  await batch.rows.first().click();
  await expect(batch.customer).toContainText("Birth date ‘99/99/1967’ could not be read");
  await expect(batch.customer).toContainText("Country ‘Atlantis’ could not be read");
});

test("names with markup, formulas, bidi controls or 5,000 characters are text, in the page and in every export", async ({ batch, page }) => {
  await batch.open();
  await batch.screen(csv(TROUBLE));
  await batch.view.getByLabel("Show", { exact: true }).selectOption("all rows");
  await batch.shows(TROUBLE.length);
  expect(await page.locator("#view-batch img").count()).toBe(0);
  await expect(batch.grid).toContainText("<img src=x onerror=alert(1)> Jang Song Chol");
  await expect(batch.grid).toContainText("Jang [U+202E]Song[U+202C] Chol");

  const text = (await batch.save("CSV")).text;
  expect(text.startsWith("\ufeff")).toBe(true);
  for (const line of text.split("\r\n")) expect(line).not.toMatch(/(^|,)"?\s*[=+@\t-][^,]/);
  expect(text).toContain(`"'=1+1","'=HYPERLINK(""http://x"",""Jang Song Chol"")"`);
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(text).toContain("W".repeat(5000));
  expect(text).toMatch(/# Threshold: 0\.85/);
  expect(text).toMatch(/# Engine and scorer: \d/);
  expect(text).toMatch(/# List: .*un-sc.*published \d{4}-\d\d-\d\d.*SHA-256 of the original [0-9a-f]{64}/);
  expect(text).toMatch(/# Exported: \d{4}-\d\d-\d\dT/);

  const source = (await batch.save("JSON")).text;
  expect(source).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  const json = JSON.parse(source);
  expect(json).toMatchObject({ format: "name-screener-batch", threshold: 0.85, customers: TROUBLE.length, notScreened: 2, engine: expect.stringMatching(/^\d/) });
  expect(json.lists.map((/** @type {any} */ list) => list.sha256)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)]);
  const names = new Map(json.rows.map((/** @type {any} */ row) => [row.id, row]));
  expect(names.get("+x").query).toBe(TROUBLE[2].name);
  expect(names.get("+x").hits[0].id).toBe("un-sc:KPi.056");
  expect(names.get("empty").error.code).toBe("empty-query");
});

test("a batch is cancelled at once, says what was not screened, and goes on from there", async ({ batch }) => {
  test.setTimeout(180_000);
  await batch.open();
  await batch.give("customers.csv", csv(customerRows(4000, 40)));
  await batch.start.click();
  await expect.poll(() => batch.progress.evaluate((bar) => /** @type {HTMLProgressElement} */ (bar).value)).toBeGreaterThan(100);
  await expect(batch.view.locator(".batch-line")).toContainText(/rows a second · .* left/);
  await batch.view.getByRole("button", { name: "Cancel" }).click();
  const told = batch.view.getByRole("alert");
  await expect(told).toContainText("The batch was cancelled.");
  const [, done, left] = /** @type {RegExpMatchArray} */ ((await told.innerText()).match(/([\d,]+) customers were screened; ([\d,]+) customers were not/));
  const number = (/** @type {string} */ text) => Number(text.replaceAll(",", ""));
  expect(number(done) + number(left)).toBe(4000);
  await expect(told).toContainText(`rows ${(number(done) + 2).toLocaleString("en-GB")} to 4,001 of the file`);
  await told.getByRole("button", { name: "Screen the rest" }).click();
  await batch.ended();
  await expect(batch.summary).toContainText("4,000 rows screened");
  await batch.view.getByLabel("Name or id").fill("L-un-sc");
  await batch.shows(40);
});

/** A worker that dies of the row "crash always". */
const CRASHES = `
self.addEventListener("message", (event) => {
  if (!event.data.args?.rows?.some?.((row) => row.query === "crash always")) return;
  event.stopImmediatePropagation();
  throw new Error("out of memory");
});`;

test("a worker that crashes twice on the same rows ends the batch, which says what was not screened", async ({ batch, page }) => {
  await tamperWithWorker(page, CRASHES);
  await batch.open();
  const rows = customerRows(900, 10);
  rows[600] = { id: "x", name: "crash always" };
  await batch.give("customers.csv", csv(rows));
  await batch.start.click();
  await batch.ended();
  const told = batch.view.getByRole("alert");
  await expect(told).toContainText("out of memory");
  await expect(told).toContainText(/customers were not: rows [\d,]+ to 901 of the file/);
  expect(await batch.alerts(), "what was screened stays").toBeGreaterThan(0);
});

test("a tab closed in mid-batch is told when the page is opened next, without any name", async ({ batch, page, context }) => {
  const closing = await context.newPage();
  const lost = new BatchPage(new ScreenerPage(closing));
  await lost.open();
  await lost.give("customers.csv", csv(customerRows(6000, 10)));
  await lost.start.click();
  await closing.waitForFunction(() => Object.keys(localStorage).length > 0);
  const stored = await closing.evaluate(() => Object.values(localStorage).join());
  expect(JSON.parse(stored)).toEqual({ done: expect.any(Number), total: 6000, startedAt: expect.any(String), seenAt: expect.any(Number) });
  await closing.unrouteAll({ behavior: "ignoreErrors" });
  await closing.close();
  await batch.open();
  const notice = batch.view.locator(".notice");
  await expect(notice).toContainText(/broke off when its tab was closed or crashed: of 6,000 rows, those after row [\d,]+ were not screened/);
  await notice.getByRole("button", { name: "Understood" }).click();
  await expect(notice).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("nothing is asked of the server for a batch, and nothing stays in any storage", async ({ batch, page }) => {
  await batch.open();
  await page.waitForLoadState("networkidle");
  /** @type {string[]} */
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await batch.screen(csv(customerRows(500, 5)));
  await batch.rows.first().click();
  await expect(batch.customer.locator(".alignment")).toBeVisible();
  await batch.save("CSV");
  expect(requests.filter((url) => !url.startsWith("blob:"))).toEqual([]);
  expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases?.() ?? []).length])).toEqual([0, 0, 0]);
});

/** @param {import("@playwright/test").Page} page */
async function accessible(page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

/** @param {import("@playwright/test").Page} page */
async function fits(page) {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `too wide at ${width}`).toBe(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`every state is accessible and fits 320 pixels: ${colorScheme}`, async ({ batch, page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    await batch.open();
    const check = (/** @type {string} */ name) => test.step(name, async () => (await accessible(page), await fits(page)));
    await check("a file is wanted");
    await batch.give("empty.csv", "");
    await expect(batch.view.getByRole("alert")).toBeVisible();
    await check("a file cannot be read");
    await batch.give("customers.csv", csv([...TROUBLE, { id: "1", name: "Maria Garcia", birthDate: "3/4/1970", country: "Atlantis" }, ...customerRows(100, 5)]));
    await batch.start.waitFor();
    await check("columns are checked");
    await batch.start.click();
    await batch.ended();
    await batch.shows(await batch.alerts());
    await check("results");
    await batch.rows.first().click();
    await expect(batch.customer.locator(".alignment")).toBeVisible();
    await check("a customer");
    await batch.summary.getByRole("button", { name: "could not be screened" }).click();
    await batch.shows(2);
    await batch.rows.first().click();
    await expect(batch.customer).toContainText("Not screened");
    await check("a row that was not screened");
    await batch.view.getByText("The same in numbers").click();
    await check("the chart in numbers");
    await page.setViewportSize({ width: 390, height: 844 });
    await batch.view.getByLabel("Show", { exact: true }).selectOption("alerts");
    await batch.rows.first().click();
    await expect(batch.customer).toBeInViewport({ ratio: 0.9 });
    await accessible(page);
    await batch.view.getByRole("button", { name: "Table" }).click();
    await expect(batch.customer).toBeHidden();
  });
}
