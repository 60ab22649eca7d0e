// Decisions: made on a hit, kept on this computer once allowed, shown again, reopened when the record changes.

import AxeBuilder from "@axe-core/playwright";
import { expect, tamperWithWorker, test } from "./screener-page.js";
import { savedFile } from "./saved-file.js";

const NAME = "Jang Song Chol";
const HOSTILE = `<img src=x onerror="window.hacked=1"> =HYPERLINK("x") \u202Eevil`;

/** @typedef {import("./screener-page.js").ScreenerPage} ScreenerPage */

/** @param {ScreenerPage} screener @param {string} [name] */
async function openWith(screener, name = NAME) {
  await screener.fewLists();
  await screener.open();
  await screener.page.locator("html.complete").waitFor();
  await screener.screen(name);
}

/** @param {ScreenerPage} screener */
const panel = ({ page }) => page.getByRole("region", { name: "Decision", exact: true });

/** Says who the customer is. @param {ScreenerPage} screener @param {string} id */
async function identify(screener, id) {
  await panel(screener).getByRole("textbox", { name: "Customer number" }).fill(id);
  await panel(screener).getByRole("button", { name: "Use" }).click();
}

/** @param {ScreenerPage} screener @param {{ verdict?: string, note?: string, user?: string, allow?: string }} decision */
async function decide(screener, { verdict = "False positive", note = "", user = "JD", allow = "Store on this computer" }) {
  const it = panel(screener);
  await it.getByRole("textbox", { name: "Note" }).fill(note);
  await it.getByRole("textbox", { name: "Decided by" }).fill(user);
  await it.getByRole("button", { name: verdict, exact: true }).click();
  const asked = it.getByRole("button", { name: allow });
  if (await asked.isVisible()) await asked.click();
  await expect(it.locator(".standing")).toContainText(verdict);
}

/** @param {ScreenerPage} screener */
const firstBadge = (screener) => screener.rows.first().locator(".verdict");

/** Waits until a decision is on the disk. @param {ScreenerPage} screener */
async function stored(screener) {
  await expect.poll(() => databases(screener)).toEqual(["name-screener"]);
  await expect.poll(() => screener.page.evaluate(countStored)).toBeGreaterThan(0);
}

/** In the page. @returns {Promise<number>} */
const countStored = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open("name-screener");
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const count = request.result.transaction("decisions").objectStore("decisions").count();
      count.onsuccess = () => (request.result.close(), resolve(count.result));
    };
  });

/** @param {ScreenerPage} screener */
const databases = ({ page }) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

/** @param {ScreenerPage} screener */
const showDecisions = ({ page }) => page.getByRole("button", { name: "Decisions", exact: true }).click();

/** @param {ScreenerPage} screener @param {string} button */
const download = ({ page }, button) => savedFile(page, () => page.getByRole("button", { name: button }).click());

/** @param {ScreenerPage} screener @param {string} text */
async function importText({ page }, text) {
  await page.locator("#view-decisions input[type=file]").first().setInputFiles({ name: "decisions.json", mimeType: "application/json", buffer: Buffer.from(text) });
}

test("a name alone is no customer: the page asks who it is, and says why", async ({ screener }) => {
  await openWith(screener);
  await expect(panel(screener)).toContainText("others of the same name must not inherit it");
  await expect(panel(screener).getByRole("button", { name: "False positive" })).toHaveCount(0);
  await panel(screener).getByRole("button", { name: "Use" }).click();
  await expect(panel(screener)).toContainText("Neither a customer number nor a whole date");
  await panel(screener).getByLabel("Birth date").fill("1972-02-20");
  await panel(screener).getByRole("button", { name: "Use" }).click();
  await expect(panel(screener)).toContainText(`${NAME}, born 20 February 1972`);
  await expect(panel(screener).getByRole("button", { name: "False positive" })).toBeVisible();
});

