/**
 * Which pages may have the screener in a frame and ask it: `frame.json` beside the page in, a set of origins out.
 *
 * @typedef {import("../seal/kept-files.js").KeptFiles} KeptFiles
 */

/**
 * @param {KeptFiles} files
 * @returns {Promise<Set<string>>} none where there is no such file; rejects where it says something that is no origin
 */
export async function allowedParents(files) {
  const url = new URL("frame.json", document.baseURI);
  const response = await files.fetch(url, { cache: "no-cache", credentials: "same-origin" });
  if (response.status === 404) return new Set();
  if (!response.ok) throw new Error(`frame.json did not load: the server answered ${response.status}.`);
  return parentsIn(await response.text());
}

/** @param {string} text */
export function parentsIn(text) {
  const { parents } = parsed(text);
  if (!Array.isArray(parents)) throw new Error('frame.json must be {"parents": ["https://intranet.example"]}.');
  for (const parent of parents) {
    if (!isOrigin(parent)) {
      throw new Error(`frame.json: ${JSON.stringify(parent)} is no origin. Write scheme and host alone, like "https://intranet.example", without a path or *.`);
    }
  }
  return new Set(parents);
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch (error) {
    throw new Error(`frame.json is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** @param {unknown} text */
function isOrigin(text) {
  if (typeof text !== "string" || !URL.canParse(text)) return false;
  const { protocol, origin } = new URL(text);
  return /^https?:$/.test(protocol) && origin === text;
}
