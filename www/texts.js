/**
 * The page's texts in the language that is asked for: `?lang=` in the address first, then the browser's own
 * languages, then English. Each language is one module of the shape of `texts/en.js`.
 */
import * as english from "./texts/en.js";

/** @type {Record<string, () => Promise<{ LOCALE: string, texts: typeof english.texts }>>} */
const OTHERS = {
  ar: () => import("./texts/ar.js"),
  de: () => import("./texts/de.js"),
  es: () => import("./texts/es.js"),
  fr: () => import("./texts/fr.js"),
  zh: () => import("./texts/zh.js"),
};

const RIGHT_TO_LEFT = ["ar"];

/** The languages that there are, as BCP 47 tags. */
export const LANGUAGES = ["en", ...Object.keys(OTHERS)];

/** The one that the page is in. */
export const LANGUAGE = wanted(LANGUAGES);

/** How its lines run. */
export const DIRECTION = RIGHT_TO_LEFT.includes(LANGUAGE) ? "rtl" : "ltr";

const chosen = (await OTHERS[LANGUAGE]?.()) ?? english;

export const { LOCALE, texts } = chosen;

/** @param {string[]} offered */
function wanted(offered) {
  const asked = [new URLSearchParams(location.search).get("lang"), ...navigator.languages];
  const tags = asked.map((tag) => tag?.split("-")[0].toLowerCase());
  return tags.find((tag) => tag && offered.includes(tag)) ?? "en";
}
