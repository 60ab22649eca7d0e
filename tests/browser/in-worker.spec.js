// The public module in a worker of the embedding site: the engine runs in that worker's own thread.

import { expect, openBlank, test } from "./screener-page.js";

/** @param {import("@playwright/test").Page} page @param {string} body of an async function of the worker; what it returns is the answer */
async function inWorker(page, body) {
  const code = `
    import { createScreener } from "/name-screener.js";
    self.Worker = class { constructor() { throw new Error("a worker in the worker"); } };
    const outcome = (promise) => promise.then((value) => value, ({ code }) => code);
    self.onmessage = async () => {
      try { self.postMessage(await (async () => { ${body} })()); } catch (error) { self.postMessage({ failed: String(error), code: error.code }); }
    };
    self.postMessage("listening");`;
  await page.route("**/own-worker.js", async (route) => {
    const { "content-security-policy": policy } = (await route.fetch({ url: new URL("/", route.request().url()).href })).headers();
    await route.fulfill({ contentType: "text/javascript", body: code, headers: { "content-security-policy": policy, "content-type": "text/javascript" } });
  });
  return page.evaluate(() => new Promise((resolve, reject) => {
    const trusted = Reflect.get(window, "trustedTypes")?.createPolicy("name-screener", { createScriptURL: (/** @type {string} */ url) => url });
    const worker = new Worker(trusted?.createScriptURL("/own-worker.js") ?? "/own-worker.js", { type: "module" });
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => (data === "listening" ? worker.postMessage("start") : resolve(data));
  }));
}

test("it screens, compares, screens batches and closes without a worker of its own", async ({ page }) => {
  await openBlank(page);
  const answer = await inWorker(page, `
    const screener = await createScreener({ lists: ["us-ofac-sdn", "un-sc"] });
    const found = await screener.search("Kil Jong Hun");
    const pair = await screener.compare("Kil Jong Hun", "KIL, Jong Hun", { kind: "person" });
    const batch = await screener.screenBatch(["Kil Jong Hun", "Maria Garcia Zzyzx", ""]);
    const stop = new AbortController();
    const long = outcome(screener.screenBatch(Array.from({ length: 100000 }, (_, i) => "Name " + i), { signal: stop.signal }));
    setTimeout(() => stop.abort(), 50);
    const given = await long;
    screener.close();
    return {
      total: found.total, first: found.hits[0].entity.id, pair: pair.score, given, code: await outcome(screener.search("Kim")),
      rows: batch.rows.map((row) => row.error?.code ?? row.total),
    };`);
  expect(answer).toEqual({ total: expect.any(Number), first: "us-ofac-sdn:17619", pair: 1, given: "aborted", code: "closed", rows: [expect.any(Number), 0, "empty-query"] });
});

test("two screeners of one worker do not touch each other", async ({ page }) => {
  await openBlank(page);
  const answer = await inWorker(page, `
    const [one, other] = await Promise.all([createScreener({ lists: ["un-sc"] }), createScreener({ lists: ["us-ofac-consolidated"] })]);
    one.close();
    return (await other.search("Kim")).lists.map((list) => list.id);`);
  expect(answer).toEqual(["us-ofac-consolidated"]);
});
