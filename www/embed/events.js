/**
 * The events of the element and of attached fields. They carry names, so they go no further than the page itself.
 */

/**
 * `error` does not bubble, as no error of an element does: the window's own `error` listeners would take it for a fault of a script.
 * @param {EventTarget} target
 * @param {string} type
 * @param {object} detail
 */
export function emit(target, type, detail) {
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: type !== "error", composed: true }));
}
