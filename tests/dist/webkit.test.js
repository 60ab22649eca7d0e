// What is handed out, in WebKitGTK: the site on a server and without one, in a frame, and the single file by its address on the disk. Left out,
// and said so, where the driver is missing.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after, before } from "node:test";
import { pathToFileURL } from "node:url";
import { serveFolder } from "../embedding/folder-server.js";
import { WebKit, hasWebKit } from "../webkit/webdriver.js";

const skip = (await hasWebKit()) ? false : "WebKitGTK's driver or xvfb is not installed (webkit2gtk-driver, xvfb)";
const DIST = process.env.NAME_SCREENER_DIST ?? "dist";

const COMPLETE = 'return document.documentElement.classList.contains("complete")';
const SEALED = 'return document.documentElement.classList.contains("sealed")';
const FOUND = 'return document.querySelector("#hits .hit")?.textContent.includes("KIL")';
const SENT = 'return fetch(location.href).then(() => "sent", () => "refused")';

/** @type {string} */
let folder;
/** @type {string} */
let policy;
/** @type {WebKit} */
let browser;

before(async () => {
  if (skip) return;
  folder = await mkdtemp(path.join(tmpdir(), "name-screener-"));
  await cp(path.join(DIST, "site"), folder, { recursive: true });
  const page = await readFile(path.join(folder, "index.html"), "utf8");
  policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
  browser = await WebKit.start();
}, { timeout: 120_000 });

after(async () => {
  if (skip) return;
  await browser?.close();
  await rm(folder, { recursive: true });
});

test("the site screens, sealed, and goes on when its server is gone", { skip }, async () => {
  const server = await serveFolder(folder, 0, policy);
  await browser.open(server.url);
  await browser.until(SEALED);
  await browser.type("Kil Jong Hun", "#name");
  await browser.until(FOUND);
  assert.equal(await browser.run(SENT), "refused");
  assert.equal(await browser.run("return navigator.serviceWorker.ready.then(({ active }) => active.state)"), "activated");
  await server.close();
  await browser.open(server.url);
  await browser.until(SEALED);
  await browser.type("Kil Jong Hun", "#name");
  await browser.until(FOUND);
});

test("the site in a frame answers the page around it, as in www/examples/iframe", { skip }, async () => {
  const around = await mkdtemp(path.join(tmpdir(), "name-screener-"));
  for (const part of ["frame-client.js", "screener-error.js", "favicon.svg", "examples"]) await cp(path.join("www", part), path.join(around, part), { recursive: true });
  const parent = await serveFolder(around, 0, "");
  await writeFile(path.join(folder, "frame.json"), JSON.stringify({ parents: [new URL(parent.url).origin] }));
  const site = await serveFolder(folder, 0, policy);
  const example = path.join(around, "examples", "iframe", "index.html");
  await writeFile(example, (await readFile(example, "utf8")).replaceAll("https://screener.example/", site.url).replaceAll("https://screener.example", new URL(site.url).origin));
  await browser.open(`${parent.url}examples/iframe/`);
  await browser.until('return document.querySelector("#outcome").value.startsWith("Ready: us-ofac-sdn")');
  await browser.type("Kil Jong Hun", "#customer");
  await browser.run('document.querySelector("#form").requestSubmit()');
  await browser.until('return /^Kil Jong Hun: [1-9][0-9]* hits$/.test(document.querySelector("#outcome").value)');
  await parent.close();
  await site.close();
  await rm(around, { recursive: true });
});

test("the single file, opened from the disk, screens and sends nothing", { skip }, async () => {
  await browser.open(pathToFileURL(path.resolve(DIST, "name-screener.html")).href);
  await browser.until(COMPLETE);
  await browser.type("Kil Jong Hun", "#name");
  await browser.until(FOUND);
  assert.equal(await browser.run(SENT), "refused");
});
