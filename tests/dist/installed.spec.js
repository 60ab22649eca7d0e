// The site as something installed: whole without a server after the first visit, and never two versions in one.

import { appendFile, cp, readdir } from "node:fs/promises";
import path from "node:path";
import { expect, sealed, test } from "./built.js";
import { renew } from "./versions.js";

/** Waits until the service worker has everything. @param {import("@playwright/test").Page} page */
const kept = (page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

const version = (/** @type {import("@playwright/test").Page} */ page) => page.evaluate(() => document.documentElement.dataset.version);

/**
 * Opens the page again, upon which the browser looks for a newer version by itself (Chromium refuses to look when a sealed page asks), and
 * tells what became of it.
 * @param {import("@playwright/test").Page} page
 */
async function lookForNewer(page) {
  await page.addInitScript(() => {
    const found = navigator.serviceWorker.ready.then((registration) =>
      registration.installing ?? registration.waiting ?? new Promise((resolve) => registration.addEventListener("updatefound", () => resolve(registration.installing), { once: true })));
    const tried = found.then(async (/** @type {ServiceWorker} */ worker) => {
      while (worker.state === "installing") await new Promise((changed) => worker.addEventListener("statechange", changed, { once: true }));
      return worker.state;
    });
    Object.assign(window, { tried });
  });
  await page.reload();
  await sealed(page);
  return page.evaluate(() => Reflect.get(window, "tried"));
}

test("below a path of a server: it works on when the server is gone", async ({ page, screener, serve, site, folder }) => {
  await cp(site, path.join(folder, "tools/screener"), { recursive: true });
  const server = await serve(folder);
  const url = `${server.url}tools/screener/`;
  await page.goto(`${server.url}tools/screener/index.html`);
  await sealed(page);
  await kept(page);
  await server.stop();
  await page.goto(url);
  await sealed(page);
  await screener.screen("Kil Jong Hun");
  expect(await screener.ids()).toContain("us-ofac-sdn:17619");
});

test("it can be installed", async ({ page, serve, site }) => {
  const { url } = await serve(site);
  await page.goto(url);
  const href = await page.locator("link[rel=manifest]").evaluate((link) => /** @type {HTMLLinkElement} */ (link).href);
  const manifest = await (await page.request.get(href)).json();
  expect(new URL(manifest.start_url, href).href).toBe(url);
  expect(new URL(manifest.scope, href).href).toBe(url);
  for (const { src, type } of manifest.icons) {
    const icon = await page.request.get(new URL(src, href).href);
    expect(icon.headers()["content-type"]).toBe(type);
  }
});

test("a newer version waits until it is asked for, and is then used whole", async ({ page, screener, serve, site }) => {
  const { url } = await serve(site);
  await page.goto(url);
  await sealed(page);
  await kept(page);
  await renew(site, "second");
  expect(await lookForNewer(page)).toBe("installed");
  await expect(screener.notices).toContainText("A newer version");
  // Loaded again without being asked for, the page is the old one, whole: its files are no longer on the server.
  await page.reload();
  await sealed(page);
  expect(await version(page)).toBeUndefined();
  await expect(screener.notices).toContainText("A newer version");
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Load the newer version" }).click()]);
  await sealed(page);
  expect(await version(page)).toBe("second");
  await screener.screen("Kil Jong Hun");
  expect(await screener.ids()).toContain("us-ofac-sdn:17619");
  await expect(screener.notices).toBeEmpty();
});

test("a newer version with a file that is not the right one is not used at all", async ({ page, screener, serve, site }) => {
  const { url } = await serve(site);
  await page.goto(url);
  await sealed(page);
  await kept(page);
  await renew(site, "damaged");
  const [name] = await readdir(path.join(site, "v"));
  await appendFile(path.join(site, "v", name, "lists/un-sc.pack"), "x");
  expect(await lookForNewer(page)).toBe("redundant");
  await page.reload();
  await sealed(page);
  expect(await version(page)).toBeUndefined();
  await screener.screen("Kil Jong Hun");
  expect(await screener.ids()).toContain("us-ofac-sdn:17619");
  expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
});
