// The public module in Node, without a worker, from the sources; package.test.js does so from the packed package.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { createScreener, DEFAULT_THRESHOLD, ScreenerError } from "../../www/node.js";

const LISTS = ["us-ofac-sdn", "un-sc"];

/** @param {Promise<unknown>} promise @param {string} code */
const rejects = (promise, code) => assert.rejects(promise, (error) => error instanceof ScreenerError && error.code === code && error.message.length > 15);

test("it loads all lists of the manifest, tells its progress and closes", async () => {
  const progress = /** @type {import("../../www/name-screener.js").LoadProgress[]} */ ([]);
  const screener = await createScreener({ onProgress: (now) => progress.push(now) });
  const manifest = JSON.parse(await readFile(new URL("../../www/lists/manifest.json", import.meta.url), "utf8"));
  assert.deepEqual(screener.lists().map((list) => [list.id, list.status, list.packSha256]), manifest.lists.map((/** @type {any} */ list) => [list.id, "ready", list.packSha256]));
  assert.equal(progress.at(-1)?.loaded, progress.at(-1)?.total);
  screener.close();
  screener.close();
  await rejects(screener.search("Kim"), "closed");
});

test("search, compare and batch agree with each other", async () => {
  const screener = await createScreener({ lists: LISTS });
  const found = await screener.search("Kil Jong Hun", { limit: 2 });
  assert.equal(found.threshold, DEFAULT_THRESHOLD);
  assert.equal(found.hits[0].entity.id, "us-ofac-sdn:17619");
  const pair = await screener.compare("Kil Jong Hun", found.hits[0].matchedName.text, { kind: "person" });
  assert.equal(pair.score, found.hits[0].nameScore);
  const { rows, count, withHits, failed } = await screener.screenBatch(["Kil Jong Hun", "Maria Garcia Zzyzx", "?!"]);
  assert.deepEqual([count, withHits, failed], [3, 1, 1]);
  assert.equal(rows[0].total, found.total);
  assert.equal(rows[2].error?.code, "empty-query");
  screener.close();
});

test("what is not right rejects with its code", async () => {
  const screener = await createScreener({ lists: ["un-sc"] });
  await rejects(screener.search(""), "empty-query");
  await rejects(screener.search("Kim", { threshold: 2 }), "bad-option");
  await rejects(screener.search("Kim", { lists: ["eu-fsf"] }), "bad-option");
  await rejects(createScreener({ lists: ["no-such-list"] }), "bad-option");
  await rejects(createScreener({ lists: ["./missing.pack"] }), "list-failed");
  await rejects(createScreener({ lists: [] }), "no-lists");
  await rejects(createScreener({ batchWorkers: 1 }), "bad-option");
  screener.close();
});

test("AbortSignal ends loading, searches and batches", async () => {
  await rejects(createScreener({ signal: AbortSignal.abort() }), "aborted");
  await rejects(createScreener({ signal: AbortSignal.timeout(1) }), "aborted");
  const screener = await createScreener({ lists: ["un-sc"] });
  await rejects(screener.search("Kim", { signal: AbortSignal.abort() }), "aborted");
  const stop = new AbortController();
  const batch = screener.screenBatch(Array.from({ length: 100_000 }, (_, i) => `Name ${i}`), { signal: stop.signal });
  const search = screener.search("Kim");
  await search;
  stop.abort();
  await rejects(batch, "aborted");
  screener.close();
});

test("lists come from bytes, files and the working folder; further ones are loaded later", async () => {
  const file = new URL("../../www/lists/un-sc.pack", import.meta.url);
  for (const source of [file, await readFile(file), new Blob([await readFile(file)])]) {
    const screener = await createScreener({ lists: [source] });
    assert.deepEqual(screener.lists().map((list) => list.id), ["un-sc"]);
    screener.close();
  }
  const screener = await createScreener({ lists: ["un-sc"] });
  const states = await screener.load(["us-ofac-consolidated", "un-sc"]);
  assert.deepEqual(states.map((list) => [list.id, list.status]), [["us-ofac-consolidated", "ready"], ["un-sc", "ready"]]);
  assert.deepEqual(screener.lists().map((list) => list.id), ["un-sc", "us-ofac-consolidated"]);
  assert.deepEqual((await screener.search("Kim")).lists.map((list) => list.id), ["un-sc", "us-ofac-consolidated"]);
  await rejects(screener.load(["./missing.pack"]), "list-failed");
  assert.equal((await screener.search("Kim")).complete, true);
  screener.close();
});

test("a damaged pack is refused, and the other screeners go on", async () => {
  const screener = await createScreener({ lists: ["un-sc"] });
  const bytes = await readFile(new URL("../../www/lists/un-sc.pack", import.meta.url));
  bytes[bytes.length >> 1] ^= 1;
  await rejects(createScreener({ lists: [bytes] }), "list-failed");
  assert.ok((await screener.search("Ri Won Ho")).total > 0);
  screener.close();
});

test("Symbol.dispose closes", async () => {
  const screener = await createScreener({ lists: ["un-sc"] });
  screener[Symbol.dispose]();
  await rejects(screener.search("Kim"), "closed");
});

test("it asks the network for nothing", async (context) => {
  const fetched = context.mock.method(globalThis, "fetch", () => Promise.reject(new Error("no network")));
  const screener = await createScreener({ lists: ["un-sc"] });
  await screener.search("Ri Won Ho");
  screener.close();
  assert.equal(fetched.mock.callCount(), 0);
});
