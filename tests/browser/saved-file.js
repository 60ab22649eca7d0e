// A file that the page gives the user: its name and what is in it.

import { readFileSync } from "node:fs";

/**
 * @param {import("@playwright/test").Page} page
 * @param {() => Promise<void>} press what makes the page give it
 * @returns {Promise<{ name: string, text: string, bytes: Buffer }>} `text`: the bytes as UTF-8, with its mark where there is one
 */
export async function savedFile(page, press) {
  // Firefox says over BiDi that a download of a blob began, but names no navigation, and Playwright 1.64 drops that.
  const isFirefox = page.context().browser()?.browserType().name() === "firefox";
  const { name, bytes } = await (isFirefox ? observed(page, press) : downloaded(page, press));
  return { name, bytes, text: bytes.toString("utf8") };
}

/** @param {import("@playwright/test").Page} page @param {() => Promise<void>} press */
async function downloaded(page, press) {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
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
        const reader = new FileReader();
        reader.onload = () => resolve({ name: this.download, url: reader.result });
        reader.readAsDataURL(content);
      };
    });
  });
  await press();
  const { name, url } = await page.evaluate(() => /** @type {any} */ (window).saved);
  return { name, bytes: Buffer.from(url.slice(url.indexOf(",") + 1), "base64") };
}
