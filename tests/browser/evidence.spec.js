// Reports for the file: made, printed, saved, opened again; and what newer lists change.

import AxeBuilder from "@axe-core/playwright";
import { causesOf, differences } from "../../www/app/evidence/causes.js";
import { compared } from "../../www/app/evidence/comparison.js";
import { expect, manifest, tamperWithWorker, test } from "./screener-page.js";
import { savedFile } from "./saved-file.js";

/** @typedef {import("./screener-page.js").ScreenerPage} ScreenerPage */

const NAME = "Jang Song Chol";

/** @param {ScreenerPage} screener */
async function open(screener) {
  await screener.fewLists();
  await screener.open();
  await screener.page.locator("html.complete").waitFor();
}

/** @param {ScreenerPage} screener @param {string} name */
async function report(screener, name) {
  await screener.screen(name);
  await screener.page.getByRole("button", { name: "Report …" }).click();
  await sheet(screener).waitFor();
}

/** @param {ScreenerPage} screener */
const sheet = ({ page }) => page.locator(".sheet");

/** @param {ScreenerPage} screener @returns {Promise<any>} */
async function saved({ page }) {
  const { name, text } = await savedFile(page, () => page.getByRole("button", { name: "Save as JSON" }).click());
  expect(name).toMatch(/^name-screener-report-.*\.json$/);
  return JSON.parse(text);
}

/** @param {ScreenerPage} screener @param {unknown} content */
async function reopen({ page }, content) {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const close = page.getByRole("button", { name: "Close the report" });
  if (await close.isVisible()) await close.click();
  await page.getByRole("button", { name: "Decisions", exact: true }).click();
  await page.locator(".opened input[type=file]").setInputFiles({ name: "report.json", mimeType: "application/json", buffer: Buffer.from(text) });
}

/** @param {ScreenerPage} screener */
const outcome = ({ page }) => page.locator(".opened-body");

test("a report states who, how, against what, when, and with what result", async ({ page, screener }) => {
  await open(screener);
  await report(screener, NAME);
  const un = manifest.lists.find((/** @type {any} */ list) => list.id === "un-sc");
  for (const words of ["Report of a screening", NAME, "Threshold", "0.85", un.authority, "15 May 2024", un.sha256, "50 Percent Rule", "no hit is not a clearance", "not decided", "Engine and scorer"]) {
    await expect(sheet(screener)).toContainText(words);
  }
  const json = await saved(screener);
  expect(json).toMatchObject({ format: "name-screener-evidence", schema: 1, kind: "screening", complete: true, options: { threshold: 0.85 }, subjects: { as: "names" } });
  expect(json.rows).toHaveLength(1);
  expect(json.rows[0].who).toEqual({ query: NAME });
  expect(json.lists.map((/** @type {any} */ list) => list.sha256)).toContain(un.sha256);
  expect(json.rows[0].hits.length).toBeGreaterThan(0);
  for (const hit of json.rows[0].hits) expect(hit.recordHash).toMatch(/^[0-9a-f]{64}$/);
  await expect(sheet(screener)).toContainText(json.digest);
  await page.keyboard.press("Escape");
  await expect(sheet(screener)).toHaveCount(0);
  await expect(screener.name).toHaveValue(NAME);
});

test("'no match' is a report too", async ({ screener }) => {
  await open(screener);
  await report(screener, "Barack Obama");
  await expect(sheet(screener)).toContainText("No match at or above 0.85 in OFAC non-SDN (6 May 2024) and UN (15 May 2024).");
  const json = await saved(screener);
  expect(json.rows[0]).toMatchObject({ total: 0, hits: [] });
});

test("with a list missing, the report says that it is no full answer", async ({ page, screener }) => {
  await page.route("**/un-sc.pack", (route) => route.fulfill({ status: 404 }));
  await open(screener);
  await report(screener, "Barack Obama");
  await expect(sheet(screener)).toContainText("Not a full answer");
  await expect(sheet(screener)).toContainText("not loaded, not searched");
  expect((await saved(screener)).complete).toBe(false);
});

