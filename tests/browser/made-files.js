// Small files of each kind that the page reads, made here: a name and bytes, as a file chooser takes them.

import { zipSync } from "fflate";

const utf8 = (/** @type {string} */ text) => Buffer.from(text, "utf8");

/** @param {string} name @param {string | Buffer} content @param {string} [mimeType] */
export const file = (name, content, mimeType = "application/octet-stream") => ({ name, mimeType, buffer: Buffer.isBuffer(content) ? content : utf8(content) });

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A Word document of these paragraphs. @param {string} name @param {string[]} paragraphs @param {Record<string, string>} [more] other parts */
export function docx(name, paragraphs, more = {}) {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`).join("");
  return file(name, archive({ "word/document.xml": wordXml("document", `<w:body>${body}</w:body>`), ...more }));
}

/** @param {string} root @param {string} content */
export const wordXml = (root, content) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${root}>`;

/** @param {Record<string, string>} parts */
export const archive = (parts) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries({ "[Content_Types].xml": "<Types/>", ...parts }).map(([name, text]) => [name, new Uint8Array(utf8(text))]))));

/** What Word makes of a document with a password: a container of the old kind. @param {string} name */
export const encryptedDocx = (name) =>
  file(name, Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(480)]));

/** The same of a document of Word 97. @param {string} name */
export const oldWord = (name) =>
  file(name, Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from("WordDocument", "utf16le"), Buffer.alloc(488)]));

/** A PDF, each page of these lines; none for a page without text. @param {string} name @param {string[][]} pages @param {string} [trailer] */
export function pdf(name, pages, trailer = "") {
  const numbers = pages.map((_, i) => 4 + 2 * i);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((n) => `${n} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${numbers[i] + 1} 0 R >>`,
      stream(lines),
    ]),
  ];
  let body = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  body += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return file(name, Buffer.from(body, "latin1"), "application/pdf");
}

/** @param {string[]} lines */
function stream(lines) {
  const text = lines.length === 0 ? "0 0 100 100 re f" : `BT /F1 12 Tf 14 TL 50 780 Td ${lines.map((line) => `(${line.replace(/[()\\]/g, "\\$&")}) Tj T*`).join(" ")} ET`;
  return `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
}

/** A PDF that wants a password. @param {string} name */
export const encryptedPdf = (name) =>
  pdf(name, [["Kim Jong Un"]], `/ID [<${"00".repeat(16)}> <${"00".repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`);

/** A letter. @param {string} name @param {string} body @param {{ html?: boolean }} [how] */
export function mail(name, body, { html = false } = {}) {
  const heads = [
    "From: Ada Example <ada@example.org>",
    "To: Desk <desk@example.org>",
    "Subject: =?utf-8?B?" + utf8("Query about Korea Tangun Trading Corporation").toString("base64") + "?=",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
  ];
  const text = [
    "--b", `Content-Type: text/${html ? "html" : "plain"}; charset=utf-8`, "Content-Transfer-Encoding: base64", "", utf8(body).toString("base64"),
    "--b", 'Content-Type: application/pdf; name="annex.pdf"', 'Content-Disposition: attachment; filename="annex.pdf"', "Content-Transfer-Encoding: base64", "", utf8("%PDF-1.4").toString("base64"),
    "--b--", "",
  ];
  return file(name, [...heads, "", ...text].join("\r\n"), "message/rfc822");
}
