// What the page takes the columns of customer files for, and how it reads what stands in them.

import { expect, openBlank, test } from "./screener-page.js";

test.beforeEach(async ({ page }) => openBlank(page));

/** Files in several languages and forms, and what each column is. @type {[string[][], boolean, string[]][]} */
const FILES = [
  [[["Customer ID", "Full Name", "Date of Birth", "Nationality", "Type", "Sex", "Passport No."], ["1", "Kim Jong", "", "", "", "", ""]], true, ["id", "name", "birthDate", "country", "kind", "gender", "identifier"]],
  [[["first_name", "MIDDLE-NAME", "Surname", "DOB"], ["Song", "", "Jang", ""]], true, ["first", "middle", "last", "birthDate"]],
  [[["Full name", "First name", "Last name"], ["Song Jang", "Song", "Jang"]], true, ["name", "", ""]],
  [[["Nr.", "Name", "Vorname", "Geburtsdatum", "Staatsangehörigkeit", "Steuernummer"], ["1", "Müller", "Hans", "", "", ""]], true, ["id", "last", "first", "birthDate", "country", "identifier"]],
  [[["Kundennummer", "Firmenname", "Land"], ["1", "Müller GmbH", "DE"]], true, ["id", "name", "country"]],
  [[["Prénom", "Nom de famille", "Né(e) le", "Pays de résidence", "Sexe"], ["Jean", "Dupont", "", "", ""]], true, ["first", "last", "birthDate", "country", "gender"]],
  [[["Raison sociale", "SIREN"], ["Dupont SA", "732829320"]], true, ["name", "identifier"]],
  [[["Nombre", "Apellido paterno", "Apellido materno", "F. Nacimiento"], ["José", "García", "Pérez", ""]], true, ["first", "last", "last", "birthDate"]],
  [[["Nombre", "País"], ["José García", "ES"]], true, ["name", "country"]],
  [[["الاسم الكامل", "تاريخ الميلاد", "الجنسية", "رقم الهوية"], ["محمد", "", "", ""]], true, ["name", "birthDate", "country", "identifier"]],
  [[["姓名", "出生日期", "国籍", "证件号码"], ["金正恩", "", "", ""]], true, ["name", "birthDate", "country", "identifier"]],
  [[["Фамилия", "Имя", "Отчество", "Дата рождения"], ["Иванов", "Иван", "Иванович", ""]], true, ["last", "first", "middle", "birthDate"]],
  [[["Jang Song Chol"], ["Maria Garcia"]], false, ["name"]],
  [[["10023", "Jang Song Chol", "1967-03-12", "KP"], ["10024", "Maria Garcia", "1961-08-04", "ES"]], false, ["id", "name", "birthDate", "country"]],
  [[["foo", "bar"], ["12", "Jang Song Chol"]], false, ["", "name"]],
];

test("columns are recognised by their headers in several languages, or by what stands in them", async ({ page }) => {
  const read = await page.evaluate(async (tables) => {
    const { recognised } = await import(/** @type {any} */ ("/app/batch/columns.js"));
    return tables.map((rows) => recognised(rows));
  }, FILES.map(([rows]) => rows));
  expect(read).toEqual(FILES.map(([, header, columns]) => ({ header, columns })));
});

/** Each with what it is, the day before the month. @type {[string, string | undefined][]} */
const DATES = [
  ["1972-02-20", "1972-02-20"], ["1972/2/5", "1972-02-05"], ["19720220", "1972-02-20"], ["1972-02-20T00:00:00", "1972-02-20"], ["1972-02-20 00:00", "1972-02-20"],
  ["20/02/1972", "1972-02-20"], ["20.2.72", "1972-02-20"], ["3/4/1972", "1972-04-03"], ["2/20/1972", "1972-02-20"], ["1972", "1972"], ["1972-02", "1972-02"], ["02/1972", "1972-02"],
  ["20 Feb 1972", "1972-02-20"], ["February 20, 1972", "1972-02-20"], ["20-févr.-1972", "1972-02-20"], ["1er mai 1972", "1972-05-01"], ["20 de febrero de 1972", "1972-02-20"],
  ["12. März 1980", "1980-03-12"], ["1972年2月20日", "1972-02-20"], ["٢٠/٠٢/١٩٧٢", "1972-02-20"], ["20 февраля 1972", "1972-02-20"],
  ["31/02/1972", undefined], ["99/99/1999", undefined], ["0000-00-00", undefined], ["soon", undefined], ["", undefined], ["12345", undefined],
];

/** @type {[string, string | undefined][]} */
const COUNTRIES = [
  ["KP", "KP"], ["kp", "KP"], ["PRK", "KP"], ["North Korea", "KP"], ["Corée du Nord", "KP"], ["Nordkorea", "KP"], ["Corea del Norte", "KP"], ["朝鲜", "KP"], ["DPRK", "KP"],
  ["Korea, Democratic People's Republic of", "KP"], ["Iran, Islamic Republic of", "IR"], ["UK", "GB"], ["U.S.A.", "US"], ["Deutschland", "DE"], ["Türkei", "TR"], ["سوريا", "SY"], ["Россия", "RU"],
  ["NA", "NA"], ["EU", undefined], ["XX", undefined], ["Atlantis", undefined],
];