test("opened again with the same lists, all is the same", async ({ screener }) => {
  await open(screener);
  await report(screener, NAME);
  await reopen(screener, await saved(screener));
  await expect(outcome(screener)).toContainText("The file is as it was written");
  await expect(outcome(screener)).toContainText("Everything is the same: engine, lists, records, hits and scores.");
  await expect(outcome(screener).locator("table")).toHaveCount(0);
});

test("opened again with a newer list, what changed is told with its cause", async ({ page, screener }) => {
  await open(screener);
  await report(screener, NAME);
  const json = await saved(screener);
  await tamperWithWorker(page, `answerWith((message, post) => {
    const { result } = message;
    if (result?.id === "un-sc") Object.assign(result, { sha256: "${"ab".repeat(32)}", publishedOn: "2024-06-01" });
    if (typeof result === "string" && result.includes('"entity"')) {
      message.result = result.replaceAll('"kind":"person","names"', '"kind":"person","birthDates":["1999-04-01"],"names"').replaceAll('"birthDates":[', '"birthDates":["1999-04-01",');
    }
    post(message);
  })`);
  await page.reload();
  await screener.loaded();
  await reopen(screener, json);
  await expect(outcome(screener)).toContainText("Other version of UN: published 15 May 2024 then, 1 June 2024 now");
  await expect(outcome(screener)).toContainText("changed record");
  const row = outcome(screener).locator("tbody tr").first();
  await expect(row).toContainText(NAME);
  await expect(row).toContainText("record changed");
  await expect(row.locator("ins").first()).toHaveText("1 April 1999");
  await expect(row).toContainText("other list version");
});

test("an edited file is called edited, and what nothing explains is called unexplained", async ({ screener }) => {
  await open(screener);
  await report(screener, NAME);
  const json = await saved(screener);
  json.rows[0].hits[0].score = 0.86;
  await reopen(screener, json);
  await expect(outcome(screener)).toContainText("It was edited or damaged");
  await expect(outcome(screener)).toContainText("score changed");
  await expect(outcome(screener)).toContainText("unexplained: same list, same engine");
});

test("another engine version is told", async ({ screener }) => {
  await open(screener);
  await report(screener, NAME);
  const json = await saved(screener);
  const now = json.engine;
  json.engine = "0.0.1/1";
  json.rows[0].hits.pop();
  json.rows[0].total -= 1;
  await reopen(screener, json);
  await expect(outcome(screener)).toContainText(`Other engine version: 0.0.1/1 then, ${now} now`);
  await expect(outcome(screener).locator("tbody tr")).toContainText(["new hit"]);
  await expect(outcome(screener)).toContainText("other engine version");
});

test("with hashes only, neither name nor note is in the report; named again, the customer is recognised", async ({ page, screener }) => {
  const SPELT = "Song-Chol Jang";
  await open(screener);
  await report(screener, SPELT);
  await page.getByRole("radio", { name: "as hashes only" }).check();
  await expect(sheet(screener)).toContainText("SHA-256 of the customer");
  await expect(sheet(screener)).toContainText("a hash hides a name from a glance, not from a search");
  const json = await saved(screener);
  expect(json.rows[0].who).toEqual({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), given: [] });
  expect(JSON.stringify({ ...json, records: [] }).toLowerCase()).not.toContain(`"query"`);
  expect(JSON.stringify(json)).not.toContain(SPELT);
  await reopen(screener, json);
  await outcome(screener).getByRole("textbox").fill("Somebody Else");
  await outcome(screener).getByRole("button", { name: "Screen these again" }).click();
  await expect(outcome(screener)).toContainText("0 of 1 customer of the report were recognised");
  await reopen(screener, json);
  await outcome(screener).getByRole("textbox").fill(`Somebody Else\n${SPELT}`);
  await outcome(screener).getByRole("button", { name: "Screen these again" }).click();
  await expect(outcome(screener)).toContainText("Everything is the same");
});

test("files that are no reports are told, with the place of the fault", async ({ screener }) => {
  await open(screener);
  await report(screener, NAME);
  const json = await saved(screener);
  const refused = /** @type {[unknown, RegExp][]} */ ([
    ["{", /report\.json: The file is not JSON/],
    ["[]", /no report of this page/],
    [{ ...json, schema: 2 }, /another version of this page/],
    [{ ...json, rows: [{ ...json.rows[0], total: -1 }] }, /rows\[0\]\.total: a whole number/],
    [{ ...json, lists: "all" }, /lists: an array/],
    [{ ...json, lists: json.lists.map((/** @type {any} */ list) => ({ ...list, id: `other-${list.id}` })) }, /None of the report’s lists is loaded/],
  ]);
  for (const [content, words] of refused) {
    await reopen(screener, content);
    await expect(outcome(screener)).toContainText(words);
  }
});

