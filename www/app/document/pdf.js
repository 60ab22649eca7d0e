/**
 * A PDF in, its text out, page by page, by pdf.js of Mozilla. Its worker is started while the page loads, as its
 * script comes from the server, and is kept.
 */
import { PDFWorker, getDocument } from "../../vendor/pdfjs/pdf.min.mjs";
import { host } from "../../host.js";
import { PDF } from "../workers.js";
import { UnreadableFile } from "./unreadable.js";

/**
 * @typedef {{ str: string, hasEOL: boolean, transform: number[], height: number }} Item
 * @typedef {{ text: string, empty: number[], garbled: boolean }} Read `empty`: the pages without text; `garbled`: some may be lost or wrong
 */

/** @type {InstanceType<typeof PDFWorker> | undefined} */
let worker;

/** Starts the worker; fulfilled when it answers. */
export async function startPdf() {
  const port = await host.startWorker(PDF);
  const failed = new Promise((_, fails) => port.addEventListener("error", () => fails(new Error("its worker did not load")), { once: true }));
  worker = PDFWorker.create({ port });
  await Promise.race([worker.promise, failed]);
}

/** @param {Uint8Array} bytes @returns {Promise<Read>} */
export async function readPdf(bytes) {
  if (!worker) throw new UnreadableFile("parser");
  let garbled = false;
  const tables = noTables(() => (garbled = true));
  const task = getDocument({
    data: bytes,
    BinaryDataFactory: tables,
    worker,
    // It asks the server for nothing.
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const read = await textOf(await task.promise);
    return { ...read, garbled };
  } catch (error) {
    throw unreadable(error);
  } finally {
    await task.destroy();
  }
}

/**
 * What pdf.js would fetch for fonts that only name their letters by tables of Adobe's (old East Asian files): 1.7 MB, which are not
 * shipped. It goes on without; the text may then lack letters, which must be said.
 * @param {() => void} asked
 */
function noTables(asked) {
  return class {
    /** @param {{ kind: string }} wanted */
    async fetch({ kind }) {
      if (kind === "cMapUrl") asked();
      throw new Error("not shipped");
    }
  };
}

/** @param {{ numPages: number, getPage: (n: number) => Promise<any> }} document */
async function textOf(document) {
  const pages = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent();
    pages.push(pageText(items));
    page.cleanup();
  }
  if (pages.every((text) => text === "")) throw new UnreadableFile("scanned");
  const empty = pages.flatMap((text, i) => (text === "" ? [i + 1] : []));
  return { text: pages.filter((text) => text !== "").join("\n\n"), empty };
}

/** Lines of a page; a wider gap between two begins a paragraph. @param {Item[]} items */
function pageText(items) {
  let text = "";
  /** @type {Item | undefined} */
  let before;
  for (const item of items) {
    if (typeof item.str !== "string") continue;
    if (before && item.str !== "" && isParagraph(before, item)) text = `${text.trimEnd()}\n\n`;
    text += item.str + (item.hasEOL ? "\n" : "");
    if (item.str.trim() !== "") before = item;
  }
  return text.replace(/\n{3,}/gu, "\n\n").trim();
}

/** @param {Item} before @param {Item} item */
function isParagraph(before, item) {
  const height = Math.max(before.height, item.height);
  return height > 0 && Math.abs(before.transform[5] - item.transform[5]) > 1.7 * height;
}

/** @param {any} error */
function unreadable(error) {
  if (error instanceof UnreadableFile) return error;
  return new UnreadableFile(error?.name === "PasswordException" ? "password" : "damaged", error);
}
