/**
 * One file, or the files of one list, being read: files in, a list ready to be used out, with what speaks against using
 * it unasked.
 *
 * @typedef {import("../../name-screener.js").ListState} ListState
 * @typedef {import("../../io.js").ImportedAbout} ImportedAbout
 * @typedef {import("../../io.js").ReadProgress} ReadProgress
 * @typedef {import("../kept-lists.js").KeptList} KeptList
 * @typedef {{ onProgress?: (progress: ReadProgress) => void, signal?: AbortSignal }} Watching
 */
import { importList } from "../../io.js";
import { texts } from "../../texts.js";
import { date } from "../format.js";

/** What the core calls a table whose columns tell no authority's list. */
const OWN = "own-list";

/** A list may lose so much of its parties before it looks like half a file. */
const MOST_LOST = 0.1;

/**
 * Several files are the parts of one list where the core takes them for that, else one list each.
 * @param {File[]} files
 * @param {Watching} watching
 * @returns {AsyncGenerator<{ files: File[], list?: KeptList, error?: unknown }>}
 */
export async function* imported(files, watching) {
  const whole = await tried(files, watching);
  const inParts = files.length > 1 && /** @type {any} */ (whole.error)?.code === "bad-option";
  if (!inParts) return yield whole;
  for (const file of files) yield await tried([file], watching);
}

/** @param {File[]} files @param {Watching} watching */
async function tried(files, watching) {
  try {
    return { files, list: await read(files, watching) };
  } catch (error) {
    return { files, error };
  }
}

/** @param {File[]} files @param {Watching} watching @returns {Promise<KeptList>} */
async function read(files, watching) {
  const published = dayOf(Math.max(...files.map((file) => file.lastModified)));
  let { about, pack } = await importList(files, { published, ...watching });
  if (about.id === OWN) ({ about, pack } = await importList(files, { published, list: ownId(files[0].name), ...watching }));
  return { id: about.id, about, pack, files, fileNames: files.map((file) => file.name), keptOn: dayOf(Date.now()) };
}

/** The day where the user is. @param {number} time */
function dayOf(time) {
  const day = new Date(time);
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** What an own list is called: its file's name in small letters, digits and hyphens. @param {string} fileName */
function ownId(fileName) {
  const [stem] = fileName.normalize("NFD").toLowerCase().split(".");
  const id = stem.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return id ? `own-${id}`.slice(0, 40).replace(/-+$/, "") : OWN;
}

/** Whether it is the user's own rather than an authority's. @param {{ id: string }} list */
export const isOwn = ({ id }) => id.startsWith("own-");

/**
 * What speaks against using it unasked, in words.
 * @param {ImportedAbout} about
 * @param {ListState | undefined} used the version in use
 */
export function concerns(about, used) {
  const t = texts.listsView;
  return [
    used && about.publishedOn < used.publishedOn && t.older(date(about.publishedOn), date(used.publishedOn)),
    about.rejected > 0 && t.withRejects(about.rejected),
    used && about.entities < used.entities * (1 - MOST_LOST) && t.fewer(about.entities, used.entities),
  ].filter((concern) => typeof concern === "string");
}
