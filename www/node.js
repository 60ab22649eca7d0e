/**
 * The public module for Node 20 and later: the same `createScreener`, with engine and lists read from this package's own folder.
 * Nothing is fetched unless `lists` names an address, and the engine runs in the thread that calls it.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { host } from "./host.js";
import { ScreenerError } from "./screener-error.js";

export { DEFAULT_THRESHOLD, STALE_AFTER_DAYS, ScreenerError, createScreener } from "./name-screener.js";

Object.assign(host, {
  isPage: false,
  fetch: read,
  baseUrl: () => pathToFileURL(`${process.cwd()}/`).href,
  mostWorkers: 0,
});

/**
 * A file as a response, which is how pages get theirs.
 * @param {URL} url
 * @param {RequestInit} init
 */
async function read(url, init) {
  if (url.protocol !== "file:") return fetch(url, init);
  const bytes = await readFile(url, { signal: init.signal ?? undefined }).catch((error) => {
    throw init.signal?.aborted ? error : unreadable(url, error);
  });
  return new Response(new Uint8Array(bytes), { headers: { "content-length": String(bytes.byteLength) } });
}

/** @param {URL} url @param {NodeJS.ErrnoException} error */
function unreadable(url, error) {
  const message = `the file ${fileURLToPath(url)} could not be read (${error.code ?? error.message}). Check its path, or install the package again.`;
  return new ScreenerError("list-failed", message, { cause: error });
}
