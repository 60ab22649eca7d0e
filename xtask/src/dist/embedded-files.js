/**
 * The files of the single file: instead of a server, data blocks of the document. `<script type="text/plain"
 * data-file="PATH" data-packed="gzip | as-is" data-bytes="N">` holds N bytes in base85, compressed by gzip or as they are.
 */

/** As `base85.rs` says. */
const LETTERS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((letter) => !"\"&'<\\`".includes(letter));

/** The place of each letter, by its code. */
const PLACES = new Uint8Array(128);
LETTERS.slice(0, 85).forEach((letter, place) => (PLACES[letter.charCodeAt(0)] = place));

/** @type {HTMLElement[]} */
const blocks = [...document.querySelectorAll("script[data-file]")];

/** @param {string} path @returns {Response} of status 404 where there is no such file */
export function embedded(path) {
  const block = blocks.find(({ dataset }) => dataset.file === path);
  if (!block) return new Response(null, { status: 404 });
  const packed = decoded(block.textContent, Number(block.dataset.bytes));
  if (block.dataset.packed !== "gzip") return new Response(packed);
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
}

/**
 * @param {string} text
 * @param {number} bytes how many there were
 */
export function decoded(text, bytes) {
  const words = new DataView(new ArrayBuffer((text.length / 5) * 4));
  const place = (/** @type {number} */ at) => PLACES[text.charCodeAt(at)];
  for (let from = 0, to = 0; from < text.length; from += 5, to += 4) {
    const high = (place(from) * 85 + place(from + 1)) * 85 + place(from + 2);
    words.setUint32(to, (high * 85 + place(from + 3)) * 85 + place(from + 4));
  }
  return new Uint8Array(words.buffer, 0, bytes);
}
