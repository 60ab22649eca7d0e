/**
 * Every worker that the page may start, at whatever time. Their scripts are fetched before the page seals itself.
 */

/** Tries the ways out of a worker. */
export const ATTEMPTS = new URL("./seal/worker-attempts.js", import.meta.url);

/** Reads PDFs, by pdf.js. */
export const PDF = new URL("../vendor/pdfjs/pdf.worker.min.mjs", import.meta.url);

export const WORKERS = [
  new URL("../worker.js", import.meta.url),
  new URL("../io-worker.js", import.meta.url),
  PDF,
  ATTEMPTS,
];
