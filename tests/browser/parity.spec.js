// The same questions, asked natively and in each browser, must have the same answers to the last bit: hits, scores,
// order and explanations. `cargo xtask test` draws the questions from all lists and writes the native answers.

import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { comparable } from "../comparable-answer.js";

const folder = process.env.NAME_SCREENER_PARITY ?? "target/parity";

// Answers hold whole listed parties: so many questions at a time keep a message to the browser small.
const AT_A_TIME = 50;

/** Reads what xtask wrote. @param {string} name */
function written(name) {
  const file = path.join(folder, name);
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Error(`There is no ${file}: \`cargo xtask test\` writes it before it runs the browsers.`);
  }
}

/**
 * Asks in the page; answers as JSON.
 * @param {import("@playwright/test").Page} page
 * @param {{ query: string, options: object }[]} questions
 * @returns {Promise<string[]>}
 */
function asked(page, questions) {
  return page.evaluate(async (questions) => {
    // @ts-expect-error: kept between calls
    const screener = (window.screener ??= await (await import("/name-screener.js")).createScreener());
    const answers = [];
    for (const { query, options } of questions) {
      try {
        answers.push(JSON.stringify(await screener.search(query, options)));
      } catch (error) {
        answers.push(JSON.stringify({ error: error.code ?? String(error) }));
      }
    }
    return answers;
  }, questions);
}

test("the browser answers as the native engine does, to the last bit", async ({ page }) => {
  test.setTimeout(600_000);
  const questions = JSON.parse(written("questions.json"));
  const native = written("native.jsonl").trimEnd().split("\n");
  expect(questions).toHaveLength(500);
  expect(native).toHaveLength(questions.length);

  // Any document of the site will do; this one starts no screener of its own.
  await page.goto("name-screener.d.ts");
  for (let start = 0; start < questions.length; start += AT_A_TIME) {
    const some = questions.slice(start, start + AT_A_TIME);
    const answers = await asked(page, some);
    for (const [offset, answer] of answers.entries()) {
      expect(comparable(answer), `question ${start + offset}: ${JSON.stringify(some[offset])}`).toEqual(comparable(native[start + offset]));
    }
  }
});
