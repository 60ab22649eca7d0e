/**
 * Every text of the element and the badge, in English. A translation is another module of this shape.
 */
import { formatsOf } from "../formats.js";

const locale = "en-GB";
const { and, count } = formatsOf(locale);

export const texts = {
  /** For dates and numbers. */
  locale,

  /** Short titles of the lists; others go by their own title. @type {Record<string, string>} */
  listNames: {
    "us-ofac-sdn": "OFAC SDN",
    "us-ofac-consolidated": "OFAC non-SDN",
    "un-sc": "UN",
    "eu-fsf": "EU",
    "uk-fcdo": "UK",
    "ch-seco": "Switzerland",
    "ca-sema": "Canada",
    "au-dfat": "Australia",
    "us-csl": "US CSL",
    opensanctions: "OpenSanctions",
  },

  /** @type {Record<string, string>} */
  kinds: { person: "person", organization: "organisation", vessel: "vessel", aircraft: "aircraft", unknown: "kind not stated" },

  name: "Name to screen",
  placeholder: "Name of a person, firm or ship",
  hits: "Hits",
  weak: "weak alias",
  identifier: "identifier agrees",
  /** @param {string} dates */
  born: (dates) => `born ${dates}`,
  /** @param {string} from @param {string} to */
  between: (from, to) => `between ${from} and ${to}`,
  score: "Score",

  loading: "Loading engine and lists. The name is screened as soon as they are there.",
  loadingShort: "loading lists",
  searching: "Searching…",
  searchingShort: "screening",
  again: "Try again",

  /** @param {string[]} lists each with its date */
  ready: (lists) => `Ready: ${and(lists)}.`,
  /** @param {string} list @param {string} day */
  dated: (list, day) => `${list} (${day})`,
  /** @param {number} total @param {string} threshold @param {string[]} lists */
  found: (total, threshold, lists) => `${count(total, "hit", "hits")} at or above ${threshold} in ${and(lists)}.`,
  /** @param {string} threshold @param {string[]} lists */
  none: (threshold, lists) => `No match at or above ${threshold} in ${and(lists)}.`,
  /** @param {string} threshold @param {string[]} lists */
  noneOfSome: (threshold, lists) => `Nothing at or above ${threshold} in ${and(lists)}, but other lists were not searched.`,
  /** @param {string} score */
  highest: (score) => `Highest score: ${score}.`,
  /** @param {string} list @param {string} cause */
  failed: (list, cause) => `${list} not loaded: ${cause} Results do not cover it.`,
  /** @param {string[]} lists @param {number} days */
  stale: (lists, days) => `Out of date: ${and(lists)}, up to ${count(days, "day", "days")} old.`,
  /** @param {number} shown @param {number} total */
  best: (shown, total) => `The best ${count(shown, "hit is", "hits are")} shown, of ${count(total, "hit", "hits")}.`,
  /** @param {number} total @param {string} name @param {string} score */
  spoken: (total, name, score) => `${count(total, "hit", "hits")}. Best: ${name}, score ${score}.`,

  detail: {
    names: "Names",
    kind: "Kind",
    born: "Born",
    countries: "Countries",
    programs: "Programmes",
    identifiers: "Identifiers",
    reference: "Reference",
    why: "Why",
    /** @param {number} n */
    more: (n) => `and ${count(n, "more", "more")}`,
  },

  badge: {
    /** @param {number} lists */
    none: (lists) => `No match in ${count(lists, "list", "lists")}`,
    /** @param {number} lists */
    noneOfSome: (lists) => `Nothing in ${count(lists, "list", "lists")}; others were not loaded`,
    /** @param {number} total @param {string} name @param {string} score */
    found: (total, name, score) => `${count(total, "hit", "hits")}, best ${name} ${score}`,
    /** @param {string} cause */
    failed: (cause) => `Not screened: ${cause}`,
  },
};
