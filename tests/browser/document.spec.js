// Documents as a person has them screened: pasted, chosen, dropped; every kind of file; marks, list, details, keyboard.

import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { archive, docx, encryptedDocx, encryptedPdf, file, mail, oldWord, pdf, wordXml } from "./made-files.js";
import { expect, test } from "./screener-page.js";

const REPORT = readFileSync("tests/fixtures/documents/january-2015.txt", "utf8");

class DocumentView {
  /** @param {import("@playwright/test").Page} page */
  constructor(page) {
    this.page = page;
    this.root = page.locator("#view-document");
    this.field = page.getByRole("textbox", { name: "Text to screen" });
    this.marks = this.root.locator("mark.mention");
    this.rows = this.root.locator(".doc-list .hit");
    this.current = this.root.locator(".doc-list .hit[aria-current]");
    this.detail = this.root.getByRole("region", { name: "Details of the mention" });
    this.summary = this.root.locator(".doc-summary");
    this.notes = this.root.locator(".doc-head .notice");
    this.problem = this.root.getByRole("alert");
  }

  async open() {
    await this.page.goto("/");
    await this.page.locator("html.complete").waitFor({ state: "attached" });
    await this.page.getByRole("button", { name: "Document", exact: true }).click();
  }

  /** @param {string} text */
  async paste(text) {
    await this.field.fill(text);
    await this.root.getByRole("button", { name: "Find mentions" }).click();
    await this.summary.waitFor();
  }

  /** @param {ReturnType<typeof file>} chosen */
  async choose(chosen) {
    await this.root.locator("#document-file").setInputFiles(chosen);
  }

  /** The texts that are marked, without their scores. */
  marked() {
    return this.marks.locator("bdi").allTextContents();
  }

  async another() {
    await this.root.getByRole("button", { name: "Another text" }).click();
  }
}

/** @type {import("@playwright/test").TestType<any, any>} */
const it = test.extend({ view: async ({ page }, use) => use(new DocumentView(page)) });

it("marks the agencies and officials of a newspaper report, and no politician", async ({ view }) => {
  await view.open();
  await view.paste(REPORT);
  const marked = (await view.marked()).map((/** @type {string} */ text) => text.replace(/-\n/, "").replace(/\s+/g, " "));
  for (const agency of ["Reconnaissance General Bureau", "Korea Mining Development Trading Corp", "KOMID", "Korea Tangun Trading Corporation"]) {
    expect(marked).toContain(agency);
  }
  for (const official of ["Kil Jong Hun", "Kim Kwang Yon", "Jang Song Chol", "Ryu Jin", "Kang Ryong", "Yu Kwang Ho", "Kim Jong-un"]) expect(marked).toContain(official);
  for (const other of ["Obama", "Earnest", "Lew", "Sony", "Park", "Moon", "Kerry", "Abe", "Comey", "Clapper"]) {
    expect(marked.filter((/** @type {string} */ text) => text.includes(other))).toEqual([]);
  }
  await expect(view.rows).toHaveCount(marked.length);
  await expect(view.current).toHaveCount(1);
});

it("shows what the list says of a mention, with both names drawn", async ({ view }) => {
  await view.open();
  await view.paste("They met Kim Yong Chol.\n\nThe Korea Tangun Trading Corporation paid.");
  await expect(view.detail.locator(".alignment").first()).toBeVisible();
  await expect(view.detail.locator(".doc-parties .hit").first()).toBeVisible();
  await view.marks.nth(1).click();
  await expect(view.current).toContainText("Korea Tangun Trading Corporation");
  await expect(view.detail.locator("h2")).toContainText(/TANGUN/i);
  await expect(view.marks.nth(1)).toHaveAttribute("aria-current", "true");
});

