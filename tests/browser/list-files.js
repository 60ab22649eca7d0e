// Lists as files: hand-made ones, and real ones read in place.

import { existsSync, readFileSync } from "node:fs";

/** The real files; the tests that need them are skipped where they are not. */
export const SHARED = "../shared/lists";
export const hasShared = existsSync(SHARED);

/** A small list of these tests' own. @param {string} name */
export const fixture = (name) => readFileSync(`tests/fixtures/lists/${name}`);

/**
 * Drops files on the view that is shown, as a person does.
 * @param {import("@playwright/test").Page} page
 * @param {{ name: string, content: string | Buffer }[]} files
 */
export async function drop(page, files) {
  // Fetched within the page: some have 20 MB.
  await page.route(/\/given\//, (route) => {
    const wanted = decodeURIComponent(route.request().url().split("/given/")[1]);
    const { content } = files.find(({ name }) => name === wanted) ?? files[0];
    return route.fulfill({ body: content, contentType: "application/octet-stream" });
  });
  await page.evaluate(async (names) => {
    const transfer = new DataTransfer();
    for (const name of names) transfer.items.add(new File([await (await fetch(`/given/${encodeURIComponent(name)}`)).blob()], name));
    Object.assign(window, { droppedAt: performance.now() });
    document.querySelector("main")?.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files.map(({ name }) => name));
}
