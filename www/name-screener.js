/**
 * The public module: `createScreener` loads the engine and the lists, the screener asks them.
 * Its contract, with every option, is name-screener.d.ts.
 */
import { Batch } from "./batch.js";
import { BatchWorkers, defaultWorkers } from "./batch-pool.js";
import { EngineClient } from "./client.js";
import { DocumentScans } from "./document.js";
import { download } from "./download.js";
import { host } from "./host.js";
import { sourceOf, sourcesOf } from "./list-source.js";
import { Progress } from "./load-progress.js";
import { canDigest, checkDigest, digestOf, unpacked } from "./pack-file.js";
import { ScreenerError, aborted } from "./screener-error.js";
import { Turns } from "./turns.js";
import { aged, answeredBy, badOption, batchOptions, checkText, documentOptions, searchOptions } from "./search-options.js";

export { ScreenerError };

/**
 * @typedef {import("./name-screener.js").ListId} ListId
 * @typedef {import("./name-screener.js").ListState} ListState
 * @typedef {import("./name-screener.js").ScreenerOptions} ScreenerOptions
 * @typedef {import("./name-screener.js").SearchOptions} SearchOptions
 * @typedef {import("./name-screener.js").SearchResult} SearchResult
 * @typedef {import("./name-screener.js").CompareResult} CompareResult
 * @typedef {import("./name-screener.js").Entity} Entity
 * @typedef {import("./name-screener.js").EntityKind} EntityKind
 * @typedef {import("./name-screener.js").Related} Related
 * @typedef {import("./name-screener.js").BatchOptions} BatchOptions
 * @typedef {import("./name-screener.js").BatchResult} BatchResult
 * @typedef {import("./name-screener.js").BatchRows} BatchRows
 * @typedef {import("./name-screener.js").DocumentOptions} DocumentOptions
 * @typedef {import("./name-screener.js").DocumentResult} DocumentResult
 * @typedef {import("./batch-pool.js").Provisions} Provisions
 * @typedef {import("./host.js").Engine} Engine
 * @typedef {import("./list-source.js").Source} Source
 * @typedef {{ state: ListState, pack?: Provisions["packs"][0] }} Loaded
 * @typedef {(lists: ScreenerOptions["lists"], watching: Watching, known?: Map<string, ListState>) => Promise<Loaded[]>} Loader
 *   what became of each list; those `known` by their id are not loaded
 * @typedef {import("./list-source.js").Watching} Watching
 */

/** The engine's own default; a browser test keeps the two equal. */
export const DEFAULT_THRESHOLD = 0.85;

/** Days after which a list is called out of date, where nobody says otherwise. */
export const STALE_AFTER_DAYS = 30;

/** Where this package's files are, unless the option `assets` says otherwise. */
const HERE = import.meta.url;

/** @param {string | URL} [assets] a folder */
function filesIn(assets) {
  const folder = assets === undefined ? new URL(HERE) : folderAt(assets);
  const file = (/** @type {string} */ name) => new URL(name, folder);
  return { worker: file("worker.js"), engine: file("pkg/name_screener_bg.wasm"), manifest: file("lists/manifest.json") };
}

/** @param {string | URL} assets */
function folderAt(assets) {
  if (URL.canParse(assets, host.baseUrl())) return new URL(String(assets).replace(/\/?$/, "/"), host.baseUrl());
  throw badOption("`assets` must be the address of the folder that holds worker.js, pkg/ and lists/.");
}

/**
 * @param {ScreenerOptions} [options]
 * @returns {Promise<import("./name-screener.js").Screener>}
 */
