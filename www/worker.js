/**
 * The engine's worker: messages `{id, method, args}` in, `{id, result}` or `{id, error: {code, message}}` out,
 * one answer to every message, in order. It decides nothing and has no network of its own: the page posts it the
 * compiled engine and the bytes of the packs.
 *
 * Message 0, which nobody asks for, says that it listens: what is posted before that can get lost.
 */
import { Engine, __wbg_reset_state, defaultThreshold, initSync, sha256 } from "./pkg/name_screener.js";

/** @type {Engine | undefined} */
let engine;

/** @type {Record<string, (args: any) => unknown>} */
const methods = {
  /** @param {{ module: WebAssembly.Module }} args */
  start({ module }) {
    initSync({ module });
    engine = new Engine();
    return { engine: engine.version(), defaultThreshold: defaultThreshold() };
  },

  /** @param {{ bytes: ArrayBuffer, packSha256?: string }} args the file as served, and what its SHA-256 must be */
  async addPack({ bytes, packSha256 }) {
    const served = new Uint8Array(bytes);
    const digest = await digestOf(served);
    if (packSha256 && digest !== packSha256) throw checksumMismatch(digest, packSha256);
    return running().addPack(await unpacked(served), digest);
  },

  /** @param {{ query: string, options: object }} args */
  search({ query, options }) {
    const started = performance.now();
    const result = running().search(query, options);
    result.elapsedMs = performance.now() - started;
    return result;
  },

  /** @param {{ rows: object[], options: object }} args @returns {string} JSON; see `Told` in batch-rows.js */
  screenRows({ rows, options }) {
    return running().screenRows(rows, options);
  },

  endBatch() {
    running().endBatch();
  },

  /** Lets go of the engine, its lists and all its memory; it can be started again. */
  stop() {
    if (!engine) return;
    engine.free();
    engine = undefined;
    __wbg_reset_state();
  },

  /** @param {{ query: string, listed: string, kind?: string }} args */
  compare({ query, listed, kind }) {
    return running().compare(query, listed, kind);
  },
};

function running() {
  if (!engine) throw coded("engine-failed", "it was not started");
  return engine;
}

/**
 * @param {string} code
 * @param {string} message
 */
const coded = (code, message) => Object.assign(new Error(message), { code });

/**
 * SHA-256 as hex, by the browser where it offers that (over https and on localhost): of the first pack it is 100 ms
 * faster than an engine that has just started.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
async function digestOf(bytes) {
  if (!self.crypto?.subtle) return sha256(bytes);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {string} digest
 * @param {string} expected
 */
function checksumMismatch(digest, expected) {
  return coded(
    "bad-pack",
    `the file is damaged or was replaced: its SHA-256 is ${digest}, but the manifest says ${expected}. ` +
      "Load the page again; if it stays so, build the packs again.",
  );
}

/**
 * The raw pack: gzip is recognised by its first two bytes.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
async function unpacked(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw coded("bad-pack", "the file is damaged or cut off: it cannot be decompressed. Load it again.");
  }
}

/** An error without a code is a fault of the engine itself, which must not be asked again. @param {any} error */
function described(error) {
  const message = String(error?.message ?? error);
  if (typeof error?.code === "string") return { code: error.code, message };
  return { code: "engine-failed", message };
}

/** @param {any} message */
async function answer(message) {
  const { id, method, args } = message ?? {};
  try {
    if (!Object.hasOwn(methods, method)) throw coded("not-implemented", `The engine has no method ${method}.`);
    self.postMessage({ id, result: await methods[method](args) });
  } catch (error) {
    self.postMessage({ id, error: described(error) });
  }
}

let last = Promise.resolve();
self.onmessage = ({ data }) => {
  last = last.then(() => answer(data));
};
self.postMessage({ id: 0, result: "listening" });