it("goes from mention to mention by keyboard", async ({ page, view }) => {
  await view.open();
  await view.paste("Kim Yong Chol met Ryu Jin.\n\nKOMID paid, and Kim Jong Un knew.");
  await expect(view.rows.first()).toBeFocused();
  await page.keyboard.press("n");
  await expect(view.rows.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(view.rows.nth(2)).toBeFocused();
  await page.keyboard.press("End");
  await expect(view.rows.last()).toBeFocused();
  await page.keyboard.press("n");
  await expect(view.rows.first()).toBeFocused();
  await page.keyboard.press("p");
  await expect(view.rows.last()).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Enter");
  await expect(view.detail).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(view.rows.last()).toBeFocused();
});

const NAMED = "Payment to Korea Tangun Trading Corporation of Pyongyang.";
const LINES = ["Payment to Korea Tangun", "Trading Corporation of Pyongyang."];

for (const [kind, made] of /** @type {[string, ReturnType<typeof file>][]} */ ([
  ["text", file("note.txt", NAMED)],
  ["text in UTF-16", file("note.txt", Buffer.from(`\ufeff${NAMED}`, "utf16le"))],
  ["Markdown", file("note.md", `# Note\n\n* ${NAMED}`)],
  ["markup", file("note.html", `<!doctype html><title>n</title><style>p{}</style><p>Payment to <b>Korea Tangun</b>\n Trading Corporation of Pyongyang.<script>document.body.textContent = "gone"</script>`)],
  ["a letter", mail("note.eml", "See the subject.")],
  ["a letter in markup", mail("note.eml", "<p>See the <b>subject</b>.", { html: true })],
  ["Word", docx("note.docx", ["A note", NAMED])],
  ["PDF", pdf("note.pdf", [LINES])],
])) {
  it(`reads ${kind}`, async ({ view }) => {
    await view.open();
    await view.choose(made);
    await expect(view.summary).toContainText("1 mention");
    expect((await view.marked()).map((/** @type {string} */ text) => text.replace(/\s+/g, " "))).toEqual(["Korea Tangun Trading Corporation"]);
    await expect(view.root.getByRole("heading", { name: made.name })).toBeVisible();
  });
}

it("reads what stands in Word's notes and headers, and no deleted text", async ({ view }) => {
  await view.open();
  const run = (/** @type {string} */ text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  await view.choose(docx("note.docx", ["A note."], {
    "word/footnotes.xml": wordXml("footnotes", `<w:footnote>${run("Signed by Ryu Jin.")}</w:footnote>`),
    "word/header1.xml": wordXml("hdr", `${run("KOMID")}<w:p><w:del><w:r><w:delText>Kim Yong Chol</w:delText></w:r></w:del></w:p>`),
  }));
  await view.summary.waitFor();
  expect((await view.marked()).sort()).toEqual(["KOMID", "Ryu Jin"]);
});

it("says what of a file was not read", async ({ view }) => {
  await view.open();
  await view.choose(pdf("part.pdf", [LINES, []]));
  await expect(view.notes).toContainText("page 2");
  await view.another();
  await view.choose(mail("note.eml", "Nothing."));
  await expect(view.notes).toContainText("annex.pdf");
});

it("recognises an old encoding, says so, and lets it be corrected", async ({ view }) => {
  await view.open();
  const russian = "Встреча прошла в Москве. Газета пишет, что Евгений Викторович Пригожин был там с друзьями.";
  const bytes = Buffer.from([...russian].map((c) => (c >= "А" && c <= "я" ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0))));
  await view.choose(file("news.txt", bytes));
  await expect(view.root.getByRole("combobox", { name: "Encoding" })).toHaveValue("windows-1251");
  await expect(view.notes).toContainText("guess");
  expect(await view.marked()).toEqual(["Евгений Викторович Пригожин"]);
  await view.root.getByRole("combobox", { name: "Encoding" }).selectOption("koi8-r");
  await expect(view.marks).toHaveCount(0);
  await expect(view.summary).toContainText("No mention");
});

for (const [what, made, told] of /** @type {[string, ReturnType<typeof file>, RegExp][]} */ ([
  ["a PDF with a password", encryptedPdf("secret.pdf"), /secret\.pdf is protected by a password/],
  ["a Word document with a password", encryptedDocx("secret.docx"), /secret\.docx is protected by a password/],
  ["a document of Word 97", oldWord("old.doc"), /old\.doc is of an old kind/],
  ["a scan", pdf("scan.pdf", [[]]), /scan\.pdf holds pictures and no text/],
  ["a damaged archive", file("broken.docx", docx("a.docx", [NAMED]).buffer.subarray(0, 150)), /broken\.docx is damaged/],
  ["an archive that is no document", file("other.docx", archive({ "a.txt": "x" })), /other\.docx is damaged/],
  ["damaged XML", file("xml.docx", archive({ "word/document.xml": "<w:document><w:p>" })), /xml\.docx is damaged/],
  ["a damaged PDF", file("broken.pdf", "%PDF-1.4\nnothing"), /broken\.pdf is damaged/],
  ["an empty file", file("empty.txt", ""), /empty\.txt holds no text/],
  ["something else", file("photo.jpg", Buffer.from([0xff, 0xd8, 0, 0, 1, 2, 0])), /photo\.jpg is no text/],
  ["a text that is too long", file("long.txt", "word ".repeat(1_000_001)), /long\.txt is too long/],
])) {
  it(`says that ${what} cannot be read, and why`, async ({ view }) => {
    await view.open();
    await view.choose(made);
    await expect(view.problem).toContainText(told);
    await view.paste("Kim Jong Un");
    await expect(view.rows).toHaveCount(1);
  });
}

it("takes a file that is dropped, and one at a time", async ({ page, view }) => {
  await view.open();
  const drop = (/** @type {string[]} */ names) => page.evaluate((names) => {
    const data = new DataTransfer();
    for (const name of names) data.items.add(new File(["KOMID and Ryu Jin, they said."], name));
    document.querySelector("#view-document")?.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, names);
  await drop(["a.txt", "b.txt"]);
  await expect(view.problem).toContainText("one is read at a time");
  await drop(["a.txt"]);
  await expect(view.rows).toHaveCount(2);
});

it("shows markup, formulas and long names as text", async ({ page, view }) => {
  await view.open();
  const text = `<img src=x onerror="window.hacked = true"> Ryu Jin <b>bold</b> =HYPERLINK("x") \u202eRyu Jin\u202c ${"x".repeat(5000)}`;
  await view.paste(text);
  expect(await view.root.locator(".doc-text").evaluate((/** @type {Element} */ pane) => pane.querySelectorAll("img, b, script").length)).toBe(0);
  const shown = await view.root.locator(".doc-text p").evaluate((/** @type {Element} */ p) => {
    const copy = /** @type {Element} */ (p.cloneNode(true));
    for (const score of copy.querySelectorAll(".mention-score, .hidden")) score.remove();
    return copy.textContent;
  });
  expect(shown).toBe(text);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});

it("asks the server for nothing once it is complete", async ({ page, view }) => {
  await view.open();
  /** @type {string[]} */
  const asked = [];
  page.on("request", (/** @type {import("@playwright/test").Request} */ request) => asked.push(request.url()));
  for (const made of [pdf("note.pdf", [LINES]), docx("note.docx", [NAMED]), mail("note.eml", "x"), file("a.html", "<img src='https://example.org/x.png'><p>Ryu Jin")]) {
    await view.choose(made);
    await expect(view.root.getByRole("heading", { name: made.name })).toBeVisible();
    await view.another();
  }
  expect(asked).toEqual([]);
});

it("cancels", async ({ view }) => {
  await view.open();
  await view.choose(file("long.txt", `${REPORT}\n\n`.repeat(300)));
  await view.root.getByRole("button", { name: "Cancel" }).click();
  await expect(view.problem).toContainText("cancelled");
  await view.paste("Ryu Jin");
  await expect(view.rows).toHaveCount(1);
});

for (const scheme of /** @type {const} */ (["light", "dark"])) {
  for (const width of [390, 1440]) {
    it(`is accessible, ${scheme}, ${width} pixels wide`, async ({ page, view }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await view.open();
      const check = async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await check();
      await view.choose(file("old.docx", "x"));
      await expect(view.problem).not.toBeEmpty();
      await check();
      await view.paste(REPORT);
      await expect(view.detail.locator(".alignment").first()).toBeVisible();
      await check();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/document-${scheme}-${width}.png` });
    });
  }
}
