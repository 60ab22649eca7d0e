/**
 * Markup in, what a reader of it sees out. The browser's own parser reads it into a document that is not shown, runs
 * nothing and loads nothing.
 */
import { decoded } from "./encoding.js";
import { inertDocument } from "./inert.js";

/** What is not to be read. */
const UNSEEN = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "HEAD", "SVG", "MATH", "OBJECT", "IFRAME", "SELECT", "DATALIST"]);
/** What stands in lines of its own. */
const BLOCKS = new Set([
  "ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "CAPTION", "DD", "DIV", "DL", "DT", "FIGCAPTION", "FIGURE", "FOOTER", "FORM", "H1", "H2", "H3", "H4", "H5",
  "H6", "HEADER", "HR", "LI", "MAIN", "NAV", "OL", "P", "PRE", "SECTION", "TABLE", "TBODY", "TR", "UL",
]);

/** @param {Uint8Array} bytes @param {string} [chosen] encoding */
export function readMarkup(bytes, chosen) {
  const { text, ...how } = decoded(bytes, { declared: declaration(bytes), chosen });
  return { text: markupText(text), ...how };
}

/** @param {string} markup */
export function markupText(markup) {
  const parsed = inertDocument(markup, "text/html");
  /** @type {string[]} */
  const parts = [];
  for (const node of [parsed.querySelector("title"), parsed.body]) if (node) write(node, parts);
  return tidy(parts.join(""));
}

/** The encoding that the file states in its first kilobyte. @param {Uint8Array} bytes */
function declaration(bytes) {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024));
  return head.match(/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i)?.[1] ?? head.match(/<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i)?.[1];
}

/** @param {Node} node @param {string[]} parts */
function write(node, parts) {
  if (node.nodeType === Node.TEXT_NODE) return void parts.push(kept(node));
  if (!(node instanceof Element) || UNSEEN.has(node.nodeName)) return;
  const block = BLOCKS.has(node.nodeName) || node.nodeName === "TITLE";
  if (node.nodeName === "BR") parts.push("\n");
  if (block) parts.push("\n\n");
  if (node.nodeName === "IMG") parts.push(` ${node.getAttribute("alt") ?? ""} `);
  for (const child of node.childNodes) write(child, parts);
  if (node.nodeName === "TD" || node.nodeName === "TH") parts.push("\t");
  if (block) parts.push("\n\n");
}

/** Lines of the source are none of the text's, but in preformatted text. @param {Node} node */
function kept(node) {
  const text = node.nodeValue ?? "";
  return node.parentElement?.closest("pre, textarea") ? text : text.replace(/[\s]+/gu, " ");
}

/** @param {string} text */
const tidy = (text) => text.replace(/[ \t]*\n[ \t]*/gu, "\n").replace(/\n{3,}/gu, "\n\n").trim();
