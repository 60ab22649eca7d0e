/**
 * A report as the text of its file: JSON with one customer or record a line, so that files can be compared by eye,
 * and in parts, as one text of 100,000 customers may be longer than a browser allows.
 *
 * @typedef {import("./report.js").Report} Report
 */

/** @param {Report} report @returns {string[]} */
export function reportParts(report) {
  const members = Object.entries(report).filter(([, value]) => value !== undefined);
  return ["{\n", ...members.flatMap(([name, value], i) => [...memberParts(name, value), i < members.length - 1 ? ",\n" : "\n"]), "}\n"];
}

/** @param {string} name @param {unknown} value @returns {string[]} */
function memberParts(name, value) {
  const key = `${JSON.stringify(name)}: `;
  if (!Array.isArray(value) || value.length === 0) return [key, JSON.stringify(value)];
  return [key, "[\n", ...value.map((one, i) => ` ${JSON.stringify(one)}${i < value.length - 1 ? "," : ""}\n`), "]"];
}
