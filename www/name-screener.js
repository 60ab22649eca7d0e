/**
 * The public module: `createScreener` loads the engine and the lists, the screener asks them.
 * Its contract, with every option, is name-screener.d.ts.
 */
import { EngineClient } from "./client.js";
import { download } from "./download.js";
import { sourcesOf } from "./list-source.js";
import { ScreenerError, aborted } from "./screener-error.js";

export { ScreenerError };

/**
 * @typedef {import("./name-screener.js").ListState} ListState
 * @typedef {import("./name-screener.js").LoadProgress} LoadProgress
 * @typedef {import("./name-screener.js").ScreenerOptions} ScreenerOptions
 * @typedef {import("./name-screener.js").SearchOptions} SearchOptions
 * @typedef {import("./name-screener.js").SearchResult} SearchResult
 * @typedef {import("./name-screener.js").CompareResult} CompareResult
 * @typedef {import("./name-screener.js").EntityKind} EntityKind
 * @typedef {import("./list-source.js").Source} Source
 * @typedef {import("./list-source.js").Watching} Watching
 */

/** The engine's own default; a browser test keeps the two equal. */
export const DEFAULT_THRESHOLD = 0.85;

const WORKER = new URL("./worker.js", import.meta.url);
const ENGINE = new URL("./pkg/name_screener_bg.wasm", import.meta.url);

/**
 * @param {ScreenerOptions} [options]
 * @returns {Promise<import("./name-screener.js").Screener>}
 */
