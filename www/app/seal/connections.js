/**
 * The ways out that page and worker have in common.
 *
 * @typedef {import("./outcome.js").Attempt} Attempt
 */

/** @type {Record<string, Attempt>} */
export const CONNECTIONS = {
  fetch: (address) => fetch(address, { mode: "no-cors" }),
  xhr: (address) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.send("test");
    return answered(request);
  },
  webSocket: (address) => answered(new WebSocket(address.replace(/^http/, "ws"))),
  eventSource: async (address) => {
    const source = new EventSource(address);
    try {
      return await answered(source);
    } finally {
      // It would try again for ever.
      source.close();
    }
  },
  import: (address) => import(address),
  worker: (address) => answered(new Worker(address)),
};

/** Resolves when something comes back. @param {EventTarget} target */
export function answered(target) {
  return new Promise((resolve, reject) => {
    for (const type of ["load", "open", "message"]) target.addEventListener(type, resolve, { once: true });
    target.addEventListener("error", reject, { once: true });
  });
}
