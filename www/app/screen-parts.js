/**
 * The parts of the Screen view that its first answer does not need: loaded when the engine is ready, before the page is used
 * further.
 */
export { comparison } from "./comparison.js";
export { loadPrograms, program } from "./programs.js";
export { ties } from "./related.js";
