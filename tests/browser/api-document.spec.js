// `scanDocument` of the public module, without the screener's own page around it.

import { readFileSync } from "node:fs";
import { expect, openBlank, test } from "./screener-page.js";

const REPORT = readFileSync("tests/fixtures/documents/january-2015.txt", "utf8");

test.beforeEach(async ({ page }) => {
  await openBlank(page);
  await page.evaluate(async () => {
    const { createScreener } = await import("/name-screener.js");
    const outcome = (/** @type {Promise<unknown>} */ promise) => promise.then((value) => ({ value }), (error) => ({ code: error.code, message: error.message }));
    Object.assign(window, { outcome, screener: await createScreener({ batchWorkers: 0 }) });
  });
});

test("each mention's offsets are of its text, and its hits those of a search", async ({ page }) => {
  const { result, searched, told } = await page.evaluate(async (text) => {
    const { screener } = /** @type {any} */ (window);
    const told = /** @type {number[]} */ ([]);
    const result = await screener.scanDocument(text, { limit: 5, onProgress: (/** @type {number} */ done) => told.push(done) });
    const searched = [];
    for (const { text } of result.mentions) searched.push(await screener.search(text, { limit: 5 }));
    return { result, searched, told };
  }, REPORT);
  expect(result).toMatchObject({ threshold: 0.85, complete: true });
  expect(result.mentions.length).toBeGreaterThan(10);
  result.mentions.forEach((/** @type {any} */ mention, /** @type {number} */ i) => {
    const written = REPORT.slice(mention.start, mention.end).replace(/-\n(?=[a-z])/g, "").replace(/\s+/g, " ");
    expect(mention.text).toBe(written);
    const { hits, total } = searched[i];
    expect(mention.total).toBe(total);
    expect(mention.score).toBe(hits[0].score);
    expect(mention.hits.map((/** @type {any} */ hit) => [hit.id, hit.score, hit.nameScore])).toEqual(hits.map((/** @type {any} */ hit) => [hit.entity.id, hit.score, hit.nameScore]));
  });
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});

test("offsets count UTF-16, behind emoji and lone surrogates too", async ({ page }) => {
  const mentions = await page.evaluate(async () => {
    const { screener } = /** @type {any} */ (window);
    const text = "\u{1f642} \ud800 Ryu Jin \u{1f642}\u{1f642}. KOMID.";
    const { mentions } = await screener.scanDocument(text);
    return mentions.map((/** @type {any} */ { start, end }) => text.slice(start, end));
  });
  expect(mentions).toEqual(["Ryu Jin", "KOMID"]);
});

test("options count: lists, kinds, threshold, details", async ({ page }) => {
  const found = await page.evaluate(async () => {
    const { screener } = /** @type {any} */ (window);
    const scan = async (/** @type {object} */ options) =>
      (await screener.scanDocument("Ryu Jin of KOMID, and Ryoo Jinn.", options)).mentions.map((/** @type {any} */ m) => [m.text, m.hits[0].entity?.id ?? m.hits[0].list]);
    return [await scan({ lists: ["un-sc"] }), await scan({ kinds: ["organization"], details: true }), await scan({ threshold: 1, lists: ["un-sc"] })];
  });
  expect(found[0].map(([text]) => text)).toContain("Ryu Jin");
  expect(found[0].every(([, list]) => list === "un-sc")).toBe(true);
  expect(found[1].map(([text]) => text)).toEqual(["KOMID"]);
  expect(found[1][0][1]).toContain(":");
  // KOMID is an alias as it stands, Ryoo Jinn is not.
  expect(found[2]).toEqual([["Ryu Jin", "un-sc"], ["KOMID", "un-sc"]]);
});

test("wrong calls are told", async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const { screener, outcome } = /** @type {any} */ (window);
    const outcomes = [
      outcome(screener.scanDocument(7)),
      outcome(screener.scanDocument("x", { threshold: 2 })),
      outcome(screener.scanDocument("x", { lists: ["none"] })),
      outcome(screener.scanDocument("x", { nearest: true })),
      outcome(screener.scanDocument("x", { signal: AbortSignal.abort() })),
      outcome(screener.scanDocument("")),
    ];
    return (await Promise.all(outcomes)).map(({ code, value }) => code ?? value.mentions.length);
  });
  expect(codes).toEqual(["bad-option", "bad-option", "bad-option", "bad-option", "aborted", 0]);
});

test("searches are answered during a scan, a scan can be given up, and the next begins anew", async ({ page }) => {
  const { order, code, after } = await page.evaluate(async (report) => {
    const { screener, outcome } = /** @type {any} */ (window);
    const order = /** @type {string[]} */ ([]);
    const giveUp = new AbortController();
    const begun = Promise.withResolvers();
    const scanned = outcome(screener.scanDocument(`${report}\n\n`.repeat(200), { signal: giveUp.signal, onProgress: begun.resolve }));
    scanned.then(() => order.push("scan"));
    await begun.promise;
    await screener.search("Ryu Jin").then(() => order.push("search"));
    giveUp.abort();
    const { code } = await scanned;
    const after = await screener.scanDocument("Ryu Jin");
    return { order, code, after: after.mentions.length };
  }, REPORT);
  expect(order).toEqual(["search", "scan"]);
  expect([code, after]).toEqual(["aborted", 1]);
});
