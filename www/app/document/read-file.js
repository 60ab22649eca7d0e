/**
 * A file in, its text out, whatever kind it is: told by its first bytes, and by its name where these do not tell.
 *
 * @typedef {"pdf" | "docx" | "mail" | "markup" | "plain"} Format
 *
 * @typedef {object} ReadFile
 * @property {string} name
 * @property {Format} format
 * @property {string} text
 * @property {string} [encoding] where it is text
 * @property {boolean} [guessed] whether the encoding is a guess
 * @property {number[]} [empty] pages without text
 * @property {boolean} [garbled] letters may be missing or wrong
 * @property {string[]} [attached] names of what is attached and was not read
 */
import { readDocx } from "./docx.js";
import { decoded } from "./encoding.js";
import { readMail } from "./mail.js";
import { readMarkup } from "./markup.js";
import { readPdf } from "./pdf.js";
import { UnreadableFile } from "./unreadable.js";

export const LARGEST_FILE = 50 * 1024 * 1024;
/** Characters (UTF-16 code units) that are scanned at once. */
export const LONGEST_TEXT = 5_000_000;

/** By the end of a name. @type {Record<string, Format>} */
const BY_NAME = { htm: "markup", html: "markup", xhtml: "markup", eml: "mail", txt: "plain", text: "plain", md: "plain", markdown: "plain", log: "plain", csv: "plain" };

/** What a file chooser offers. */
export const ACCEPTED = ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.eml,.docx,.pdf";

/**
 * @param {File} file
 * @param {string} [encoding] chosen by hand
 * @returns {Promise<ReadFile>}
 */
export async function readFile(file, encoding) {
  if (file.size > LARGEST_FILE) throw new UnreadableFile("tooLarge");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const format = formatOf(file.name, bytes);
  const read = await READERS[format](bytes, encoding);
  if (read.text.trim() === "") throw new UnreadableFile("noText");
  if (read.text.length > LONGEST_TEXT) throw new UnreadableFile("textTooLong");
  return { name: file.name, format, ...read };
}

/** @type {Record<Format, (bytes: Uint8Array, encoding?: string) => Promise<Omit<ReadFile, "name" | "format">> | Omit<ReadFile, "name" | "format">>} */
const READERS = {
  pdf: readPdf,
  docx: readDocx,
  mail: readMail,
  markup: readMarkup,
  plain: (bytes, chosen) => decoded(bytes, { chosen }),
};

/** @param {string} name @param {Uint8Array} bytes @returns {Format} */
function formatOf(name, bytes) {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024));
  if (start.includes("%PDF-")) return "pdf";
  if (start.startsWith("PK\x03\x04")) return "docx";
  if (start.startsWith("\xd0\xcf\x11\xe0")) throw new UnreadableFile(isEncrypted(bytes) ? "password" : "oldWord");
  const extension = name.toLowerCase().split(".").pop() ?? "";
  if (extension === "docx") throw new UnreadableFile("damaged", "it is no archive");
  if (extension === "pdf") throw new UnreadableFile("damaged", "it does not begin as a PDF");
  const known = BY_NAME[extension];
  if (!known && /<(!doctype html|html|head|body)\b/i.test(start)) return "markup";
  if (!known && hasZeros(bytes)) throw new UnreadableFile("binary");
  return known ?? "plain";
}

/** An encrypted .docx lies in a container of the old kind, in a stream of this name (UTF-16). @param {Uint8Array} bytes */
const isEncrypted = (bytes) => new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes("EncryptedPackage");

/** Not text: zeros, and not as in UTF-16. @param {Uint8Array} bytes */
function hasZeros(bytes) {
  const sample = bytes.subarray(0, 4096);
  const isMarked = sample[0] + sample[1] === 0xff + 0xfe;
  return !isMarked && sample.includes(0);
}
