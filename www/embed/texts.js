/**
 * The texts of what is embedded, by language. They are few, apart from the page's, and chosen for each element by itself. A language
 * other than English is fetched when an element first asks for it, so that pages in one language do not pay for all.
 *
 * @typedef {typeof import("./texts/en.js").texts} Texts
 */
import { texts as en } from "./texts/en.js";

/** By the first part of the language tag. @type {Record<string, () => Promise<{ texts: Texts }>>} */
const OTHERS = {
  ar: () => import("./texts/ar.js"),
  de: () => import("./texts/de.js"),
  es: () => import("./texts/es.js"),
  fr: () => import("./texts/fr.js"),
  zh: () => import("./texts/zh.js"),
};

/** Those that are written from right to left. */
const RIGHT_TO_LEFT = ["ar"];

/** @type {Map<string, Texts>} */
const there = new Map([["en", en]]);
/** @type {Map<string, Promise<void>>} */
const coming = new Map();

/**
 * @param {Element} element whose own or inherited `lang` counts
 * @param {() => void} arrived called once the texts are there, where English is returned because they are not yet
 * @param {string} [wanted] a language tag that goes before it
 * @returns {{ texts: Texts, lang: string, dir: "ltr" | "rtl" }} English where there is no translation
 */
export function textsFor(element, arrived, wanted) {
  const tag = wanted || element.closest("[lang]")?.getAttribute("lang") || document.documentElement.lang || "en";
  const language = tag.toLowerCase().split("-")[0];
  if (!there.has(language)) fetched(language)?.then(arrived, () => {});
  const texts = there.get(language) ?? en;
  const lang = texts.locale;
  return { texts, lang, dir: RIGHT_TO_LEFT.includes(lang.split("-")[0]) ? "rtl" : "ltr" };
}

/** One that does not come is not asked for again: English stays. @param {string} language @returns {Promise<void> | undefined} */
function fetched(language) {
  const load = OTHERS[language];
  const known = coming.get(language) ?? load?.().then(({ texts }) => void there.set(language, texts));
  if (known) coming.set(language, known);
  return known;
}