test("nothing is stored before the user was told what and where, and said so", async ({ screener }) => {
  await openWith(screener);
  await identify(screener, "4711");
  await panel(screener).getByRole("button", { name: "True match" }).click();
  await expect(panel(screener)).toContainText("IndexedDB");
  await expect(panel(screener)).toContainText("Nothing is sent anywhere");
  expect(await databases(screener)).toEqual([]);
  await panel(screener).getByRole("button", { name: "Cancel" }).click();
  await expect(panel(screener)).toContainText("Not decided yet");
  expect(await databases(screener)).toEqual([]);
  await decide(screener, { verdict: "True match" });
  await expect(firstBadge(screener)).toHaveText("True match");
  await stored(screener);
});

test("a decision is shown again after a reload, for the same customer and no other", async ({ page, screener }) => {
  await openWith(screener);
  await identify(screener, "4711");
  await decide(screener, { note: "other birth date" });
  await stored(screener);
  await page.reload();
  await screener.loaded();
  await screener.screen(NAME);
  await expect(firstBadge(screener)).toHaveText("False positive for customer 4711");
  await expect(panel(screener)).toContainText("Not decided yet");
  await panel(screener).getByRole("button", { name: "It is customer 4711" }).click();
  await expect(firstBadge(screener)).toHaveText("False positive");
  await expect(panel(screener)).toContainText("False positive, by JD");
  await expect(panel(screener)).toContainText("other birth date");
  await panel(screener).getByRole("button", { name: "Change" }).click();
  await identify(screener, "4712");
  await expect(panel(screener)).toContainText("Not decided yet");
  await expect(firstBadge(screener)).toHaveCount(0);
});

test("a decision taken anew keeps what was decided before", async ({ screener }) => {
  await openWith(screener);
  await identify(screener, "4711");
  await decide(screener, { verdict: "Open", note: "passport asked for" });
  await decide(screener, { verdict: "True match", note: "passport agrees", user: "MK" });
  await panel(screener).getByText("Decided before (1)").click();
  await expect(panel(screener)).toContainText("passport asked for");
  await expect(panel(screener).getByRole("button", { name: "True match" })).toHaveAttribute("aria-pressed", "true");
});

test("a listed record that has changed reopens its decision and says what changed", async ({ page, screener }) => {
  await openWith(screener);
  await identify(screener, "4711");
  await decide(screener, {});
  await stored(screener);
  await newerList(page);
  await page.reload();
  await screener.loaded();
  await page.locator("html.complete").waitFor();
  await screener.screen(NAME);
  await panel(screener).getByRole("button", { name: "It is customer 4711" }).click();
  await expect(firstBadge(screener)).toHaveText("Reopened");
  await expect(panel(screener)).toContainText("Reopened: the listed record has changed since “False positive” was decided.");
  await expect(panel(screener).locator("ins")).toHaveText("1 April 1999");
  await showDecisions(screener);
  await expect(page.locator(".decisions-table tbody tr")).toContainText("Reopened");
  await page.getByRole("combobox", { name: "Verdict" }).selectOption("Reopened");
  await expect(page.locator(".decisions-table tbody tr")).toHaveCount(1);
  await page.getByRole("button", { name: `Screen ${NAME} again` }).click();
  await decide(screener, { verdict: "True match" });
  await expect(firstBadge(screener)).toHaveText("True match");
});

/** From the next load on, the UN's list is a newer one, in which the record has one more birth date. @param {import("@playwright/test").Page} page */
async function newerList(page) {
  await tamperWithWorker(page, `answerWith((message, post) => {
    const { result } = message;
    if (result?.id === "un-sc") Object.assign(result, { sha256: "${"ab".repeat(32)}", publishedOn: "2024-06-01" });
    const records = [result?.names && result, ...[...(result?.hits ?? []), ...(result?.nearest ?? [])].map((hit) => hit.entity)];
    for (const entity of records) if (entity?.list === "un-sc") entity.birthDates = [...(entity.birthDates ?? []), "1999-04-01"];
    post(message);
  })`);
}