export async function createScreener({
  lists: wanted, assets, allowPartial = false, batchWorkers = defaultWorkers(), staleAfterDays = STALE_AFTER_DAYS,
  onProgress, onStopped, signal,
} = {}) {
  checkWorkers(batchWorkers);
  if (!(staleAfterDays >= 0)) throw badOption("`staleAfterDays` must be a number of days, 0 or more.");
  if (signal?.aborted) throw aborted(signal);
  let loaded = false;
  const files = filesIn(assets);
  const client = await openEngine(files.worker, (error) => loaded && onStopped?.(error));
  if (signal?.aborted) throw closed(client, aborted(signal));
  const giveUp = () => client.close(aborted(signal));
  signal?.addEventListener("abort", giveUp, { once: true });
  const downloads = new AbortController();
  const progress = new Progress(onProgress);
  const watching = { signal: downloads.signal, onBytes: progress.came, onSize: progress.expect };
  try {
    const started = startEngine(client, files.engine, watching).then((engine) => (progress.reach("lists"), engine));
    /** @type {Loader} */
    const load = async (lists, watched, known = new Map()) => {
      const sources = await sourcesOf(lists, files.manifest, watched);
      const missing = sources.filter(({ about }) => !known.has(about.id));
      const loaded = await loadAll(missing, started, client, watched);
      return sources.map((source) => loaded[missing.indexOf(source)] ?? { state: known.get(source.about.id) });
    };
    const [{ engine, module }, all] = await Promise.all([started, load(wanted, watching)]);
    const states = all.map(({ state }) => state);
    checkLoaded(states, allowPartial);
    await client.call("prepare", {});
    loaded = true;
    const provisions = { module, packs: all.flatMap(({ pack }) => pack ?? []) };
    const workers = new BatchWorkers(files.worker, batchWorkers, provisions);
    return new LoadedScreener(client, engine, states, provisions, workers, staleAfterDays, load);
  } catch (error) {
    downloads.abort();
    const failure = signal?.aborted ? aborted(signal) : error;
    client.close(failure instanceof ScreenerError ? failure : new ScreenerError("engine-failed", String(failure)));
    throw failure;
  } finally {
    progress.end();
    signal?.removeEventListener("abort", giveUp);
  }
}

/**
 * The engine, in a worker of its own where this is a page.
 * @param {URL} worker
 * @param {(error: ScreenerError) => void} onStopped
 * @returns {Promise<Engine>}
 */
async function openEngine(worker, onStopped) {
  if (host.isPage) return new EngineClient(worker, onStopped);
  // Pages never load this: it brings the engine's glue into their own thread.
  const { LocalEngine } = await import("./local-engine.js");
  return new LocalEngine(onStopped);
}

/** @param {Engine} client @param {ScreenerError} reason */
function closed(client, reason) {
  client.close(reason);
  return reason;
}

/**
 * @param {Engine} client
 * @param {URL} file
 * @param {Watching} watching
 * @returns {Promise<{ engine: string, module: WebAssembly.Module }>} version of engine and scorer; the engine's code
 */
async function startEngine(client, file, watching) {
  try {
    const { body } = await download(file, { ...watching, failure: "engine-failed" });
    // The type is set here: many a web server does not know it.
    const wasm = new Response(body, { headers: { "content-type": "application/wasm" } });
    const module = await WebAssembly.compileStreaming(wasm);
    const { engine } = await client.call("start", { module });
    return { engine, module };
  } catch (error) {
    if (error instanceof ScreenerError && error.code === "aborted") throw error;
    const cause = error instanceof Error ? error.message : error;
    throw new ScreenerError("engine-failed", `The engine could not be started: ${cause}`, { cause: error });
  }
}

/**
 * Loads every list, each by itself: one that fails does not hold up the others.
 * @param {Source[]} sources
 * @param {Promise<unknown>} started
 * @param {Engine} client
 * @param {Watching} watching
 */
function loadAll(sources, started, client, watching) {
  for (const { size } of sources) if (size) watching.onSize?.(size);
  return Promise.all(sources.map((source) => loadOne(source, started, client, watching)));
}

/**
 * @param {Source} source
 * @param {Promise<unknown>} started
 * @param {Engine} client
 * @param {Watching} watching
 * @returns {Promise<Loaded>}
 */
async function loadOne(source, started, client, { signal, onBytes, onSize }) {
  try {
    const { bytes, own } = await source.read({ signal, onBytes, onSize: source.size ? undefined : onSize });
    const file = new Blob([bytes]);
    const add = await readied(bytes, own, source.packSha256);
    await started;
    const state = await client.call(add.method, add.args, { transfer: add.transfer });
    return { state, pack: { id: state.id, file, packSha256: state.packSha256 } };
  } catch (error) {
    if (!isOfOneList(error)) throw error;
    return { state: { ...source.about, status: "failed", error: { code: error.code, message: error.message } } };
  }
}

/**
 * The call that gives a pack to the engine. The page checks and unpacks it while the worker still starts; where the browser
 * offers no SHA-256, the worker does both.
 * @param {ArrayBuffer} bytes the file
 * @param {boolean} own whether nobody else holds them
 * @param {string} [packSha256] what its SHA-256 must be
 */
