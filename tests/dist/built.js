// What was built, served as `cargo xtask serve` serves it; and pages around it. Every server here ends with its test.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base } from "@playwright/test";
import { ScreenerPage } from "../browser/screener-page.js";

/** @param {string} name */
function given(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: see tests/dist/playwright.config.js`);
  return value;
}

export const DIST = given("NAME_SCREENER_DIST");
const XTASK = given("NAME_SCREENER_XTASK");

/**
 * @typedef {{ url: string, stop: () => Promise<void> }} Served
 * @typedef {(folder: string, options?: { port?: number, parents?: string[] }) => Promise<Served>} Serve
 * @typedef {(answer: (path: string) => Page | undefined) => Promise<Served & { asked: string[] }>} Answering
 * @typedef {{ type: string, body: string | Buffer, headers?: Record<string, string> }} Page
 */

/** @type {Serve} */
async function serve(folder, { port = 0, parents = [] } = {}) {
  const named = parents.flatMap((parent) => ["--parent", parent]);
  const server = spawn(XTASK, ["serve", "--folder", folder, "--port", String(port), ...named], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface(server.stdout)) {
    const url = /http:\S+/.exec(line)?.[0];
    if (url) return { url, stop: () => stop(server) };
  }
  throw new Error("the server did not start");
}

/** @param {import("node:child_process").ChildProcess} server */
async function stop(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill();
  await ended;
}

/** A server of a few made pages, which notes what it is asked for. @type {Answering} */
async function answering(answer) {
  /** @type {string[]} */
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(String(request.url));
    const page = answer(new URL(String(request.url), "http://localhost").pathname);
    if (!page) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": page.type, ...page.headers }).end(page.body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}/`, asked, stop };
}

/** @type {import("@playwright/test").TestType<any, any>} */
export const test = base.extend({
  screener: async ({ page }, use) => use(new ScreenerPage(page)),

  /** An empty folder. */
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), "name-screener-"));
    await use(folder);
    await rm(folder, { recursive: true });
  },

  /** A copy of the site, which the test may change. */
  site: async ({ folder }, use) => {
    const site = path.join(folder, "site");
    await cp(path.join(DIST, "site"), site, { recursive: true });
    await use(site);
  },

  /** @param {{}} _ @param {(serve: Serve) => Promise<void>} use */
  serve: async ({}, use) => {
    /** @type {Served[]} */
    const servers = [];
    await use(async (...parameters) => {
      const server = await serve(...parameters);
      servers.push(server);
      return server;
    });
    for (const { stop } of servers) await stop();
  },

  /** @param {{}} _ @param {(answering: Answering) => Promise<void>} use */
  answering: async ({}, use) => {
    /** @type {Served[]} */
    const servers = [];
    await use(async (answer) => {
      const server = await answering(answer);
      servers.push(server);
      return server;
    });
    for (const { stop } of servers) await stop();
  },
});

export { expect } from "@playwright/test";

/** Waits until the page has sealed itself. @param {import("@playwright/test").Page} page */
export const sealed = (page) => page.locator("html.sealed").waitFor();

/** A source file of the page. @param {string} file */
export const source = (file) => readFile(path.join("www", file), "utf8");
