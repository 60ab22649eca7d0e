/**
 * Every text of the element and the badge, in German. See en.js, whose shape this has.
 */
import { wordingOf } from "../../texts/wording.js";

const locale = "de";
const { and, count, form, number } = wordingOf(locale);

const HITS = { one: "Treffer", other: "Treffer" };
const OF_HITS = { one: "Treffer", other: "Treffern" };
const LISTS = { one: "Liste", other: "Listen" };

/** A whole day after `zwischen` and `und` takes an article, a month or a year none. @param {string} date */
const dative = (date) => (/^\d{1,2}\.\s/.test(date) ? `dem ${date}` : date);

/** @type {typeof import("./en.js").texts} */
export const texts = {
  locale,

  listNames: {
    "us-ofac-sdn": "OFAC SDN",
    "us-ofac-consolidated": "OFAC Non-SDN",
    "un-sc": "UN",
    "eu-fsf": "EU",
    "uk-fcdo": "UK",
    "ch-seco": "Schweiz",
    "ca-sema": "Kanada",
    "au-dfat": "Australien",
    "us-csl": "US CSL",
    opensanctions: "OpenSanctions",
  },

  kinds: { person: "Person", organization: "Organisation", vessel: "Schiff", aircraft: "Luftfahrzeug", unknown: "Art nicht angegeben" },

  name: "Zu prüfender Name",
  placeholder: "Name einer Person, einer Firma oder eines Schiffs",
  hits: "Treffer",
  weak: "schwacher Alias",
  identifier: "Kennung stimmt überein",
  born: (dates) => `geb. ${dates}`,
  between: (from, to) => `zwischen ${dative(from)} und ${dative(to)}`,
  score: "Score",

  loading: "Engine und Listen werden geladen. Der Name wird geprüft, sobald sie da sind.",
  loadingShort: "Listen werden geladen",
  searching: "Suche läuft…",
  searchingShort: "wird geprüft",
  again: "Erneut versuchen",

  ready: (lists) => `Bereit: ${and(lists)}.`,
  dated: (list, day) => `${list} (${day})`,
  found: (total, threshold, lists) => `${count(total, HITS)} ab ${threshold} in ${and(lists)}.`,
  none: (threshold, lists) => `Kein Treffer ab ${threshold} in ${and(lists)}.`,
  noneOfSome: (threshold, lists) => `Nichts ab ${threshold} in ${and(lists)}, aber andere Listen wurden nicht durchsucht.`,
  highest: (score) => `Höchster Score: ${score}.`,
  failed: (list, cause) => `${list} nicht geladen: ${cause} Die Ergebnisse erfassen sie nicht.`,
  stale: (lists, days) => `Veraltet: ${and(lists)}, bis zu ${count(days, { one: "Tag", other: "Tage" })} alt.`,
  best: (shown, total) =>
    form(shown, {
      one: `Der beste von ${count(total, OF_HITS)} wird gezeigt.`,
      other: `Die besten ${number(shown)} von ${count(total, OF_HITS)} werden gezeigt.`,
    }),
  spoken: (total, name, score) => `${count(total, HITS)}. Bester: ${name}, Score ${score}.`,

  detail: {
    names: "Namen",
    kind: "Art",
    born: "Geboren",
    countries: "Länder",
    programs: "Programme",
    identifiers: "Kennungen",
    reference: "Referenz",
    why: "Warum",
    more: (n) => `und noch ${number(n)}`,
  },

  badge: {
    none: (lists) => `Kein Treffer in ${count(lists, LISTS)}`,
    noneOfSome: (lists) => `Nichts in ${count(lists, LISTS)}; andere wurden nicht geladen`,
    found: (total, name, score) => `${count(total, HITS)}, bester ${name} ${score}`,
    failed: (cause) => `Nicht geprüft: ${cause}`,
  },
};
