/**
 * Every text of the element and the badge, in French. See en.js, whose shape this has.
 */
import { wordingOf } from "../../texts/wording.js";

const locale = "fr";
const { and, count, form, number } = wordingOf(locale);

/** @param {number} n */
const hits = (n) => count(n, { one: "correspondance", other: "correspondances" });

/** @param {number} n */
const listsOf = (n) => count(n, { one: "liste", other: "listes" });

/** A whole date takes the article, a month or a year does not. @param {string} date */
const le = (date) => (/^\d{1,2}(er)?\s/.test(date) ? `le ${date}` : date);

/** @type {typeof import("./en.js").texts} */
export const texts = {
  /** For dates and numbers. */
  locale,

  listNames: {
    "us-ofac-sdn": "OFAC SDN",
    "us-ofac-consolidated": "OFAC non-SDN",
    "un-sc": "ONU",
    "eu-fsf": "UE",
    "uk-fcdo": "Royaume-Uni",
    "ch-seco": "Suisse",
    "ca-sema": "Canada",
    "au-dfat": "Australie",
    "us-csl": "US CSL",
    opensanctions: "OpenSanctions",
  },

  kinds: { person: "personne", organization: "organisation", vessel: "navire", aircraft: "aéronef", unknown: "type non indiqué" },

  name: "Nom à filtrer",
  placeholder: "Nom d’une personne, d’une société ou d’un navire",
  hits: "Correspondances",
  weak: "alias faible",
  identifier: "identifiant concordant",
  born: (dates) => `naissance : ${dates}`,
  between: (from, to) => `entre ${le(from)} et ${le(to)}`,
  score: "Score",

  loading: "Chargement du moteur et des listes. Le nom sera filtré dès qu’ils seront là.",
  loadingShort: "chargement des listes",
  searching: "Recherche…",
  searchingShort: "filtrage",
  again: "Réessayer",

  ready: (lists) => `Prêt : ${and(lists)}.`,
  dated: (list, day) => `${list} (${day})`,
  found: (total, threshold, lists) => `${hits(total)} à ${threshold} ou plus dans ${and(lists)}.`,
  none: (threshold, lists) => `Aucune correspondance à ${threshold} ou plus dans ${and(lists)}.`,
  noneOfSome: (threshold, lists) =>
    `Rien à ${threshold} ou plus dans ${and(lists)}, mais la recherche n’a pas été faite dans d’autres listes.`,
  highest: (score) => `Score le plus élevé : ${score}.`,
  failed: (list, cause) => `Liste ${list} non chargée : ${cause} Les résultats ne la couvrent pas.`,
  stale: (lists, days) => `Pas à jour : ${and(lists)}, jusqu’à ${count(days, { one: "jour", other: "jours" })} d’ancienneté.`,
  best: (shown, total) =>
    form(shown, {
      one: `Seule la meilleure correspondance sur ${number(total)} est affichée.`,
      other: `Les ${number(shown)} meilleures correspondances sur ${number(total)} sont affichées.`,
    }),
  spoken: (total, name, score) => `${hits(total)}. La meilleure : ${name}, score ${score}.`,

  detail: {
    names: "Noms",
    kind: "Type",
    born: "Naissance",
    countries: "Pays",
    programs: "Programmes",
    identifiers: "Identifiants",
    reference: "Référence",
    why: "Pourquoi",
    more: (n) => `et ${count(n, { one: "autre", other: "autres" })}`,
  },

  badge: {
    none: (lists) => `Aucune correspondance dans ${listsOf(lists)}`,
    noneOfSome: (lists) => `Rien dans ${listsOf(lists)} ; d’autres n’ont pas été chargées`,
    found: (total, name, score) => `${hits(total)}, la meilleure : ${name} ${score}`,
    failed: (cause) => `Non filtré : ${cause}`,
  },
};
