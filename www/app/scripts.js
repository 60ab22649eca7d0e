/**
 * The language tag and direction of text that is not in Latin script, so that fonts, line direction and screen
 * readers fit. A script that one language owns gets that language, others are `und` with the script.
 */

/** ISO 15924 code, its Unicode property (absent: a code of lists only), language tag, direction. */
const SCRIPTS = /** @type {const} */ ([
  ["Arab", /\p{Script=Arabic}/u, "und-Arab", "rtl"],
  ["Armn", /\p{Script=Armenian}/u, "hy", "ltr"],
  ["Beng", /\p{Script=Bengali}/u, "und-Beng", "ltr"],
  ["Cyrl", /\p{Script=Cyrillic}/u, "und-Cyrl", "ltr"],
  ["Deva", /\p{Script=Devanagari}/u, "und-Deva", "ltr"],
  ["Ethi", /\p{Script=Ethiopic}/u, "und-Ethi", "ltr"],
  ["Geor", /\p{Script=Georgian}/u, "ka", "ltr"],
  ["Grek", /\p{Script=Greek}/u, "el", "ltr"],
  ["Gujr", /\p{Script=Gujarati}/u, "gu", "ltr"],
  ["Guru", /\p{Script=Gurmukhi}/u, "pa", "ltr"],
  ["Hang", /\p{Script=Hangul}/u, "ko", "ltr"],
  ["Kore", undefined, "ko", "ltr"],
  ["Hebr", /\p{Script=Hebrew}/u, "he", "rtl"],
  ["Hira", /\p{Script=Hiragana}/u, "ja", "ltr"],
  ["Kana", /\p{Script=Katakana}/u, "ja", "ltr"],
  ["Jpan", undefined, "ja", "ltr"],
  ["Hani", /\p{Script=Han}/u, "und-Hani", "ltr"],
  ["Hans", undefined, "zh-Hans", "ltr"],
  ["Hant", undefined, "zh-Hant", "ltr"],
  ["Khmr", /\p{Script=Khmer}/u, "km", "ltr"],
  ["Laoo", /\p{Script=Lao}/u, "lo", "ltr"],
  ["Mymr", /\p{Script=Myanmar}/u, "my", "ltr"],
  ["Sinh", /\p{Script=Sinhala}/u, "si", "ltr"],
  ["Syrc", /\p{Script=Syriac}/u, "und-Syrc", "rtl"],
  ["Taml", /\p{Script=Tamil}/u, "ta", "ltr"],
  ["Telu", /\p{Script=Telugu}/u, "te", "ltr"],
  ["Thaa", /\p{Script=Thaana}/u, "dv", "rtl"],
  ["Thai", /\p{Script=Thai}/u, "th", "ltr"],
  ["Tibt", /\p{Script=Tibetan}/u, "bo", "ltr"],
]);

/**
 * `lang` and `dir` for `text`; nothing for Latin script.
 * @param {string} text
 * @param {string} [script] ISO 15924, where the list states it
 * @returns {{ lang?: string, dir?: string }}
 */
export function writing(text, script) {
  const row = SCRIPTS.find(([code]) => code === script) ?? SCRIPTS.find(([, property]) => property?.test(text));
  return row ? { lang: row[2], dir: row[3] } : {};
}