test("the table: filter, sort, erase one, erase all and the database with it", async ({ page, screener }) => {
  await openWith(screener);
  for (const [id, verdict] of [["1", "False positive"], ["2", "True match"], ["3", "Open"]]) {
    await identify(screener, id);
    await decide(screener, { verdict, note: `note ${id}` });
    await panel(screener).getByRole("button", { name: "Change" }).click();
  }
  await showDecisions(screener);
  const rows = page.locator(".decisions-table tbody tr");
  await expect(rows).toHaveCount(3);
  await expect(page.locator("#view-decisions")).toContainText("3 decisions in this browser’s own database");
  await page.getByLabel("Filter").fill("note 2");
  await expect(rows).toHaveCount(1);
  await page.getByLabel("Filter").fill("");
  await page.getByRole("button", { name: "Note" }).click();
  expect(await rows.locator("td[data-column=note]").allTextContents()).toEqual(["note 1", "note 2", "note 3"]);
  await page.getByRole("button", { name: "Note" }).click();
  expect(await rows.locator("td[data-column=note]").allTextContents()).toEqual(["note 3", "note 2", "note 1"]);
  await rows.first().getByRole("button", { name: /^Erase/ }).click();
  await screener.dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(rows).toHaveCount(3);
  await rows.first().getByRole("button", { name: /^Erase/ }).click();
  await screener.dialog.getByRole("button", { name: "Erase", exact: true }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole("button", { name: "Erase all …" }).click();
  await screener.dialog.getByRole("button", { name: "Erase all", exact: true }).click();
  await expect(page.locator("#view-decisions")).toContainText("Nothing is stored");
  expect(await databases(screener)).toEqual([]);
});

test("export, erase, import: all is there again; the CSV is safe in a spreadsheet", async ({ page, screener }) => {
  await openWith(screener, `${NAME} ${HOSTILE}`.slice(0, 900));
  if ((await screener.rows.count()) === 0) await screener.nearest.first().click();
  await identify(screener, "=1+1");
  await decide(screener, { note: HOSTILE, user: "@SUM(1)" });
  await showDecisions(screener);
  const json = await download(screener, "Export JSON");
  expect(json.name).toMatch(/^name-screener-decisions-.*\.json$/);
  const csv = await download(screener, "Export CSV");
  expect(csv.text.startsWith('\uFEFF"verdict","customerId",')).toBe(true);
  expect(csv.text).toContain(`'=1+1`);
  expect(csv.text).toContain(`'@SUM(1)`);
  await page.getByRole("button", { name: "Erase all …" }).click();
  await screener.dialog.getByRole("button", { name: "Erase all", exact: true }).click();
  await expect(page.locator("#view-decisions")).toContainText("Nothing is stored");
  await importText(screener, json.text);
  await expect(screener.dialog).toContainText("1 decision in the file: 1 new here");
  await screener.dialog.getByRole("button", { name: "Import 1" }).click();
  await expect(screener.dialog).toContainText("Nothing is stored yet");
  await screener.dialog.getByRole("button", { name: "Store on this computer" }).click();
  await expect(page.locator("td[data-column=note]")).toHaveText(HOSTILE.replace("\u202E", "[U+202E]"));
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  const again = await download(screener, "Export JSON");
  const decisions = (/** @type {string} */ text) => JSON.parse(text).decisions;
  expect(decisions(again.text)).toEqual(decisions(json.text));
});

test("files that are no decisions, or have faults, are told with their place", async ({ page, screener }) => {
  await openWith(screener);
  await identify(screener, "4711");
  await decide(screener, {});
  await showDecisions(screener);
  const good = JSON.parse((await download(screener, "Export JSON")).text);
  const refuse = async (/** @type {string} */ text, /** @type {RegExp} */ words) => {
    await importText(screener, text);
    await expect(screener.dialog).toContainText(words);
    await page.keyboard.press("Escape");
    await expect(screener.dialog).toBeHidden();
  };
  await refuse("{", /decisions\.json: The file is not JSON/);
  await refuse("[]", /holds no decisions/);
  await refuse(JSON.stringify({ ...good, schema: 99 }), /another version/);
  const [one] = good.decisions;
  const faulty = [
    { ...one, verdict: "maybe" },
    { ...one, customer: { name: "Kim" } },
    { ...one, record: { ...one.record, facts: { ...one.record.facts, birthDates: ["1900"] } } },
    { ...one, decidedAt: "yesterday" },
    null,
  ];
  await importText(screener, JSON.stringify({ ...good, decisions: [one, ...faulty] }));
  for (const words of ["5 entries cannot be taken", "decisions[1].verdict: one of false-positive", "decisions[2].customer: an id, or a name with a birthDate", "decisions[3].record: its facts do not give its hash", "decisions[4].decidedAt: a time such as", "decisions[5]: an object"]) {
    await expect(screener.dialog).toContainText(words);
  }
  await expect(screener.dialog.getByRole("button", { name: "Import 1" })).toBeVisible();
});

test("a full database is told, the decision stays in the tab, and can be saved later", async ({ page, screener }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (/** @type {any} */ (window).full) throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, /** @type {any} */ (given));
    };
    /** @type {any} */ (window).full = true;
  });
  await openWith(screener);
  await identify(screener, "4711");
  await decide(screener, { note: "must not be lost" });
  await expect(panel(screener)).toContainText("The browser has no room left for decisions");
  await expect(panel(screener)).toContainText("must not be lost");
  await expect(panel(screener)).toContainText("1 decision is in this tab only");
  await expect(screener.rows.first()).toContainText("not saved");
  await page.evaluate(() => (/** @type {any} */ (window).full = false));
  await panel(screener).getByRole("button", { name: "Save again" }).click();
  await expect(screener.rows.first()).not.toContainText("not saved");
  await stored(screener);
  await page.reload();
  await screener.loaded();
  await screener.screen(NAME);
  await expect(firstBadge(screener)).toHaveText("False positive for customer 4711");
});