test("dates and countries are read as customer files write them", async ({ page }) => {
  const read = await page.evaluate(async ([dates, countries]) => {
    const { readDate } = await import(/** @type {any} */ ("/app/batch/dates.js"));
    const { countryCode } = await import(/** @type {any} */ ("/app/batch/countries.js"));
    return { dates: dates.map((text) => readDate(text, "day-first")), month: readDate("3/4/1972", "month-first"), countries: countries.map(countryCode) };
  }, [DATES.map(([text]) => text), COUNTRIES.map(([text]) => text)]);
  expect(DATES.map(([text], i) => [text, read.dates[i]])).toEqual(DATES);
  expect(COUNTRIES.map(([text], i) => [text, read.countries[i]])).toEqual(COUNTRIES);
  expect(read.month).toBe("1972-03-04");
});

test("a row becomes a customer; what cannot be read is noted, not lost", async ({ page }) => {
  const customers = await page.evaluate(async () => {
    const { customerOf } = await import(/** @type {any} */ ("/app/batch/customers.js"));
    const plan = { columns: ["id", "name", "birthDate", "country", "country", "kind", "gender", "identifier"], dates: "day-first" };
    const rows = [
      ["7", " Jang Song Chol ", "12/03/1967", "KP, CN", "Iran", "Individual", "Herr", "836410042; 12"],
      ["", "", "", "", "", "", "", ""],
      ["8", "Maria", "n/a", "-", "Atlantis", "ship", "x", ""],
      ["9", "", "1/1/1970", "", "", "", "", ""],
    ];
    return rows.map((cells, i) => customerOf({ at: i + 2, cells, ...(i === 3 && { fault: "too few cells" }) }, plan) ?? null);
  });
  expect(customers).toEqual([
    { row: 2, id: "7", query: "Jang Song Chol", birthDate: "1967-03-12", countries: ["KP", "CN", "IR"], kind: "person", gender: "male", identifiers: ["836410042"], notes: [{ fact: "identifier", value: "12" }] },
    null,
    { row: 4, id: "8", query: "Maria", kind: "vessel", notes: [{ fact: "gender", value: "x" }, { fact: "country", value: "Atlantis" }] },
    { row: 5, id: "9", query: "", birthDate: "1970-01-01", notes: [{ fact: "row", value: "too few cells" }] },
  ]);
});

/** What a spreadsheet would take for a formula, and texts that it would not. */
const FORMULAS = ["=1", "+1", "-1", "@x", "\tx", "\rx", " =1", "\u00a0=1", "＝1", "−1"];
const PLAIN = ["Jang", "O'Neill", "1=1", "a-b", "", "'=1"];

test("formulas are neutralised, unseen characters shown", async ({ page }) => {
  const { formulas, plain, visible } = await page.evaluate(async ([formulas, plain]) => {
    const safe = await import(/** @type {any} */ ("/app/batch/safe-text.js"));
    return { formulas: formulas.map(safe.notAFormula), plain: plain.map(safe.notAFormula), visible: safe.visible("a\u202eb\u0000\ud800c😀\u200d\u2066") };
  }, [FORMULAS, PLAIN]);
  expect(formulas).toEqual(FORMULAS.map((text) => `'${text}`));
  expect(plain).toEqual(PLAIN);
  expect(visible).toBe("a[U+202E]b[U+0000][U+D800]c😀\u200d[U+2066]");
});

test("sorting in slices gives the order of sorting at once, and can be given up", async ({ page }) => {
  const { same, merged, aborted } = await page.evaluate(async () => {
    const { sorted, merged } = await import(/** @type {any} */ ("/app/batch/sliced-sort.js"));
    const values = Uint32Array.from({ length: 50_001 }, (_, i) => (i * 2654435761) % 1009);
    const compare = (/** @type {number} */ a, /** @type {number} */ b) => a - b;
    const { signal } = new AbortController();
    const once = values.slice().sort();
    const same = String(await sorted(values, compare, signal)) === String(once);
    const halves = [values.slice(0, 20_000).sort(), values.slice(20_000).sort()];
    const given = new AbortController();
    const slowly = (/** @type {number} */ a, /** @type {number} */ b) => (performance.now() < 0 ? 0 : a - b);
    const lost = sorted(values, slowly, given.signal).then(() => "sorted", () => "given up");
    given.abort();
    return { same, merged: String(await merged(...halves, compare, signal)) === String(once), aborted: await lost };
  });
  expect({ same, merged }).toEqual({ same: true, merged: true });
  expect(aborted).toBe("given up");
});
