// The worker dies, traps or falls silent: what is under way is rejected, the page says so and starts it again.

import { expect, replace, tamperWithWorker, test } from "./screener-page.js";

test.beforeEach(({ screener }) => screener.fewLists());

const THROWS = `self.addEventListener("message", ({ data }) => {
  if (data.args?.query === "crash") setTimeout(() => { throw new Error("out of memory"); });
});
answerWith((message, post) => { if (message.result?.query !== "crash") post(message); })`;

test("a worker that crashes", async ({ page, screener }) => {
  await tamperWithWorker(page, THROWS);
  await screener.open();
  await screener.screen("Jang Song Chol");
  await screener.name.fill("crash");
  await expect(screener.hits).toContainText("The engine stopped. The name above has not been screened.");
  await expect(screener.hits).toContainText("out of memory");
  expect(await screener.text()).not.toMatch(/no match|JANG/i);
  await screener.name.fill("Jang Song Chol");
  await expect(screener.hits).toContainText("The engine stopped");
  await page.getByRole("button", { name: "Start the engine again" }).click();
  await screener.loaded();
  await screener.answered();
  expect(await screener.ids()).toContain("un-sc:KPi.056");
});

test("an engine that traps: it is not asked again", async ({ page, screener }) => {
  await replace(page, "pkg/name_screener.js", (body) => `${body}
    const search = Engine.prototype.search;
    Engine.prototype.search = function (query, options) {
      if (query === "trap") throw new WebAssembly.RuntimeError("unreachable");
      return search.call(this, query, options);
    };`);
  await screener.open();
  await screener.name.fill("trap");
  await expect(screener.hits).toContainText("The engine stopped");
  await expect(screener.hits).toContainText("unreachable");
  await screener.name.fill("Jang Song Chol");
  await expect(screener.hits).toContainText("The engine stopped");
});

test("a worker that never answers", async ({ page, screener }) => {
  await page.clock.install();
  await tamperWithWorker(page, `answerWith((message, post) => { if (message.result?.query !== "silence") post(message); })`);
  await screener.open();
  await screener.name.fill("silence");
  await page.clock.fastForward(59_000);
  await expect(screener.summary).toHaveText("Searching…");
  await page.clock.fastForward(2_000);
  await expect(screener.hits).toContainText(/The engine stopped .*silent for 60 seconds/s);
});
