/**
 * What can be asked of one engine: a method's name and its arguments in, its result out. Both ways of running the
 * engine end here: in a worker of its own (worker.js) and in the thread of the caller (local-engine.js).
 *
 * It decides nothing and has no network of its own: the caller gives it the compiled engine and the bytes of the packs.
 */
import { Engine, __wbg_reset_state, defaultThreshold, initSync, sha256 } from "./pkg/name_screener.js";
import { canDigest, checkDigest, digestOf, unpacked } from "./pack-file.js";

/** Milliseconds of a scan after which others are heard. */
const SLICE = 30;

/** Engines of one thread share the engine's memory. @type {Set<Engine>} */
const running = new Set();

export class EngineCalls {
  /** @type {Engine | undefined} */
  #engine;

  /** @type {Record<string, (args: any) => unknown>} */
  #methods = {
    /** @param {{ module: WebAssembly.Module }} args */
    start: ({ module }) => {
      initSync({ module });
      this.#engine = new Engine();
      running.add(this.#engine);
      return { engine: this.#engine.version(), defaultThreshold: defaultThreshold() };
    },

    /**
     * @param {{ bytes: ArrayBuffer, packSha256?: string, replacing?: boolean }} args the file as served, what its SHA-256 must be, and
     *   whether it takes the place of a pack of the same list
     */
    addPack: async ({ bytes, packSha256, replacing }) => {
      const served = new Uint8Array(bytes);
      const digest = canDigest ? await digestOf(served) : sha256(served);
      checkDigest(digest, packSha256);
      return this.#add(await unpacked(served), digest, replacing);
    },

    /** @param {{ raw: ArrayBuffer, digest: string, replacing?: boolean }} args a pack that was checked and unpacked, and its file's SHA-256 */
    addRawPack: ({ raw, digest, replacing }) => this.#add(new Uint8Array(raw), digest, replacing),

    /** @param {{ id: string }} args */
    removeList: ({ id }) => this.#running().removeList(id),

    /** All lists are added: the engine gets ready to search them. */
    prepare: () => this.#running().prepare(),

    /** @param {{ query: string, options: object }} args */
    search: ({ query, options }) => {
      const started = performance.now();
      const result = this.#running().search(query, options);
      result.elapsedMs = performance.now() - started;
      return result;
    },

    /** @param {{ id: string }} args */
    entity: ({ id }) => this.#running().entity(id),

    /** @param {{ id: string }} args */
    related: ({ id }) => this.#running().related(id),

    /** @param {{ rows: object[], options: object }} args @returns {string} JSON; see `Told` in batch-rows.js */
    screenRows: ({ rows, options }) => this.#running().screenRows(rows, options),

    endBatch: () => this.#running().endBatch(),

    /** @param {{ text: string, options: object }} args */
    beginDocument: ({ text, options }) => this.#running().beginDocument(text, options),

    /** Scans on for a short while. @returns {number} how much of the whole is done, 1 for all */
    stepDocument: () => {
      const until = performance.now() + SLICE;
      for (;;) {
        const done = this.#running().stepDocument();
        if (done >= 1 || performance.now() >= until) return done;
      }
    },

    /** @returns {string | undefined} JSON; see `Scanned` in document.js. Nothing where the scan was not done */
    endDocument: () => this.#running().endDocument(),

    /** @param {{ query: string, listed: string, kind?: string }} args */
    compare: ({ query, listed, kind }) => this.#running().compare(query, listed, kind),

    stop: () => this.stop(),
  };

  /**
   * @param {string} method
   * @param {any} args
   * @returns {unknown} the result or a promise of it; an error without a `code` is a fault of the engine itself
   */
  call(method, args) {
    if (!Object.hasOwn(this.#methods, method)) throw coded("not-implemented", `The engine has no method ${method}.`);
    return this.#methods[method](args);
  }

  /** Lets go of the engine and its lists, and with the last engine of this thread of all memory; it can be started again. */
  stop() {
    const engine = this.#engine;
    this.#engine = undefined;
    if (!engine || !running.delete(engine)) return;
    engine.free();
    if (running.size === 0) __wbg_reset_state();
  }

  /** After a fault nothing of the engine's memory can be trusted, and it is not even freed: all engines of this thread end. */
  fault() {
    if (!this.#engine || !running.has(this.#engine)) return;
    running.clear();
    __wbg_reset_state();
  }

  /** @param {Uint8Array} pack @param {string} digest @param {boolean} [replacing] */
  #add(pack, digest, replacing) {
    return replacing ? this.#running().putPack(pack, digest) : this.#running().addPack(pack, digest);
  }

  #running() {
    if (!this.#engine) throw coded("engine-failed", "it was not started");
    return this.#engine;
  }
}

/** What is told of an error. One without a code is a fault of the engine itself, which must not be asked again. @param {any} error */
export function described(error) {
  const message = String(error?.message ?? error);
  if (typeof error?.code === "string") return { code: error.code, message };
  return { code: "engine-failed", message };
}

/**
 * @param {string} code
 * @param {string} message
 */
const coded = (code, message) => Object.assign(new Error(message), { code });
