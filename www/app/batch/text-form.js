/**
 * How the characters of a text file were read, and what stands between its cells, to be corrected: the reader guesses where the file does
 * not say.
 *
 * @typedef {import("./table-file.js").TableFile} TableFile
 * @typedef {import("./table-file.js").TextForm} TextForm
 */
import { texts } from "../../texts.js";
import { h } from "../dom.js";

/** What spreadsheets write, by the names of the Encoding Standard. */
const ENCODINGS = [
  "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257",
  "ISO-8859-2", "ISO-8859-15", "KOI8-R", "macintosh", "gb18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR",
];
const DELIMITERS = [",", ";", "\t", "|"];

/** @param {TableFile} file @param {(form: TextForm) => void} reopen */
export function textForm({ about }, reopen) {
  if (!about.encoding) return [];
  const t = texts.batch.plan;
  const change = () => reopen({ encoding: encoding.value, delimiter: delimiter.value });
  const encoding = choice("batch-encoding", ENCODINGS, about.encoding, (name) => name, change);
  const delimiter = choice("batch-delimiter", DELIMITERS, about.delimiter ?? ",", (sign) => t.delimiters[sign] ?? sign, change);
  return [
    h("div", { class: "field" }, h("label", { for: "batch-encoding" }, about.guessed ? t.encodingGuessed : t.encoding), encoding),
    h("div", { class: "field" }, h("label", { for: "batch-delimiter" }, t.delimiter), delimiter),
  ];
}

/**
 * @param {string} id
 * @param {string[]} values
 * @param {string} now
 * @param {(value: string) => string} named
 * @param {() => void} change
 */
function choice(id, values, now, named, change) {
  const all = values.includes(now) ? values : [now, ...values];
  return h("select", { id, change }, all.map((value) => h("option", { value, selected: value === now }, named(value))));
}
