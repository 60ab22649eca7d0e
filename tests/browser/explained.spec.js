// The page's own statements of how two names meet: in English they are the engine's, whatever the names.

import { readFileSync } from "node:fs";
import { expect, openBlank, test } from "./screener-page.js";

/** Every how and class there is: spelling, nicknames, syllables, scripts, order, joins, cuts, initials, titles, legal forms. */
const QUERIES = [
  "Kil Jong Hun", "Kim Jongun", "Chang Song Taek", "Ri Yong-ho", "Muhammed Taher Anwari", "محمد طاهر أنوري", "Bob Mugabe", "Robert G. Mugabe", "MUGABE Robert Gabriel",
  "Vladimir Putin", "Путин Владимир Владимирович", "Vlad Putin", "Yevgeniy Prigozhyn", "Dr. Ayman al-Zawahiri", "Osama b. Laden", "Usama Bin Ladin", "Korea Tangun Trading Co., Ltd.",
  "Korean Tangun Trading Corp.", "Tangun", "OAO Rosneft", "Rosneft Open Joint Stock Company", "Bank Melli Iran", "Mlli Bnk", "Islamic Republic of Iran Shipping Line", "Reconnaisance General Burea", "J. Hun Kil",
  "Hassan Rouhani Jr.", "Alexander Lukashenko", "Aleksandr Grigoryevich Lukashenka", "Sasha Lukashenko", "Xi Jinping", "Hsi Chin-p'ing", "Boeing 747", "Unit 121", "Al Qaeda", "alqaida in iraq",
];

test("in English they are the engine's own words", async ({ page }) => {
  await openBlank(page);
  const { told, kinds } = await page.evaluate(async (queries) => {
    const { createScreener } = await import("/name-screener.js");
    const { statements } = await import("/app/explained.js");
    const screener = await createScreener({ batchWorkers: 0 });
    const told = [];
    const kinds = new Set();
    for (const query of queries) {
      const { hits, nearest } = await screener.search(query, { threshold: 0.6, limit: 40 });
      for (const { explanation, nameScore } of [...hits, ...nearest]) {
        const engine = explanation.words.filter((/** @type {string} */ words) => !explanation.facts.some((/** @type {any} */ fact) => fact.words === words));
        told.push([engine, statements(explanation, nameScore).map((/** @type {string} */ one) => one.replace(/[\u2068\u2069]/g, ""))]);
        for (const { how } of explanation.links) kinds.add(how);
      }
    }
    return { told, kinds: [...kinds] };
  }, QUERIES);
  expect(told.length).toBeGreaterThan(200);
  for (const [engine, page] of told) expect(page).toEqual(engine);
  const declared = readFileSync("www/name-screener.d.ts", "utf8").match(/how:\n((?: {4}\| "[\w-]+";?\n)+)/)?.[1].match(/[\w-]+(?=")/g);
  expect(kinds.toSorted()).toEqual(declared?.toSorted());
});
