// An answer belongs to the exact value of the field: a stale one is never shown beside a newer name.

import { expect, tamperWithWorker, test } from "./screener-page.js";

test.beforeEach(({ screener }) => screener.fewLists());

/** Holds back the answers to `name` for a second. @param {string} name */
const slow = (name) => `answerWith((message, post) => {
  if (message.result?.query === ${JSON.stringify(name)}) setTimeout(() => post(message), 1000);
  else post(message);
})`;

test("while a newer name waits, neither hits, details nor summary of the older can be read", async ({ page, screener }) => {
  await tamperWithWorker(page, slow("Kim Yong Chol"));
  await screener.open();
  await screener.screen("Korean Tangun Trading Corp.");
  await expect(screener.rows.first()).toBeVisible();
  await screener.name.fill("Kim Yong Chol");
  expect(await screener.text()).not.toMatch(/tangun|hits? at or above/i);
  await expect(screener.summary).toHaveText("Searching…");
  await expect(screener.rows.first()).toBeVisible();
  expect(await screener.text()).not.toMatch(/tangun/i);
});

test("an older answer that comes late is dropped", async ({ page, screener }) => {
  await tamperWithWorker(page, slow("Kim Yong Chol"));
  await screener.open();
  await screener.name.fill("Kim Yong Chol");
  await screener.name.fill("Jang Song Chol");
  const asked = page.locator("#detail .line.query .whole");
  await expect(asked).toHaveText("Jang Song Chol");
  await expect(screener.rows.first()).toContainText("JANG SONG CHOL");
  await page.waitForTimeout(1200);
  await expect(asked).toHaveText("Jang Song Chol");
  await expect(screener.rows.first()).toContainText("JANG SONG CHOL");
});

test("clearing the field clears the answer, also one still under way", async ({ page, screener }) => {
  await tamperWithWorker(page, slow("Kim Yong Chol"));
  await screener.open();
  await screener.name.fill("Kim Yong Chol");
  await screener.name.fill("");
  await page.waitForTimeout(1200);
  await expect(screener.rows).toHaveCount(0);
  await expect(screener.hits).toContainText("Three examples");
});

test("at every frame while typing, what is shown was asked for the name in the field", async ({ page, screener }) => {
  await screener.open();
  await page.evaluate(() => {
    const seen = { frames: 0, shown: 0, stale: /** @type {string[]} */ ([]) };
    Object.assign(window, { seen });
    const look = () => {
      const name = /** @type {HTMLInputElement} */ (document.querySelector("#name")).value;
      const asked = /** @type {HTMLElement | null} */ (document.querySelector("#detail .line.query .whole"));
      seen.frames += 1;
      if (asked?.checkVisibility({ visibilityProperty: true })) {
        seen.shown += 1;
        if (asked.textContent !== name) seen.stale.push(`${asked.textContent} beside ${name}`);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await screener.name.pressSequentially("Korean Tangun Trading Corporation", { delay: 10 });
  await screener.answered();
  await page.keyboard.press("ControlOrMeta+a");
  await screener.name.pressSequentially("Reconnaissance General Bureau", { delay: 40 });
  await screener.answered();
  const seen = await page.evaluate(() => Reflect.get(window, "seen"));
  expect(seen.stale).toEqual([]);
  expect(seen.shown, "answers were seen").toBeGreaterThan(5);
});

test("the list does not jump while a newer answer comes", async ({ page, screener }) => {
  await screener.open();
  await screener.screen("Reconnaissance General Burea");
  const top = () => screener.rows.first().evaluate((row) => row.getBoundingClientRect().top);
  const before = await top();
  await page.evaluate(() => {
    const tops = new Set();
    Object.assign(window, { tops });
    const look = () => {
      const row = document.querySelector("#hits .hit");
      tops.add(row ? row.getBoundingClientRect().top : "gone");
      requestAnimationFrame(look);
    };
    look();
  });
  await screener.name.press("End");
  await screener.name.pressSequentially("u");
  await screener.answered();
  expect(await top()).toBe(before);
  expect(await page.evaluate(() => [...Reflect.get(window, "tops")])).toEqual([before]);
});
