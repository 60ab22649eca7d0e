/**
 * A pack's file as it was served in; its SHA-256, checked, and the raw pack out.
 *
 * The page does this while the engine's worker still starts, and so does the worker of a batch for itself.
 *
 * @typedef {{ code: import("./name-screener.js").ErrorCode, message: string }} Coded
 */

/** Whether this page may use the browser's own SHA-256: over https and on localhost. */
export const canDigest = Boolean(globalThis.crypto?.subtle);

/**
 * SHA-256 as hex, by the browser: of the first pack it is 100 ms faster than an engine that has just started.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Throws unless the file is the one that was meant; without `expected` any is.
 * @param {string} digest
 * @param {string} [expected]
 */
export function checkDigest(digest, expected) {
  if (!expected || digest === expected) return;
  throw coded(
    `the file is damaged or was replaced: its SHA-256 is ${digest}, but the manifest says ${expected}. ` +
      "Load the page again; if it stays so, build the packs again.",
  );
}

/**
 * The raw pack: gzip is recognised by its first two bytes.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export async function unpacked(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw coded("the file is damaged or cut off: it cannot be decompressed. Load it again.");
  }
}

/** @param {string} message @returns {Error & Coded} */
const coded = (message) => Object.assign(new Error(message), { code: /** @type {const} */ ("bad-pack") });