test("a decision is part of the report", async ({ page, screener }) => {
  await open(screener);
  await screener.screen(NAME);
  const panel = page.getByRole("region", { name: "Decision", exact: true });
  await panel.getByRole("textbox", { name: "Customer number" }).fill("4711");
  await panel.getByRole("button", { name: "Use" }).click();
  await panel.getByRole("textbox", { name: "Note" }).fill("same passport");
  await panel.getByRole("button", { name: "True match" }).click();
  await panel.getByRole("button", { name: "Keep in this tab only" }).click();
  await report(screener, NAME);
  await expect(sheet(screener)).toContainText("Decision: True match");
  await expect(sheet(screener)).toContainText("same passport");
  await expect(sheet(screener)).toContainText("4711");
  const json = await saved(screener);
  expect(json.rows[0].hits.filter((/** @type {any} */ hit) => hit.decision)).toMatchObject([{ decision: { verdict: "true-match", note: "same passport", state: "decided" } }]);
  await page.getByRole("radio", { name: "as hashes only" }).check();
  await expect(sheet(screener)).not.toContainText("same passport");
  expect(JSON.stringify(await saved(screener))).not.toMatch(/same passport|4711/);
});

test("markup, bidi controls and nearly a thousand characters are text in a report", async ({ page, screener }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(screener);
  for (const name of [`<img src=x onerror="window.hacked=1">=1+1 \u202EKim`, "W".repeat(990)]) {
    await report(screener, name);
    await expect(sheet(screener)).toContainText(name.replace("\u202E", "[U+202E]"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.keyboard.press("Escape");
  }
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});

/** Over BiDi, Playwright cannot ask Firefox for its print style: what holds for print holds for the screen from here on. @param {import("@playwright/test").Page} page */
async function applyPrintRules(page) {
  await page.evaluate(() => {
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (rule instanceof CSSMediaRule && rule.media.mediaText === "print") rule.media.mediaText = "all";
      }
    }
  });
}

test("printed, the report alone is on the paper, black on white", async ({ page, screener, browserName }) => {
  await open(screener);
  await page.evaluate(() => document.documentElement.classList.add("dark"));
  await report(screener, NAME);
  if (browserName === "firefox") await applyPrintRules(page);
  else await page.emulateMedia({ media: "print" });
  await expect(page.locator("#head")).toBeHidden();
  await expect(page.locator("main:not(.report)")).toBeHidden();
  await expect(page.locator(".report-bar")).toBeHidden();
  await expect(sheet(screener)).toBeVisible();
  expect(await sheet(screener).evaluate((element) => getComputedStyle(element).color)).toBe("rgb(20, 24, 31)");
});

test("the report and what came of opening one are accessible, light and dark, wide and narrow", async ({ page, screener }) => {
  const check = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  };
  await open(screener);
  await report(screener, NAME);
  const json = await saved(screener);
  for (const theme of ["light", "dark"]) {
    await page.evaluate((name) => document.documentElement.classList.replace(name === "dark" ? "light" : "dark", name) || document.documentElement.classList.add(name), theme);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await check();
    }
  }
  json.rows[0].hits.pop();
  json.rows[0].total -= 1;
  json.lists[0].sha256 = "ab".repeat(32);
  await reopen(screener, json);
  await outcome(screener).locator("table").waitFor();
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    await check();
  }
});

