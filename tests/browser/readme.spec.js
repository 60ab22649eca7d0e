// The README's JavaScript example does what it says, letter for letter.

import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";

test("the example in the README runs", async ({ page }) => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const code = readme.match(/```js\n([\s\S]*?)```/)?.[1];
  expect(code).toBeTruthy();
  /** @type {string[]} */
  const printed = [];
  page.on("console", (message) => printed.push(message.text()));
  await page.route("**/readme-example.js", (route) => route.fulfill({ contentType: "text/javascript", body: code }));
  await page.goto("/");
  await page.evaluate(() => import(new URL("readme-example.js", location.href).href));
  await expect.poll(() => printed.join("\n")).toContain("us-ofac-sdn:11599");
  expect(printed.join("\n")).toMatch(/\d+ hits in 4 lists/);
  await expect.poll(() => printed.join("\n")).toMatch(/^1 7 KIL Jong-hun .*KIL/m);
});
