/**
 * The engine's worker: messages `{id, method, args}` in, `{id, result}` or `{id, error: {code, message}}` out,
 * one answer to every message, in order. It decides nothing and has no network of its own: the page posts it the
 * compiled engine and the bytes of the packs.
 *
 * Message 0, which nobody asks for, says that it listens: what is posted before that can get lost.
 */
import { EngineCalls, described } from "./engine-calls.js";

const engine = new EngineCalls();

/** @param {any} message */
async function answer(message) {
  const { id, method, args } = message ?? {};
  try {
    self.postMessage({ id, result: await engine.call(method, args) });
    if (method === "stop") hasten();
  } catch (error) {
    self.postMessage({ id, error: described(error) });
  }
}

/**
 * Has the browser collect what was let go of. A worker without work never comes to that by itself, and the engine's memory would
 * stay; buffers that nobody writes to cost nothing, and count as reason enough.
 */
function hasten() {
  try {
    for (let i = 0; i < 8; i += 1) new ArrayBuffer(64 << 20);
  } catch {
    // So little is left that the browser has collected already.
  }
}

let last = Promise.resolve();
self.onmessage = ({ data }) => {
  last = last.then(() => answer(data));
};
self.postMessage({ id: 0, result: "listening" });
