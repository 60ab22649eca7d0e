// What embedding costs a page: memory after much coming and going.

import { expect, openBlank, test } from "./screener-page.js";

test("nothing of 1,000 elements and fields that came and went stays", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium can be told to collect garbage from here");
  await openBlank(page);
  const devtools = await page.context().newCDPSession(page);
  await page.evaluate(async () => {
    await import(new URL("/element-define.js", location.href).href);
    const { attachScreener } = await import(new URL("/attach.js", location.href).href);
    const refs = /** @type {WeakRef<object>[]} */ ([]);
    const keep = document.body.appendChild(document.createElement("input"));
    /** Each is answered before it goes. */
    const comeAndGo = async () => {
      const element = /** @type {any} */ (document.createElement("name-screener"));
      element.setAttribute("lists", "un-sc");
      document.body.append(element);
      const field = document.body.appendChild(document.createElement("input"));
      // One field goes with its screener, the other stays in the page without it.
      const attached = [attachScreener(field, { lists: ["un-sc"] }), attachScreener(keep, { lists: ["un-sc"], protect: true })];
      field.value = "Ri Won Ho";
      await Promise.all([element.screen("Ri Won Ho"), attached[0].check()]);
      for (const one of attached) one.detach();
      element.remove();
      field.remove();
      refs.push(...[element, field, ...attached].map((one) => new WeakRef(one)));
    };
    Object.assign(window, { refs, comeAndGo });
  });
  const run = (/** @type {number} */ times) =>
    page.evaluate(async (times) => {
      for (let i = 0; i < times; i += 1) await Reflect.get(window, "comeAndGo")();
      // Announcements that were about to be made hold on to their element until then.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }, times);
  const measure = async () => {
    await devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    const { nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters");
    return { usedSize, nodes, jsEventListeners };
  };
  await run(50);
  const before = await measure();
  await run(1000);
  await measure();
  const after = await measure();
  const alive = await page.evaluate(() => Reflect.get(window, "refs").filter((/** @type {WeakRef<object>} */ ref) => ref.deref()).length);
  console.log(`after 1,000: heap ${after.usedSize - before.usedSize} bytes more, nodes ${after.nodes - before.nodes}, listeners ${after.jsEventListeners - before.jsEventListeners}`);
  expect(alive, "objects that are still alive").toBeLessThanOrEqual(4);
  expect(after.nodes - before.nodes).toBeLessThan(50);
  expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(50);
  expect(after.usedSize - before.usedSize, "bytes of heap").toBeLessThan(1_000_000);
});
