/**
 * Who is screened, and when two screenings are of the same customer: the same number of the user's own, or the same
 * name with the same birth date. A name alone never is one: many people share it.
 *
 * @typedef {object} Customer
 * @property {string} name as it was screened
 * @property {string} [id] the user's own number or reference
 * @property {string} [birthDate] `YYYY-MM-DD`
 */

/** @param {Customer} customer @returns {string | undefined} absent where nothing but a name is known */
export function customerKey({ id, name, birthDate }) {
  const number = id?.normalize("NFC").trim();
  if (number) return JSON.stringify(["id", number]);
  return isWholeDate(birthDate) && folded(name) ? JSON.stringify(["name", folded(name), birthDate]) : undefined;
}

/**
 * One customer and one listed record: what a decision is of.
 * @param {Customer} customer
 * @param {string} recordId
 * @returns {string | undefined}
 */
export function decisionKey(customer, recordId) {
  const key = customerKey(customer);
  return key && JSON.stringify([...JSON.parse(key), recordId]);
}

/** The name with case, width and spaces set aside. @param {string} name */
export const folded = (name) => name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

/** A day that the calendar has; a year alone is shared by too many. @param {string | undefined} text @returns {text is string} */
export function isWholeDate(text) {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
