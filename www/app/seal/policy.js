/**
 * The policy that forbids a document every further connection. It comes on top of the one that the page was served
 * with: a browser lets pass only what every policy of a document allows, and none can be taken away again.
 */

/** What the page needs once everything is loaded: no address at all. WebAssembly, because an engine that crashed is compiled again. */
export const SEALED = [
  "default-src 'none'",
  "connect-src 'none'",
  "script-src 'wasm-unsafe-eval'",
  "worker-src 'none'",
  // Pictures and styles of the page itself are there already; a blob: is in memory.
  "img-src blob:",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

/** For the room of the workers (room.js): scripts from memory alone. */
export const SEALED_ROOM = "default-src 'none'; script-src blob: 'wasm-unsafe-eval'; worker-src blob:; form-action 'none'; base-uri 'none'";

/** @param {Document} document @param {string} policy */
export function addPolicy(document, policy) {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = policy;
  // Browsers obey it in the head alone.
  document.head.append(meta);
}
