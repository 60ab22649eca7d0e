/**
 * Every change of a field's value, also those that a script makes, which browsers tell nobody of.
 *
 * @typedef {import("./field-services.js").Field} Field
 */

const EVENTS = ["input", "change", "compositionend"];

/**
 * Calls `changed` after each change that may have happened.
 * @param {Field} field
 * @param {() => void} changed
 * @returns {() => void} ends it and leaves the field as it was
 */
export function watchField(field, changed) {
  const listening = new AbortController();
  const { signal } = listening;
  for (const type of EVENTS) field.addEventListener(type, changed, { signal });
  field.ownerDocument.addEventListener("reset", ({ target }) => target === field.form && afterwards(changed), { signal, capture: true });
  field.ownerDocument.defaultView?.addEventListener("pageshow", changed, { signal });
  const attribute = new MutationObserver(changed);
  attribute.observe(field, { attributes: true, attributeFilter: ["value", "dir"], childList: true, characterData: true, subtree: true });
  const unset = watchSetter(field, changed);
  const unrange = watchMethod(field, changed);
  return () => {
    listening.abort();
    attribute.disconnect();
    unset();
    unrange();
  };
}

/** A form is reset after its event: before the next frame is painted, or, where none is, in the next task. @param {() => void} changed */
function afterwards(changed) {
  requestAnimationFrame(changed);
  setTimeout(changed);
}

/** Puts a property of the same kind before the one that is there, as frameworks do. @param {Field} field @param {() => void} changed */
function watchSetter(field, changed) {
  const own = Object.getOwnPropertyDescriptor(field, "value");
  const inner = own ?? Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
  if (!inner?.get || !inner.set || own?.configurable === false) return () => {};
  const { get, set } = inner;
  /** @this {Field} @param {string} value */
  const setAndTell = function (value) {
    set.call(this, value);
    changed();
  };
  Object.defineProperty(field, "value", { configurable: true, enumerable: inner.enumerable, get, set: setAndTell });
  return () => {
    // Where another script has put its own before ours since, that one stays.
    if (Object.getOwnPropertyDescriptor(field, "value")?.set !== setAndTell) return;
    if (own) Object.defineProperty(field, "value", own);
    else Reflect.deleteProperty(field, "value");
  };
}

/** @param {Field} field @param {() => void} changed */
function watchMethod(field, changed) {
  if (Object.hasOwn(field, "setRangeText")) return () => {};
  const { setRangeText } = field;
  field.setRangeText = (/** @type {any[]} */ ...values) => {
    Reflect.apply(setRangeText, field, values);
    changed();
  };
  return () => void Reflect.deleteProperty(field, "setRangeText");
}
