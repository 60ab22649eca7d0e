// The site in a frame of another origin: who may ask, what is answered, and what is never told.

import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, source, test } from "./built.js";

/** A page around the frame, which records everything it is told. */
const PARENT = `<!doctype html><title>parent</title>
<script type="module">
window.told = [];
addEventListener("message", ({ data }) => told.push(data));
window.connect = async (options) => (window.screener = await (await import("./frame-client.js")).connectFrame(document.querySelector("iframe"), options));
</script>`;

/**
 * Serves the site and a page with it in a frame, on two origins.
 * @param {any} fixtures
 * @param {{ ancestors?: boolean, parents?: (origin: string) => unknown }} [options] whom the server and frame.json allow
 */
async function framed({ page, serve, answering, site }, { ancestors = true, parents = (origin) => [origin] } = {}) {
  const client = { "/frame-client.js": await source("frame-client.js"), "/screener-error.js": await source("screener-error.js") };
  const around = await answering((/** @type {string} */ file) => {
    if (file === "/") return { type: "text/html", body: PARENT };
    const body = Object.entries(client).find(([name]) => name === file)?.[1];
    return body ? { type: "text/javascript", body } : undefined;
  });
  const origin = new URL(around.url).origin;
  await writeFile(path.join(site, "frame.json"), JSON.stringify({ parents: parents(origin) }));
  const { url } = await serve(site, { parents: ancestors ? [origin] : [] });
  await page.goto(around.url);
  await page.evaluate((/** @type {string} */ src) => {
    const frame = document.createElement("iframe");
    frame.src = src;
    frame.width = frame.height = "600";
    document.body.append(frame);
  }, url);
  return { frame: page.frameLocator("iframe"), origin };
}

const connect = (/** @type {import("@playwright/test").Page} */ page, options = {}) =>
  page.evaluate((given) => Reflect.get(window, "connect")(given).then(() => "connected", (/** @type {any} */ error) => error.code), options);

test("the page around asks, and is answered", async ({ page, serve, answering, site }) => {
  await framed({ page, serve, answering, site });
  expect(await connect(page)).toBe("connected");
  const result = await page.evaluate(() => Reflect.get(window, "screener").search("Kil Jong Hun", { threshold: 0.9 }));
  expect(result.hits.map((/** @type {any} */ hit) => hit.entity.id)).toContain("us-ofac-sdn:17619");
  expect(result.complete).toBe(true);
  const refused = await page.evaluate(() => Reflect.get(window, "screener").search("x", { threshold: 7 }).catch((/** @type {any} */ error) => error.code));
  expect(refused).toBe("bad-option");
  const given = await page.evaluate(() => Reflect.get(window, "screener").search("x", { signal: AbortSignal.abort() }).catch((/** @type {any} */ error) => error.code));
  expect(given).toBe("aborted");
});

test("it seals itself, takes a name to show, and never tells what is typed", async ({ page, serve, answering, site }) => {
  const { frame } = await framed({ page, serve, answering, site });
  expect(await connect(page)).toBe("connected");
  await frame.locator("html.sealed").waitFor();
  await page.evaluate(() => Reflect.get(window, "screener").show("Kil Jong Hun"));
  await expect(frame.locator("#name")).toHaveValue("Kil Jong Hun");
  await expect(frame.locator("#hits .hit").first()).toContainText("KIL");
  const before = await page.evaluate(() => Reflect.get(window, "told").length);
  await frame.locator("#name").fill("Reconnaissance General Bureau");
  await expect(frame.locator("#hits .hit").first()).toContainText(/reconnaissance/i);
  // An answer to a question asked after that: whatever was told before it has come.
  await page.evaluate(() => Reflect.get(window, "screener").search("nobody"));
  const told = await page.evaluate((from) => Reflect.get(window, "told").slice(from), before);
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told)).not.toContain("Reconnaissance");
});

test("an origin that frame.json does not name is refused", async ({ page, serve, answering, site }) => {
  await framed({ page, serve, answering, site }, { parents: () => ["https://intranet.example"] });
  expect(await connect(page)).toBe("origin-refused");
});

test("frame.json with something that is no origin allows nobody, and the page says so", async ({ page, serve, answering, site }) => {
  const { frame } = await framed({ page, serve, answering, site }, { parents: (origin) => [origin, "*"] });
  expect(await connect(page)).toBe("origin-refused");
  await expect(frame.locator("#notices")).toContainText('frame.json: "*" is no origin');
});

test("messages of another kind, version or method are not taken for questions", async ({ page, serve, answering, site }) => {
  await framed({ page, serve, answering, site });
  expect(await connect(page)).toBe("connected");
  const errors = await page.evaluate(async () => {
    const { contentWindow, src } = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
    const told = Reflect.get(window, "told");
    told.length = 0;
    const send = (/** @type {object} */ message) => contentWindow?.postMessage(message, new URL(src).origin);
    send({ hello: "there" });
    send({ protocol: "name-screener", version: 2, id: 1001, method: "search", args: { query: "x" } });
    send({ protocol: "name-screener", version: 1, id: 1002, method: "constructor" });
    await Reflect.get(window, "screener").search("x");
    return told.map((/** @type {any} */ answer) => answer.error?.code);
  });
  expect(errors.toSorted()).toEqual(["bad-version", "not-implemented", undefined].toSorted());
});

test("a server that names no parent has the browser refuse the frame", async ({ page, serve, answering, site }) => {
  await framed({ page, serve, answering, site }, { ancestors: false });
  expect(await connect(page, { timeout: 3_000 })).toBe("engine-failed");
});
