// Another version of a built site: the same with one line more in main.js, under the hash names that belong to it.

import { createHash } from "node:crypto";
import { readFile, readdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** @param {string | Buffer} bytes */
const integrity = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

/**
 * Turns the site in `folder` into a newer version, which marks `<html data-version>`.
 * @param {string} folder
 * @param {string} version
 */
export async function renew(folder, version) {
  const [old] = await readdir(path.join(folder, "v"));
  const name = createHash("sha256").update(version).digest("hex").slice(0, 16);
  await rename(path.join(folder, "v", old), path.join(folder, "v", name));
  const main = path.join(folder, "v", name, "main.js");
  const before = await readFile(main);
  await writeFile(main, `${before}\ndocument.documentElement.dataset.version = ${JSON.stringify(version)};\n`);
  await renameIn(folder, [[old, name], [integrity(before), integrity(await readFile(main))]]);
}

/**
 * Replaces in page and service worker, which then names the new page.
 * @param {string} folder
 * @param {[string, string][]} pairs
 */
async function renameIn(folder, pairs) {
  const [page, worker] = ["index.html", "sw.js"].map((file) => path.join(folder, file));
  const before = await readFile(page, "utf8");
  const after = replaced(before, pairs);
  await writeFile(page, after);
  await writeFile(worker, replaced(await readFile(worker, "utf8"), [...pairs, [integrity(before), integrity(after)]]));
}

/** @param {string} text @param {[string, string][]} pairs */
const replaced = (text, pairs) => pairs.reduce((now, [from, to]) => now.replaceAll(from, to), text);
