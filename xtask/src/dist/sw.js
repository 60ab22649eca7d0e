/**
 * The site's service worker: keeps one version of the site for use without a network.
 *
 * A version is taken up whole or not at all: each file is fetched once and must have the content that stands here, or the
 * version is not installed and the one before it stays. It waits until a person says in the page that it may take over.
 * Pages name the files of their own version only (`v/HASH/`), so that not even a page in the midst of loading could mix two.
 *
 * No page tells it anything but `use`: names never come here.
 */

/** Every file of the version with what it must hold, by `cargo xtask dist`. @type {[path: string, integrity: string][]} */
const FILES = [];

const PREFIX = "name-screener ";
/** The page names all other files, and its own content is in its integrity. */
const CACHE = PREFIX + FILES[0]?.[1];
const addressOf = (path) => new URL(path, registration.scope).href;
const PAGE = addressOf("./");
const KEPT = new Set(FILES.map(([path]) => addressOf(path)));
/** Whom the owner lets frame the site may change at any time, so the newest that was seen is kept. */
const FRAME = addressOf("frame.json");

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
addEventListener("message", ({ data }) => data === "use" && skipWaiting());
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const address = withoutQuery(request.url);
  if (address === FRAME) event.respondWith(newest(request));
  else if (KEPT.has(pageOr(address))) event.respondWith(kept(pageOr(address), request));
});

async function install() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(FILES.map(([path, integrity]) => keep(cache, addressOf(path), integrity)));
  } catch (error) {
    // Nothing of it may stay: half a version is none.
    await caches.delete(CACHE);
    throw error;
  }
}

async function keep(cache, address, integrity) {
  const response = await fetch(address, { integrity, cache: "no-cache", credentials: "same-origin" });
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
  await cache.put(address, response);
}

async function forgetOthers() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function kept(address, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address)) ?? fetch(request);
}

async function newest(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(FRAME, response.clone());
    return response;
  } catch (error) {
    return (await cache.match(FRAME)) ?? Promise.reject(error);
  }
}

const pageOr = (address) => (address === `${PAGE}index.html` ? PAGE : address);

function withoutQuery(address) {
  const url = new URL(address);
  url.search = "";
  url.hash = "";
  return url.href;
}
