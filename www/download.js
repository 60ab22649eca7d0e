/**
 * One file from the server: a URL in, its response out, with the bytes counted as they come.
 *
 * What is not the file (an error status, an error page in HTML, nothing for a minute, no connection) is a
 * `ScreenerError` whose message says so. It starts in the middle of a sentence, as the caller knows what failed.
 */
import { host } from "./host.js";
import { ScreenerError, aborted } from "./screener-error.js";

/**
 * @typedef {import("./name-screener.js").ErrorCode} ErrorCode
 * @typedef {object} DownloadOptions
 * @property {ErrorCode} failure the code of the error
 * @property {AbortSignal} [signal]
 * @property {(bytes: number) => void} [onBytes] told the size of each piece that comes
 * @property {(bytes: number) => void} [onSize] told the size of the whole, where the server says it
 */

/** A server that sends nothing for so long has stalled, in milliseconds. */
const STALL = 60_000;

const REBUILD = "Load the page again; if it stays so, build its files again with `cargo xtask serve`.";

/**
 * @param {URL} url
 * @param {DownloadOptions} options
 * @returns {Promise<Response>} of status 200
 */
export async function download(url, options) {
  const watch = watchOver(options.signal);
  try {
    // Revalidated each time: a pack kept from yesterday must not meet the manifest of today.
    const response = await host.fetch(url, { signal: watch.signal, cache: "no-cache", credentials: "same-origin" });
    checkIsFile(response, url, options.failure);
    return counted(response, watch, options);
  } catch (error) {
    watch.end();
    throw explained(error, url, options);
  }
}

/**
 * The bytes of the whole file.
 * @param {URL} url
 * @param {DownloadOptions} options
 * @returns {Promise<ArrayBuffer>}
 */
export async function downloadBytes(url, options) {
  const response = await download(url, options);
  try {
    return await response.arrayBuffer();
  } catch (error) {
    throw explained(error, url, options);
  }
}

/** The file's address as people read it. @param {URL} url */
export function shown(url) {
  return url.origin === globalThis.location?.origin ? url.pathname : url.href;
}

/** @param {AbortSignal} [signal] */
function watchOver(signal) {
  const controller = new AbortController();
  const giveUp = () => controller.abort(aborted(signal));
  const stalled = () =>
    controller.abort(new ScreenerError("list-failed", `the server sent nothing for ${STALL / 1000} seconds. ${REBUILD}`));
  let timer = setTimeout(stalled, STALL);
  if (signal?.aborted) giveUp();
  signal?.addEventListener("abort", giveUp, { once: true });
  return {
    signal: controller.signal,
    alive() {
      clearTimeout(timer);
      timer = setTimeout(stalled, STALL);
    },
    end() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
    },
  };
}

/**
 * @param {Response} response
 * @param {URL} url
 * @param {ErrorCode} failure
 */
function checkIsFile(response, url, failure) {
  if (!response.ok) {
    throw new ScreenerError(failure, `the server answered ${response.status} for ${shown(url)}. ${REBUILD}`);
  }
  if (response.headers.get("content-type")?.includes("text/html")) {
    throw new ScreenerError(failure, `the server sent a web page instead of the file ${shown(url)}. ${REBUILD}`);
  }
}

/**
 * The response again without its headers, its body counted and watched.
 * @param {Response} response
 * @param {ReturnType<typeof watchOver>} watch
 * @param {DownloadOptions} options
 */
function counted(response, watch, { onBytes, onSize }) {
  // A length beside an encoding counts other bytes than those that arrive here.
  const length = response.headers.has("content-encoding") ? 0 : Number(response.headers.get("content-length"));
  if (length) onSize?.(length);
  const counter = new TransformStream({
    transform(/** @type {Uint8Array} */ piece, controller) {
      watch.alive();
      onBytes?.(piece.byteLength);
      controller.enqueue(piece);
    },
    flush: () => watch.end(),
  });
  return new Response(response.body?.pipeThrough(counter));
}

/**
 * @param {unknown} error
 * @param {URL} url
 * @param {DownloadOptions} options
 */
function explained(error, url, { failure, signal }) {
  if (signal?.aborted) return aborted(signal);
  if (error instanceof ScreenerError) return new ScreenerError(error.code === "aborted" ? "aborted" : failure, error.message);
  const cause = globalThis.navigator?.onLine !== false ? "the connection to the server failed" : "this computer is offline";
  return new ScreenerError(failure, `${cause} (${shown(url)}). Connect, then load again.`, { cause: error });
}
