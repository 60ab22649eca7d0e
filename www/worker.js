/**
 * The engine's worker: messages `{id, method, args}` in, `{id, result}` or `{id, error: {code, message}}` out,
 * one answer to every message, in order. It decides nothing and has no network of its own: the page posts it the
 * compiled engine and the bytes of the packs.
 *
 * Message 0, which nobody asks for, says that it listens: what is posted before that can get lost.
 */
import { EngineCalls, described } from "./engine-calls.js";
import { collected } from "./worker-memory.js";

const engine = new EngineCalls();

/** @param {any} message */
async function answer(message) {
  const { id, method, args } = message ?? {};
  try {
    const result = await engine.call(method, args);
    if (method === "stop") collected();
    self.postMessage({ id, result });
  } catch (error) {
    self.postMessage({ id, error: described(error) });
  }
}

let last = Promise.resolve();
self.onmessage = ({ data }) => {
  last = last.then(() => answer(data));
};
self.postMessage({ id: 0, result: "listening" });
