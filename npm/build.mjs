// Makes the folder of the npm package: `node npm/build.mjs OUT`, once `cargo xtask build` has made www/pkg/ and www/lists/.
//
// package.json here is its template. Modules are bundled, so that a page asks for five files instead of thirty, and lose their
// comments and white space, but keep their names: who prints them prettily can read them. Entries share what they have in
// common, above all the one screener of a page.

import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const WWW = join(ROOT, "www");

/** What `package.json` exports, and what these start by its name. */
const ENTRIES = ["attach.js", "element-define.js", "element.js", "frame-client.js", "local-engine.js", "name-screener.js", "node.js"];
/** A script of its own: its answer from the server has a policy of its own. */
const WORKERS = ["worker.js"];

const COMMON = {
  absWorkingDir: WWW,
  bundle: true,
  charset: /** @type {const} */ ("utf8"),
  external: ["node:*"],
  format: /** @type {const} */ ("esm"),
  logLevel: /** @type {const} */ ("warning"),
  minifySyntax: true,
  minifyWhitespace: true,
  // What Node 20 and browsers of 2023 know.
  target: "es2022",
};

/** @param {string} out a folder; what is in it is deleted */
export async function buildPackage(out) {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await build({ ...COMMON, entryPoints: ENTRIES, outdir: out, splitting: true, chunkNames: "shared-[hash]" });
  await build({ ...COMMON, entryPoints: WORKERS, outdir: out });
  await copyFiles(out);
  await writeFile(join(out, "package.json"), await manifest());
}

/** @param {string} out */
async function copyFiles(out) {
  const copy = (/** @type {string} */ from, to = from) => cp(join(ROOT, from), join(out, to), { recursive: true });
  const named = (await readdir(WWW)).filter((name) => ENTRIES.includes(name.replace(/\.d\.ts$/, ".js")) && name.endsWith(".d.ts"));
  await Promise.all([
    ...named.map((name) => copy(`www/${name}`, name)),
    ...["examples", "favicon.svg", "lists", "pkg/name_screener_bg.wasm"].map((name) => copy(`www/${name}`, name)),
    copy("docs/embedding.md", "README.md"),
    copy("LICENSE-MIT"),
    copy("LICENSE-APACHE"),
  ]);
  await copy("lists/NOTICE");
}

async function manifest() {
  const template = JSON.parse(await readFile(join(ROOT, "npm/package.json"), "utf8"));
  const version = /^\[package\][^[]*?^version = "([^"]+)"/ms.exec(await readFile(join(ROOT, "Cargo.toml"), "utf8"))?.[1];
  if (!version) throw new Error("Cargo.toml states no version for the npm package");
  return `${JSON.stringify({ ...template, version }, undefined, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [out] = process.argv.slice(2);
  if (!out) throw new Error("say where the package goes: node npm/build.mjs OUT");
  await buildPackage(out);
}
