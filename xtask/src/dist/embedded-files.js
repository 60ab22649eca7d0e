/**
 * The files of the single file: instead of a server, data blocks of the document. `<script type="text/plain"
 * data-file="PATH" data-packed="gzip | as-is">` holds base64 of the file's bytes, compressed by gzip or as they are.
 */
import { host } from "../../../www/host.js";

/** @type {HTMLElement[]} */
const blocks = [...document.querySelectorAll("script[data-file]")];

host.fetch = async (url) => {
  const path = url.href.slice(new URL(".", document.baseURI).href.length);
  const block = blocks.find(({ dataset }) => dataset.file === path);
  if (!block) return new Response(null, { status: 404 });
  const body = decoded(block.textContent);
  return new Response(block.dataset.packed === "gzip" ? body.pipeThrough(new DecompressionStream("gzip")) : body);
};

/** @param {string} base64 @returns {ReadableStream<BufferSource>} */
function decoded(base64) {
  const text = atob(base64);
  return new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))]).stream();
}
