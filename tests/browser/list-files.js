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
  // By a field of the test's own: the page is sealed, nothing can be fetched in it.
  const field = await page.evaluateHandle(() => {
    const field = Object.assign(document.createElement("input"), { type: "file", multiple: true });
    document.body.append(field);
    return field;
  });
  await field.setInputFiles(files.map(({ name, content }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) })));
  await field.evaluate((input) => {
    const transfer = new DataTransfer();
    for (const file of input.files ?? []) transfer.items.add(file);
    input.remove();
    Object.assign(window, { droppedAt: performance.now() });
    document.querySelector("main")?.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
}
