// The public module as an embedding page uses it, without the screener's own page around it.

import { gunzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { expect, manifest, openBlank, test } from "./screener-page.js";

/** @typedef {typeof import("../../www/name-screener.js")} Api */

test.beforeEach(async ({ page }) => {
  await openBlank(page);
  await page.evaluate(async () => {
    const api = await import("/name-screener.js");
    /** What a promise came to: its value, or the code and message of its error. */
    const outcome = (/** @type {Promise<unknown>} */ promise) => promise.then(
      (value) => ({ value }),
      (error) => ({ code: error.code, message: error.message, name: error.name, lists: error.lists }),
    );
    Object.assign(window, { ...api, outcome });
  });
});

test("createScreener loads every list of the manifest and tells its progress", async ({ page }) => {
  const { states, engine, progress } = await page.evaluate(async () => {
    const { createScreener } = /** @type {any} */ (window);
    const progress = /** @type {any[]} */ ([]);
    const screener = await createScreener({ onProgress: (/** @type {any} */ one) => progress.push(one) });
    return { states: screener.lists(), engine: screener.engine, progress };
  });
  expect(engine).toMatch(/^\d+\.\d+\.\d+\/\d+$/);
  expect(states.map((/** @type {any} */ list) => [list.id, list.status, list.publishedOn, list.sha256, list.packSha256, list.entities, list.names]))
    .toEqual(manifest.lists.map((/** @type {any} */ list) => [list.id, "ready", list.publishedOn, list.sha256, list.packSha256, list.entities, list.names]));
  const last = progress.at(-1);
  expect(last.loaded).toBe(last.total);
  expect(last.loaded).toBeGreaterThan(manifest.lists.reduce((/** @type {number} */ sum, /** @type {any} */ list) => sum + list.bytes, 0));
  expect(new Set(progress.map((one) => one.stage))).toEqual(new Set(["engine", "lists"]));
});

test("no progress is told once loading has failed", async ({ page }) => {
  await page.route("**/worker.js", (route) => route.fulfill({ status: 404 }));
  const { code, before, after } = await page.evaluate(async () => {
    const { createScreener, outcome } = /** @type {any} */ (window);
    // The manifest has come when the worker fails, and is read only then.
    const arrayBuffer = Response.prototype.arrayBuffer;
    Response.prototype.arrayBuffer = async function () {
      const bytes = await arrayBuffer.call(this);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return bytes;
    };
    let told = 0;
    const { code } = await outcome(createScreener({ onProgress: () => told++ }));
    const before = told;
    await new Promise((resolve) => setTimeout(resolve, 600));
    return { code, before, after: told };
  });
  expect(code).toBe("engine-failed");
  expect(after).toBe(before);
});

test("search and compare keep their contract", async ({ page }) => {
  const { result, limited, pair, above } = await page.evaluate(async () => {
    const { createScreener } = /** @type {any} */ (window);
    const screener = await createScreener({ lists: ["us-ofac-sdn", "un-sc"] });
    const result = await screener.search("Kim Yong Chol");
    const limited = await screener.search("Kim Yong Chol", { limit: 1, threshold: 0.25, lists: ["un-sc"], kinds: undefined });
    const [{ matchedName, entity }] = result.hits;
    const pair = await screener.compare("Kim Yong Chol", matchedName.text, { kind: entity.kind });
    return { result, limited, pair, above: result.hits.every((/** @type {any} */ hit) => hit.score >= result.threshold) };
  });
  expect(result).toMatchObject({ query: "Kim Yong Chol", complete: true, total: result.hits.length });
  expect(result.elapsedMs).toBeGreaterThan(0);
  expect(result.lists.map((/** @type {any} */ list) => list.id)).toEqual(["us-ofac-sdn", "un-sc"]);
  expect(result.nearest).toHaveLength(3);
  expect(above).toBe(true);
  expect(limited.hits).toHaveLength(1);
  expect(limited.total).toBeGreaterThan(1);
  expect(limited.threshold).toBe(0.25);
  expect(limited.lists.map((/** @type {any} */ list) => list.id)).toEqual(["un-sc"]);
  expect(pair.score).toBe(result.hits[0].nameScore);
  expect(pair.explanation).toEqual(result.hits[0].explanation);
});

test("every offset of an explanation lies in its text, and every word is accounted for once", async ({ page }) => {
  const faults = await page.evaluate(async () => {
    const { createScreener } = /** @type {any} */ (window);
    const screener = await createScreener();
    const faults = /** @type {string[]} */ ([]);
    for (const query of ["Kim Yong-Chol", "Korean Tangun Trading Corp.", "محمد طاهر أنوري", "😀 Kil Jong Hun \ud800", "Al Qa'ida", "김영철"]) {
      const { hits, nearest } = await screener.search(query, { threshold: 0.6 });
      for (const { explanation, matchedName } of [...hits, ...nearest]) {
        const say = (/** @type {string} */ fault) => faults.push(`${query} / ${matchedName.text}: ${fault}`);
        if (explanation.listed.text !== matchedName.text) say("another listed text");
        for (const side of ["query", "listed"]) {
          const { text, tokens } = explanation[side];
          let at = 0;
          for (const [i, { start, end, link }] of tokens.entries()) {
            if (start < at || end <= start || end > text.length) say(`token ${i} of ${side}`);
            at = end;
            if (link !== undefined && !explanation.links[link][side].includes(i)) say(`link of token ${i} of ${side}`);
          }
          for (const link of explanation.links) {
            for (const [start, end] of link.agreeing[side]) if (start < 0 || end <= start || end > text.length) say(`agreeing ${start}-${end}`);
          }
        }
      }
    }
    return faults;
  });
  expect(faults).toEqual([]);
});

test("questions and options that are not right reject with their code", async ({ page }) => {
  const outcomes = await page.evaluate(async () => {
    const { createScreener, outcome } = /** @type {any} */ (window);
    const screener = await createScreener({ lists: ["un-sc"] });
    return Promise.all([
      outcome(screener.search("")),
      outcome(screener.search("  ")),
      outcome(screener.search("?!")),
      outcome(screener.search(undefined)),
      outcome(screener.search("Kim", { threshold: 2 })),
      outcome(screener.search("Kim", { limit: 0 })),
      outcome(screener.search("Kim", { lists: ["eu-fsf"] })),
      outcome(screener.search("Kim", { kinds: ["ship"] })),
      outcome(screener.search("Kim", { treshold: 0.9 })),
      outcome(screener.search("Kim", { threshold: () => 1 })),
      outcome(screener.compare("Kim")),
      outcome(createScreener({ lists: ["no-such-list"] })),
      outcome(createScreener({ lists: [] })),
      outcome(createScreener({ lists: "un-sc" })),
      outcome(createScreener({ lists: [42] })),
      outcome(createScreener({ lists: ["un-sc", "un-sc"] })),
    ]);
  });
  const codes = outcomes.map((/** @type {any} */ one) => one.code);
  expect(codes).toEqual([
    "empty-query", "empty-query", "empty-query", "bad-option", "bad-option", "bad-option", "bad-option", "bad-option",
    "bad-option", "bad-option", "bad-option", "bad-option", "no-lists", "bad-option", "bad-option", "list-failed",
  ]);
  for (const { message, name } of outcomes) {
    expect(name).toBe("ScreenerError");
    expect(message.length).toBeGreaterThan(15);
  }
});

test("a list that fails rejects; with allowPartial the rest works and each result says so", async ({ page }) => {
  await page.route("**/lists/eu-fsf.pack", (route) => route.fulfill({ status: 404 }));
  const { whole, partial, states, one, failedAlone } = await page.evaluate(async () => {
    const { createScreener, outcome } = /** @type {any} */ (window);
    const whole = await outcome(createScreener());
    const screener = await createScreener({ allowPartial: true });
    return {
      whole,
      states: screener.lists(),
      partial: await screener.search("Barack Obama"),
      one: await screener.search("Barack Obama", { lists: ["un-sc", "eu-fsf"] }),
      failedAlone: await outcome(screener.search("Barack Obama", { lists: ["eu-fsf"] })),
    };
  });
  expect(whole).toMatchObject({ code: "list-failed", message: expect.stringMatching(/EU.* was not loaded: the server answered 404/) });
  expect(whole.lists.map((/** @type {any} */ list) => [list.id, list.status])).toContainEqual(["eu-fsf", "failed"]);
  const failed = expect.objectContaining({ id: "eu-fsf", status: "failed", error: expect.objectContaining({ code: "list-failed" }) });
  expect(states).toContainEqual(failed);
  for (const result of [partial, one]) {
    expect(result.complete).toBe(false);
    expect(result.lists).toContainEqual(failed);
  }
  expect(one.lists).toHaveLength(2);
  expect(failedAlone.code).toBe("list-failed");
});

test("packs from bytes, Blobs, Files and URLs; damaged ones are refused, wherever the damage is", async ({ page }) => {
  const pack = readFileSync("www/lists/us-ofac-consolidated.pack");
  const raw = gunzipSync(pack);
  const outcomes = await page.evaluate(async ([packed, unpacked]) => {
    const { createScreener, outcome } = /** @type {any} */ (window);
    const bytes = (/** @type {string} */ text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
    const [pack, raw] = [bytes(packed), bytes(unpacked)];
    const cut = (/** @type {Uint8Array} */ from, /** @type {number} */ length) => from.slice(0, length);
    const flip = (/** @type {Uint8Array} */ from, /** @type {number} */ at) => from.map((one, i) => (i === at ? one ^ 1 : one));
    const newer = raw.slice();
    newer[8] += 1;
    const load = async (/** @type {unknown} */ source) => {
      const loaded = await outcome(createScreener({ lists: [source] }));
      const state = loaded.value?.lists()[0];
      loaded.value?.close();
      return state ? `${state.id} ${state.entities}` : `${loaded.code}/${loaded.lists?.[0].error.code}: ${loaded.message}`;
    };
    const all = async (/** @type {unknown[]} */ sources) => Promise.all(sources.map(load));
    return {
      good: await all([pack, raw, pack.slice().buffer, new Blob([pack]), new File([raw], "x.pack"), "/lists/us-ofac-consolidated.pack", new URL("/lists/us-ofac-consolidated.pack", location.href)]),
      again: pack.byteLength,
      cut: [...(await all([0, 1, 2, 9, 18].map((n) => cut(pack, n)))), ...(await all([1000, pack.length >> 1, pack.length - 8, pack.length - 1].map((n) => cut(pack, n)))),
        ...(await all([1, 31, 32, 500, raw.length >> 1, raw.length - 1].map((n) => cut(raw, n))))],
      flipped: await all([...[0, 2, 100, pack.length >> 1, pack.length - 5].map((at) => flip(pack, at)), ...[0, 7, 17, 20, 40, 300, raw.length >> 1, raw.length - 1].map((at) => flip(raw, at))]),
      other: await all([new Blob(["<!doctype html>"]), new Blob(["PK\u0003\u0004"]), new Blob([])]),
      newer: await load(newer),
    };
  }, [pack.toString("base64"), raw.toString("base64")]);
  const { entities } = manifest.lists.find((/** @type {any} */ list) => list.id === "us-ofac-consolidated");
  expect(outcomes.good).toEqual(Array(7).fill(`us-ofac-consolidated ${entities}`));
  expect(outcomes.again, "bytes given are still the caller's").toBe(pack.length);
  for (const message of [...outcomes.cut, ...outcomes.flipped, ...outcomes.other]) expect(message).toMatch(/^list-failed\/(bad-pack|pack-version): .{20,}/);
  expect(outcomes.newer).toMatch(/^list-failed\/pack-version: /);
});

test("a call can be given up, and loading too", async ({ page }) => {
  const outcomes = await page.evaluate(async () => {
    const { createScreener, outcome } = /** @type {any} */ (window);
    const screener = await createScreener({ lists: ["un-sc"] });
    const early = AbortSignal.abort();
    const late = new AbortController();
    const given = [
      outcome(screener.search("Kim", { signal: early })),
      outcome(screener.search("Kim")),
      outcome(screener.search("Yong", { signal: late.signal })),
      outcome(screener.search("Chol")),
      outcome(createScreener({ signal: early })),
      outcome(createScreener({ signal: late.signal })),
    ];
    late.abort();
    const first = await Promise.all(given);
    return [...first, await outcome(screener.search("Kim"))].map((/** @type {any} */ one) => one.code ?? one.value.query);
  });
  expect(outcomes).toEqual(["aborted", "Kim", "aborted", "Chol", "aborted", "aborted", "Kim"]);
});

test("close rejects what is under way and what comes after", async ({ page }) => {
  const outcomes = await page.evaluate(async () => {
    const { createScreener, outcome } = /** @type {any} */ (window);
    const screener = await createScreener({ lists: ["un-sc"] });
    const given = [outcome(screener.search("Kim")), outcome(screener.search("Yong"))];
    screener.close();
    screener.close();
    return Promise.all([...given, outcome(screener.search("Chol")), outcome(screener.compare("a", "b"))]);
  });
  expect(outcomes.map((/** @type {any} */ one) => one.code)).toEqual(["closed", "closed", "closed", "closed"]);
});

test("a crash rejects what is under way, tells onStopped once, and leaves other screeners alone", async ({ page }) => {
  await page.route("**/worker.js", async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({
      contentType: "text/javascript",
      body: `self.addEventListener("message", ({ data }) => { if (data.args?.query === "crash") throw new Error("boom"); });\n${body}`,
    });
  });
  const { codes, stopped, other } = await page.evaluate(async () => {
    const { createScreener, outcome } = /** @type {any} */ (window);
    const stopped = /** @type {string[]} */ ([]);
    const onStopped = (/** @type {any} */ error) => stopped.push(error.code);
    const [one, two] = await Promise.all([createScreener({ lists: ["un-sc"], onStopped }), createScreener({ lists: ["un-sc"] })]);
    const outcomes = await Promise.all([outcome(one.search("crash")), outcome(one.search("Kim"))]);
    outcomes.push(await outcome(one.search("Kim")));
    return { codes: outcomes.map((/** @type {any} */ it) => it.code ?? "answered"), stopped, other: (await two.search("Kim")).query };
  });
  expect(codes.slice(1)).toEqual(["engine-failed", "engine-failed"]);
  expect(stopped).toEqual(["engine-failed"]);
  expect(other).toBe("Kim");
});
