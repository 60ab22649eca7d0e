/**
 * What is known of the customer besides the name: birth date, country, gender, identifier. What was typed in, what the engine
 * takes out; what cannot be read is said, and not used.
 *
 * @typedef {import("./effects.js").Effect} Effect
 * @typedef {import("./effects.js").KnownFact} KnownFact
 *
 * @typedef {object} Known
 * @property {string} [birthDate]
 * @property {string[]} [countries]
 * @property {"female" | "male"} [gender]
 * @property {string[]} [identifiers]
 *
 * @typedef {{ value?: Known, problem?: string, remark?: string }} Reading of one field
 */
import { texts } from "../texts.js";
import { byId, fill, h } from "./dom.js";
import { badge } from "./effects.js";
import { country, date } from "./format.js";
import { countryNames, readCountries } from "./reading-countries.js";
import { readDate } from "./reading-dates.js";

/** The engine takes no shorter identifier. */
const SHORTEST = 5;

export class KnownFields {
  #birthDate = byId("birth-date", HTMLInputElement);
  #country = byId("country", HTMLInputElement);
  #gender = byId("gender", HTMLSelectElement);
  #identifier = byId("identifier", HTMLInputElement);
  #remarks = byId("known-remarks", HTMLElement);

  constructor() {
    fill(this.#gender, [["", texts.ask.anyGender], ["female", texts.genders.female], ["male", texts.genders.male]].map(([value, text]) => h("option", { value }, text)));
    for (const field of this.#fields().keys()) {
      field.addEventListener("input", () => this.#mark(false));
      field.addEventListener("blur", () => this.#mark(true));
    }
    this.#country.addEventListener("focus", offerCountries, { once: true });
  }

  /** What was given and could be read. @returns {Known} */
  known() {
    const gender = /** @type {"female" | "male" | ""} */ (this.#gender.value);
    const values = this.#readings().map(([, { value }]) => value ?? {});
    return Object.assign({}, ...values, gender && { gender });
  }

  /** How many facts were given, for the button that shows the fields on a narrow screen. */
  get count() {
    return Object.keys(this.known()).length;
  }

  /** What stands in a field and was not used, for the line that sums up the answer. */
  unread() {
    return this.#readings().flatMap(([, { problem }]) => problem ?? []);
  }

  /** Shows beside each field what it did to the score of the selected hit. @param {Effect[]} effects */
  show(effects) {
    for (const [id, fact] of FACTS) fill(byId(`${id}-effect`, HTMLOutputElement), badge(effects.find((effect) => effect.fact === fact)));
  }

  #fields() {
    return /** @type {Map<HTMLInputElement, (text: string) => Reading>} */ (new Map([
      [this.#birthDate, birthDateIn],
      [this.#country, countriesIn],
      [this.#identifier, identifierIn],
    ]));
  }

  /** @returns {[HTMLInputElement, Reading][]} */
  #readings() {
    return [...this.#fields()].map(([field, read]) => [field, field.value.trim() === "" ? {} : read(field.value.trim())]);
  }

  /** Calmly while a field is being typed in; as a problem once it is left. @param {boolean} left */
  #mark(left) {
    const readings = this.#readings();
    for (const [field, { problem }] of readings) {
      if (!problem) field.removeAttribute("aria-invalid");
      else if (left) field.setAttribute("aria-invalid", "true");
    }
    const said = readings.flatMap(([field, { problem, remark }]) =>
      problem ? h("span", { class: field.hasAttribute("aria-invalid") ? "problem" : "" }, problem) : remark ? h("span", {}, remark) : []);
    fill(this.#remarks, said);
  }
}

/** Which field holds which fact. @type {[id: string, fact: KnownFact][]} */
const FACTS = [["birth-date", "birthDate"], ["country", "country"], ["gender", "gender"], ["identifier", "identifier"]];

/** @param {string} text @returns {Reading} */
function birthDateIn(text) {
  const read = readDate(text);
  if (!read) return { problem: texts.ask.notADate(text) };
  return { value: { birthDate: read.value }, ...(read.guessed && { remark: texts.ask.dateReadAs(text, date(read.value)) }) };
}

/** @param {string} text @returns {Reading} */
function countriesIn(text) {
  const { codes, strange } = readCountries(text);
  if (strange.length > 0) return { problem: texts.ask.notACountry(strange.join(", ")) };
  const isCode = text.length <= 3 && codes.length === 1;
  return { value: { countries: codes }, ...(isCode && { remark: texts.ask.countryReadAs(text, country(codes[0])) }) };
}

/** Several stand apart by commas or semicolons. @param {string} text @returns {Reading} */
function identifierIn(text) {
  const identifiers = text.split(/[,;،؛、，；]/).map((part) => part.trim()).filter(Boolean);
  const short = identifiers.filter((one) => !isLongEnough(one));
  if (short.length > 0 || identifiers.length === 0) return { problem: texts.ask.notAnIdentifier(short.join(", ") || text) };
  return { value: { identifiers } };
}

/** As the engine counts: letters and digits; without a digit it may be a word. @param {string} text */
function isLongEnough(text) {
  const key = text.replace(/[^A-Za-z0-9]/g, "").replace(/^IMO(?=\d*$)/i, "");
  return key.length >= (/\d/.test(key) ? SHORTEST : 8);
}

function offerCountries() {
  fill(byId("country-names", HTMLDataListElement), countryNames().map((name) => h("option", { value: name })));
}
