/**
 * A script and all that it imports, as `blob:` addresses: each `from "./x.js"` is replaced by the address of x.js in memory.
 *
 * This reads the modules of this project, whose imports stand each at the start of a line. An import that it does not see
 * is not left out silently: in memory there is nothing that the address would be relative to, and the script does not start.
 *
 * @typedef {object} Linker
 * @property {(url: URL) => Promise<string>} fetch the source of a script
 * @property {(source: string) => string} keep puts a source into memory and gives its address
 *
 * @typedef {{ address: string, type: WorkerType }} Linked classic where nothing is imported or exported: bundled scripts are, and from
 *   file:// Chromium starts no module from memory
 */

const IS_MODULE = /^(?:import|export)\b/m;

/** By its source or, where that is all in one line, by its name. @param {URL} script @param {string} source */
const isModule = (script, source) => script.pathname.endsWith(".mjs") || IS_MODULE.test(source);

/** The address of a static import or re-export, which may spread over several lines. */
const IMPORT = /^((?:import|export)\b[^"';]*?\bfrom |import )"(\.{1,2}\/[^"]+)"/gm;

/**
 * @param {URL} script
 * @param {Linker} linker
 * @param {Map<string, Promise<Linked>>} [done] what several modules import is one module in memory too
 * @returns {Promise<Linked>}
 */
export async function linked(script, linker, done = new Map()) {
  const source = await linker.fetch(script);
  const found = importsOf(source);
  const addresses = new Map(await Promise.all(found.map(async (path) => /** @type {const} */ ([path, await once(new URL(path, script))]))));
  const address = linker.keep(source.replace(IMPORT, (_, head, path) => `${head}"${addresses.get(path)}"`));
  return { address, type: isModule(script, source) ? "module" : "classic" };

  /** @param {URL} url */
  async function once(url) {
    const module = done.get(url.href) ?? linked(url, linker, done);
    done.set(url.href, module);
    return (await module).address;
  }
}

/** The relative addresses that a module imports, each once. @param {string} source */
export function importsOf(source) {
  return [...new Set([...source.matchAll(IMPORT)].map(([, , path]) => path))];
}
