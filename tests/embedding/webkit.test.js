// The examples in WebKitGTK, in a fresh project that has installed the packed package. Left out, and said so, where the driver is missing.

import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { WebKit, hasWebKit } from "../webkit/webdriver.js";
import { serveFolder } from "./folder-server.js";
import { buildExamples, freshProject } from "./fresh-project.js";

const skip = (await hasWebKit()) ? false : "WebKitGTK's driver or xvfb is not installed (webkit2gtk-driver, xvfb)";
const HIT = "Kil Jong Hun";

/** @type {import("./fresh-project.js").FreshProject} */
let project;
/** @type {Awaited<ReturnType<typeof serveFolder>>} */
let server;
/** @type {WebKit} */
let browser;

before(async () => {
  if (skip) return;
  project = await freshProject();
  await buildExamples(project);
  server = await serveFolder(project.site);
  browser = await WebKit.start();
}, { timeout: 180_000 });

after(async () => {
  if (skip) return;
  await browser?.close();
  await server?.close();
  await project?.remove();
});

const open = (/** @type {string} */ example) => browser.open(`${server.url}name-screener/examples/${example}/`);
const STATUS = 'return document.querySelector("name-screener").shadowRoot.querySelector("[part=status]").textContent';
const BADGE = 'return document.querySelector(".name-screener-badge").textContent';

test("plain page: the element screens what is typed", { skip }, async () => {
  await open("plain");
  await browser.until('return customElements.get("name-screener") !== undefined');
  await browser.type(HIT, "#name", "name-screener");
  await browser.until(`${STATUS}.match(/hits? at or above 0.85 in OFAC SDN/)`);
  const names = await browser.run('return [...document.querySelector("name-screener").shadowRoot.querySelectorAll("[part=name]")].map((one) => one.textContent)');
  assert.match(names.join(), /KIL/i);
});

test("form field: nothing is saved before its name was screened", { skip }, async () => {
  await open("form");
  await browser.until('return document.querySelector(".name-screener-badge") !== null');
  await browser.type(HIT, "#customer");
  await browser.until(`${BADGE}.includes("best")`);
  await browser.run('document.querySelector("#form").requestSubmit()');
  await browser.until('return document.querySelector("#outcome").value.startsWith("Not saved:")');
  const stale = await browser.run(`document.querySelector("#customer").value = "Maria Garcia Zzyzx"; ${BADGE}`);
  assert.equal(stale, "screening");
  await browser.until(`${BADGE}.startsWith("No match")`);
});

for (const framework of ["react", "vue"]) {
  test(`${framework}: a field and the element`, { skip }, async () => {
    await open(framework);
    await browser.until('return document.querySelector(".name-screener-badge") !== null');
    await browser.type(HIT, "#customer");
    await browser.until(`return /${HIT}: [1-9]/.test(document.querySelector("#screened").textContent)`);
    await browser.type("Ri Won Ho", "#name", "name-screener");
    await browser.until('return document.querySelector("#screened").textContent.startsWith("Ri Won Ho:")');
  });
}

test("the API in a page", { skip }, async () => {
  await open("plain");
  const total = await browser.run(`
    const { createScreener } = await import("../../name-screener.js");
    const screener = await createScreener({ lists: ["un-sc"] });
    const { total } = await screener.search("Ri Won Ho");
    screener.close();
    return total;`);
  assert.equal(total, 1);
});
