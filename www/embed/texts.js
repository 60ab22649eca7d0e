/**
 * The texts of what is embedded, by language. They are few, apart from the page's, and chosen for each element by itself.
 *
 * @typedef {typeof import("./texts/en.js").texts} Texts
 */
import { texts as en } from "./texts/en.js";

/** By the first part of the language tag. @type {Record<string, Texts>} */
const LANGUAGES = { en };

/** Those that are written from right to left. */
const RIGHT_TO_LEFT = ["ar", "fa", "he", "ur"];

/**
 * @param {Element} element whose own or inherited `lang` counts
 * @param {string} [wanted] a language tag that goes before it
 * @returns {{ texts: Texts, lang: string, dir: "ltr" | "rtl" }} English where there is no translation
 */
export function textsFor(element, wanted) {
  const tag = wanted || element.closest("[lang]")?.getAttribute("lang") || document.documentElement.lang || "en";
  const language = tag.toLowerCase().split("-")[0];
  const texts = LANGUAGES[language] ?? en;
  const lang = texts.locale;
  return { texts, lang, dir: RIGHT_TO_LEFT.includes(lang.split("-")[0]) ? "rtl" : "ltr" };
}
