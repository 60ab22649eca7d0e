/**
 * Numbers, dates and countries as people of one language read them.
 */

/** Two decimals, rounded down: 0.849 is 0.84. Scores have four decimals, so a millionth mends only binary fractions. @param {number} value */
export const score = (value) => (Math.floor(value * 100 + 1e-6) / 100).toFixed(2);

/** @type {Map<string, ReturnType<typeof makeFormats>>} */
const made = new Map();

/** @param {string} locale */
export function formatsOf(locale) {
  const formats = made.get(locale) ?? makeFormats(locale);
  made.set(locale, formats);
  return formats;
}

/** @param {string} locale */
function makeFormats(locale) {
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const regions = new Intl.DisplayNames([locale], { type: "region", fallback: "code" });
  return {
    /** @param {number} n @param {string} one @param {string} many */
    count: (n, one, many) => `${number.format(n)} ${n === 1 ? one : many}`,

    /** @param {string[]} parts */
    and: (parts) => list.format(parts),

    /** `1972-02-20`, `1972-02` or `1972`, written out. @param {string} text */
    date(text) {
      if (!/^\d{4}-\d\d(-\d\d)?$/.test(text) || Number.isNaN(Date.parse(text))) return text;
      return (text.length === 7 ? month : day).format(Date.parse(text));
    },

    /** @param {string} code ISO 3166-1 alpha-2 */
    country(code) {
      try {
        return regions.of(code) ?? code;
      } catch {
        return code;
      }
    },
  };
}
