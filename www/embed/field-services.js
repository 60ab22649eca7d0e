/**
 * Which services of the browser may read a field: an element in, their names and the attributes that keep them out.
 *
 * @typedef {HTMLInputElement | HTMLTextAreaElement} Field
 * @typedef {"spelling" | "history" | "correction" | "suggestions" | "translation"} Service
 * @typedef {{ service: Service, attribute: string, value: string }} Reader
 */

/** Enhanced spelling checks, writing suggestions and translation send text to a server; history writes it to the disk. */
const SERVICES = /** @type {const} */ ([
  ["spelling", "spellcheck", "false"],
  ["history", "autocomplete", "off"],
  ["correction", "autocorrect", "off"],
  ["suggestions", "writingsuggestions", "false"],
  ["translation", "translate", "no"],
]);

/** @param {Field} field @returns {Reader[]} */
export function readersOf(field) {
  return SERVICES.filter(([service]) => mayRead(field, service)).map(([service, attribute, value]) => ({ service, attribute, value }));
}

/**
 * Keeps them out, and gives back what undoes it.
 * @param {Field} field
 */
export function protect(field) {
  const changed = SERVICES.map(([, attribute, value]) => {
    const before = field.getAttribute(attribute);
    field.setAttribute(attribute, value);
    return { attribute, before };
  });
  return () => {
    for (const { attribute, before } of changed) {
      if (before === null) field.removeAttribute(attribute);
      else field.setAttribute(attribute, before);
    }
  };
}

/** The attributes count as the browser reads them: some are inherited, from the form or any parent. @param {Field} field @param {Service} service */
function mayRead(field, service) {
  switch (service) {
    case "spelling": return field.spellcheck;
    case "history": return (field.getAttribute("autocomplete") ?? field.form?.getAttribute("autocomplete"))?.toLowerCase() !== "off";
    case "correction": return nearest(field, "autocorrect") !== "off";
    case "suggestions": return nearest(field, "writingsuggestions") !== "false";
    case "translation": return field.translate;
  }
}

/** @param {Field} field @param {string} attribute */
const nearest = (field, attribute) => field.closest(`[${attribute}]`)?.getAttribute(attribute)?.toLowerCase();
