// A file that the page gives the user: its name and its text.

import { readFileSync } from "node:fs";

/**
 * @param {import("@playwright/test").Page} page
 * @param {() => Promise<void>} press what makes the page give it
 * @returns {Promise<{ name: string, text: string }>}
 */
export async function savedFile(page, press) {
  // Firefox says over BiDi that a download of a blob began, but names no navigation, and Playwright 1.64 drops that.
  if (page.context().browser()?.browserType().name() === "firefox") return observed(page, press);
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

/** What the page hands to the browser. @param {import("@playwright/test").Page} page @param {() => Promise<void>} press */
async function observed(page, press) {
  await page.evaluate(() => {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    /** @type {any} */ (window).saved = new Promise((resolve) => {
      /** @type {Blob} */
      let content;
      URL.createObjectURL = (blob) => createObjectURL((content = /** @type {Blob} */ (blob)));
      HTMLAnchorElement.prototype.click = function () {
        [URL.createObjectURL, HTMLAnchorElement.prototype.click] = [createObjectURL, click];
        click.call(this);
        // As bytes: text() would drop the mark that a CSV begins with.
        content.arrayBuffer().then((bytes) => resolve({ name: this.download, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) }));
      };
    });
  });
  await press();
  return page.evaluate(() => /** @type {any} */ (window).saved);
}
