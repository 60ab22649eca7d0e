/**
 * Files in and out: official lists, tables and spreadsheets, by the module `name_screener_io` in a worker of its own, whose
 * memory ends with the work. Nothing of it comes with the first load: call {@link prepareIo} when the page is ready, and no
 * request follows later.
 *
 * The scripts of workers come from the server too, so workers are started with the module's download, empty, and
 * wait. One that was cancelled or has crashed is gone; a new one takes its place while there are none left.
 *
 * @typedef {object} ImportedAbout what an official file holds
 * @property {string} id
 * @property {string} title
 * @property {string} authority
 * @property {string} url
 * @property {string} publishedOn
 * @property {string} sha256 of the original, uncompressed
 * @property {boolean} statesDay whether the file itself states `publishedOn`
 * @property {number} entities
 * @property {number} names
 * @property {{ position: string, record?: string, reason: string }[]} rejects the first thousand records that could not be read
 * @property {number} rejected all of them
 * @property {{ position: string, record?: string, reason: string }[]} notes the first thousand values left out or kept with less meaning
 * @property {number} noted all of them
 *
 * @typedef {{ read: number, total: number }} ReadProgress bytes
 *
 * @typedef {{ id: string, name: string }} Party
 * @typedef {{ publishedOn?: string, entities: number, rejects?: number }} Compared
 * @typedef {object} Difference
 * @property {string} list
 * @property {Compared} old
 * @property {Compared} new
 * @property {Party[]} added
 * @property {Party[]} removed
 * @property {(Party & { fields: { field: string, added: unknown[], removed: unknown[] }[] })[]} changed
 *
 * @typedef {object} TableAbout
 * @property {"csv" | "xlsx" | "ods"} format
 * @property {string} [encoding] of text
 * @property {boolean} guessed the encoding is a guess: nothing in the file says it
 * @property {string} [delimiter] of text
 * @property {string[]} sheets names; of text one, empty
 *
 * @typedef {object} TableRow
 * @property {number} at its line (text) or row (spreadsheet) in the file, the first is 1
 * @property {string[]} cells
 * @property {string} [fault] what is wrong with it: too few or many cells, merged cells
 *
 * @typedef {object} SheetShape
 * @property {number} rows those that hold something, the headings included
 * @property {number} columns
 * @property {number} header which row most likely has the headings, the first is 0
 * @property {number} faults rows with a fault
 * @property {TableRow[]} firstFaults
 *
 * @typedef {{ sheet?: string, header?: boolean, widths?: number[] }} XlsxOptions `sheet`: its name; `header`: the first row holds
 *   headings; `widths`: of the columns, in characters
 * @typedef {Iterable<(string | number | null)[]> | AsyncIterable<(string | number | null)[]>} XlsxRows
 * @typedef {XlsxOptions & { rows: XlsxRows }} XlsxSheet
 */
import { EngineClient } from "./client.js";
import { download } from "./download.js";
import { ScreenerError, aborted } from "./screener-error.js";

const WORKER = new URL("./io-worker.js", import.meta.url);
const MODULE = new URL("./pkg/name_screener_io_bg.wasm", import.meta.url);

/** Workers that wait. A table that is open keeps one, an import takes another; each that is cancelled is lost. */
const WAITING = 3;
/** Rows handed over at once. */
const SLICE = 2_000;

/** @type {Promise<WebAssembly.Module> | undefined} */
let module;
/** Started, without the module. @type {EngineClient[]} */
const idle = [];

/**
 * Loads the module and starts the workers; later calls wait for the same. After a failure it is tried again.
 * @returns {Promise<void>}
 */
export async function prepareIo() {
  module ??= compiled();
  try {
    await module;
  } catch (error) {
    module = undefined;
    throw error;
  }
}

async function compiled() {
  while (idle.length < WAITING) idle.push(started());
  const { body } = await download(MODULE, { failure: "engine-failed" });
  // The type is set here: many a web server does not know it.
  return WebAssembly.compileStreaming(new Response(body, { headers: { "content-type": "application/wasm" } }));
}

function started() {
  /** @type {EngineClient} */
  const client = new EngineClient(WORKER, () => idle.splice(idle.indexOf(client) >>> 0, 1));
  return client;
}

/**
 * Reads the file or files of one official list; which list it is, the bytes tell.
 * @param {Blob[]} files
 * @param {{ list?: string, published?: string, onProgress?: (progress: ReadProgress) => void, signal?: AbortSignal }} [options]
 *   `list`: which list it must be, or what an own list is called; `published`: its day, where the file states none
 * @returns {Promise<{ about: ImportedAbout, pack: Blob }>} the pack is not compressed
 */
export async function importList(files, { list, published, onProgress, signal } = {}) {
  const { told, pack } = await once("importList", { files, list, published }, { onProgress, signal });
  return { about: told, pack: new Blob([pack]) };
}

/**
 * What changed between two versions of a list; each is a pack, or the files of the list.
 * @param {Blob[]} older
 * @param {Blob[]} newer
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<Difference>}
 */
export const difference = (older, newer, options) => once("difference", { old: older, new: newer }, options);

