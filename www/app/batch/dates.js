/**
 * Birth dates as customer files write them -> `1972-02-20`, `1972-02` or `1972`, which the engine takes.
 *
 * `03/04/1972` is the third of April or the fourth of March: the whole column tells, or the user.
 *
 * @typedef {"day-first" | "month-first"} DateOrder
 */

/** The languages whose names of months are known. */
const LANGUAGES = ["en", "fr", "es", "de", "it", "pt", "nl", "ar", "ru"];

/** @type {Map<string, number> | undefined} */
let monthNames;

/**
 * @param {string} text
 * @param {DateOrder} order of day and month where the text does not tell
 * @returns {string | undefined} nothing where it is no date
 */
export function readDate(text, order) {
  const plain = asciiDigits(text.trim()).replace(/[T ]\d{1,2}:\d\d.*$/, "");
  return numbers(plain, order) ?? withMonthName(plain);
}

/** Whether the order of day and month matters in it. @param {string} text */
export function isAmbiguous(text) {
  const [a, b, year] = parts(asciiDigits(text.trim())) ?? [];
  return year !== undefined && a.length <= 2 && Number(a) <= 12 && Number(b) <= 12 && a !== b;
}

/** The order that the dates of a column can be read in, as far as they tell. @param {Iterable<string>} texts @returns {DateOrder | undefined} */
export function orderOf(texts) {
  let [dayFirst, monthFirst] = [0, 0];
  for (const text of texts) {
    const [a, b, year] = parts(asciiDigits(text.trim())) ?? [];
    if (year === undefined || a.length > 2) continue;
    if (Number(a) > 12 && Number(b) <= 12) dayFirst += 1;
    if (Number(b) > 12 && Number(a) <= 12) monthFirst += 1;
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst > monthFirst ? "day-first" : "month-first";
}

/** Three numbers with signs between them. @param {string} text */
const parts = (text) => /^(\d{1,4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,4})\.?$/.exec(text)?.slice(1);

/** @param {string} text @param {DateOrder} order */
function numbers(text, order) {
  const three = parts(text);
  if (three) return ofThree(three.map(Number), three[0].length > 2, order);
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/.exec(text);
  if (compact) return written(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const month = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{1,2})[-/.](\d{4})$/.exec(text)?.toReversed().slice(0, 2);
  if (month) return monthOf(month.slice(-2).map(Number));
  return /^[12]\d{3}$/.test(text) ? text : undefined;
}

/** @param {number[]} three @param {boolean} yearFirst @param {DateOrder} order */
function ofThree([a, b, c], yearFirst, order) {
  if (yearFirst) return written(a, b, c);
  const [day, month] = order === "day-first" ? [a, b] : [b, a];
  // 2/20/1972 can be read in one order only.
  return written(fullYear(c), month, day) ?? written(fullYear(c), day, month);
}

/** @param {number[]} two year and month, in either order */
function monthOf([a, b]) {
  const [year, month] = a > b ? [a, b] : [b, a];
  return month >= 1 && month <= 12 ? `${year}-${two(month)}` : undefined;
}

/** `20 February 1972`, `20-Feb-72`, `February 20, 1972`. @param {string} text */
function withMonthName(text) {
  const words = text.toLowerCase().split(/[\s,./-]+/).filter((word) => word !== "" && !FILLERS.has(word));
  const month = words.map((word) => months().get(bare(word))).find((number) => number !== undefined);
  const [first, second] = words.map((word) => /^(\d{1,4})(st|nd|rd|th|er|º|ª)?$/.exec(word)?.[1]).filter((digits) => digits !== undefined);
  if (month === undefined || first === undefined) return undefined;
  if (second === undefined) return first.length === 4 ? `${first}-${two(month)}` : undefined;
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  return written(fullYear(Number(year)), month, Number(day));
}

/** Words between the parts of a date. */
const FILLERS = new Set(["de", "del", "of", "the", "le"]);

/** Names of months, whole and short, in the languages above. */
function months() {
  monthNames ??= new Map(LANGUAGES.flatMap((language) => ["long", "short"].flatMap((width) => namesIn(language, /** @type {"long" | "short"} */ (width)))));
  return monthNames;
}

/** @param {string} language @param {"long" | "short"} width @returns {[string, number][]} */
function namesIn(language, width) {
  const format = new Intl.DateTimeFormat(language, { month: width, day: "numeric", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, i) => {
    const part = format.formatToParts(Date.UTC(2001, i, 1)).find(({ type }) => type === "month");
    return [bare(part?.value ?? ""), i + 1];
  });
}

/** @param {string} word */
const bare = (word) => word.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f.]/gu, "");

/** A year of two digits is the last such that is not to come. @param {number} year */
function fullYear(year) {
  if (year >= 100) return year;
  const now = new Date().getFullYear();
  const century = now - (now % 100);
  return year <= now % 100 ? century + year : century - 100 + year;
}

/** The date, where the calendar has it. @param {number} year @param {number} month @param {number} day */
function written(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1000 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");

/** Arabic and Persian digits as ASCII. @param {string} text */
const asciiDigits = (text) => text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
