// Whatever is typed: a clear sentence or an honest answer, nothing hangs, and the next name works.

import { expect, tamperWithWorker, test } from "./screener-page.js";

const NOTHING_TO_SEARCH = /nothing to search for/i;

/** What is typed, and what must be read then. @type {[what: string, typed: string, read: RegExp][]} */
const INPUTS = [
  ["one space", " ", /type a name/i],
  ["spaces and tabs", "  \t  ", /type a name/i],
  ["only punctuation", "?!… — ()", NOTHING_TO_SEARCH],
  ["only emoji", "😀🎉", NOTHING_TO_SEARCH],
  ["only right-to-left marks", "\u200f\u202e\u2067", NOTHING_TO_SEARCH],
  ["only zero-width characters", "\u200b\u200d\ufeff", NOTHING_TO_SEARCH],
  ["a lone surrogate alone", "\ud800", NOTHING_TO_SEARCH],
  ["ten thousand letters", "a".repeat(10_000), /has 10000 characters; at most 1000/],
  ["ten thousand characters of words", "Kim Yong Chol ".repeat(714), /has 9996 characters; at most 1000/],
  ["a name with a NUL", "Jack\u0000Lew", /No match/],
];

/** Noise around a listed name, which must be found all the same. @type {[what: string, typed: string][]} */
const NOISY = [
  ["a lone surrogate", "Kil Jong Hun \udc00"],
  ["right-to-left marks", "\u202eKil\u200f Jong Hun\u202c"],
  ["emoji", "😀 Kil Jong Hun 🎉"],
  ["punctuation and spaces", "  --Kil,  (Jong) Hun!!  "],
  ["full-width letters", "Ｋｉｌ Ｊｏｎｇ Ｈｕｎ"],
];

test("what cannot be searched for gets a clear sentence, and the next name works", async ({ screener }) => {
  await screener.open();
  for (const [what, typed, read] of INPUTS) {
    await test.step(what, async () => {
      await screener.screen(typed);
      await expect(screener.hits).toContainText(read);
    });
  }
  await screener.screen("Kil Jong Hun");
  expect(await screener.ids()).toContain("us-ofac-sdn:17619");
});

test("an empty field is the first visit's page", async ({ screener }) => {
  await screener.open();
  await screener.screen("Kil Jong Hun");
  await screener.name.fill("");
  await expect(screener.hits).toContainText("Three examples");
  await expect(screener.rows).toHaveCount(0);
  await expect(screener.summary).toContainText("Ready");
});

test("noise around a listed name does not hide it", async ({ screener }) => {
  await screener.open();
  for (const [what, typed] of NOISY) {
    await screener.screen(typed);
    expect(await screener.ids(), what).toContain("us-ofac-sdn:17619");
  }
});

const MARKUP = "<img src=x onerror=window.hacked=1><b>Kil</b> Jong Hun";

test("markup in the field is text", async ({ page, screener }) => {
  await screener.open();
  await screener.screen(MARKUP);
  const drawn = screener.detail.locator(".line.query .whole");
  if ((await screener.rows.count()) + (await screener.nearest.count()) > 0) {
    await page.locator("#hits .hit").first().click();
    await expect(drawn).toHaveText(MARKUP);
  }
  expect(await page.evaluate(() => [document.images.length, document.querySelectorAll("main b").length, "hacked" in window])).toEqual([0, 0, false]);
});

test("markup in a list is text, and only web addresses become links", async ({ page, screener }) => {
  await tamperWithWorker(page, `answerWith((message, post) => {
    for (const { entity, matchedName, explanation } of message.result?.hits ?? []) {
      const evil = ${JSON.stringify(MARKUP)};
      matchedName.text = explanation.listed.text = entity.names[0].text = evil;
      Object.assign(entity, {
        programs: [evil], positions: [evil], birthPlaces: [evil], birthDates: [evil], addresses: [{ text: evil, country: "<b>" }],
        identifiers: [{ type: evil, value: evil, label: evil, country: evil }], relations: [{ type: evil, name: evil }],
        countries: [{ code: evil, role: evil }], listedOn: evil, sourceUrl: "javascript:window.hacked=1",
      });
      explanation.words = [evil];
    }
    post(message);
  })`);
  await screener.open();
  await screener.screen("Kil Jong Hun");
  await expect(screener.rows.first()).toContainText("<b>Kil</b>");
  await expect(screener.detail).toContainText("<b>Kil</b>");
  const links = await screener.detail.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links.filter((href) => !href?.startsWith("https://"))).toEqual([]);
  expect(await page.evaluate(() => [document.images.length, document.querySelectorAll("main b").length, "hacked" in window])).toEqual([0, 0, false]);
});

test("a name that runs from right to left is shown so, with its language and direction", async ({ screener }) => {
  await screener.open();
  await screener.screen("محمد طاهر أنوري");
  const name = screener.rows.first().locator(".hit-name bdi");
  await expect(name).toHaveAttribute("dir", "rtl");
  await expect(name).toHaveAttribute("lang", /Arab/);
  await expect(screener.name).toHaveCSS("direction", "rtl");
  await screener.screen("김영철");
  await expect(screener.page.locator("#detail .line.query .whole")).toHaveAttribute("lang", "ko");
});