test("a refused database is told, and deciding goes on in the tab", async ({ page, screener }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
  });
  await openWith(screener);
  await identify(screener, "4711");
  await decide(screener, {});
  await expect(panel(screener)).toContainText("The browser refuses to store decisions.");
  await expect(screener.rows.first()).toContainText("False positive");
  await expect(screener.rows.first()).toContainText("not saved");
  await showDecisions(screener);
  expect(JSON.parse((await download(screener, "Export JSON")).text).decisions).toHaveLength(1);
});

test("decisions of a newer version of the page are left as they are", async ({ page, screener }) => {
  await screener.fewLists();
  await screener.open();
  await page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.open("name-screener", 99);
    request.onupgradeneeded = () => request.result.createObjectStore("things").put("precious", 1);
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  }));
  await page.reload();
  await screener.loaded();
  await showDecisions(screener);
  await expect(page.locator("#view-decisions")).toContainText("stored by a newer version of this page");
});

test("what is erased while it is being stored is gone, from the tab and from the disk", async ({ page, screener }) => {
  // Databases that take their time, as on a busy disk.
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...given) {
      const until = Date.now() + 100;
      while (Date.now() < until);
      return open.apply(this, given);
    };
  });
  await openWith(screener);
  await identify(screener, "4711");
  await decide(screener, {});
  await showDecisions(screener);
  await page.getByRole("button", { name: "Erase all …" }).click();
  await screener.dialog.getByRole("button", { name: "Erase all", exact: true }).click();
  await expect(page.locator("#view-decisions")).toContainText("Nothing is stored");
  expect(await databases(screener)).toEqual([]);
});

test("what was kept in the tab only is erased too", async ({ page, screener }) => {
  await openWith(screener);
  await identify(screener, "4711");
  await decide(screener, { allow: "Keep in this tab only" });
  await showDecisions(screener);
  await expect(page.locator(".decisions-table tbody tr")).toHaveCount(1);
  await page.getByRole("button", { name: "Erase all …" }).click();
  await screener.dialog.getByRole("button", { name: "Erase all", exact: true }).click();
  await expect(page.locator(".decisions-table tbody tr")).toHaveCount(0);
});

