/**
 * The ways out of a worker, tried on purpose in one that is started as the engine's is: an address in, what became of each
 * out. It stands alone, so that nothing of it is in the engine's own worker.
 */
import { CONNECTIONS } from "./connections.js";
import { tryEach } from "./outcome.js";

self.onmessage = async ({ data }) => self.postMessage(await tryEach(CONNECTIONS, data));
