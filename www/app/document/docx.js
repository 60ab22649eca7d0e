/**
 * A Word document (.docx) in, its text out: the main text, then headers, footers, notes and comments, which may name
 * parties too. fflate undoes the archive, the browser's parser reads the XML. Deleted text is left out.
 */
import { unzipSync } from "../../vendor/fflate/browser.js";
import { inertDocument } from "./inert.js";
import { UnreadableFile } from "./unreadable.js";

/** No part of a document is larger, unpacked, but for one that is made to fill the memory. */
const LARGEST_PART = 100 * 1024 * 1024;
const PARTS = /^word\/(document\d*|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;

/** @param {Uint8Array} bytes */
export function readDocx(bytes) {
  const parts = unzipped(bytes);
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  if (!names.some((name) => name.startsWith("word/document"))) throw new UnreadableFile("damaged", "it has no word/document.xml");
  const texts = names.map((name) => partText(new TextDecoder().decode(parts[name])));
  return { text: texts.filter((text) => text !== "").join("\n\n") };
}

/** @param {Uint8Array} bytes */
function unzipped(bytes) {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.test(name)) return false;
        if (originalSize > LARGEST_PART) throw new UnreadableFile("tooLarge");
        return true;
      },
    });
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile("damaged", error);
  }
}

/** The main text first. @param {string} name */
const rank = (name) => (name.startsWith("word/document") ? 0 : 1);

/** @param {string} xml */
function partText(xml) {
  const parsed = inertDocument(xml, "application/xml");
  const fault = parsed.querySelector("parsererror");
  if (fault) throw new UnreadableFile("damaged", fault.textContent);
  /** @type {string[]} */
  const parts = [];
  write(parsed.documentElement, parts);
  return parts.join("").replace(/\n{3,}/gu, "\n\n").trim();
}

/** What elements of WordprocessingML stand for, by their local names. @type {Record<string, string>} */
const SIGNS = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "\u2011", softHyphen: "\u00ad" };

/** @param {Element} element @param {string[]} parts */
function write(element, parts) {
  const name = element.localName;
  if (name === "t") return void parts.push(element.textContent ?? "");
  // What is shown where a newer way of drawing is not known, once more.
  if (name === "Fallback" || name === "pPr" || name === "rPr") return;
  parts.push(SIGNS[name] ?? "");
  for (const child of element.children) write(child, parts);
  if (name === "p") parts.push("\n\n");
}