test("kept in the tab only: nothing is stored, and a reload forgets", async ({ page, screener }) => {
  await openWith(screener);
  await identify(screener, "4711");
  await decide(screener, { allow: "Keep in this tab only" });
  await expect(screener.rows.first()).toContainText("not saved");
  expect(await databases(screener)).toEqual([]);
  await page.reload();
  await screener.loaded();
  await screener.screen(NAME);
  await expect(firstBadge(screener)).toHaveCount(0);
});

test("two tabs stay of one mind", async ({ page, context, screener }) => {
  await openWith(screener);
  await identify(screener, "4711");
  const { ScreenerPage } = await import("./screener-page.js");
  const other = new ScreenerPage(await context.newPage());
  await openWith(other);
  await identify(other, "4711");
  await decide(screener, { note: "from the first" });
  await expect(panel(other)).toContainText("from the first");
  await expect(firstBadge(other)).toHaveText("False positive");
  await decide(other, { verdict: "True match", note: "from the second" });
  await expect(panel(screener)).toContainText("from the second");
  await expect(panel(screener)).toContainText("Decided before (1)");
  await showDecisions(screener);
  await page.getByRole("button", { name: "Erase all …" }).click();
  await screener.dialog.getByRole("button", { name: "Erase all", exact: true }).click();
  await expect(panel(other)).toContainText("Not decided yet");
  expect(await databases(screener)).toEqual([]);
});

test("five thousand characters in note, label and name stay text and widen nothing", async ({ page, screener }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWith(screener);
  await screener.rows.first().click();
  await identify(screener, "W".repeat(200));
  await decide(screener, { note: `${HOSTILE}${"W".repeat(5000)}`, user: "<b>W</b>" });
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await wider()).toBe(0);
  await page.keyboard.press("Escape");
  await showDecisions(screener);
  await expect(page.locator("td[data-column=by]")).toHaveText("<b>W</b>");
  expect(await wider()).toBe(0);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});

test("controls, question and view are accessible, light and dark, wide and narrow", async ({ page, screener }) => {
  const check = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  };
  const narrow = async () => {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      await check();
    }
  };
  await openWith(screener);
  await check();
  await identify(screener, "4711");
  await panel(screener).getByRole("button", { name: "True match" }).click();
  await check();
  await panel(screener).getByRole("button", { name: "Store on this computer" }).click();
  await check();
  await showDecisions(screener);
  await narrow();
  const theme = page.locator("#theme");
  while (!(await theme.textContent())?.includes("Dark")) await theme.click();
  await narrow();
  await page.getByRole("button", { name: "Screen", exact: true }).click();
  await check();
});

test("the record's hash is the same in whatever order the facts come, and agrees with the browser's SHA-256", async ({ page, screener }) => {
  await screener.fewLists();
  await screener.open();
  const result = await page.evaluate(async () => {
    const { canonicalFacts, recordHash } = await import(/** @type {any} */ ("/app/record-hash.js"));
    const { sha256 } = await import(/** @type {any} */ ("/app/sha256.js"));
    const one = { id: "x:1", list: "x", kind: "person", names: [{ text: "B", type: "alias" }, { type: "primary", text: "É김" }], programs: [], sourceUrl: "a" };
    const other = { names: [{ text: "É김", type: "primary" }, { type: "alias", text: "B" }], kind: "person", list: "x", id: "x:1", gender: undefined, sourceUrl: "b" };
    const changed = { ...one, birthDates: ["1972"] };
    const subtle = async (/** @type {string} */ text) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const texts = ["", "abc", canonicalFacts(one), "김".repeat(1000), ..."x".repeat(130).split("").map((x, i) => x.repeat(i))];
    const wrong = [];
    for (const text of texts) if (sha256(text) !== (await subtle(text))) wrong.push(text.length);
    return { same: recordHash(one) === recordHash(other), differs: recordHash(one) !== recordHash(changed), canonical: canonicalFacts(one), wrong };
  });
  expect(result).toEqual({
    same: true,
    differs: true,
    canonical: '{"id":"x:1","kind":"person","list":"x","names":[{"text":"B","type":"alias"},{"text":"É김","type":"primary"}]}',
    wrong: [],
  });
});
