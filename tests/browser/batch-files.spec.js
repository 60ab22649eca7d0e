// Files of customers of every kind that is read, and those that are not as they should be: each gives a message that names the file
// and, where there is one, the row.

import { unzipSync } from "fflate";
import { expect, test as base } from "./screener-page.js";
import { BatchPage } from "./batch-page.js";
import { bomb, ods, xlsx } from "./spreadsheets.js";

const test = base.extend({
  batch: async ({ screener }, use) => use(new BatchPage(screener)),
});

const TABLE = [["Name", "Date of birth", "Country"], ["Jang Song Chol", "12/03/1967", "KP"], ["José Muñoz", "", "ES"]];
const TEXT = TABLE.map((row) => row.join(";")).join("\r\n");

/** @type {[string, string | Buffer][]} */
const READ = [
  ["comma.csv", TEXT.replaceAll(";", ",")],
  ["semicolon.csv", TEXT],
  ["tab.tsv", TEXT.replaceAll(";", "\t")],
  ["marked.csv", `\ufeff${TEXT}`],
  ["western.csv", Buffer.from(TEXT, "latin1")],
  ["utf16.csv", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
  ["book.xlsx", xlsx(TABLE)],
  ["book.ods", ods(TABLE)],
];

test("CSV, TSV, Excel and OpenDocument are read, in the encodings that spreadsheets write", async ({ batch }) => {
  test.setTimeout(180_000);
  await batch.open();
  for (const [name, content] of READ) {
    await test.step(name, async () => {
      await batch.give(name, content);
      await expect(batch.view.getByRole("heading", { name })).toBeVisible();
      expect(await batch.meanings()).toEqual(["Name", "Birth date", "Country"]);
      await expect(batch.view.locator(".preview-table")).toContainText("José Muñoz");
      await batch.view.getByRole("button", { name: "Another file" }).click();
    });
  }
});

test("the encoding and what stands between cells are corrected by hand", async ({ batch }) => {
  await batch.open();
  await batch.give("cyrillic.csv", Buffer.from([...Buffer.from("Name|Country\r\n"), 0xc8, 0xe2, 0xe0, 0xed, ...Buffer.from("|RU\r\n")]));
  await batch.view.getByLabel(/^Characters/).selectOption("windows-1252");
  await expect(batch.view.locator(".preview-table")).toContainText("Èâàí");
  await batch.view.getByLabel(/^Characters/).selectOption("windows-1251");
  await expect(batch.view.locator(".preview-table")).toContainText("Иван");
  await batch.view.getByLabel("Between cells").selectOption("comma");
  await expect(batch.view.locator(".preview-table")).toContainText("Иван|RU");
});

const password = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]);

/** What cannot be read at all, and what is said of it. @type {[string, () => string | Buffer, RegExp][]} */
const REFUSED = [
  ["empty.csv", () => "", /empty\.csv: .*no row/],
  ["blank.csv", () => "\r\n \r\n", /blank\.csv: .*no row/],
  ["heads.csv", () => "Name,Country\r\n", /heads\.csv: no row below the header/],
  ["secret.xlsx", () => password, /secret\.xlsx: .*password/],
  ["secret.ods", () => ods(TABLE, true), /secret\.ods: .*password/],
  ["bomb.xlsx", bomb, /bomb\.xlsx: .*unpacks to more than \d+ MB/],
  ["wide.csv", () => `Name\r\n${",".repeat(5_000_000)}\r\n`, /wide\.csv: .*line 2: a row has more than [\d,]+ cells/],
  ["open.csv", () => `Name,Country\r\n"Ada,GB\r\n${"Bob,US\r\n".repeat(300)}`, /open\.csv: .*line 2 .*quotation mark is left open/],
  ["page.csv", () => "<!doctype html><html>", /page\.csv: .*web page/],
  ["cut.xlsx", () => xlsx(TABLE).subarray(0, 400), /cut\.xlsx: /],
  ["nul.csv", () => "Name\r\nAda Lovelace\r\nMaria Garcia\r\nIva\u0000n Petrov\r\n", /nul\.csv: .*[Ll]ine 4 .*NUL/],
];

test("a file that cannot be read is told by name, with the place and what to do", async ({ batch }) => {
  test.setTimeout(240_000);
  await batch.open();
  for (const [name, content, message] of REFUSED) {
    await test.step(name, async () => {
      await batch.give(name, content());
      const told = batch.view.getByRole("alert");
      // By its words: the alert of the file before may still stand there.
      await expect(batch.start.or(told.filter({ hasText: message }))).toBeVisible({ timeout: 60_000 });
      if (await batch.start.isVisible()) await batch.start.click();
      await expect(told).toHaveText(message, { timeout: 60_000 });
    });
  }
  // And the next file is read as if nothing had been.
  await batch.screen(TEXT);
  await batch.shows(1);
});

test("ragged rows and merged cells are told with their rows, before and after", async ({ batch }) => {
  await batch.open();
  const regular = Array.from({ length: 30 }, (_, i) => `${i},Maria Garcia,ES\r\n`).join("");
  await batch.give("ragged.csv", `Id,Name,Country\r\n${regular}30,Jang Song Chol\r\n31,Ivan,RU,x\r\n`);
  await expect(batch.view.locator(".plan-notes")).toContainText("Row 32: it has 2 cells");
  await expect(batch.view.locator(".plan-notes")).toContainText("Row 33: it has 4 cells");
  await batch.start.click();
  await batch.ended();
  await batch.summary.getByRole("button", { name: "2 rows have something" }).click();
  await batch.shows(2);
  await batch.rows.first().click();
  await expect(batch.customer).toContainText(/it has \d cells/);
  await batch.view.getByRole("button", { name: "Another file" }).click();
  await batch.give("merged.xlsx", xlsx([["Name", "Country"], ["Jang Song Chol", "KP"], ["", "RU"]], "A2:A3"));
  await expect(batch.view.locator(".plan-notes")).toContainText("Row 3: the cells A2 to A3 are merged");
});

test("the Excel export is opened again: texts as they were, and what the file says of itself", async ({ batch }) => {
  await batch.open();
  await batch.screen('Id,Name\r\n1,"=HYPERLINK(""x"",""Jang Song Chol"")"\r\n2,+Jang Song Chol\r\n3,<b>Jang Song Chol</b> \u202e\r\n');
  await batch.view.getByLabel("Show", { exact: true }).selectOption("all rows");
  await batch.shows(3);
  const { name, bytes } = await batch.save("Excel");
  expect(name).toMatch(/\.xlsx$/);
  await batch.view.getByRole("button", { name: "Another file" }).click();
  await batch.give(name, bytes);
  const preview = batch.view.locator(".preview-table");
  for (const text of ['=HYPERLINK("x","Jang Song Chol")', "+Jang Song Chol", "<b>Jang Song Chol</b> [U+202E]", "un-sc:KPi.056"]) await expect(preview).toContainText(text);
  await batch.view.getByLabel("Sheet", { exact: true }).selectOption("About");
  await expect(preview).toContainText("Engine and scorer");
  await expect(preview).toContainText(/Threshold\s*0\.85/);
  // The preview shows the first rows only.
  const sheets = Object.values(unzipSync(bytes, { filter: ({ name }) => /sharedStrings|sheet\d/.test(name) })).map((file) => new TextDecoder().decode(file));
  for (const text of ["us-ofac-consolidated", "un-sc", "SHA-256"]) expect(sheets.join()).toContain(text);
});
