/**
 * A script and all that it imports, as `blob:` addresses: each `from "./x.js"` is replaced by the address of x.js in memory.
 *
 * This reads the modules of this project, whose imports stand each at the start of a line. An import that it does not see
 * is not left out silently: in memory there is nothing that the address would be relative to, and the script does not start.
 *
 * @typedef {object} Linker
 * @property {(url: URL) => Promise<string>} fetch the source of a script
 * @property {(source: string) => string} keep puts a source into memory and gives its address
 */

/** The address of a static import or re-export, which may spread over several lines. */
const IMPORT = /^((?:import|export)\b[^"';]*?\bfrom |import )"(\.{1,2}\/[^"]+)"/gm;

/**
 * @param {URL} script
 * @param {Linker} linker
 * @param {Map<string, Promise<string>>} [done] what several modules import is one module in memory too
 * @returns {Promise<string>} its `blob:` address
 */
export async function linked(script, linker, done = new Map()) {
  const source = await linker.fetch(script);
  const found = importsOf(source);
  const addresses = new Map(await Promise.all(found.map(async (path) => /** @type {const} */ ([path, await once(new URL(path, script))]))));
  return linker.keep(source.replace(IMPORT, (_, head, path) => `${head}"${addresses.get(path)}"`));

  /** @param {URL} url @returns {Promise<string>} */
  function once(url) {
    const address = done.get(url.href) ?? linked(url, linker, done);
    done.set(url.href, address);
    return address;
  }
}

/** The relative addresses that a module imports, each once. @param {string} source */
export function importsOf(source) {
  return [...new Set([...source.matchAll(IMPORT)].map(([, , path]) => path))];
}
