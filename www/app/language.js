/**
 * The choice of language: a field in the head. The page is opened anew in the one that is chosen, by its address, so that it can be
 * bookmarked; nothing is stored.
 */
import { LANGUAGE, LANGUAGES } from "../texts.js";
import { byId, fill, h } from "./dom.js";

export function startLanguage() {
  const field = byId("language", HTMLSelectElement);
  fill(field, LANGUAGES.map((tag) => h("option", { value: tag, lang: tag, selected: tag === LANGUAGE }, nameOf(tag))));
  // In place of the field, where there is room for two letters only.
  if (field.previousElementSibling) field.previousElementSibling.textContent = LANGUAGE.toUpperCase();
  field.addEventListener("change", () => {
    const address = new URL(location.href);
    address.searchParams.set("lang", field.value);
    // The user may yet stay, where something is not saved.
    field.value = LANGUAGE;
    location.assign(address);
  });
}

/** In that language itself, as its speakers write it at the beginning of a line. @param {string} tag */
function nameOf(tag) {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
