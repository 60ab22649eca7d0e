// A web server for a folder, as strict as a careful host: what the tests of the packed package and of the examples load from.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; " +
  "frame-src http://127.0.0.1:*; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types name-screener vue";

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".json": "application/json",
  ".mjs": "text/javascript", ".svg": "image/svg+xml", ".wasm": "application/wasm",
};

/** The screener's own site starts its workers in a sealed room, which is a Blob. */
export const SITE_POLICY = POLICY.replace("worker-src 'self'", "worker-src 'self' blob:");

/**
 * @param {string} folder
 * @param {number} [port] any free one by default
 * @param {string} [policy]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, port = 0, policy = POLICY) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(folder, path.normalize(decodeURIComponent(pathname)), pathname.endsWith("/") ? "index.html" : "");
    try {
      const body = await readFile(file);
      const headers = { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream", "content-security-policy": policy, "cache-control": "no-cache" };
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404, { "content-security-policy": policy }).end();
    }
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}