test("a document: its report, with its text or without, opened again", async ({ page, screener }) => {
  const TEXT = "The ministry named Jang Song Chol on Monday.\nMaria Garcia was not named.";
  await open(screener);
  await page.getByRole("button", { name: "Document", exact: true }).click();
  const view = page.locator("#view-document");
  await view.locator("textarea").fill(TEXT);
  await view.getByRole("button", { name: /^(Scan|Find|Screen)/ }).click();
  await view.getByRole("button", { name: "Report …" }).click();
  await expect(sheet(screener)).toContainText("1 mention of listed parties");
  await expect(sheet(screener)).toContainText("characters 20 to 33");
  const json = await saved(screener);
  expect(json).toMatchObject({ kind: "document", document: { text: TEXT, characters: TEXT.length }, rows: [{ index: 19, end: 33, who: { query: "Jang Song Chol" } }] });
  await page.getByRole("radio", { name: "as hashes only" }).check();
  await expect(sheet(screener)).toContainText("Handle this report as personal data");
  const hashed = await saved(screener);
  expect(JSON.stringify(hashed)).not.toContain("Maria Garcia");
  await reopen(screener, json);
  await expect(outcome(screener)).toContainText("Everything is the same");
  await reopen(screener, { ...json, rows: [] });
  await expect(outcome(screener).locator("tbody tr")).toContainText(["new hit"]);
  await reopen(screener, hashed);
  await outcome(screener).getByRole("textbox").fill("something else");
  await outcome(screener).getByRole("button", { name: "Screen it again" }).click();
  await expect(outcome(screener)).toContainText("This is another text");
  await outcome(screener).getByRole("textbox").fill(TEXT);
  await outcome(screener).getByRole("button", { name: "Screen it again" }).click();
  await expect(outcome(screener)).toContainText("Everything is the same");
});

test("a batch: its report, and what a newer list changes for it", async ({ page, screener }) => {
  test.setTimeout(180_000);
  await open(screener);
  await page.getByRole("button", { name: "Batch", exact: true }).click();
  const batch = page.locator("#view-batch");
  await batch.getByLabel("Or paste rows").fill("Id;Name\nC1;Jang Song Chol\nC2;Maria Garcia\nC3;?!\nC4;Kim Yong Chol");
  await batch.getByRole("button", { name: "Read the pasted rows" }).click();
  await batch.getByRole("button", { name: /^Screen/ }).click();
  await expect(batch).toContainText("4 rows screened");
  await batch.getByRole("button", { name: "Report …" }).click();
  await expect(sheet(screener)).toContainText("4 customers screened");
  await expect(sheet(screener)).toContainText("1 customer was not screened");
  await expect(sheet(screener)).toContainText("Maria Garcia");
  const json = await saved(screener);
  expect(json.rows.map((/** @type {any} */ one) => [one.who.id, one.total > 0, Boolean(one.error)])).toEqual([["C1", true, false], ["C2", false, false], ["C3", false, true], ["C4", true, false]]);
  await reopen(screener, json);
  await expect(outcome(screener)).toContainText("Everything is the same");
  await page.getByRole("button", { name: "Batch", exact: true }).click();
  await batch.getByRole("button", { name: "Rescreen" }).click();
  await expect(outcome(screener)).toContainText("The batch of this tab");
  await expect(outcome(screener)).toContainText("Everything is the same");
  // Without the UN's list, its hits are gone.
  await page.evaluate(async () => {
    const { session } = await import(/** @type {any} */ ("/app/start.js"));
    await session.engine.screener.removeList("un-sc");
  });
  await page.getByRole("button", { name: "Rescreen the batch of this tab" }).click();
  await expect(outcome(screener)).toContainText("UN is not loaded now");
  await expect(outcome(screener).locator("tbody tr").first()).toContainText(/C1.*hit gone.*JANG SONG CHOL.*other list version/i);
  await expect(outcome(screener)).not.toContainText("Maria Garcia");
});

// The comparison alone: a table, in both directions.

const hit = (/** @type {string} */ id, /** @type {number} */ score, recordHash = "h") => ({ id, list: id.split(":")[0], score, recordHash });
const row = (/** @type {any[]} */ hits, total = hits.length) => ({ index: 0, total, hits });
const failed = { index: 0, total: 0, hits: [], error: { code: "empty-query", message: "" } };