async function readied(bytes, own, packSha256) {
  if (!canDigest) return { method: "addPack", args: { bytes, packSha256 }, transfer: own ? [bytes] : [] };
  const served = new Uint8Array(bytes);
  const digest = await digestOf(served);
  checkDigest(digest, packSha256);
  const raw = (await unpacked(served)).buffer;
  return { method: "addRawPack", args: { raw, digest }, transfer: raw !== bytes || own ? [raw] : [] };
}

/** @param {any} error @returns {error is { code: import("./name-screener.js").ErrorCode, message: string }} */
const isOfOneList = (error) => OF_ONE_LIST.has(error?.code);

/** Errors that concern one list; any other ends the loading. */
const OF_ONE_LIST = new Set(["list-failed", "bad-pack", "pack-version", "duplicate-list"]);

/**
 * @param {ListState[]} states
 * @param {boolean} allowPartial
 */
function checkLoaded(states, allowPartial) {
  const failed = states.filter((list) => list.status === "failed");
  if (failed.length === 0 || (allowPartial && failed.length < states.length)) return;
  const message = failed.map((list) => `${list.title} was not loaded: ${list.error?.message}`).join("\n");
  throw new ScreenerError("list-failed", message, { cause: failed[0].error, lists: states });
}

/** @param {unknown} batchWorkers */
function checkWorkers(batchWorkers) {
  const { mostWorkers } = host;
  const isRight = Number.isInteger(batchWorkers) && Number(batchWorkers) >= 0 && Number(batchWorkers) <= mostWorkers;
  if (isRight) return;
  const range = mostWorkers > 0 ? `a whole number from 0 to ${mostWorkers}` : "0 or left out: there are no workers here";
  throw badOption(`\`batchWorkers\` must be ${range}.`);
}

/** What `using` calls, where the browser knows it. @type {typeof Symbol.dispose} */
const DISPOSE = Symbol.dispose ?? Symbol.for("Symbol.dispose");

class LoadedScreener {
  #client;
  #states;
  #provisions;
  #workers;
  #staleAfterDays;
  #load;
  /** Settles when no batch is under way and no list is being changed: a batch is of the same lists from first row to last. */
  #turn = new Turns();
  #documents;

  /**
   * @param {Engine} client
   * @param {string} engine
   * @param {ListState[]} states
   * @param {Provisions} provisions
   * @param {BatchWorkers} workers
   * @param {number} staleAfterDays
   * @param {Loader} load
   */
  constructor(client, engine, states, provisions, workers, staleAfterDays, load) {
    this.#load = load;
    this.#client = client;
    this.#states = states;
    this.#provisions = provisions;
    this.#workers = workers;
    this.#staleAfterDays = staleAfterDays;
    this.#documents = new DocumentScans(client);
    /** @readonly */
    this.engine = engine;
  }

