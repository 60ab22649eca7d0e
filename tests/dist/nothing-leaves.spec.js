// A proxy between browser and server, which sees every connection of the browser: after loading there is none.

import { once } from "node:events";
import { createServer, request as ask } from "node:http";
import { readFileSync } from "node:fs";
import { DIST, expect, sealed, test } from "./built.js";

/**
 * What browsers ask of their makers by themselves, whatever page is shown: updates, sign-in, and (Chromium) what kind of field a form's
 * fields are, by their position and not by what is typed. No page can forbid it; docs/privacy.md says so.
 */
const OF_THE_BROWSER = /^(CONNECT|POST) ((content-autofill|update|optimizationguide-pa)\.googleapis\.com|accounts\.google\.com|[\w.-]+\.(mozilla\.(com|org|net)|firefox\.com))\b/;

/** As names are met: from the lists, so that many of them have hits. */
function names(/** @type {number} */ count) {
  const entities = readFileSync("lists/un-sc.jsonl", "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
  const found = entities.flatMap((entity) => entity.names.map((/** @type {any} */ name) => name.text));
  return found.slice(0, count);
}

/** Forwards to `target` whatever host is asked for, and notes each connection. @param {string} target */
async function proxyTo(target) {
  /** @type {string[]} */
  const seen = [];
  const proxy = createServer((incoming, outgoing) => {
    const { pathname, search, host } = new URL(String(incoming.url), "http://unknown");
    seen.push(`${incoming.method} ${host}${pathname}${search}`);
    const forwarded = ask(new URL(pathname + search, target), { method: incoming.method }, (response) => {
      outgoing.writeHead(Number(response.statusCode), response.headers);
      response.pipe(outgoing);
    });
    incoming.pipe(forwarded);
  });
  // Encrypted connections and sockets: they are noted, and closed.
  proxy.on("connect", ({ url }, socket) => (seen.push(`CONNECT ${url}`), socket.destroy()));
  proxy.on("upgrade", ({ url }, socket) => (seen.push(`UPGRADE ${url}`), socket.destroy()));
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (proxy.address());
  return { server: `http://127.0.0.1:${port}`, port, seen, stop: () => (proxy.closeAllConnections(), proxy.close()) };
}

/** The same browser, all of whose traffic goes through the proxy. @param {any} playwright @param {any} project @param {{ server: string, port: number }} proxy */
async function launchBehind(playwright, { use: { browserName, channel, launchOptions } }, { server, port }) {
  if (browserName === "chromium") return playwright.chromium.launch({ ...launchOptions, proxy: { server, bypass: "<-loopback>" } });
  const firefoxUserPrefs = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": port,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": port,
    "network.proxy.allow_hijacking_localhost": true,
    "network.proxy.no_proxies_on": "",
  };
  return playwright.firefox.launch({ ...launchOptions, channel, firefoxUserPrefs });
}

/** In the page: types each name into the field, waits for its answer, and counts those that have a hit. @param {string[]} names */
async function screenAll(names) {
  const field = /** @type {HTMLInputElement} */ (document.querySelector("#name"));
  const hits = /** @type {HTMLElement} */ (document.querySelector("#hits"));
  const answered = () => new Promise((done) => {
    const look = () => hits.classList.contains("stale") || done(observer.disconnect());
    const observer = new MutationObserver(look);
    observer.observe(hits, { attributes: true });
    look();
  });
  let found = 0;
  for (const name of names) {
    field.value = name;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await answered();
    found += Number(hits.querySelector(".hit:not(.below)") !== null);
  }
  return found;
}

test("1,000 names are screened, and not one connection is made", async ({ playwright, serve }, { project }) => {
  test.setTimeout(240_000);
  const { url } = await serve(`${DIST}/site`);
  const proxy = await proxyTo(url);
  const browser = await launchBehind(playwright, project, proxy);
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await sealed(page);
    // The service worker fetches by itself until it has everything.
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    expect(proxy.seen.filter((line) => line.endsWith(".pack")).length, "loading is seen").toBeGreaterThan(0);
    proxy.seen.length = 0;
    const thousand = names(1000);
    expect(thousand).toHaveLength(1000);
    expect(await page.evaluate(screenAll, thousand), "names with a hit").toBeGreaterThan(900);
    expect(proxy.seen.filter((line) => !OF_THE_BROWSER.test(line))).toEqual([]);
  } finally {
    await browser.close();
    proxy.stop();
  }
});
