/**
 * Dates as people write them in, dates as the engine takes them out: `20 Feb 1972`, `20.02.1972`, `February 1972`, `1972`,
 * `1970-1975`, `about 1965`, in English and in the page's language.
 *
 * @typedef {object} ReadDate
 * @property {string} value `1972-02-20`, `1972-02`, `1972` or a range of these
 * @property {boolean} guessed day and month could be meant the other way round
 */
import { LOCALE, texts } from "../texts.js";

/** @param {string} text @returns {ReadDate | undefined} nothing for what is no date */
export function readDate(text) {
  const plain = folded(text);
  return point(plain) ?? about(plain) ?? range(plain);
}

/** In small letters, without accents, digits of any script as 0 to 9. @param {string} text */
function folded(text) {
  const digits = text.normalize("NFKD").replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
  return digits.replace(/\p{M}/gu, "").toLowerCase().replace(/[\u2010-\u2015\u2212]/g, "-").trim();
}

/** Digits stand ten in a row in every script. @param {string} digit */
function digitOf(digit) {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** One day, month or year. @param {string} text @returns {ReadDate | undefined} */
function point(text) {
  const parts = text.match(/\d+|\p{L}+/gu) ?? [];
  const words = parts.filter((part) => !/\d/.test(part) && !FILLERS.has(part));
  const numbers = parts.filter((part) => /\d/.test(part));
  if (words.length === 0) return ofNumbers(numbers);
  const month = MONTHS.get(words[0]);
  if (words.length > 1 || !month) return undefined;
  const [year] = numbers.filter(isYear);
  const [day] = numbers.filter((number) => !isYear(number));
  if (!year || numbers.length > 2) return undefined;
  return numbers.length === 1 ? valid(year, month) : valid(year, month, Number(day));
}

/** @param {string[]} numbers @returns {ReadDate | undefined} */
function ofNumbers(numbers) {
  const [a, b, c] = numbers;
  if (numbers.length === 1) return isYear(a) ? valid(a) : ofOneNumber(a);
  if (numbers.length === 2) return isYear(a) ? valid(a, Number(b)) : isYear(b) ? valid(b, Number(a)) : undefined;
  if (numbers.length !== 3) return undefined;
  if (isYear(a)) return valid(a, Number(b), Number(c));
  if (!isYear(c)) return undefined;
  // The day first, as most of the world writes it, unless that gives no date.
  const guessed = Number(a) <= 12 && Number(b) <= 12 && a !== b;
  return valid(c, Number(b), Number(a), guessed) ?? valid(c, Number(a), Number(b));
}

/** `19720220`. @param {string} text */
const ofOneNumber = (text) => (text.length === 8 ? valid(text.slice(0, 4), Number(text.slice(4, 6)), Number(text.slice(6))) : undefined);

/** @param {string} text */
const isYear = (text) => /^(1[89]|20)\d\d$/.test(text);

/**
 * @param {string} year
 * @param {number} [month]
 * @param {number} [day]
 * @returns {ReadDate | undefined}
 */
function valid(year, month, day, guessed = false) {
  if (month === undefined) return { value: year, guessed };
  const time = new Date(Date.UTC(Number(year), month - 1, day ?? 1));
  if (time.getUTCMonth() !== month - 1 || (day !== undefined && time.getUTCDate() !== day)) return undefined;
  const iso = time.toISOString();
  return { value: iso.slice(0, day === undefined ? 7 : 10), guessed };
}

/** `about 1965`: a year more or less. @param {string} text @returns {ReadDate | undefined} */
function about(text) {
  const word = /^(~|\p{L}[\p{L} ]*?)\.?\s*(\d{4})\s*年?$/u.exec(text);
  if (!word || !isYear(word[2]) || !(word[1] === "~" || texts.dateWords.about.includes(word[1]))) return undefined;
  const year = Number(word[2]);
  return { value: `${year - 1}/${year + 1}`, guessed: false };
}

/** `1970/1975`, `1970-1975`, `between 1970 and March 1975`. @param {string} text @returns {ReadDate | undefined} */
function range(text) {
  const words = apart(text).split(/\s+/).map((word) => (texts.dateWords.to.includes(word) ? "/" : texts.dateWords.between.includes(word) ? "" : word));
  const whole = words.join(" ");
  const sides = whole.includes("/") && whole.split("/").length === 2 ? whole.split("/") : whole.split(/\s*-\s*/);
  if (sides.length !== 2) return undefined;
  const [from, to] = sides.map((side) => point(side.trim()));
  if (!from || !to || from.value > to.value) return undefined;
  return { value: `${from.value}/${to.value}`, guessed: from.guessed || to.guessed };
}

/** Chinese words stand without spaces: `1970年至1975年`. @param {string} text */
const apart = (text) => text.replace(/[年月日]|(?:(?![年月日])\p{Script=Han})+/gu, " $& ").trim();

/** Words in a date that say nothing: of, the ends of ordinals, the signs of year, month and day. */
const FILLERS = new Set(["of", "the", "st", "nd", "rd", "th", "d", "de", "del", "er", "le", "den", "der", "年", "月", "日", "年月日"]);

/** Names of months in English and in the page's language, whole and short, folded. */
const MONTHS = new Map([...monthNames("en"), ["sept", 9], ...monthNames(LOCALE)]);

/** @param {string} locale @returns {[string, number][]} */
function monthNames(locale) {
  const forms = /** @type {const} */ (["long", "short"]).flatMap((month) =>
    [{ month }, { month, day: /** @type {const} */ ("numeric") }].map((options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" })));
  return Array.from({ length: 12 }, (_, month) => forms.flatMap((form) => nameIn(form, month))).flat();
}

/** @param {Intl.DateTimeFormat} form @param {number} month @returns {[string, number][]} */
function nameIn(form, month) {
  const part = form.formatToParts(Date.UTC(2000, month, 1)).find(({ type }) => type === "month");
  const name = folded(part?.value ?? "").replace(/[^\p{L}]/gu, "");
  return name && !FILLERS.has(name) ? [[name, month + 1]] : [];
}
