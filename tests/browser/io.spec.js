// The reader of files (www/io.js): tables in, spreadsheets out, and what is said of files that are not as they should be.

import { expect, openBlank, test } from "./screener-page.js";

/** @typedef {{ name: string, base64: string }} Given */

test.beforeEach(({ page }) => openBlank(page));

const given = (/** @type {string} */ name, /** @type {string | Buffer} */ content) => ({ name, base64: Buffer.from(content).toString("base64") });

/** Opens the file and gives what is told of its first sheet. @param {import("@playwright/test").Page} page @param {Given} file @param {object} [options] */
function opened(page, file, options = {}) {
  return page.evaluate(async ({ file: { name, base64 }, options }) => {
    const { openTable } = await import(new URL("/io.js", location.href).href);
    try {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const table = await openTable(new File([bytes], name), options);
      const [shape, rows] = [await table.shape(), await table.rows(0, 100)];
      table.close();
      return { about: table.about, shape, rows };
    } catch (error) {
      return { code: /** @type {any} */ (error).code, message: /** @type {any} */ (error).message };
    }
  }, { file, options });
}

test("a table is read with its encoding, its lines and its faults", async ({ page }) => {
  const text = Buffer.from("Name;Ort\r\nJos\xe9;Z\xfcrich\r\nAda\r\n", "latin1");
  const { about, shape, rows } = await opened(page, given("kunden.csv", text));
  expect(about).toEqual({ format: "csv", encoding: "windows-1252", guessed: true, delimiter: ";", sheets: [""] });
  expect(rows.map((/** @type {any} */ row) => [row.at, row.cells.join("|")])).toEqual([[1, "Name|Ort"], [2, "José|Zürich"], [3, "Ada"]]);
  expect(rows[2].fault).toContain("it has 1 cells, but the headings are 2");
  expect(shape).toMatchObject({ rows: 3, columns: 2, header: 0, faults: 1 });
});

for (const [what, file, options, code, says] of /** @type {[string, Given, object, string, RegExp][]} */ ([
  ["nothing in it", given("a.csv", ""), {}, "bad-list", /^a\.csv: The file holds no row/],
  ["an old spreadsheet", given("a.xls", Buffer.from("d0cf11e0a1b11ae1", "hex")), {}, "unknown-format", /^a\.xls: .*old spreadsheet/],
  ["a damaged one", given("a.xlsx", "PK\x03\x04 and no more"), {}, "bad-list", /^a\.xlsx: .*cannot be unpacked/],
  ["another encoding than was chosen", given("a.csv", Buffer.from([78, 10, 233, 10])), { encoding: "utf-8" }, "bad-list", /^a\.csv: Line 2 holds bytes that are not UTF-8/],
  ["a million columns", given("a.csv", `N\n${",".repeat(1_000_000)}`), {}, "bad-list", /^a\.csv: .*line 2: a row has more than 16,384 cells/],
])) {
  test(`a table with ${what}`, async ({ page }) => {
    const told = await opened(page, file, options);
    expect(told.code).toBe(code);
    expect(told.message).toMatch(says);
  });
}

test("a spreadsheet is written and read again: text stays text", async ({ page }) => {
  const read = await page.evaluate(async () => {
    const { openTable, writeXlsx } = await import(new URL("/io.js", location.href).href);
    async function* rows() {
      yield ["Name", "Score"];
      for (let i = 0; i < 5000; i += 1) yield [i === 0 ? "=1+1" : `Name ${i}`, i / 2];
    }
    const file = await writeXlsx([{ sheet: "Hits", header: true, widths: [30], rows: rows() }, { sheet: "About", rows: [["today", null]] }]);
    const table = await openTable(new File([file], "made.xlsx"));
    const all = [];
    for await (const row of table.rowsFrom(0)) all.push(row.cells);
    table.close();
    return { type: file.type, about: table.about, count: all.length, some: [all[0], all[1], all[4], all[5000]] };
  });
  expect(read).toEqual({
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    about: { format: "xlsx", guessed: false, sheets: ["Hits", "About"] },
    count: 5001,
    some: [["Name", "Score"], ["=1+1", "0"], ["Name 3", "1.5"], ["Name 4999", "2499.5"]],
  });
});

test("what is given up ends at once, and the next piece of work is done all the same", async ({ page }) => {
  const told = await page.evaluate(async () => {
    const { importList, openTable, prepareIo } = await import(new URL("/io.js", location.href).href);
    await prepareIo();
    const party = (/** @type {number} */ i) => `<sdnEntry><uid>${i}</uid><lastName>NAME ${i}</lastName><sdnType>Entity</sdnType></sdnEntry>`;
    const file = new Blob(["<sdnList xmlns='x'>", ...Array.from({ length: 200_000 }, (_, i) => party(i)), "</sdnList>"]);
    const giveUp = new AbortController();
    const reading = importList([file], { signal: giveUp.signal, onProgress: () => giveUp.abort() });
    let gone = 0;
    giveUp.signal.addEventListener("abort", () => (gone = performance.now()));
    const code = await reading.then(() => "done", (/** @type {any} */ error) => error.code);
    const waited = performance.now() - gone;
    const counts = [];
    for (let i = 0; i < 5; i += 1) {
      const table = await openTable(new File(["Name\nAda\n"], "a.csv"));
      counts.push((await table.shape()).rows);
      table.close();
    }
    return { code, waited, counts };
  });
  expect(told.code).toBe("aborted");
  expect(told.waited).toBeLessThan(200);
  expect(told.counts).toEqual([2, 2, 2, 2, 2]);
});
