/**
 * Text from customers' files made harmless where it is shown or written: what cannot be seen, or would turn the text
 * around it, becomes visible; what a spreadsheet would take for a formula stays text.
 */

/** Controls, marks of direction and what else has no form of its own; line breaks and tabs apart. */
export const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** With what cannot be seen as `[U+202E]`. @param {string} text */
export const visible = (text) => text.replace(UNSEEN, (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);

/** The same in one line, cut to `most` characters. @param {string} text @param {number} most */
export function inOneLine(text, most) {
  const line = visible(text.length > most ? text.slice(0, most) : text).replace(/\s+/g, " ");
  return text.length > most ? `${line}…` : line;
}

/** How spreadsheets recognise a formula: the sign may follow blanks, and be of full width. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r\n]/;

/** Text that a spreadsheet opening a CSV file takes as text: an apostrophe stands before what it would take for a formula. @param {string} text */
export const notAFormula = (text) => (FORMULA.test(text) ? `'${text}` : text);
