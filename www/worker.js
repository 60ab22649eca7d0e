/**
 * The engine's worker: messages `{id, method, args}` in, `{id, result}` or `{id, error: {code, message}}` out,
 * one answer to every message, in order. It decides nothing and has no network of its own: the page posts it the
 * compiled engine and the bytes of the packs.
 *
 * Message 0, which nobody asks for, says that it listens: what is posted before that can get lost.
 */
import { Engine, __wbg_reset_state, defaultThreshold, initSync, sha256 } from "./pkg/name_screener.js";
import { canDigest, checkDigest, digestOf, unpacked } from "./pack-file.js";
import { collected } from "./worker-memory.js";

/** Milliseconds of a scan after which others are heard. */
const SLICE = 30;

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

  /**
   * @param {{ bytes: ArrayBuffer, packSha256?: string, replacing?: boolean }} args the file as served, what its SHA-256 must be, and
   *   whether it takes the place of a pack of the same list
   */
  async addPack({ bytes, packSha256, replacing }) {
    const served = new Uint8Array(bytes);
    const digest = canDigest ? await digestOf(served) : sha256(served);
    checkDigest(digest, packSha256);
    return add(await unpacked(served), digest, replacing);
  },

  /** @param {{ raw: ArrayBuffer, digest: string, replacing?: boolean }} args a pack that the page checked and unpacked, and its file's SHA-256 */
  addRawPack({ raw, digest, replacing }) {
    return add(new Uint8Array(raw), digest, replacing);
  },

  /** @param {{ id: string }} args */
  removeList({ id }) {
    return running().removeList(id);
  },

  /** All lists are added: the engine gets ready to search them. */
  prepare() {
    running().prepare();
  },

  /** @param {{ query: string, options: object }} args */
  search({ query, options }) {
    const started = performance.now();
    const result = running().search(query, options);
    result.elapsedMs = performance.now() - started;
    return result;
  },

  /** @param {{ id: string }} args */
  entity({ id }) {
    return running().entity(id);
  },

  /** @param {{ id: string }} args */
  related({ id }) {
    return running().related(id);
  },

  /** @param {{ rows: object[], options: object }} args @returns {string} JSON; see `Told` in batch-rows.js */
  screenRows({ rows, options }) {
    return running().screenRows(rows, options);
  },

  endBatch() {
    running().endBatch();
  },

  /** @param {{ text: string, options: object }} args */
  beginDocument({ text, options }) {
    running().beginDocument(text, options);
  },

  /** Scans on for a short while. @returns {number} how much of the whole is done, 1 for all */
  stepDocument() {
    const until = performance.now() + SLICE;
    for (;;) {
      const done = running().stepDocument();
      if (done >= 1 || performance.now() >= until) return done;
    }
  },

  /** @returns {string | undefined} JSON; see `Scanned` in document.js. Nothing where the scan was not done */
  endDocument() {
    return running().endDocument();
  },

  /** Lets go of the engine, its lists and all its memory; it can be started again. */
  stop() {
    if (!engine) return;
    engine.free();
    engine = undefined;
    __wbg_reset_state();
    collected();
  },

  /** @param {{ query: string, listed: string, kind?: string }} args */
  compare({ query, listed, kind }) {
    return running().compare(query, listed, kind);
  },
};

/** @param {Uint8Array} pack @param {string} digest @param {boolean} [replacing] */
function add(pack, digest, replacing) {
  return replacing ? running().putPack(pack, digest) : running().addPack(pack, digest);
}

function running() {
  if (!engine) throw coded("engine-failed", "it was not started");
  return engine;
}

/**
 * @param {string} code
 * @param {string} message
 */
const coded = (code, message) => Object.assign(new Error(message), { code });

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
