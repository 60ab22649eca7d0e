// dist/name-screener.html, opened from a disk by double click: no server, no request, an answer within two seconds.

import { stat } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { DIST, expect, sealed, test } from "./built.js";

const FILE = path.join(DIST, "name-screener.html");
const URL_OF_FILE = pathToFileURL(FILE).href;

test("it is under 8 MB", async () => {
  expect((await stat(FILE)).size).toBeLessThan(8_000_000);
});

test("it screens, and asks for nothing but itself", async ({ page, context, screener }) => {
  /** @type {string[]} */
  const requests = [];
  context.on("request", (/** @type {import("@playwright/test").Request} */ request) => requests.push(request.url()));
  await page.goto(URL_OF_FILE);
  await sealed(page);
  await screener.screen("Kil Jong Hun");
  expect(await screener.ids()).toContain("us-ofac-sdn:17619");
  // Firefox does not even tell of the file itself.
  expect(requests.filter((url) => !url.startsWith("blob:") && url !== URL_OF_FILE)).toEqual([]);
});

test("a name typed at once is answered, and how long that takes", async ({ page, screener }, { annotations }) => {
  await page.addInitScript(noteFirstHit);
  await page.goto(URL_OF_FILE, { waitUntil: "commit" });
  await screener.name.fill("Kil Jong Hun");
  await screener.rows.first().waitFor();
  const took = await page.evaluate(() => /** @type {any} */ (globalThis).firstHit);
  annotations.push({ type: "milliseconds to the first answer", description: took.toFixed(0) });
  console.log(`first answer after ${took.toFixed(0)} ms`);
});

/**
 * In the page: when the frame with the first hit was drawn, in milliseconds from the beginning of the navigation, by the page's own clock.
 * A question from outside is answered only between the tasks of the page, up to half a second later.
 */
function noteFirstHit() {
  const drawn = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector("#hits .hit:not(.below)")) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    }).observe(document, { childList: true, subtree: true });
  });
  Object.assign(globalThis, { firstHit: drawn });
}

test("its ways out are refused", async ({ page }) => {
  await page.goto(URL_OF_FILE);
  await sealed(page);
  await page.locator("#show-seal").click();
  await page.getByRole("button", { name: "Try to send" }).click();
  await page.locator(".seal-table").waitFor();
  const outcomes = await page.locator(".seal-table td").evaluateAll((cells) => cells.map((cell) => cell.className).filter(Boolean));
  expect(outcomes).not.toContain("sent");
  expect(outcomes.filter((outcome) => outcome === "refused").length).toBeGreaterThanOrEqual(15);
});
