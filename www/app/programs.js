/**
 * What the programme codes of the lists stand for: a code in, an element that explains it out. The table comes with the other
 * parts that the first answer does not need; a code that it lacks is said to be unexplained.
 *
 * @typedef {{ list: string, code: string, acts?: { title: string, date?: string }[], subject?: string }} Program
 */
import { host } from "../host.js";
import { texts } from "../texts.js";
import { h } from "./dom.js";
import { date } from "./format.js";

/** @type {Program[] | undefined} */
let programs;

/** Loads the table. Where it does not come, codes stay unexplained, which is said. */
export async function loadPrograms() {
  try {
    const response = await host.fetch(new URL("../lists/programs.json", import.meta.url), { cache: "no-cache", credentials: "same-origin" });
    if (response.ok) programs = await response.json();
  } catch {
    // The views do not wait for a table that they can do without.
  }
}

/** The code, with its meaning to unfold. @param {string} list @param {string} code */
export function program(list, code) {
  const known = programs?.find((one) => one.code === code && list.startsWith(one.list));
  return h("details", { class: "program" }, h("summary", {}, h("span", { class: "code" }, code), known?.subject && h("span", { class: "note", lang: "en" }, place(known.subject))), h("div", {}, meaning(known)));
}

/** What the subject begins with: the country, or what else it is about. @param {string} subject */
const place = (subject) => /^[^:]{3,40}(?=:)/.exec(subject)?.[0] ?? "";

/** @param {Program | undefined} known */
function meaning(known) {
  if (!programs) return h("p", {}, texts.programs.missing);
  if (!known?.acts) return h("p", {}, texts.programs.unknown);
  return [
    h("p", { lang: "en" }, known.subject),
    h("ul", { class: "acts" }, known.acts.map(({ title, date: day }) => h("li", {}, h("span", { lang: "en" }, title), day && texts.programs.of(date(day))))),
  ];
}
