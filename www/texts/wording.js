/**
 * Numbers and their words by the rules of one language: a locale in, functions for the modules of texts out. Which form a number takes
 * is Unicode's matter (CLDR plural rules, through `Intl.PluralRules`).
 *
 * @typedef {{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>} Forms a word's forms; one that is left out is as `other`
 */

/** @param {string} locale */
export function wordingOf(locale) {
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });

  /** @param {number} n */
  const number = (n) => numbers.format(n);
  /** The form of the word that goes with the number, without it. @param {number} n @param {Forms} forms */
  const form = (n, forms) => forms[rules.select(n)] ?? forms.other;
  return {
    number,
    form,
    /** The number and the word. @param {number} n @param {Forms} forms */
    count: (n, forms) => `${number(n)} ${form(n, forms)}`,
    /** @param {string[]} parts */
    and: (parts) => list.format(parts),
    /** Day and time of day. @param {Date} at */
    moment: (at) => instant.format(at),
  };
}
