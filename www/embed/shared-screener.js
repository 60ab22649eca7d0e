/**
 * One screener for everything that is embedded in a page: whoever needs lists takes a lease and gives it back, and all leases share
 * one worker and one copy of each list. The first lease starts it, the last one closes it.
 *
 * @typedef {import("../name-screener.js").ListState} ListState
 * @typedef {import("../name-screener.js").Screener} Screener
 * @typedef {import("../name-screener.js").SearchOptions} SearchOptions
 * @typedef {import("../name-screener.js").SearchResult} SearchResult
 *
 * @typedef {object} Wanted
 * @property {string[]} [lists] ids of the manifest or addresses of packs; default: all of the manifest
 * @property {string} [assets] see `ScreenerOptions`
 * @property {boolean} [allowPartial] see `ScreenerOptions`
 *
 * @typedef {object} Searcher a screener as one lease sees it: with the lists that this one asked for
 * @property {ListState[]} lists
 * @property {string} engine
 * @property {(query: string, options: Omit<SearchOptions, "lists">) => Promise<SearchResult>} search
 *
 * @typedef {object} Lease
 * @property {Promise<Searcher>} ready rejects where a list could not be loaded
 * @property {() => void} release
 */
import { ScreenerError, createScreener } from "../name-screener.js";

/** After the last lease it stays for so many milliseconds: views of a page come and go, and each time 3 MB would be loaded. */
export const LINGER = 2000;

/** Those that run, by the address of their files. @type {Map<string, SharedScreener>} */
const running = new Map();

/**
 * @param {Wanted} wanted
 * @param {(error: ScreenerError) => void} stopped told if the engine stops by itself; take another lease to start it again
 * @returns {Lease}
 */
export function lease({ lists, assets, allowPartial = false }, stopped) {
  if (assets !== undefined && !URL.canParse(assets, document.baseURI)) return { ready: Promise.reject(noFolder(assets)), release() {} };
  const folder = assets === undefined ? "" : new URL(assets, document.baseURI).href;
  const shared = running.get(folder) ?? new SharedScreener(folder);
  shared.add(stopped);
  return {
    ready: shared.loaded(lists).then((states) => shared.searcher(states, allowPartial)),
    release: () => shared.remove(stopped),
  };
}

/** @param {string} assets */
const noFolder = (assets) => new ScreenerError("bad-option", `\`assets\` is ${JSON.stringify(assets)}, which is no address of a folder.`);

class SharedScreener {
  #folder;
  #closing = new AbortController();
  /** @type {Set<(error: ScreenerError) => void>} */
  #leases = new Set();
  /** @type {Screener | undefined} */
  #screener;
  /** Lists are loaded one lease after the other, so that none is loaded twice. @type {Promise<unknown>} */
  #last = Promise.resolve();
  /** Ids of the lists that are loaded, by what they were asked for: their id or an address. @type {Map<string, string>} */
  #ids = new Map();
  /** Ids of all lists of the manifest, once they are loaded. @type {string[] | undefined} */
  #all;

  /** @param {string} folder */
  constructor(folder) {
    this.#folder = folder;
    running.set(folder, this);
  }

  /** @param {(error: ScreenerError) => void} stopped */
  add(stopped) {
    this.#leases.add(stopped);
  }

  /** @param {(error: ScreenerError) => void} stopped */
  remove(stopped) {
    if (this.#leases.delete(stopped) && this.#leases.size === 0) setTimeout(() => this.#closeUnused(), LINGER);
  }

  /** @param {string[]} [lists] @returns {Promise<ListState[]>} what became of each of them */
  loaded(lists) {
    const states = this.#last.then(() => this.#load(lists));
    this.#last = states.catch(() => {});
    return states;
  }

  /** @param {ListState[]} lists @param {boolean} allowPartial @returns {Searcher} */
  searcher(lists, allowPartial) {
    const screener = /** @type {Screener} */ (this.#screener);
    const failed = lists.filter((list) => list.status === "failed");
    const complete = failed.length === 0;
    if (!complete && !allowPartial) throw notLoaded(failed, lists);
    const ids = lists.filter((list) => list.status === "ready").map((list) => list.id);
    return {
      lists,
      engine: screener.engine,
      // Others may have had further lists loaded, or had some fail: neither concerns this lease.
      search: async (query, options) => {
        const result = await screener.search(query, { ...options, lists: ids });
        return { ...result, lists: lists.map((list) => result.lists.find(({ id }) => id === list.id) ?? list), complete };
      },
    };
  }

  /** @param {string[]} [lists] @returns {Promise<ListState[]>} */
  async #load(lists) {
    const names = lists ?? this.#all;
    const missing = names?.filter((name) => !this.#ids.has(name));
    const brought = missing?.length === 0 ? [] : await this.#bring(missing);
    if (!names) return brought;
    const now = /** @type {Screener} */ (this.#screener).lists();
    const stateOf = (/** @type {string} */ name) => now.find((list) => list.id === this.#ids.get(name));
    return names.flatMap((name) => stateOf(name) ?? brought[missing?.indexOf(name) ?? -1] ?? []);
  }

  /** Loads lists and remembers those that did not fail: a failed one is tried again by the next lease. @param {string[]} [lists] */
  async #bring(lists) {
    const states = await this.#loadInto(lists);
    const names = lists ?? states.map((list) => list.id);
    for (const [i, list] of states.entries()) if (list.status === "ready") this.#ids.set(names[i], list.id).set(list.id, list.id);
    if (!lists) this.#all = names;
    return states;
  }

  /** @param {string[]} [lists] @returns {Promise<ListState[]>} */
  async #loadInto(lists) {
    const { signal } = this.#closing;
    if (this.#screener) return this.#screener.load(lists, { allowPartial: true, signal }).catch(statesOf);
    this.#screener = await createScreener({
      lists,
      assets: this.#folder || undefined,
      allowPartial: true,
      batchWorkers: 0,
      signal,
      onStopped: (error) => this.#stopped(error),
    });
    return this.#screener.lists();
  }

  /** @param {ScreenerError} error */
  #stopped(error) {
    this.#forget();
    for (const stopped of this.#leases) stopped(error);
  }

  #closeUnused() {
    if (this.#leases.size > 0) return;
    this.#forget();
    this.#closing.abort();
    this.#screener?.close();
  }

  /** The next lease starts another. */
  #forget() {
    if (running.get(this.#folder) === this) running.delete(this.#folder);
  }
}

/** That none of the missing lists could be loaded leaves those that are there usable. @param {ScreenerError} error */
function statesOf(error) {
  if (error.lists) return error.lists;
  throw error;
}

/** @param {ListState[]} failed @param {ListState[]} lists */
function notLoaded(failed, lists) {
  const message = failed.map((list) => `${list.title} was not loaded: ${list.error?.message}`).join("\n");
  return new ScreenerError("list-failed", message, { cause: failed[0].error, lists });
}
