// What is known of the customer besides the name: how it is read, and what it does to the score.

import { expect, test } from "./screener-page.js";

/** @param {import("@playwright/test").Page} page */
const fields = (page) => ({
  born: page.getByRole("textbox", { name: "Born" }),
  country: page.getByRole("combobox", { name: "Country" }),
  gender: page.getByRole("combobox", { name: "Gender" }),
  identifier: page.getByRole("textbox", { name: "Identifier" }),
});

test("each fact says what it did: raised, lowered, or neither", async ({ page, screener }) => {
  await screener.open();
  const { born, country, gender, identifier } = fields(page);
  await screener.screen("Kim Yong Chol");
  const row = await screener.row("us-ofac-sdn:17614");
  await row.click();
  const effects = screener.detail.locator(".effects li");
  await expect(effects).toHaveCount(0);

  await born.fill("18.2.1962");
  await screener.answered();
  await (await screener.row("us-ofac-sdn:17614")).click();
  await expect(effects).toHaveText([/▲ 0\.06.*The birth date agrees: raised by 0\.06\./]);
  await expect(page.locator("#birth-date-effect")).toContainText("▲ 0.06");

  await born.fill("1950");
  await country.fill("DPRK");
  await gender.selectOption("female");
  await identifier.fill("X1234567");
  await screener.answered();
  await (await screener.row("us-ofac-sdn:17614")).click();
  await expect(effects).toHaveCount(4);
  await expect(effects.nth(0)).toHaveText(/▼ 0\.15.*The birth date disagrees: lowered by 0\.15\./);
  await expect(effects.nth(1)).toHaveText(/▲ 0\.02.*A country agrees: raised by 0\.02\./);
  await expect(effects.filter({ hasText: "gender" })).toHaveText(/gender/);
  await expect(effects.filter({ hasText: "identifier" })).toHaveText(/=.*neither raised nor lowered/);
  await expect(page.locator("#birth-date-effect")).toContainText("▼ 0.15");
});

test("an identifier that agrees is a hit whatever the name", async ({ page, screener }) => {
  await screener.open();
  const listed = await page.evaluate(async () => {
    const { createScreener } = await import("/name-screener.js");
    const small = await createScreener({ lists: ["un-sc"] });
    const { hits } = await small.search("Kim", { threshold: 0.5, limit: 500 });
    small.close();
    const hit = hits.find(({ entity }) => entity.identifiers?.some(({ type }) => type === "passport"));
    return { id: hit?.entity.id, passport: hit?.entity.identifiers?.find(({ type }) => type === "passport")?.value };
  });
  await fields(page).identifier.fill(String(listed.passport));
  await screener.screen("Somebody Else Altogether");
  const row = await screener.row(String(listed.id));
  await expect(row).toContainText("identifier agrees");
});

test("birth dates in many forms; what is none is refused", async ({ page, screener }) => {
  await screener.fewLists();
  await screener.open();
  const cases = {
    "1965": "1965",
    "20 Feb 1972": "1972-02-20",
    "February 20th, 1972": "1972-02-20",
    "20.02.1972": "1972-02-20",
    "20/2/1972": "1972-02-20",
    "02/20/1972": "1972-02-20",
    "3/2/1972": "1972-02-03",
    "1972/2/20": "1972-02-20",
    "19720220": "1972-02-20",
    "1972年2月20日": "1972-02-20",
    "٢٠/٠٢/١٩٧٢": "1972-02-20",
    "Sept. 1972": "1972-09",
    "9/1972": "1972-09",
    "c. 1965": "1964/1966",
    "1970-1975": "1970/1975",
    "between 1970 and March 1975": "1970/1975-03",
    "31 Feb 1972": "",
    "20 Fib 1972": "",
    "72": "",
    "1975-1970": "",
    "20 Feb 72": "",
  };
  const read = await page.evaluate(async (texts) => {
    const { readDate } = await import("/app/reading-dates.js");
    return Object.fromEntries(texts.map((text) => [text, readDate(text)?.value ?? ""]));
  }, Object.keys(cases));
  expect(read).toEqual(cases);
});

test("countries by name or code", async ({ page, screener }) => {
  await screener.fewLists();
  await screener.open();
  const cases = { "North Korea": "KP", kp: "KP", PRK: "KP", dprk: "KP", "the Netherlands": "NL", Curacao: "CW", "Côte d’Ivoire": "CI", "Iran, Iraq": "IR IQ", UK: "GB", "Hong Kong": "HK", Turkey: "TR", Burma: "MM", Atlantis: "" };
  const read = await page.evaluate(async (texts) => {
    const { readCountries } = await import("/app/reading-countries.js");
    return Object.fromEntries(texts.map((text) => [text, readCountries(text).codes.join(" ")]));
  }, Object.keys(cases));
  expect(read).toEqual(cases);
});

test("what cannot be read is said, not used, and not in the way", async ({ page, screener }) => {
  await screener.fewLists();
  await screener.open();
  const { born, country, identifier } = fields(page);
  await screener.screen("Kim Yong Chol");
  const before = await screener.ids();
  await born.fill("31 Feb 1972");
  await country.fill("Atlantis");
  await identifier.fill("12");
  await identifier.blur();
  await screener.answered();
  const remarks = page.locator("#known-remarks");
  for (const text of ["“31 Feb 1972” is not read as a birth date, so it is not used. Write 20 Feb 1972", "“Atlantis” is not known as a country", "“12” is too short"]) {
    await expect(remarks).toContainText(text);
  }
  await expect(born).toHaveAttribute("aria-invalid", "true");
  await expect(screener.summary).toContainText("3 fields could not be read and were not used");
  expect(await screener.ids()).toEqual(before);
  await born.fill("3/2/1972");
  await expect(remarks).toContainText("“3/2/1972” is read as 3 February 1972.");
  await expect(born).not.toHaveAttribute("aria-invalid");
});

test("countries are offered in the page's language; the fields keep nothing and tell nobody", async ({ page, screener }) => {
  await screener.fewLists();
  await screener.open();
  const { born, country, identifier } = fields(page);
  await country.focus();
  expect(await page.locator("#country-names option").count()).toBe(250);
  await expect(page.locator('#country-names option[value="North Korea"]')).toHaveCount(1);
  for (const field of [born, country, identifier]) {
    for (const [name, value] of [["spellcheck", "false"], ["autocomplete", "off"], ["autocorrect", "off"], ["autocapitalize", "off"], ["translate", "no"]]) {
      await expect(field).toHaveAttribute(name, value);
    }
  }
});

test("at 390 pixels the fields stand behind the filters", async ({ page, screener }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await screener.fewLists();
  await screener.open();
  const { born } = fields(page);
  await expect(born).toBeHidden();
  await page.getByRole("button", { name: /^Filters/ }).click();
  await born.fill("1972");
  await expect(page.getByRole("button", { name: /^Filters/ })).toContainText("1 fact");
});