/**
 * Opens a table (CSV, .xlsx, .ods). It takes up memory until it is closed.
 * @param {Blob} file
 * @param {{ encoding?: string, delimiter?: string, signal?: AbortSignal, onProgress?: (progress: ReadProgress) => void }} [options]
 * @returns {Promise<OpenTable>}
 */
export async function openTable(file, { signal, onProgress, ...options } = {}) {
  const piece = await begin(signal, file instanceof File ? file.name : undefined);
  try {
    const about = await piece.call("openTable", { file, options }, onProgress);
    return new OpenTable(piece, about);
  } catch (error) {
    piece.end();
    throw error;
  }
}

/** A table whose rows can be asked for. A sheet that cannot be read leaves the others as they are. */
export class OpenTable {
  #piece;

  /** @param {Piece} piece @param {TableAbout} about */
  constructor(piece, about) {
    this.#piece = piece;
    /** @readonly */
    this.about = about;
  }

  /** @param {number} [sheet] its place in `about.sheets` @returns {Promise<SheetShape>} */
  shape(sheet = 0) {
    return this.#piece.call("sheet", { sheet });
  }

  /** @param {number} from the first row is 0 @param {number} count @param {number} [sheet] @returns {Promise<TableRow[]>} */
  rows(from, count, sheet = 0) {
    return this.#piece.call("rows", { sheet, from, count });
  }

  /** All rows from one on, a slice at a time. @param {number} from @param {number} [sheet] @returns {AsyncGenerator<TableRow>} */
  async *rowsFrom(from, sheet = 0) {
    for (let at = from; ; at += SLICE) {
      const rows = await this.rows(at, SLICE, sheet);
      yield* rows;
      if (rows.length < SLICE) return;
    }
  }

  /** Gives its memory back. */
  close() {
    this.#piece.end();
  }
}

/**
 * Writes a spreadsheet: strings become texts, numbers numbers, and nothing a formula. More rows than a sheet holds go
 * on in another one under the same headings; a text too long for a cell is cut, and its end says so.
 * @param {XlsxSheet[]} sheets at least one
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<Blob>}
 */
export async function writeXlsx(sheets, { signal } = {}) {
  const piece = await begin(signal);
  try {
    for (const [i, { rows, ...options }] of sheets.entries()) {
      await piece.call(i === 0 ? "beginXlsx" : "xlsxSheet", options);
      for await (const slice of slices(rows)) await piece.call("xlsxRows", { rows: slice });
    }
    const { bytes } = await piece.call("finishXlsx", {});
    piece.end();
    return new Blob([bytes], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" });
  } catch (error) {
    piece.end();
    throw error;
  }
}

/** @param {XlsxRows} rows */
async function* slices(rows) {
  let slice = [];
  for await (const row of rows) {
    slice.push(row);
    if (slice.length === SLICE) yield slice.splice(0);
  }
  yield slice;
}

/**
 * One call in a worker of its own.
 * @param {string} method
 * @param {object} args
 * @param {{ signal?: AbortSignal, onProgress?: (progress: ReadProgress) => void }} [options]
 */
async function once(method, args, { signal, onProgress } = {}) {
  const piece = await begin(signal);
  try {
    return await piece.call(method, args, onProgress);
  } finally {
    piece.end();
  }
}

/** @param {AbortSignal} [signal] @param {string} [name] of the file that it is about */
async function begin(signal, name) {
  await prepareIo();
  if (signal?.aborted) throw aborted(signal);
  const piece = new Piece(idle.pop() ?? started(), signal, name);
  await piece.call("start", { module: await module });
  return piece;
}

/** One piece of work: one worker from its start to its end. Given up, its worker is ended in the middle of what it does. */
class Piece {
  #client;
  #signal;
  #name;
  #giveUp = () => this.#client.close(aborted(this.#signal));

  /** @param {EngineClient} client @param {AbortSignal} [signal] @param {string} [name] */
  constructor(client, signal, name) {
    this.#client = client;
    this.#signal = signal;
    this.#name = name;
    signal?.addEventListener("abort", this.#giveUp, { once: true });
  }

  /**
   * @param {string} method
   * @param {object} args
   * @param {(progress: ReadProgress) => void} [onProgress]
   * @returns {Promise<any>}
   */
  async call(method, args, onProgress) {
    try {
      return await this.#client.call(method, args, { onProgress });
    } catch (error) {
      throw explained(error, this.#name);
    }
  }

  /** Gives the memory back, and the worker to the next. */
  async end() {
    this.#signal?.removeEventListener("abort", this.#giveUp);
    try {
      await this.#client.call("stop", {});
      if (idle.length < WAITING) idle.push(this.#client);
      else this.#client.close(new ScreenerError("closed", "This worker is no longer needed."));
    } catch {
      // It has ended already.
    }
  }
}

const STOPPED = "The reader of files stopped; the file may be too large for this browser. Try again, or take a smaller part of it.";

/** The error with the file's name. @param {unknown} error @param {string} [name] */
function explained(error, name) {
  if (!(error instanceof ScreenerError) || error.code === "aborted") return error;
  const [code, message] = error.code === "engine-failed" ? [/** @type {const} */ ("io"), STOPPED] : [error.code, error.message];
  return new ScreenerError(code, name ? `${name}: ${message}` : message, { cause: error });
}
