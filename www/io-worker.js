/**
 * The worker that reads and writes files: messages `{id, method, args}` in, `{id, result}` or
 * `{id, error: {code, message}}` out, one answer to every message, in order; before it as often as there is something to
 * tell `{id, progress}`. It decides nothing and has no network of its own: the page posts it the compiled module and the
 * files.
 *
 * Message 0, which nobody asks for, says that it listens: what is posted before that can get lost.
 */
import { canDigest, digestOf } from "./pack-file.js";
import { ReadList, Table, XlsxWriter, __wbg_reset_state, difference, initSync, isCompressed } from "./pkg/name_screener_io.js";
import { collected } from "./worker-memory.js";

/** @typedef {{ size: number, read: (from: number, to: number) => Uint8Array }} ReadableFile */

/** @type {Table | undefined} */
let table;
/** @type {XlsxWriter | undefined} */
let writer;
/** The message at hand. */
let current = 0;

/** @type {Record<string, (args: any) => unknown>} */
const methods = {
  /** @param {{ module: WebAssembly.Module }} args */
  start({ module }) {
    initSync({ module });
  },

  /** @param {{ files: Blob[], list?: string, published?: string }} args */
  async importList({ files, list, published }) {
    const digest = digestOfWhole(files);
    const imported = ReadList.read(readable(files), list, !digest).finish(published, await digest);
    const told = imported.told();
    return transferred({ told, pack: imported.pack().buffer }, "pack");
  },

  /** @param {{ old: Blob[], new: Blob[] }} args */
  difference(args) {
    return JSON.parse(difference(readable(args.old), readable(args.new)));
  },

  /** @param {{ file: Blob, options?: object }} args */
  openTable({ file, options }) {
    table = Table.open(readable([file])[0], options);
    return table.about();
  },

  /** @param {{ sheet: number }} args */
  sheet({ sheet }) {
    return opened().sheet(sheet);
  },

  /** @param {{ sheet: number, from: number, count: number }} args */
  rows({ sheet, from, count }) {
    return JSON.parse(opened().rows(sheet, from, count));
  },

  /** @param {object | undefined} options */
  beginXlsx(options) {
    writer = new XlsxWriter(options);
  },

  /** Begins another sheet. @param {object | undefined} options */
  xlsxSheet(options) {
    begun().sheet(options);
  },

  /** @param {{ rows: unknown[][] }} args */
  xlsxRows({ rows }) {
    begun().rows(rows);
  },

  finishXlsx() {
    const bytes = begun().finish();
    writer = undefined;
    return transferred({ bytes: bytes.buffer }, "bytes");
  },

  /** Lets go of the module and all its memory; it can be started again. */
  stop() {
    [table, writer] = [undefined, undefined];
    __wbg_reset_state();
    collected();
  },
};

/** As the module reads files: piece by piece, each time telling the page how far it is. @param {Blob[]} files */
function readable(files) {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  // Of workers alone, which the types do not know here.
  const reader = new /** @type {any} */ (globalThis).FileReaderSync();
  let done = 0;
  return files.map((file) => ({
    size: file.size,
    /** @param {number} from @param {number} to */
    read(from, to) {
      const bytes = new Uint8Array(reader.readAsArrayBuffer(file.slice(from, to)));
      done += bytes.byteLength;
      self.postMessage({ id: current, progress: { read: done, total } });
      return bytes;
    },
  }));
}

/** A larger file is not held whole for its SHA-256. */
const MOST_HELD = 1 << 26;

/**
 * SHA-256 of a file by the browser while the module reads it, which takes an eighth off. Nothing where the module must take it: of
 * several files, of one that is compressed, large or cannot be read, which it then says, and where the browser offers none.
 * @param {Blob[]} files
 */
function digestOfWhole([file, ...others]) {
  if (!canDigest || others.length > 0 || file.size > MOST_HELD) return undefined;
  try {
    const bytes = new Uint8Array(new /** @type {any} */ (globalThis).FileReaderSync().readAsArrayBuffer(file));
    return isCompressed(bytes.subarray(0, 8)) ? undefined : digestOf(bytes);
  } catch {
    return undefined;
  }
}

const opened = () => table ?? missing("No table is open.");
const begun = () => writer ?? missing("No spreadsheet was begun.");

/** @param {string} message @returns {never} */
function missing(message) {
  throw Object.assign(new Error(message), { code: "bad-option" });
}

/** @param {Record<string, unknown>} result @param {string} name of what is handed over rather than copied */
function transferred(result, name) {
  transfer.push(/** @type {ArrayBuffer} */ (result[name]));
  return result;
}

/** What the answer at hand hands over. @type {Transferable[]} */
const transfer = [];

/** An error without a code is a fault of the module itself, which must not be asked again. @param {any} error */
function described(error) {
  const message = String(error?.message ?? error);
  return { code: typeof error?.code === "string" ? error.code : "engine-failed", message };
}

/** @param {any} message */
async function answer(message) {
  const { id, method, args } = message ?? {};
  current = id;
  try {
    if (!Object.hasOwn(methods, method)) missing(`There is no method ${method}.`);
    const result = await methods[method](args);
    self.postMessage({ id, result }, { transfer: transfer.splice(0) });
  } catch (error) {
    self.postMessage({ id, error: described(error) });
  }
}

let last = Promise.resolve();
self.onmessage = ({ data }) => {
  last = last.then(() => answer(data));
};
self.postMessage({ id: 0, result: "listening" });
