// Spreadsheets made for tests: zip archives of the few parts that an .xlsx or .ods needs.

import { crc32, deflateRawSync } from "node:zlib";

/** @typedef {{ name: string, packed: Buffer, crc: number, size: number }} Part */

/** @param {string} name @param {string} text @returns {Part} */
function part(name, text) {
  const bytes = Buffer.from(text);
  return { name, packed: deflateRawSync(bytes), crc: crc32(bytes), size: bytes.length };
}

/** @param {Part[]} parts */
function archive(parts) {
  let offset = 0;
  const [files, directory] = [/** @type {Buffer[]} */ ([]), /** @type {Buffer[]} */ ([])];
  for (const { name, packed, crc, size } of parts) {
    const fields = (/** @type {Buffer} */ header, /** @type {number} */ at) => {
      header.writeUInt16LE(20, at);
      header.writeUInt16LE(8, at + 4);
      header.writeUInt32LE(crc, at + 10);
      header.writeUInt32LE(packed.length, at + 14);
      header.writeUInt32LE(size, at + 18);
      header.writeUInt16LE(name.length, at + 22);
    };
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    fields(local, 4);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(20, 4);
    fields(entry, 6);
    entry.writeUInt32LE(offset, 42);
    files.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.reduce((sum, { length }) => sum + length, 0), 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const escaped = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Parts of an .xlsx beside its sheet. */
const WORKBOOK = [
  part("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'),
  part("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
  part("xl/workbook.xml", '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Customers" sheetId="1" r:id="r1"/></sheets></workbook>'),
  part("xl/_rels/workbook.xml.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
];
const SHEET = "xl/worksheets/sheet1.xml";

/** @param {string[][]} rows @param {string} [merged] a range such as `A2:A3` */
export function xlsx(rows, merged) {
  const cell = (/** @type {string} */ text, /** @type {number} */ column, /** @type {number} */ row) => `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const lines = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((text, column) => (text === "" ? "" : cell(text, column, row))).join("")}</row>`);
  const ranges = merged ? `<mergeCells count="1"><mergeCell ref="${merged}"/></mergeCells>` : "";
  return archive([...WORKBOOK, part(SHEET, `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join("")}</sheetData>${ranges}</worksheet>`)]);
}

/** An .xlsx of some megabytes whose sheet unpacks to 1 GB of blanks. */
export function bomb() {
  // A whole number of equal deflated blocks, each of which stands by itself: one is packed, and put there again and again.
  const blanks = Buffer.alloc(1 << 24, " ");
  const times = 64;
  const block = deflateRawSync(blanks, { finishFlush: 3 /* Z_FULL_FLUSH */ });
  let crc = 0;
  for (let i = 0; i < times; i += 1) crc = crc32(blanks, crc);
  const packed = Buffer.concat([...Array(times).fill(block), Buffer.from([3, 0])]);
  return archive([...WORKBOOK, { name: SHEET, packed, crc, size: times * blanks.length }]);
}

/** @param {string[][]} rows @param {boolean} [encrypted] whether it says to be protected by a password */
export function ods(rows, encrypted = false) {
  const cell = (/** @type {string} */ text) => `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
  const lines = rows.map((cells) => `<table:table-row>${cells.map(cell).join("")}</table:table-row>`).join("");
  const names = ["office", "table", "text"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");
  const manifest = 'manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"';
  return archive([
    part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    part("content.xml", `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="Customers">${lines}</table:table></office:spreadsheet></office:body></office:document-content>`),
    part("META-INF/manifest.xml", `<${manifest}>${encrypted ? "<manifest:encryption-data/>" : ""}</manifest:manifest>`),
  ]);
}