/** @type {[what: string, before: any, after: any, changes: string[]][]} */
const PAIRS = [
  ["nothing", row([]), row([]), []],
  ["the same hit", row([hit("a:1", 0.9)]), row([hit("a:1", 0.9)]), []],
  ["the same hits in another order", row([hit("a:1", 0.9), hit("a:2", 0.9)]), row([hit("a:2", 0.9), hit("a:1", 0.9)]), []],
  ["a new hit", row([]), row([hit("a:1", 0.9)]), ["a:1 new"]],
  ["a hit gone", row([hit("a:1", 0.9)]), row([]), ["a:1 gone"]],
  ["another score", row([hit("a:1", 0.9)]), row([hit("a:1", 0.91)]), ["a:1 score"]],
  ["another record", row([hit("a:1", 0.9, "x")]), row([hit("a:1", 0.9, "y")]), ["a:1 record"]],
  ["another score and record", row([hit("a:1", 0.9, "x")]), row([hit("a:1", 0.8, "y")]), ["a:1 score record"]],
  ["a record that is not known", row([{ id: "a:1", list: "a", score: 0.9 }]), row([hit("a:1", 0.9, "y")]), []],
  ["one for another", row([hit("a:1", 0.9)]), row([hit("a:2", 0.9)]), ["a:1 gone", "a:2 new"]],
  ["beyond the cut before", row([hit("a:1", 0.9)], 5), row([hit("a:1", 0.9), hit("a:2", 0.88)]), []],
  ["better than the cut before", row([hit("a:1", 0.9)], 5), row([hit("a:2", 0.95), hit("a:1", 0.9)]), ["a:2 new"]],
  ["beyond the cut now", row([hit("a:1", 0.9), hit("a:2", 0.88)]), row([hit("a:1", 0.9)], 5), []],
  ["not screened now", row([hit("a:1", 0.9)]), failed, ["failed now"]],
  ["not screened before", failed, row([hit("a:1", 0.9)]), ["failed before"]],
  ["never screened", failed, failed, []],
];

test("two screenings compared", () => {
  for (const [what, before, after, wanted] of PAIRS) {
    const { rows } = compared([before], new Map([[0, after]]));
    const told = rows.flatMap((change) => [...(change.failed ? [`failed ${change.failed}`] : []), ...change.hits.map((one) => `${one.id} ${one.what.join(" ")}`)]);
    expect(told, what).toEqual(wanted);
  }
  expect(compared([row([hit("a:1", 0.9)])], new Map()).compared, "not screened again, not compared").toBe(0);
});

test("the cause of each change", () => {
  const list = (/** @type {string} */ id, sha256 = "x", status = "ready") => ({ id, sha256, status, title: id, publishedOn: "2024-05-01" });
  const setting = (/** @type {string} */ engine, /** @type {any[]} */ ...lists) => ({ engine, lists });
  /** @type {[any, any, any, string[], string[]][]} before, after, change, differences, causes */
  const table = [
    [setting("1", list("a")), setting("1", list("a")), { list: "a", what: ["new"] }, [], ["unexplained"]],
    [setting("1", list("a")), setting("2", list("a")), { list: "a", what: ["new"] }, ["engine"], ["engine"]],
    [setting("1", list("a")), setting("1", list("a", "y")), { list: "a", what: ["gone"] }, ["list"], ["list"]],
    [setting("1", list("a"), list("b")), setting("1", list("a", "y"), list("b")), { list: "b", what: ["gone"] }, ["list"], ["unexplained"]],
    [setting("1", list("a")), setting("2", list("a", "y")), { list: "a", what: ["gone"] }, ["engine", "list"], ["list", "engine"]],
    [setting("1", list("a")), setting("2", list("a", "y")), { list: "a", what: ["score", "record"] }, ["engine", "list"], ["list"]],
    [setting("1", list("a")), setting("2", list("a", "y")), { list: "a", what: ["score"], before: hit("a:1", 0.9) }, ["engine", "list"], ["engine"]],
    [setting("1", list("a")), setting("1"), { list: "a", what: ["gone"] }, ["missing"], ["list"]],
    [setting("1", list("a")), setting("1", list("a", "x", "failed")), { list: "a", what: ["gone"] }, ["missing"], ["list"]],
    [setting("1"), setting("1", list("a")), { list: "a", what: ["new"] }, ["added"], ["list"]],
  ];
  for (const [before, after, change, wanted, causes] of table) {
    const all = differences(before, after);
    expect(all.map(({ what }) => what)).toEqual(wanted);
    expect(causesOf(change, all)).toEqual(causes);
  }
});
