// Batches through the public module: the answers of single searches, in order, by workers that are freed after them.

import { expect, openBlank, tamperWithWorker, test } from "./screener-page.js";

test.beforeEach(async ({ page }) => openBlank(page));

/**
 * Puts the public module into the page, with what the tests below share. `window.workers` counts those that live.
 * @param {import("@playwright/test").Page} page
 */
async function prepare(page) {
  await page.evaluate(async () => {
    const state = { alive: 0, attempts: 0 };
    const Real = window.Worker;
    window.Worker = class extends Real {
      /** @param {string | URL} url @param {WorkerOptions} [options] */
      constructor(url, options) {
        super(url, options);
        state.alive += 1;
      }
      /** Says how often rows with a crash in them were sent. @param {any} message @param {any} transfer */
      postMessage(message, transfer) {
        const crashes = message.method === "screenRows" && message.args.rows.some((/** @type {any} */ row) => row.query.startsWith("crash"));
        super.postMessage(crashes ? { ...message, attempt: (state.attempts += 1) } : message, transfer);
      }
      terminate() {
        state.alive -= 1;
        super.terminate();
      }
    };
    const api = await import("/name-screener.js");
    /** What a promise came to: its value, or what its error says. */
    const outcome = (/** @type {Promise<unknown>} */ promise) => promise.then(
      (value) => ({ value }),
      (error) => ({ code: error.code, message: error.message, screened: error.screened }),
    );
    const sleep = (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const given = ["Maria", "Ivan", "Mohammed", "Chen", "Anna", "Kim", "José", "Olga", "Ali", "Peter", "Yuki", "Sofía", "Jang", "Ri"];
    const family = ["Garcia", "Petrov", "Ahmed", "Wei", "Schmidt", "Yong Chol", "Pérez", "Ivanova", "Hassan", "Novak", "Tanaka", "Song Chol", "Pak"];
    /** Names, of which any two next to each other differ. */
    const names = (/** @type {number} */ count) => Array.from({ length: count }, (_, i) =>
      `${given[i % given.length]} ${family[(i * 5 + Math.floor(i / given.length)) % family.length]}${i % 9 === 8 ? " Trading Ltd" : ""}`);
    const LISTS = { lists: ["un-sc", "us-ofac-consolidated"], batchWorkers: 2 };
    Object.assign(window, { ...api, outcome, sleep, names, LISTS, workers: state });
  });
}

test("a batch answers as single searches do", async ({ page }) => {
  test.setTimeout(240_000);
  await prepare(page);
  const { wrong, summary, withHits, withNearest } = await page.evaluate(async () => {
    const { createScreener, names, outcome, LISTS } = /** @type {any} */ (window);
    const screener = await createScreener(LISTS);
    const rows = names(500).map((/** @type {string} */ query, /** @type {number} */ i) => ({
      query,
      id: `c-${i}`,
      ...(i % 3 === 0 && { birthDate: "1968", countries: ["KP"] }),
      ...(i % 5 === 0 && { kind: "person", gender: "male" }),
      ...(i % 50 === 0 && { identifiers: ["836410042"] }),
    }));
    const options = { threshold: 0.75, limit: 10, nearest: true, details: true };
    const batch = await screener.screenBatch(rows, options);
    const wrong = [];
    for (const [i, { query, id, kind, ...known }] of rows.entries()) {
      const { value } = await outcome(screener.search(query, { ...known, ...(kind && { kinds: [kind] }), threshold: 0.75, limit: 10 }));
      const short = (/** @type {any} */ hit) => ({ ...hit, id: hit.entity.id, list: hit.entity.list, kind: hit.entity.kind, name: hit.entity.names[0].text });
      const wanted = { index: i, id, query, total: value.total, hits: value.hits.map(short), nearest: value.nearest.map(short) };
      const sorted = (/** @type {any} */ one) => JSON.stringify(one, (_, it) => (it && typeof it === "object" && !Array.isArray(it) ? Object.fromEntries(Object.entries(it).sort()) : it));
      if (sorted(batch.rows[i]) !== sorted(wanted)) wrong.push([batch.rows[i], wanted]);
    }
    const { rows: results, ...summary } = batch;
    const has = (/** @type {string} */ what) => results.filter((/** @type {any} */ row) => row[what].length > 0).length;
    return { wrong, summary, withHits: has("hits"), withNearest: has("nearest") };
  });
  expect(wrong).toEqual([]);
  expect(withHits, "hits are compared").toBeGreaterThan(20);
  expect(withNearest).toBeGreaterThan(400);
  expect(summary).toMatchObject({ count: 500, withHits, failed: 0, threshold: 0.75, complete: true, engine: expect.stringMatching(/^\d/) });
  expect(summary.lists.map((/** @type {any} */ list) => list.id).toSorted()).toEqual(["un-sc", "us-ofac-consolidated"]);
});

test("results come in order, duplicates each, with progress; hits are short", async ({ page }) => {
  await prepare(page);
  const { results, progress, hit, noRows } = await page.evaluate(async () => {
    const { createScreener, names, LISTS } = /** @type {any} */ (window);
    const screener = await createScreener(LISTS);
    const rows = [...names(600), ...names(600), "Jang Song Chol"];
    const [results, progress] = [/** @type {any[]} */ ([]), /** @type {any[]} */ ([])];
    const summary = await screener.screenBatch(rows, {
      onResults: (/** @type {any} */ some) => results.push(...some),
      onProgress: (/** @type {any} */ one) => progress.push(one),
    });
    return { results, progress, hit: results.at(-1).hits[0], noRows: summary.rows, rows };
  });
  expect(noRows).toEqual([]);
  expect(results.map((row) => row.index)).toEqual(results.map((_, i) => i));
  expect(results).toHaveLength(1201);
  expect(results.slice(0, 600).map(({ index, ...row }) => row)).toEqual(results.slice(600, 1200).map(({ index, ...row }) => row));
  expect(progress.at(-1)).toMatchObject({ done: 1201, total: 1201, secondsLeft: 0 });
  expect(progress.at(-1).rowsPerSecond).toBeGreaterThan(0);
  expect(progress.map((one) => one.done)).toEqual(progress.map((one) => one.done).toSorted((a, b) => a - b));
  expect(Object.keys(hit).toSorted()).toEqual(["id", "kind", "list", "matchedName", "name", "nameScore", "reason", "score"]);
  expect(hit).toMatchObject({ id: "un-sc:KPi.056", list: "un-sc", kind: "person", reason: "name" });
});

test("a row that cannot be screened is a result that says why", async ({ page }) => {
  await prepare(page);
  const { rows, failed } = await page.evaluate(async () => {
    const { createScreener, LISTS } = /** @type {any} */ (window);
    const screener = await createScreener(LISTS);
    const sparse = { query: "Jang Song Chol", birthDate: undefined, kind: null, id: 7 };
    return screener.screenBatch([
      "", "?!", "x".repeat(5000), { query: "Kim", birthDate: "30 February" }, { query: "Kim", countries: ["North Korea"] },
      { query: "Kim", kind: "ship" }, { query: "Kim", gender: "x" }, { query: "Kim", identifiers: ["1"] },
      {}, null, 42, { query: 42, id: "n" }, { query: "Kim", brithDate: "1968" }, { query: "Kim", countries: "KP" },
      { query: "Kim", birthDate: () => 1 }, "Kim \ud800 Chol", sparse, "Jang Song Chol",
    ]);
  });
  const code = (/** @type {any} */ row) => row.error?.code ?? "screened";
  expect(rows.map(code)).toEqual([
    "empty-query", "empty-query", "query-too-long", ...Array(12).fill("bad-option"), "screened", "screened", "screened",
  ]);
  expect(failed).toBe(15);
  for (const { error } of rows.slice(0, 15)) expect(error.message.length).toBeGreaterThan(20);
  expect(rows[11]).toMatchObject({ id: "n", query: "", index: 11 });
  expect(rows[12].error.message).toContain("brithDate");
  expect(rows[15].query).toBe("Kim \ud800 Chol");
  expect(rows[16]).toMatchObject({ id: 7, hits: [{ id: "un-sc:KPi.056" }] });
  expect(rows[17].hits).toEqual(rows[16].hits);
});

test("options that are wrong reject before any row is read", async ({ page }) => {
  await prepare(page);
  const { codes, read } = await page.evaluate(async () => {
    const { createScreener, outcome, LISTS } = /** @type {any} */ (window);
    const screener = await createScreener(LISTS);
    let read = 0;
    const rows = { *[Symbol.iterator]() { read += 1; yield "Kim"; } };
    const all = [{ threshold: 2 }, { limit: 0 }, { kinds: ["ship"] }, { lists: ["eu-fsf"] }, { treshold: 0.9 }, { signal: AbortSignal.abort() }];
    const outcomes = [];
    for (const options of all) outcomes.push(await outcome(screener.screenBatch(rows, options)));
    for (const wrong of [undefined, null, 42, "Kim", {}]) outcomes.push(await outcome(screener.screenBatch(wrong)));
    outcomes.push(await outcome(createScreener({ ...LISTS, batchWorkers: -1 })), await outcome(createScreener({ ...LISTS, batchWorkers: 1.5 })));
    return { codes: outcomes.map((one) => one.code), read };
  });
  expect(codes).toEqual([...Array(5).fill("bad-option"), "aborted", ...Array(7).fill("bad-option")]);
  expect(read).toBe(0);
});

test("an empty batch and one that fills no slice", async ({ page }) => {
  await prepare(page);
  const [none, one] = await page.evaluate(async () => {
    const { createScreener, LISTS } = /** @type {any} */ (window);
    const screener = await createScreener(LISTS);
    return [await screener.screenBatch([]), await screener.screenBatch(new Set(["Jang Song Chol"]))];
  });
  expect(none).toMatchObject({ rows: [], count: 0, withHits: 0, failed: 0, complete: true });
  expect(one).toMatchObject({ count: 1, withHits: 1 });
});

test("rows are read no faster than results are taken", async ({ page }) => {
  await prepare(page);
  const { ahead, count, ended } = await page.evaluate(async () => {
    const { createScreener, names, sleep, LISTS } = /** @type {any} */ (window);
    const screener = await createScreener(LISTS);
    let [read, taken, ahead, ended] = [0, 0, 0, false];
    async function* source() {
      try {
        for (const name of names(1500)) {
          read += 1;
          ahead = Math.max(ahead, read - taken);
          yield name;
        }
      } finally {
        ended = true;
      }
    }
    const onResults = async (/** @type {any[]} */ some) => {
      await sleep(20);
      taken += some.length;
    };
    const { count } = await screener.screenBatch(source(), { onResults, total: 1500 });
    return { ahead, count, ended };
  });
  expect(count).toBe(1500);
  expect(ahead).toBeLessThan(500);
  expect(ended).toBe(true);
});

test("a source that waits for its results gets them", async ({ page }) => {
  await prepare(page);
  const asked = await page.evaluate(async () => {
    const { createScreener, LISTS } = /** @type {any} */ (window);
    const screener = await createScreener(LISTS);
    let answered = () => {};
    async function* source() {
      for (const name of ["Kim Yong Chol", "Jang Song Chol", "Ri Song Chol"]) {
        const answer = new Promise((resolve) => (answered = () => resolve(undefined)));
        yield name;
        await answer;
      }
    }
    const asked = /** @type {string[]} */ ([]);
    await screener.screenBatch(source(), { onResults: (/** @type {any[]} */ some) => (asked.push(...some.map((row) => row.query)), answered()) });
    return asked;
  });
  expect(asked).toEqual(["Kim Yong Chol", "Jang Song Chol", "Ri Song Chol"]);
});

test("a batch that is given up ends at once, and the next one works", async ({ page }) => {
  await prepare(page);
  const { outcomes, took, screened, after, alive, before, stuck } = await page.evaluate(async () => {
    const { createScreener, names, outcome, sleep, workers, LISTS } = /** @type {any} */ (window);
    const screener = await createScreener(LISTS);
    const before = workers.alive;
    const controller = new AbortController();
    let screened = 0;
    const given = outcome(screener.screenBatch(names(100_000), { signal: controller.signal, onResults: (/** @type {any[]} */ some) => { screened += some.length; } }));
    while (screened < 600) await sleep(5);
    const start = performance.now();
    controller.abort();
    const outcomes = [await given];
    const took = performance.now() - start;
    const atEnd = screened;
    const endless = { async *[Symbol.asyncIterator]() { yield "Kim"; await new Promise(() => {}); } };
    const stuck = await outcome(screener.screenBatch(endless, { signal: AbortSignal.timeout(300) }));
    const after = await screener.screenBatch(names(700));
    return { outcomes, took, screened: [atEnd, screened], after: after.count, alive: workers.alive, before, stuck };
  });
  expect(outcomes[0]).toMatchObject({ code: "aborted", screened: screened[0] });
  expect(screened[1], "nothing is given after the end").toBe(screened[0]);
  expect(took).toBeLessThan(200);
  expect(stuck).toMatchObject({ code: "aborted", screened: 1 });
  expect(after).toBe(700);
  expect(alive).toBe(before);
});

test("what the caller's own code throws ends the batch", async ({ page }) => {
  await prepare(page);
  const { source, taker, given } = await page.evaluate(async () => {
    const { createScreener, names, outcome, sleep, LISTS } = /** @type {any} */ (window);
    const screener = await createScreener(LISTS);
    const torn = function* () { yield* names(340); throw new Error("line 341 is torn"); };
    const given = [0, 0];
    const onResults = (/** @type {any[]} */ some) => { given[0] += some.length; };
    const source = await outcome(screener.screenBatch(torn(), { onResults }));
    given[1] = source.screened;
    const taker = await outcome(screener.screenBatch(names(40), { onResults: () => { throw new Error("no room"); } }));
    await sleep(300);
    return { source, taker, given };
  });
  expect(given[0], "nothing is given after the end").toBe(given[1]);
  expect(source).toMatchObject({ code: "rows-failed", message: expect.stringContaining("line 341 is torn") });
  expect(taker.message).toBe("no room");
});

test("a closed screener ends its batches", async ({ page }) => {
  await prepare(page);
  const { given, late, alive } = await page.evaluate(async () => {
    const { createScreener, names, outcome, sleep, workers, LISTS } = /** @type {any} */ (window);
    const screener = await createScreener(LISTS);
    let screened = 0;
    const given = outcome(screener.screenBatch(names(100_000), { onResults: (/** @type {any[]} */ some) => { screened += some.length; } }));
    while (screened < 400) await sleep(5);
    screener.close();
    return { given: await given, late: await outcome(screener.screenBatch(["Kim"])), alive: workers.alive };
  });
  expect(given.code).toBe("closed");
  expect(given.screened).toBeGreaterThanOrEqual(400);
  expect(late.code).toBe("closed");
  expect(alive).toBe(0);
});

/** A worker that dies of the row "crash always", and of "crash once" where it is tried for the first time. */
const CRASHES = `
self.addEventListener("message", (event) => {
  const { attempt, args } = event.data;
  if (!attempt || (attempt > 1 && !args.rows.some((row) => row.query === "crash always"))) return;
  event.stopImmediatePropagation();
  throw new Error("out of memory");
});`;

test("rows during which a worker crashes are tried once more by another", async ({ page }) => {
  await tamperWithWorker(page, CRASHES);
  await prepare(page);
  const { outcomes, alive, attempts, stopped } = await page.evaluate(async () => {
    const { createScreener, names, outcome, workers, LISTS } = /** @type {any} */ (window);
    const outcomes = [];
    const alive = [];
    let stopped = 0;
    for (const at of [500, 3]) {
      workers.attempts = 0;
      const screener = await createScreener({ ...LISTS, onStopped: () => { stopped += 1; } });
      const rows = names(900);
      rows[at] = "crash once";
      alive.push(workers.alive);
      outcomes.push(await outcome(screener.screenBatch(rows)), await outcome(screener.search("Jang Song Chol")));
      alive.push(workers.alive);
      screener.close();
    }
    return { outcomes, alive, attempts: workers.attempts, stopped };
  });
  const [inPool, searched, inMain, searchedAfter] = outcomes;
  for (const { value } of [inPool, inMain]) {
    expect(value.rows.map((/** @type {any} */ row) => row.index)).toEqual(Array.from({ length: 900 }, (_, i) => i));
    expect(value.failed).toBe(0);
  }
  expect(attempts).toBe(2);
  expect(alive).toEqual([4, 3, 4, 3]);
  expect(searched.value.total, "a pool's crash leaves single searches alone").toBeGreaterThan(0);
  expect(searchedAfter.code, "the worker of single searches is gone").toBe("engine-failed");
  expect(stopped).toBe(1);
});

test("rows during which two workers crash end the batch, which says what was not screened", async ({ page }) => {
  await tamperWithWorker(page, CRASHES);
  await prepare(page);
  const { dead, alive, single, next } = await page.evaluate(async () => {
    const { createScreener, names, outcome, workers, LISTS } = /** @type {any} */ (window);
    const screener = await createScreener(LISTS);
    const rows = names(900);
    rows[500] = "crash always";
    let last = -1;
    const dead = await outcome(screener.screenBatch(rows, { onResults: (/** @type {any[]} */ some) => { last = some.at(-1).index; } }));
    const alive = workers.alive;
    const single = await screener.search("Jang Song Chol");
    const next = await screener.screenBatch(names(900));
    return { dead: { ...dead, last }, alive, single: single.total, next: next.count };
  });
  expect(dead.code).toBe("engine-failed");
  expect(dead.message).toMatch(/out of memory.* rows 481 to 512, for the second time.* those behind them were not/);
  expect(dead.screened).toBe(dead.last + 1);
  expect(dead.screened).toBeLessThanOrEqual(480);
  expect(alive, "main and one of the batch's three").toBe(2);
  expect(single).toBeGreaterThan(0);
  expect(next, "what is left of the workers does").toBe(900);
});

test("nothing is asked of the server for a batch, and it works offline", async ({ page, context }) => {
  await prepare(page);
  await page.evaluate(async () => {
    const { createScreener, LISTS } = /** @type {any} */ (window);
    Object.assign(window, { screener: await createScreener(LISTS) });
  });
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(500);
  /** @type {string[]} */
  const requests = [];
  context.on("request", (request) => requests.push(request.url()));
  await context.setOffline(true);
  const counts = await page.evaluate(async () => {
    const { screener, names } = /** @type {any} */ (window);
    const counts = [];
    for (let batch = 0; batch < 2; batch += 1) counts.push((await screener.screenBatch(names(900))).count);
    return counts;
  });
  expect(counts).toEqual([900, 900]);
  expect(requests).toEqual([]);
});

/** A worker that tells how much memory its engine has, in bytes, when it is asked. */
const TELLS_MEMORY = `
let memory;
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  constructor(...given) {
    super(...given);
    memory = this.exports.memory;
  }
};
new BroadcastChannel("ask").onmessage = () => new BroadcastChannel("tell").postMessage(memory?.buffer.byteLength ?? 0);`;

test("after a batch its workers hold no lists", async ({ page }) => {
  await tamperWithWorker(page, TELLS_MEMORY);
  await prepare(page);
  const { before, during, after } = await page.evaluate(async () => {
    const { createScreener, names, sleep, workers, LISTS } = /** @type {any} */ (window);
    const [ask, tell] = [new BroadcastChannel("ask"), new BroadcastChannel("tell")];
    const memory = async () => {
      for (;;) {
        const told = /** @type {number[]} */ ([]);
        tell.onmessage = ({ data }) => told.push(data);
        ask.postMessage(undefined);
        await sleep(300);
        // A worker that starts or is busy answers another time.
        if (told.length === workers.alive) return told.sort((a, b) => b - a);
      }
    };
    const screener = await createScreener(LISTS);
    const before = await memory();
    let during = /** @type {number[]} */ ([]);
    const onResults = async (/** @type {any[]} */ some) => {
      if (some[0].index > 600 && during.length === 0) during = await memory();
    };
    await screener.screenBatch(names(1200), { onResults });
    return { before, during, after: await memory() };
  });
  const [main] = before;
  const holdLists = (/** @type {number[]} */ all) => all.filter((bytes) => bytes > 0.6 * main).length;
  expect(before.slice(1)).toEqual([0, 0, 0]);
  expect(holdLists(during), "main and two of the three others").toBe(3);
  expect(holdLists(after)).toBe(1);
});
