// The sealed site: every way out is tried, the browser reports each as refused, and the server hears of none.

import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { tamperWithWorker } from "../browser/screener-page.js";
import { expect, sealed, source, test } from "./built.js";

/** Firefox reports nothing to a worker whose EventSource it refuses; its console and the server's log show it. */
const UNREPORTED = { firefox: ["eventSource"], chromium: [] };

/** Types by extension; no header says any policy, as on many a server. @param {string} site @param {string} file */
async function plainFile(site, file) {
  const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm" };
  const body = await readFile(path.join(site, file === "/" ? "index.html" : file));
  return { type: types[/** @type {keyof types} */ (path.extname(file))] ?? (file === "/" ? "text/html" : "application/octet-stream"), body };
}

/** @param {string} site */
async function allFiles(site) {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => `/${path.relative(site, path.join(entry.parentPath, entry.name))}`);
  return new Map(await Promise.all(["/", ...files].map(async (file) => /** @type {const} */ ([file, await plainFile(site, file)]))));
}

test("on a server that sends no policy at all, page and worker are sealed all the same", async ({ page, answering, site }, { project }) => {
  const files = await allFiles(site);
  const server = await answering((/** @type {string} */ file) => files.get(file));
  await page.goto(server.url);
  await sealed(page);
  await expect(page.locator("#show-seal")).toHaveText(/Sealed/);
  await page.locator("#show-seal").click();
  await page.getByRole("button", { name: "Try to send" }).click();
  const table = page.getByRole("table", { name: "Try to send" });
  await table.waitFor();
  const rows = await table.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.className)));
  expect(rows).toHaveLength(13);
  expect(rows.map(([fromPage]) => fromPage)).toEqual(rows.map(() => "refused"));
  const fromWorker = rows.map(([, cell]) => cell).filter(Boolean);
  expect(fromWorker).toHaveLength(6);
  const unreported = UNREPORTED[/** @type {"chromium" | "firefox"} */ (project.name)].length;
  expect(fromWorker.filter((outcome) => outcome === "refused")).toHaveLength(6 - unreported);
  expect(fromWorker).not.toContain("sent");
  expect(server.asked.filter((/** @type {string} */ url) => url.includes("try-to-send"))).toEqual([]);
});

test("where nothing forbids it, each of these ways does reach the server", async ({ page, answering }) => {
  const modules = ["connections.js", "outcome.js", "page-attempts.js", "worker-attempts.js"];
  const files = new Map(await Promise.all(modules.map(async (name) =>
    /** @type {const} */ ([`/${name}`, { type: "text/javascript", body: await source(`app/seal/${name}`) }]))));
  const server = await answering((/** @type {string} */ file) =>
    files.get(file) ?? (file.startsWith("/try") ? { type: "text/javascript", body: ";" } : { type: "text/html", body: "<!doctype html><body>" }));
  await page.goto(server.url);
  const tried = await page.evaluate(async (base) => {
    const { tryFromPage } = await import(`${base}page-attempts.js`);
    const page = await tryFromPage(`${base}try-page`);
    const worker = new Worker(`${base}worker-attempts.js`, { type: "module" });
    worker.postMessage(`${base}try-worker`);
    return [page, await new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)))];
  }, server.url);
  expect(tried.flat().filter((/** @type {any} */ { outcome }) => outcome === "refused")).toEqual([]);
  // Firefox prefetches when it has nothing else to do, which a test cannot wait for.
  const ways = tried[0].map((/** @type {any} */ { way }) => way).filter((/** @type {string} */ way) => way !== "prefetch");
  for (const way of ways) expect(server.asked.some((/** @type {string} */ url) => url.startsWith("/try-page") && url.endsWith(`way=${way}`)), way).toBe(true);
  for (const { way } of tried[1]) expect(server.asked, way).toContainEqual(expect.stringMatching(`/try-worker.*way=${way}$`));
});

test("an engine that crashes is started again, although the server is gone", async ({ page, screener, serve, site }) => {
  await tamperWithWorker(page, `self.addEventListener("message", ({ data }) => {
    if (data.args?.query === "crash") setTimeout(() => { throw new Error("out of memory"); });
  });
  answerWith((message, post) => { if (message.result?.query !== "crash") post(message); })`);
  const server = await serve(site);
  await page.goto(server.url);
  await sealed(page);
  await server.stop();
  await screener.name.fill("crash");
  await expect(screener.hits).toContainText("The engine stopped");
  // Before it starts: it screens what stands in the field, which would crash it again.
  await screener.name.fill("Kil Jong Hun");
  await page.getByRole("button", { name: "Start the engine again" }).click();
  await expect(screener.hits.locator(".hit").first()).toContainText("KIL");
  await expect(page.locator("#show-seal")).toHaveText(/Sealed/);
});

test("the strict policy is never violated", async ({ page, screener, serve, site }) => {
  await page.addInitScript(() => {
    Object.assign(window, { violations: [] });
    addEventListener("securitypolicyviolation", (event) => Reflect.get(window, "violations").push(`${event.effectiveDirective} ${event.blockedURI}`));
  });
  const { url } = await serve(site);
  await page.goto(url);
  await sealed(page);
  await screener.screen("Kil Jong Hun");
  for (const tab of await page.locator("#tabs button").all()) await tab.click();
  await page.getByRole("button", { name: "Privacy" }).click();
  expect(await page.evaluate(() => Reflect.get(window, "violations"))).toEqual([]);
});
