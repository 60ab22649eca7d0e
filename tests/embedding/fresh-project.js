// A project that has just installed the packed package, and a site of it: what a developer has after the first steps of
// docs/embedding.md.

import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { buildPackage } from "../../npm/build.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** What the examples take from npm; from this repository's own node_modules, so that no registry is asked. */
const LIBRARIES = ["react", "react-dom", "scheduler", "vue", "@types/react", "@types/node", "csstype", "undici-types"];

const run = promisify(execFile);
const npm = (/** @type {string} */ cwd, /** @type {string[]} */ ...args) => run(process.env.NPM ?? "npm", args, { cwd });

/** @typedef {{ folder: string, tarball: string, package: string, site: string, remove: () => Promise<void> }} FreshProject */

/** @returns {Promise<FreshProject>} */
export async function freshProject() {
  const folder = await mkdtemp(path.join(tmpdir(), "name-screener-project-"));
  const tarball = await pack(folder);
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ name: "fresh", private: true, type: "module" }));
  await npm(folder, "install", "--offline", "--no-audit", "--no-fund", tarball);
  for (const library of LIBRARIES) await link(folder, library);
  const installed = path.join(folder, "node_modules/name-screener");
  const site = path.join(folder, "public");
  await cp(installed, path.join(site, "name-screener"), { recursive: true });
  return { folder, tarball, package: installed, site, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * What the comments of the examples say is to be done.
 * @param {FreshProject} project
 * @param {string} [screener] origin of the screener's site, for the example with a frame
 */
export async function buildExamples({ site, folder }, screener) {
  const examples = path.join(site, "name-screener/examples");
  await build({
    absWorkingDir: folder,
    entryPoints: [path.join(examples, "react/main.jsx")],
    outfile: path.join(examples, "react/main.js"),
    bundle: true,
    format: "esm",
    jsx: "automatic",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  const framing = path.join(examples, "iframe/index.html");
  if (screener) await writeFile(framing, (await readFile(framing, "utf8")).replaceAll("https://screener.example", screener));
  const runtime = "vue.runtime.esm-browser.prod.js";
  await cp(path.join(folder, "node_modules/vue/dist", runtime), path.join(examples, "vue", runtime));
}

/** @param {string} folder @returns {Promise<string>} the packed package */
async function pack(folder) {
  const made = path.join(folder, "package");
  await buildPackage(made);
  const { stdout } = await npm(made, "pack", "--json", "--pack-destination", folder);
  await rm(made, { recursive: true });
  return path.join(folder, JSON.parse(stdout)[0].filename);
}

/** @param {string} folder @param {string} library */
async function link(folder, library) {
  const place = path.join(folder, "node_modules", library);
  await mkdir(path.dirname(place), { recursive: true });
  await symlink(path.join(ROOT, "node_modules", library), place, "junction");
}

/** @param {FreshProject} project @param {string} script @param {string[]} args */
export const runNode = ({ folder }, script, ...args) => run(process.execPath, [script, ...args], { cwd: folder });

/** @param {FreshProject} project @param {string} name */
export const fileOf = (project, name) => readFile(path.join(project.package, name));
