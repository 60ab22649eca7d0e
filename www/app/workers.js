/**
 * Every worker that the page may start, at whatever time: their scripts are fetched while the page loads.
 */
export const WORKERS = [
  new URL("../worker.js", import.meta.url),
  new URL("./seal/worker-attempts.js", import.meta.url),
];