  /**
   * @param {string} query
   * @param {SearchOptions} [options]
   * @returns {Promise<SearchResult>}
   */
  async search(query, { signal, ...options } = {}) {
    checkText(query, "The query");
    const asked = searchOptions(options, this.#states);
    const result = await this.#client.call("search", { query, options: asked }, { signal });
    return { ...result, query, ...answeredBy(options.lists, this.#states, result.lists, this.#staleAfterDays) };
  }

  /**
   * @param {string} id
   * @returns {Promise<Entity>}
   */
  async entity(id) {
    checkText(id, "The id");
    return this.#client.call("entity", { id });
  }

  /**
   * @param {string} id
   * @param {{ signal?: AbortSignal }} [options]
   * @returns {Promise<Related>}
   */
  async related(id, { signal } = {}) {
    checkText(id, "The id");
    return this.#client.call("related", { id }, { signal });
  }

  /**
   * @param {string} query
   * @param {string} listed
   * @param {{ kind?: EntityKind }} [options]
   * @returns {Promise<CompareResult>}
   */
  async compare(query, listed, { kind } = {}) {
    checkText(query, "The query");
    checkText(listed, "The listed name");
    return this.#client.call("compare", { query, listed, kind });
  }

  /**
   * @param {BatchRows} rows
   * @param {BatchOptions} [options]
   * @returns {Promise<BatchResult>}
   */
  async screenBatch(rows, { total, onProgress, onResults, signal, ...options } = {}) {
    const asked = batchOptions(options, this.#states);
    return this.#turn.shared(async () => {
      const batch = new Batch(this.#client, this.#workers, asked, { total, onProgress, onResults, signal });
      const summary = await batch.run(rows);
      const { threshold = DEFAULT_THRESHOLD } = options;
      const answered = answeredBy(options.lists, this.#states, this.#states, this.#staleAfterDays);
      return { ...summary, threshold, ...answered, engine: this.engine };
    });
  }

  /**
   * @param {string} text
   * @param {DocumentOptions} [options]
   * @returns {Promise<DocumentResult>}
   */
  async scanDocument(text, { onProgress, signal, ...options } = {}) {
    checkText(text, "The text");
    const asked = documentOptions(options, this.#states);
    return this.#turn.shared(async () => {
      const found = await this.#documents.scan(text, asked, { onProgress, signal });
      const { threshold = DEFAULT_THRESHOLD } = options;
      const answered = answeredBy(options.lists, this.#states, this.#states, this.#staleAfterDays);
      return { ...found, threshold, ...answered, engine: this.engine };
    });
  }

  /**
   * @param {ScreenerOptions["lists"]} [lists]
   * @param {import("./name-screener.js").LoadOptions} [options]
   * @returns {Promise<ListState[]>}
   */
  async load(lists, { allowPartial = false, onProgress, signal } = {}) {
    if (signal?.aborted) throw aborted(signal);
    const progress = new Progress(onProgress);
    progress.reach("lists");
    const watching = { signal, onBytes: progress.came, onSize: progress.expect };
    return this.#turn.alone(() => this.#loadMissing(lists, watching, allowPartial)).finally(() => progress.end());
  }

  /**
   * @param {ScreenerOptions["lists"]} lists
   * @param {Watching} watching
   * @param {boolean} allowPartial
   */
  async #loadMissing(lists, watching, allowPartial) {
    const known = new Map(this.#states.filter((list) => list.status === "ready").map((list) => [list.id, list]));
    const loaded = await this.#load(lists, watching, known);
    await this.#client.call("prepare", {});
    for (const { state, pack } of loaded) {
      if (pack || (allowPartial && state.status === "failed")) this.#put(state.id, [state], pack ? [pack] : []);
    }
    const states = loaded.map(({ state }) => aged(state, this.#staleAfterDays));
    checkLoaded(states, allowPartial);
    return states;
  }

  lists() {
    return this.#states.map((list) => aged(list, this.#staleAfterDays));
  }

  /** @param {ListId} id */
  pack(id) {
    return this.#provisions.packs.find((pack) => pack.id === id)?.file;
  }

  /**
   * @param {URL | Blob | ArrayBuffer | Uint8Array} source
   * @returns {Promise<ListState>}
   */
  async putList(source) {
    const { bytes, own } = await sourceOf(source, 0, []).read({});
    const file = new Blob([bytes]);
    const { method, args, transfer } = await readied(bytes, own);
    return this.#turn.alone(async () => {
      const state = await this.#client.call(method, { ...args, replacing: true }, { transfer });
      await this.#client.call("prepare", {});
      this.#put(state.id, [state], [{ id: state.id, file, packSha256: state.packSha256 }]);
      return aged(state, this.#staleAfterDays);
    });
  }

  /** @param {ListId} id */
  async removeList(id) {
    await this.#turn.alone(async () => {
      await this.#client.call("removeList", { id });
      await this.#client.call("prepare", {});
      this.#put(id, [], []);
    });
  }

  /**
   * In place of what there is of this list.
   * @param {ListId} id
   * @param {ListState[]} states
   * @param {Provisions["packs"]} packs
   */
  #put(id, states, packs) {
    const at = this.#states.findIndex((list) => list.id === id);
    this.#states = at < 0 ? [...this.#states, ...states] : this.#states.toSpliced(at, 1, ...states);
    // The workers of batches look here too.
    this.#provisions.packs = [...this.#provisions.packs.filter((pack) => pack.id !== id), ...packs];
  }

  close() {
    const reason = new ScreenerError("closed", "This screener was closed. Create a new one.");
    this.#client.close(reason);
    this.#workers.close(reason);
  }

  [DISPOSE]() {
    this.close();
  }
}
