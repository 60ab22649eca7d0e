/**
 * What the surroundings provide: a page, a worker of the embedding site, or Node, whose entry (node.js) puts its own in place.
 *
 * @typedef {import("./client.js").CallOptions} CallOptions
 * @typedef {import("./screener-error.js").ScreenerError} ScreenerError
 *
 * @typedef {object} Engine where calls go, and their results or `ScreenerError`s come from
 * @property {(method: string, args: unknown, options?: CallOptions) => Promise<any>} call
 * @property {(reason: ScreenerError) => void} close
 *
 * @typedef {object} Host
 * @property {boolean} isPage whether others wait while this thread works, so that the engine needs one of its own
 * @property {(url: URL, init: RequestInit) => Promise<Response>} fetch
 * @property {() => string} baseUrl what relative addresses of lists are relative to
 * @property {(script: URL) => Worker | Promise<Worker>} startWorker a module worker of this package
 * @property {number} mostWorkers how many workers a batch may have
 */

import { trustedScript } from "./trusted-script.js";

const isPage = typeof document !== "undefined";

/** More workers take memory (each holds all lists) without being much faster. */
const MOST_WORKERS = 16;

/** @type {Host} */
export const host = {
  isPage,
  fetch: (url, init) => fetch(url, init),
  baseUrl: () => (isPage ? document.baseURI : location.href),
  startWorker: (script) => new Worker(trustedScript(script), { type: "module", name: "name-screener" }),
  mostWorkers: typeof Worker === "undefined" ? 0 : MOST_WORKERS,
};
