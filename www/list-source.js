/**
 * Where lists come from: the `lists` option and the manifest in, one `Source` a list out.
 */
import { downloadBytes, shown } from "./download.js";
import { host } from "./host.js";
import { ScreenerError } from "./screener-error.js";

/**
 * @typedef {import("./name-screener.js").ListSource} ListSource
 * @typedef {import("./name-screener.js").ListState} ListState
 * @typedef {import("./download.js").DownloadOptions} DownloadOptions
 * @typedef {Omit<DownloadOptions, "failure">} Watching
 *
 * @typedef {object} Source
 * @property {Omit<ListState, "status">} about what is known of the list before it is loaded
 * @property {number} size bytes of its file, 0 where unknown
 * @property {string} [packSha256] what the SHA-256 of the file must be, where it is known
 * @property {(watching: Watching) => Promise<{ bytes: ArrayBuffer, own: boolean }>} read `own`: nobody else holds the bytes
 *
 * @typedef {object} ManifestEntry
 * @property {string} id
 * @property {string} title
 * @property {string} authority
 * @property {string} url
 * @property {string} publishedOn
 * @property {string} sha256
 * @property {number} entities
 * @property {number} names
 * @property {string} pack
 * @property {string} packSha256
 * @property {number} bytes
 * @property {URL} manifestUrl where the entry stands: `pack` is relative to it
 */

const FORMAT = 1;

/**
 * @param {ListSource[] | undefined} wanted
 * @param {URL} manifestUrl
 * @param {Watching} watching
 * @returns {Promise<Source[]>}
 */
export async function sourcesOf(wanted, manifestUrl, watching) {
  if (wanted && !Array.isArray(wanted)) throw badOption("`lists` must be an array.");
  const manifest = !wanted || wanted.some(isId) ? await readManifest(manifestUrl, watching) : [];
  const sources = (wanted ?? manifest.map((entry) => entry.id)).map((one, i) => sourceOf(one, i, manifest));
  if (sources.length === 0) throw new ScreenerError("no-lists", "There is no list to load: name at least one in `lists`.");
  return sources;
}

/** @param {ListSource} source */
const isId = (source) => typeof source === "string" && !/[/.]/.test(source);

/** @param {string} message */
const badOption = (message) => new ScreenerError("bad-option", message);

/**
 * @param {ListSource} wanted
 * @param {number} index
 * @param {ManifestEntry[]} manifest
 * @returns {Source}
 */
export function sourceOf(wanted, index, manifest) {
  if (isId(wanted)) return listed(String(wanted), manifest);
  if (typeof wanted === "string" || wanted instanceof URL) return remote(addressOf(wanted));
  const name = wanted instanceof File ? wanted.name : `list ${index + 1}`;
  if (wanted instanceof Blob) return local(name, async () => ({ bytes: await wanted.arrayBuffer(), own: true }));
  if (wanted instanceof ArrayBuffer) return local(name, async () => ({ bytes: wanted, own: false }));
  if (wanted instanceof Uint8Array) return local(name, async () => ({ bytes: new Uint8Array(wanted).buffer, own: true }));
  throw badOption(`\`lists[${index}]\` is neither a URL, a list id, a Blob nor bytes.`);
}

/** @param {string | URL} wanted */
function addressOf(wanted) {
  if (URL.canParse(wanted, host.baseUrl())) return new URL(wanted, host.baseUrl());
  throw badOption(`${JSON.stringify(wanted)} in \`lists\` is no address of a pack.`);
}

/**
 * @param {string} id
 * @param {ManifestEntry[]} manifest
 * @returns {Source}
 */
function listed(id, manifest) {
  const entry = manifest.find((one) => one.id === id);
  if (!entry) {
    throw badOption(`There is no list ${JSON.stringify(id)}; the manifest has ${manifest.map((one) => one.id).join(", ")}.`);
  }
  const { pack, manifestUrl, packSha256, bytes: size, title, authority, url, publishedOn, sha256, entities, names } = entry;
  return {
    about: { id, title, authority, url, publishedOn, sha256, packSha256, entities, names },
    size,
    packSha256,
    read: async (watching) => ({ bytes: await readPack(new URL(pack, manifestUrl), watching, size), own: true }),
  };
}

/** @param {URL} url @returns {Source} */
function remote(url) {
  return {
    about: unknown(shown(url)),
    size: 0,
    read: async (watching) => ({ bytes: await readPack(url, watching), own: true }),
  };
}

/** @param {string} name @param {Source["read"]} read @returns {Source} */
const local = (name, read) => ({ about: unknown(name), size: 0, read: async (watching) => notEmpty(await read(watching)) });

/** @param {{ bytes: ArrayBuffer, own: boolean }} file */
function notEmpty(file) {
  if (file.bytes.byteLength === 0) throw new ScreenerError("bad-pack", "the file is empty. Choose another.");
  return file;
}

/** @param {string} name */
const unknown = (name) => ({
  id: name, title: name, authority: "", publishedOn: "", sha256: "", packSha256: "", entities: 0, names: 0,
});

/**
 * @param {URL} url
 * @param {Watching} watching
 * @param {number} [size] what the manifest says
 */
async function readPack(url, watching, size) {
  const bytes = await downloadBytes(url, { ...watching, failure: "list-failed" });
  if (bytes.byteLength === 0) throw new ScreenerError("bad-pack", `the file ${shown(url)} is empty. Build the packs again.`);
  if (size && bytes.byteLength !== size) {
    throw new ScreenerError(
      "bad-pack",
      `the file ${shown(url)} is damaged or cut off: it has ${bytes.byteLength} bytes, but the manifest says ${size}. ` +
        "Load the page again; if it stays so, build the packs again.",
    );
  }
  return bytes;
}

/**
 * @param {URL} manifestUrl
 * @param {Watching} watching
 * @returns {Promise<ManifestEntry[]>}
 */
async function readManifest(manifestUrl, { signal }) {
  try {
    const bytes = await downloadBytes(manifestUrl, { signal, failure: "list-failed" });
    const manifest = JSON.parse(new TextDecoder().decode(bytes));
    return checkedEntries(manifest).map((entry) => ({ ...entry, manifestUrl }));
  } catch (error) {
    if (error instanceof ScreenerError && error.code === "aborted") throw error;
    const cause = error instanceof ScreenerError ? error.message : "it is not a manifest. Build it again with `cargo xtask serve`.";
    throw new ScreenerError("list-failed", `The manifest of the lists (${shown(manifestUrl)}) was not loaded: ${cause}`, { cause: error });
  }
}

/** @param {any} manifest @returns {ManifestEntry[]} */
function checkedEntries(manifest) {
  if (manifest?.format !== FORMAT) {
    throw new ScreenerError(
      "list-failed",
      `it has format ${manifest?.format}, this page reads format ${FORMAT}. Build page and packs with the same version.`,
    );
  }
  const whole = (/** @type {any} */ one) => [one?.id, one?.pack, one?.packSha256].every((field) => typeof field === "string");
  if (!Array.isArray(manifest.lists) || !manifest.lists.every(whole)) {
    throw new ScreenerError("list-failed", "an entry lacks its id, pack or packSha256. Build it again.");
  }
  return manifest.lists;
}
