/**
 * What passes between a page and the screener in a frame of it: version 1 of the protocol. docs/frame.md describes it.
 *
 * @typedef {"hello" | "search" | "show" | "cancel"} Method
 * @typedef {{ protocol: "name-screener", version: number, id: number, method: Method, args?: any }} Question to the frame
 * @typedef {{ protocol: "name-screener", version: number, id: number, result?: unknown, error?: { code: string, message: string } }} Answer
 */

export const PROTOCOL = "name-screener";
export const VERSION = 1;

/** Whether `data` is meant for the screener at all: other scripts of a page talk to frames too. @param {any} data */
export const isOurs = (data) => data?.protocol === PROTOCOL && Number.isSafeInteger(data.id);

/** @param {number} id @param {unknown} result @returns {Answer} */
export const answer = (id, result) => ({ protocol: PROTOCOL, version: VERSION, id, result });

/** @param {number} id @param {string} code @param {string} message @returns {Answer} */
export const refusal = (id, code, message) => ({ protocol: PROTOCOL, version: VERSION, id, error: { code, message } });