export async function createScreener({ lists: wanted, allowPartial = false, onProgress, onStopped, signal } = {}) {
  if (signal?.aborted) throw aborted(signal);
  let loaded = false;
  const client = new EngineClient(WORKER, (error) => loaded && onStopped?.(error));
  const giveUp = () => client.close(aborted(signal));
  signal?.addEventListener("abort", giveUp, { once: true });
  const downloads = new AbortController();
  const progress = new Progress(onProgress);
  const watching = { signal: downloads.signal, onBytes: progress.came, onSize: progress.expect };
  try {
    const started = startEngine(client, watching).then((engine) => (progress.reach("lists"), engine));
    const loading = sourcesOf(wanted, watching).then((sources) => loadAll(sources, started, client, watching));
    const [engine, states] = await Promise.all([started, loading]);
    checkLoaded(states, allowPartial);
    loaded = true;
    return new LoadedScreener(client, engine, states);
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
 * @param {EngineClient} client
 * @param {Watching} watching
 * @returns {Promise<string>} version of engine and scorer
 */
async function startEngine(client, watching) {
  try {
    const { body } = await download(ENGINE, { ...watching, failure: "engine-failed" });
    // The type is set here: many a web server does not know it.
    const wasm = new Response(body, { headers: { "content-type": "application/wasm" } });
    const module = await WebAssembly.compileStreaming(wasm);
    const { engine } = await client.call("start", { module });
    return engine;
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
 * @param {EngineClient} client
 * @param {Watching} watching
 */
function loadAll(sources, started, client, watching) {
  for (const { size } of sources) if (size) watching.onSize?.(size);
  return Promise.all(sources.map((source) => loadOne(source, started, client, watching)));
}

/**
 * @param {Source} source
 * @param {Promise<unknown>} started
 * @param {EngineClient} client
 * @param {Watching} watching
 * @returns {Promise<ListState>}
 */
async function loadOne(source, started, client, { signal, onBytes, onSize }) {
  try {
    const { bytes, own } = await source.read({ signal, onBytes, onSize: source.size ? undefined : onSize });
    await started;
    const args = { bytes, packSha256: source.packSha256 };
    return await client.call("addPack", args, { transfer: own ? [bytes] : [] });
  } catch (error) {
    if (!(error instanceof ScreenerError) || !OF_ONE_LIST.has(error.code)) throw error;
    return { ...source.about, status: "failed", error: { code: error.code, message: error.message } };
  }
}

/** Errors that concern one list; any other ends the loading. */
const OF_ONE_LIST = new Set(["list-failed", "bad-pack", "pack-version", "duplicate-list"]);

/**
 * @param {ListState[]} states
 * @param {boolean} allowPartial
 */
function checkLoaded(states, allowPartial) {
  const failed = states.filter((list) => list.status === "failed");
  const enough = allowPartial ? failed.length < states.length : failed.length === 0;
  if (enough) return;
  const message = failed.map((list) => `${list.title} was not loaded: ${list.error?.message}`).join("\n");
  throw new ScreenerError("list-failed", message, { cause: failed[0].error, lists: states });
}

/** Adds up the bytes of all files. */
class Progress {
  /** @type {LoadProgress} */
  #now = { loaded: 0, total: 0, stage: "engine" };
  #tell;

  /** @param {((progress: LoadProgress) => void) | undefined} tell */
  constructor(tell) {
    this.#tell = tell;
  }

  came = (/** @type {number} */ bytes) => this.#set({ loaded: this.#now.loaded + bytes });
  expect = (/** @type {number} */ bytes) => this.#set({ total: this.#now.total + bytes });
  reach = (/** @type {LoadProgress["stage"]} */ stage) => this.#set({ stage });

  /** Downloads that were given up may still report: once loading is over, nobody is told. */
  end() {
    this.#tell = undefined;
  }

  /** @param {Partial<LoadProgress>} change */
  #set(change) {
    this.#now = { ...this.#now, ...change };
    this.#tell?.({ ...this.#now });
  }
}

class LoadedScreener {
  #client;
  #states;

  /**
   * @param {EngineClient} client
   * @param {string} engine
   * @param {ListState[]} states
   */
  constructor(client, engine, states) {
    this.#client = client;
    this.#states = states;
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
    checkOptions(options);
    const failed = this.#states.filter((list) => list.status === "failed");
    const asked = given(withoutFailed(options, failed));
    const result = await this.#client.call("search", { query, options: asked }, { signal });
    // The engine states the lists that it searched; it does not know of those that never reached it.
    const lists = this.lists().filter((list) => !options.lists?.length || options.lists.includes(list.id));
    return { ...result, query, lists, complete: result.complete && failed.length === 0 };
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

  lists() {
    return structuredClone(this.#states);
  }

  close() {
    this.#client.close(new ScreenerError("closed", "This screener was closed. Create a new one."));
  }
}

/**
 * @param {unknown} text
 * @param {string} what
 */
function checkText(text, what) {
  if (typeof text !== "string") throw new ScreenerError("bad-option", `${what} must be a string, not ${typeof text}.`);
}

/** What `SearchOptions` may hold. A misspelt option must not pass for one left out. */
const OPTIONS = new Set(["threshold", "limit", "kinds", "lists", "countries", "birthDate", "gender", "identifiers"]);

/** @param {object} options */
function checkOptions(options) {
  const strange = Object.keys(options).find((name) => !OPTIONS.has(name));
  if (strange) {
    throw new ScreenerError("bad-option", `There is no option ${JSON.stringify(strange)}; there are ${[...OPTIONS].join(", ")} and signal.`);
  }
}

/** Options without those that are `undefined`, which is how JavaScript leaves one out. @param {object} options */
const given = (options) => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/**
 * With `allowPartial` a search names a failed list in vain: it is left out, unless nothing would remain.
 * @param {Omit<SearchOptions, "signal">} options
 * @param {ListState[]} failed
 */
function withoutFailed(options, failed) {
  if (!options.lists?.length || failed.length === 0) return options;
  const lists = options.lists.filter((id) => !failed.some((list) => list.id === id));
  if (lists.length > 0) return { ...options, lists };
  const message = failed.map((list) => `${list.title} was not loaded: ${list.error?.message}`).join("\n");
  throw new ScreenerError("list-failed", message, { lists: failed });
}
