// What the server sends is damaged, cut, of another version, something else or missing: the page says which list,
// why and what to do, never 'no match', and screens against what it has.

import { gunzipSync } from "node:zlib";
import { expect, replace, tamperWithWorker, test } from "./screener-page.js";

const PACK = "lists/un-sc.pack";

test.beforeEach(({ screener }) => screener.fewLists());

/** @param {Buffer} body @param {number} at */
function flipped(body, at) {
  const copy = Buffer.from(body);
  copy[at] ^= 0x10;
  return copy;
}

/** @type {[what: string, change: (body: Buffer) => Buffer | string, type: string | undefined, says: RegExp][]} */
const DAMAGES = [
  ["cut in half", (body) => body.subarray(0, body.length / 2), undefined, /damaged or cut off: it has \d+ bytes, but the manifest says \d+/],
  ["without its last byte", (body) => body.subarray(0, -1), undefined, /damaged or cut off/],
  ["one flipped byte", (body) => flipped(body, body.length >> 1), undefined, /damaged or was replaced.*SHA-256/],
  ["a web page, said to be one", () => "<!doctype html><title>Log in</title>", "text/html; charset=utf-8", /sent a web page instead/],
  ["a web page, said to be a pack", () => "<!doctype html><title>Log in</title>", undefined, /damaged or cut off/],
  ["an empty file", () => "", undefined, /is empty/],
];

for (const [what, change, type, says] of DAMAGES) {
  test(`a pack that is ${what}`, async ({ page, screener }) => {
    await replace(page, PACK, change, type);
    await screener.open();
    await expect(screener.notices).toContainText("UN was not loaded");
    await expect(screener.notices).toContainText(says);
    await expect(screener.notices).toContainText("does not cover it");
    await screener.screen("Barack Obama");
    await expect(screener.hits).toContainText("Not a full answer");
    await expect(screener.hits).toContainText("UN was not loaded, so it was not searched");
    await expect(screener.summary).toContainText("a list is missing");
    expect(await screener.text()).not.toMatch(/no match/i);
    await screener.screen("Bank of Kunlun");
    expect(await screener.ids()).toContain("us-ofac-consolidated:15268");
  });
}

test("on a page that is not served securely the engine itself checks the packs", async ({ page, screener }) => {
  await tamperWithWorker(page, 'Object.defineProperty(self, "crypto", { value: undefined })');
  await replace(page, PACK, (body) => flipped(body, body.length >> 1));
  await screener.open();
  await expect(screener.notices).toContainText(/UN was not loaded: .*SHA-256/);
  await expect(page.locator("#status")).toContainText("OFAC non-SDN");
});

test("a missing pack; loading again mends it and answers the name that waits", async ({ page, screener }) => {
  await page.route(`**/${PACK}`, (route) => route.fulfill({ status: 404, body: "not found" }));
  await screener.open();
  await expect(screener.notices).toContainText(/UN was not loaded: the server answered 404 for \/lists\/un-sc\.pack/);
  await screener.screen("Barack Obama");
  expect(await screener.text()).not.toMatch(/no match/i);
  await page.unroute(`**/${PACK}`);
  await page.getByRole("button", { name: "Load again" }).click();
  await screener.loaded();
  await expect(screener.hits).toContainText("No match at or above 0.85");
  await expect(screener.notices).toBeEmpty();
});

test("a newer version of the pack", async ({ page, screener }) => {
  await replace(page, PACK, (body) => {
    const raw = gunzipSync(body);
    raw.writeUInt32LE(raw.readUInt32LE(8) + 1, 8);
    return raw;
  });
  // The manifest of that newer build.
  await replace(page, "lists/manifest.json", (body) => {
    const manifest = JSON.parse(body.toString());
    const entry = manifest.lists.find((/** @type {{ id: string }} */ list) => list.id === "un-sc");
    Object.assign(entry, { bytes: 0, packSha256: "" });
    return JSON.stringify(manifest);
  });
  await screener.open();
  await expect(screener.notices).toContainText(/UN was not loaded: .*version/);
});

test("no list at all: nothing can be screened, and the page says so", async ({ page, screener }) => {
  await page.route("**/lists/*.pack", (route) => route.fulfill({ status: 500, body: "error" }));
  await screener.open();
  await screener.name.fill("Barack Obama");
  await expect(screener.hits).toContainText("Nothing can be screened");
  await expect(screener.hits).toContainText("the server answered 500");
  expect(await screener.text()).not.toMatch(/no match/i);
  await page.unroute("**/lists/*.pack");
  await page.getByRole("button", { name: "Load again" }).click();
  await screener.loaded();
  await expect(screener.hits).toContainText("No match");
});

/** @type {[what: string, body: string, type: string, says: RegExp][]} */
const MANIFESTS = [
  ["a web page", "<!doctype html>", "text/html", /manifest of the lists .* web page/],
  ["not JSON", "{", "application/json", /is not a manifest/],
  ["of a newer format", '{"format":2,"lists":[]}', "application/json", /format 2/],
  ["without lists", '{"format":1,"lists":[]}', "application/json", /no list to load/],
  ["with an entry that names no pack", '{"format":1,"lists":[{"id":"un-sc"}]}', "application/json", /lacks its id, pack or packSha256/],
];

for (const [what, body, contentType, says] of MANIFESTS) {
  test(`a manifest that is ${what}`, async ({ page, screener }) => {
    await page.route("**/lists/manifest.json", (route) => route.fulfill({ contentType, body }));
    await screener.open();
    await screener.name.fill("Barack Obama");
    await expect(screener.hits).toContainText("Nothing can be screened");
    await expect(screener.hits).toContainText(says);
    expect(await screener.text()).not.toMatch(/no match/i);
  });
}

/** @type {[what: string, path: string, says: RegExp][]} */
const ENGINE_FILES = [
  ["the engine", "pkg/name_screener_bg.wasm", /engine could not be started: the server answered 404/],
  ["the engine's glue", "pkg/name_screener.js", /engine stopped|did not load/],
  ["the worker", "worker.js", /engine stopped|did not load/],
];

for (const [what, path, says] of ENGINE_FILES) {
  test(`a server without ${what}`, async ({ page, screener }) => {
    await page.route(`**/${path}`, (route) => route.fulfill({ status: 404, body: "not found" }));
    await screener.open();
    await expect(screener.hits).toContainText("Nothing can be screened");
    await expect(screener.hits).toContainText(says);
    await expect(page.getByRole("button", { name: "Load again" })).toBeVisible();
  });
}

test("an engine that is cut off", async ({ page, screener }) => {
  await replace(page, "pkg/name_screener_bg.wasm", (body) => body.subarray(0, body.length / 2));
  await screener.open();
  await expect(screener.hits).toContainText(/engine could not be started/);
});

test("while a list is loading, nothing is answered; then the name typed meanwhile is", async ({ page, screener }) => {
  /** @type {() => void} */
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(undefined)));
  await page.route(`**/${PACK}`, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/");
  await screener.name.fill("Barack Obama");
  await expect(page.getByRole("progressbar", { name: "Loading the lists" })).toBeVisible();
  await expect(screener.hits).toContainText("Nothing has been searched yet");
  expect(await screener.text()).not.toMatch(/no match/i);
  release();
  await screener.loaded();
  await expect(screener.hits).toContainText("No match at or above 0.85");
});
