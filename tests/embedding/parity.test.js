// Node answers as the native engine does, to the last bit: the questions that tests/browser/parity.spec.js asks browsers.
// `cargo xtask test` draws them and writes the native answers.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import test from "node:test";
import { createScreener } from "../../www/node.js";
import { comparable } from "../comparable-answer.js";

const folder = process.env.NAME_SCREENER_PARITY ?? "target/parity";

test("Node answers as the native engine does, to the last bit", async () => {
  const questions = JSON.parse(await readFile(path.join(folder, "questions.json"), "utf8"));
  const native = (await readFile(path.join(folder, "native.jsonl"), "utf8")).trimEnd().split("\n");
  assert.equal(native.length, questions.length);
  const screener = await createScreener();
  for (const [i, { query, options }] of questions.entries()) {
    const answer = await screener.search(query, options).catch((error) => ({ error: error.code }));
    assert.deepEqual(comparable(JSON.stringify(answer)), comparable(native[i]), `question ${i}: ${JSON.stringify(query)}`);
  }
  screener.close();
});
