/**
 * Every text of the element and the badge, in Spanish. See en.js, whose shape this has.
 */
import { wordingOf } from "../../texts/wording.js";

const locale = "es";
const { and, form, ...words } = wordingOf(locale);

/** The number and a noun: “1.000.000 de listas”. @param {number} n @param {string} one @param {string} other */
const count = (n, one, other) => words.count(n, { one, many: `de ${other}`, other });

/** “entre el 3 de marzo de 1970 y 1972”: a whole date has an article. @param {string} date */
const withArticle = (date) => (/^\d+ de /.test(date) ? `el ${date}` : date);

/** @type {typeof import("./en.js").texts} */
export const texts = {
  locale,

  listNames: {
    "us-ofac-sdn": "OFAC SDN",
    "us-ofac-consolidated": "OFAC no SDN",
    "un-sc": "ONU",
    "eu-fsf": "UE",
    "uk-fcdo": "Reino Unido",
    "ch-seco": "Suiza",
    "ca-sema": "Canadá",
    "au-dfat": "Australia",
    "us-csl": "CSL de EE. UU.",
    opensanctions: "OpenSanctions",
  },

  kinds: { person: "persona", organization: "organización", vessel: "buque", aircraft: "aeronave", unknown: "tipo no indicado" },

  name: "Nombre para cotejar",
  placeholder: "Nombre de una persona, empresa o buque",
  hits: "Coincidencias",
  weak: "alias débil",
  identifier: "el identificador coincide",
  born: (dates) => `nac. ${dates}`,
  between: (from, to) => `entre ${withArticle(from)} y ${withArticle(to)}`,
  score: "Puntuación",

  loading: "Cargando el motor y las listas. El nombre se coteja en cuanto estén cargados.",
  loadingShort: "cargando listas",
  searching: "Buscando…",
  searchingShort: "cotejando",
  again: "Intentar de nuevo",

  ready: (lists) => `Listo: ${and(lists)}.`,
  dated: (list, day) => `${list} (${day})`,
  found: (total, threshold, lists) => `${count(total, "coincidencia", "coincidencias")} de ${threshold} o más en ${and(lists)}.`,
  none: (threshold, lists) => `Ninguna coincidencia de ${threshold} o más en ${and(lists)}.`,
  noneOfSome: (threshold, lists) => `No se encontró nada de ${threshold} o más en ${and(lists)}, pero no se buscó en otras listas.`,
  highest: (score) => `Puntuación más alta: ${score}.`,
  failed: (list, cause) => `La lista ${list} no se cargó: ${cause} Los resultados no la abarcan.`,
  stale: (lists, days) =>
    `${form(lists.length, { one: "Lista desactualizada", other: "Listas desactualizadas" })}: ${and(lists)}, con hasta ` +
    `${count(days, "día", "días")} de antigüedad.`,
  best: (shown, total) =>
    `${form(shown, { one: "Se muestra la mejor", other: `Se muestran las ${words.number(shown)} mejores` })} de ` +
    `${count(total, "coincidencia", "coincidencias")}.`,
  spoken: (total, name, score) => `${count(total, "coincidencia", "coincidencias")}. La mejor: ${name}, puntuación ${score}.`,

  detail: {
    names: "Nombres",
    kind: "Tipo",
    born: "Nacimiento",
    countries: "Países",
    programs: "Programas",
    identifiers: "Identificadores",
    reference: "Referencia",
    why: "Por qué",
    more: (n) => `y ${words.number(n)} más`,
  },

  badge: {
    none: (lists) => `Ninguna coincidencia en ${count(lists, "lista", "listas")}`,
    noneOfSome: (lists) => `Nada en ${count(lists, "lista", "listas")}; otras no se cargaron`,
    found: (total, name, score) => `${count(total, "coincidencia", "coincidencias")}, la mejor: ${name} ${score}`,
    failed: (cause) => `Sin cotejar: ${cause}`,
  },
};
