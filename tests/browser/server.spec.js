// What `cargo xtask serve` sends: the headers that browsers act on, and no way out of the folder.

import { expect, test } from "@playwright/test";

test("the page is isolated", async ({ page }) => {
  await page.goto("/");
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test("the worker has no connection at all", async ({ page }) => {
  // Another script with the headers of the real one, started as the page starts it.
  const probe = "fetch('/').then(() => 'fetched', () => 'blocked').then((outcome) => postMessage(outcome));";
  await page.route("**/worker.js", async (route) => route.fulfill({ response: await route.fetch(), body: probe }));
  await page.goto("/name-screener.d.ts");
  const outcome = await page.evaluate(() => new Promise((resolve, reject) => {
    const rules = { createScriptURL: (/** @type {string} */ url) => url };
    /** @type {typeof rules} */
    const policy = /** @type {any} */ (window).trustedTypes?.createPolicy("name-screener", rules) ?? rules;
    const worker = new Worker(policy.createScriptURL("/worker.js"), { type: "module" });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = () => reject(new Error("the probe did not start"));
  }));
  expect(outcome).toBe("blocked");
  // The page itself may: it is the worker's own policy that blocks.
  expect(await page.evaluate(() => fetch("/").then(() => "fetched", () => "blocked"))).toBe("fetched");
});

test("the browser asks again for a file and is told that it is the same", async ({ request }) => {
  const first = await request.get("/name-screener.js");
  expect(first.status()).toBe(200);
  const second = await request.get("/name-screener.js", { headers: { "if-none-match": first.headers().etag } });
  expect(second.status()).toBe(304);
});

for (const path of ["/..%2fCargo.toml", "/%2e%2e/Cargo.toml", "/..%5cCargo.toml", "/lists/..%2f..%2fCargo.toml", "/.gitignore", "/lists/"]) {
  test(`${path} is not found`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(404);
    expect(response.headers()["content-type"]).toBe("text/plain; charset=utf-8");
    expect(response.headers()["x-content-type-options"]).toBe("nosniff");
  });
}
