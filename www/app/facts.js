/**
 * The facts of a listed party as labelled groups: entity in, definition list out. Groups without facts are left out. Whom the record
 * names stands elsewhere: see related.js.
 *
 * @typedef {import("../name-screener.js").Entity} Entity
 * @typedef {import("../name-screener.js").Name} Name
 * @typedef {import("./dom.js").Child} Child
 */
import { texts } from "../texts.js";
import { h } from "./dom.js";
import { country, date } from "./format.js";
import { writing } from "./scripts.js";

/**
 * @param {Entity} entity
 * @param {Name} [matched]
 * @param {{ program: (list: string, code: string) => Child }} [explains] absent: programme codes are shown as they are
 */
export function facts(entity, matched, explains) {
  return h("dl", { class: "facts" }, groups(entity, matched, explains).filter(([, values]) => values.length > 0).map(group));
}

/** @param {[label: string, values: Child[]]} labelled */
function group([label, values]) {
  const counted = values.length > 1 ? ` (${values.length})` : "";
  return h("div", { class: "fact" }, h("dt", {}, label + counted), values.map((value) => h("dd", {}, value)));
}

/**
 * @param {Entity} entity
 * @param {Name} [matched]
 * @param {{ program: (list: string, code: string) => Child }} [explains]
 * @returns {[string, Child[]][]}
 */
function groups(entity, matched, explains) {
  const t = texts.detail;
  const { names, programs = [], birthDates = [], birthPlaces = [], countries = [], positions = [] } = entity;
  const { list, identifiers = [], addresses = [], gender, listedOn, updatedOn } = entity;
  return [
    [t.names, names.map((name) => listedName(name, isSame(name, matched)))],
    [t.programs, explains ? programs.map((code) => explains.program(list, code)) : programs.map((code) => h("span", { class: "code" }, code))],
    [t.birthDates, birthDates.map(date)],
    [t.birthPlaces, birthPlaces.map(foreign)],
    [t.countries, byCountry(countries).map(([code, roles]) => withNote(country(code), roles.join(", ")))],
    [t.gender, gender ? [texts.genders[gender]] : []],
    [t.positions, positions.map(foreign)],
    [t.identifiers, identifiers.map(identifier)],
    [t.addresses, addresses.map(address)],
    [t.listedOn, listedOn ? [date(listedOn)] : []],
    [t.updatedOn, updatedOn ? [date(updatedOn)] : []],
  ];
}

/** Each country once, with all that ties the party to it. @param {NonNullable<Entity["countries"]>} countries @returns {[code: string, roles: string[]][]} */
function byCountry(countries) {
  const codes = [...new Set(countries.map(({ code }) => code))];
  const roles = (/** @type {string} */ code) => countries.filter((one) => one.code === code).map(({ role }) => texts.countryRoles[role] ?? role);
  return codes.map((code) => [code, roles(code)]);
}

/** @param {Name} a @param {Name} [b] */
const isSame = (a, b) => a.text === b?.text && a.type === b.type && a.strength === b.strength;

/** @param {Name} name @param {boolean} matched */
function listedName({ text, type, strength, script }, matched) {
  const weak = strength === "weak" && h("span", { class: "tag", title: texts.weakMeaning }, texts.weak);
  const kind = strength === "weak" && type === "alias" ? "" : texts.nameTypes[type];
  return h("span", { class: matched ? "matched" : "" }, h("bdi", writing(text, script), text), note(kind), weak);
}

/** Text of the list in its own direction. @param {string} text */
const foreign = (text) => h("bdi", writing(text), text);

/** @param {Child} value @param {string} remark */
const withNote = (value, remark) => h("span", {}, value, note(remark));

/** @param {string} text */
const note = (text) => text !== "" && h("span", { class: "note" }, text);

/** @param {NonNullable<Entity["identifiers"]>[number]} identifier */
function identifier({ type, value, country: code, label }) {
  const named = type === "other" && label ? label : [texts.identifierTypes[type] ?? type, label].filter(Boolean).join(", ");
  return h("span", {}, h("span", { class: "code" }, value), note([named, code && country(code)].filter(Boolean).join(", ")));
}

/** @param {NonNullable<Entity["addresses"]>[number]} address */
function address({ text, country: code }) {
  if (!code) return foreign(text);
  const name = country(code);
  return text ? h("span", {}, foreign(text), !text.includes(name) && note(name)) : name;
}
