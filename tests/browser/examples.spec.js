// Every example of www/examples/, opened in a fresh project that has installed the packed npm package, under a strict policy.

import { gzipSync } from "node:zlib";
import { test as base, expect } from "@playwright/test";
import { SITE_POLICY, serveFolder } from "../embedding/folder-server.js";
import { buildExamples, freshProject } from "../embedding/fresh-project.js";

const HIT = "Kil Jong Hun";

/** Bytes of script (gzip) that an element may add to a page, the whole API included. */
const MOST_SCRIPT = 30_000;

/** @type {import("@playwright/test").TestType<any, any>} */
const test = base.extend({
  // The screener's own site, on an origin of its own.
  screenerSite: [async ({}, use) => {
    const server = await serveFolder("www", 0, SITE_POLICY);
    await use(server.url);
    await server.close();
  }, { scope: "worker" }],

  site: [async ({ screenerSite }, use) => {
    const project = await freshProject();
    await buildExamples(project, new URL(screenerSite).origin);
    const server = await serveFolder(project.site);
    await use(`${server.url}name-screener/examples`);
    await server.close();
    await project.remove();
  }, { scope: "worker", timeout: 180_000 }],

  // What the page complains of: nothing may be.
  complaints: async ({ page }, use) => {
    const complaints = /** @type {string[]} */ ([]);
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => console.error(`violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
    });
    await use(complaints);
    expect(complaints).toEqual([]);
  },
});

test("plain page: two elements, their events and one worker", async ({ page, site, complaints }) => {
  await page.goto(`${site}/plain/`);
  const [first, second] = await page.locator("name-screener").all();
  await first.getByRole("textbox", { name: "Name to screen" }).fill(HIT);
  await expect(first.locator("[part=hit]").first()).toContainText(/KIL/i);
  await second.getByRole("textbox", { name: "Persons on OFAC's and the UN's lists" }).fill("Reconnaissance General Bureau");
  await expect(second.locator("[part=status]")).toContainText("at or above 0.90 in OFAC SDN");
  const events = page.locator("#events");
  await expect(events).toContainText("ready: us-ofac-sdn, un-sc");
  await expect(events).toContainText("hit: eu-fsf:147507");
  expect(complaints).toEqual([]);
});

test("the element adds less script than 30 KB", async ({ page, site }) => {
  /** @type {Promise<number>[]} */
  const sizes = [];
  page.on("response", (response) => {
    const isModule = /\.js$/.test(response.url()) && !response.url().endsWith("/main.js");
    if (isModule) sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(`${site}/plain/`);
  await expect(page.locator("#events")).toContainText("ready");
  const all = await Promise.all(sizes);
  const total = all.reduce((sum, size) => sum + size, 0);
  console.log(`the element, its API, its worker and the engine's glue: ${total} bytes (gzip) in ${all.length} files`);
  expect(all.length).toBeGreaterThan(2);
  expect(total).toBeLessThan(MOST_SCRIPT);
});

test("form field: nothing is saved before its name was screened", async ({ page, site, complaints }) => {
  await page.goto(`${site}/form/`);
  const field = page.getByRole("textbox", { name: "Name" });
  const save = page.getByRole("button", { name: "Save" });
  await field.fill(HIT);
  await save.click();
  await expect(page.locator("#outcome")).toContainText(/^Not saved: \d+ listed/);
  await expect(page.locator(".name-screener-badge")).toContainText("best");
  await field.fill("Maria Garcia Zzyzx");
  await save.click();
  await expect(page.locator("#outcome")).toHaveText("Saved.");
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page.locator(".name-screener-badge")).toHaveText("");
  expect(complaints).toEqual([]);
});

test("iframe: a page of another origin asks, and the site's owner says who may", async ({ page, site, screenerSite, complaints }) => {
  let parents = [new URL(site).origin];
  await page.route(`${screenerSite}frame.json`, (route) => route.fulfill({ json: { parents } }));
  await page.goto(`${site}/iframe/`);
  const outcome = page.locator("#outcome");
  await expect(outcome).toHaveText(/^Ready: us-ofac-sdn/, { timeout: 60_000 });
  await page.getByRole("textbox", { name: "Name" }).fill(HIT);
  await page.getByRole("button", { name: "Screen" }).click();
  await expect(outcome).toHaveText(new RegExp(`^${HIT}: [1-9]\\d* hits$`));
  await expect(page.frameLocator("#screener").getByRole("textbox", { name: "Name to screen" })).toHaveValue(HIT);
  parents = ["https://other.example"];
  await page.reload();
  await expect(outcome).toHaveText(/^Not screened: .+ \(origin-refused\)$/, { timeout: 60_000 });
  // Browsers also note that greetings went to the empty page that stands there first, and that a frame may not take the focus.
  const others = complaints.filter((/** @type {string} */ text) => text.startsWith("violation:"));
  complaints.length = 0;
  expect(others).toEqual([]);
});

for (const framework of ["react", "vue"]) {
  test(`${framework}: a field and the element, which come and go`, async ({ page, site, complaints }) => {
    await page.goto(`${site}/${framework}/`);
    const field = page.getByRole("textbox", { name: "Name", exact: true });
    const screened = page.locator("#screened");
    await field.pressSequentially(HIT);
    await expect(screened).toHaveText(new RegExp(`^${HIT}: [1-9]\\d* hits$`));
    const badge = page.locator(".name-screener-badge");
    await expect(badge).toContainText("best");
    await page.getByRole("button", { name: "Clear" }).click();
    await expect(field).toHaveValue("");
    await expect(badge).toHaveText("");
    const element = page.locator("name-screener");
    await element.getByRole("textbox", { name: "Name to screen" }).fill("Ri Won Ho");
    await expect(screened).toHaveText(/^Ri Won Ho: \d+ hits$/);
    await page.getByRole("button", { name: "Hide the element" }).click();
    await expect(element).toHaveCount(0);
    await page.getByRole("button", { name: "Show the element" }).click();
    await element.getByRole("textbox", { name: "Name to screen" }).fill(HIT);
    await expect(screened).toHaveText(new RegExp(`^${HIT}: [1-9]\\d* hits$`));
    expect(complaints).toEqual([]);
  });
}
