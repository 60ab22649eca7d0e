/**
 * Numbers, dates and countries as people read them. Numbers tell the truth: scores are rounded down.
 */
import { STALE_AFTER_DAYS } from "../name-screener.js";
import { DIRECTION, LOCALE, texts } from "../texts.js";

const number = new Intl.NumberFormat(LOCALE);
const hundredths = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const thousandths = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 3 });
const tenths = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const month = new Intl.DateTimeFormat(LOCALE, { month: "long", year: "numeric", timeZone: "UTC" });
const instant = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "short" });
const regions = new Intl.DisplayNames([LOCALE], { type: "region", fallback: "code" });

/** Days after which a list is called out of date: what the site sets in index.html. */
export const STALE_AFTER = staleAfter(document.querySelector('meta[name="stale-after-days"]')?.getAttribute("content"));

/** @param {string | null | undefined} text */
function staleAfter(text) {
  const days = Number(text);
  return text && days >= 0 ? days : STALE_AFTER_DAYS;
}

/** Two decimals, rounded down: 0.849 is 0.84. Scores have four decimals, so a millionth mends only binary fractions. @param {number} value */
export const score = (value) => hundredths.format(Math.floor(value * 100 + 1e-6) / 100);

/** What was added to a score or taken from it, in up to three decimals. @param {number} value */
export const change = (value) => thousandths.format(value);

/** @param {number} n */
export const counted = (n) => number.format(n);

/** @param {number} bytes */
export const size = (bytes) => `${tenths.format(bytes / 1e6)}\u00a0MB`;

/** @param {number} ms */
export const milliseconds = (ms) => `${ms < 10 ? tenths.format(ms) : counted(Math.round(ms))}\u00a0ms`;

/** `1972-02-20`, `1972-02`, `1972` or a range of these, written out. @param {string} text */
export function date(text) {
  const [from, to] = text.split("/").map(point);
  return to ? texts.date.between(from, to) : from;
}

/** @param {string} text */
function point(text) {
  const time = Date.parse(text);
  if (!/^\d{4}(-\d\d){0,2}$/.test(text) || Number.isNaN(time)) return text;
  if (text.length === 4) return text;
  return (text.length === 7 ? month : day).format(time);
}

/** A moment, ISO 8601, on this computer's clock. @param {string} text */
export const moment = (text) => (Number.isNaN(Date.parse(text)) ? text : instant.format(Date.parse(text)));

/** Whole days from `text`, a full date, to now; `undefined` where it is no date. @param {string} text */
export function ageInDays(text) {
  const days = Math.floor((Date.now() - Date.parse(text)) / 86_400_000);
  return Number.isNaN(days) ? undefined : days;
}

/** @param {string} code ISO 3166-1 alpha-2 */
export function country(code) {
  if (texts.formerCountries[code]) return texts.formerCountries[code];
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
}

/** In lines from right to left its letters must not take the figures beside them along. @param {{ id: string, title: string }} list */
export const listName = ({ id, title }) => isolated(texts.listNames[id] ?? title);

/** @param {string} text */
const isolated = (text) => (DIRECTION === "rtl" ? `\u2068${text}\u2069` : text);
