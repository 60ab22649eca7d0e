/**
 * What each known fact of the customer did to a hit's score: question and hit in, effects out, with their elements.
 *
 * @typedef {import("../name-screener.js").Hit} Hit
 * @typedef {import("../name-screener.js").Entity} Entity
 * @typedef {import("./controls.js").Question} Question
 * @typedef {"birthDate" | "country" | "gender" | "identifier"} KnownFact
 *
 * @typedef {object} Effect
 * @property {KnownFact | "weakAlias"} fact
 * @property {"raised" | "lowered" | "neutral"} did
 * @property {number} delta what it added to the score; 0 where neutral
 * @property {string} words the whole in words
 */
import { texts } from "../texts.js";
import { h } from "./dom.js";
import { change } from "./format.js";

/** Those of all facts that were given, and of a weak alias. @param {Pick<Question, "known">} question @param {Hit} hit @returns {Effect[]} */
export function effectsOf(question, hit) {
  const told = hit.explanation.facts.map(({ fact, delta }) => effect(fact, delta));
  const silent = given(question).filter((fact) => !told.some((one) => one.fact === fact));
  return [...told, ...silent.map((fact) => neutral(fact, hit.entity))];
}

/** @param {Pick<Question, "known">} question @returns {KnownFact[]} */
function given({ known }) {
  const { birthDate, countries, gender, identifiers } = known;
  const facts = /** @type {[KnownFact, unknown][]} */ ([["birthDate", birthDate], ["country", countries], ["gender", gender], ["identifier", identifiers]]);
  return facts.filter(([, value]) => value !== undefined).map(([fact]) => fact);
}

/** @param {Effect["fact"]} fact @param {number} delta @returns {Effect} */
function effect(fact, delta) {
  const did = delta > 0 ? "raised" : "lowered";
  return { fact, did, delta, words: texts.effects[did](texts.effects.facts[fact][delta > 0 ? "agrees" : "disagrees"], change(Math.abs(delta))) };
}

/** @param {KnownFact} fact @param {Entity} entity @returns {Effect} */
function neutral(fact, entity) {
  const { absent, undecided } = texts.effects.facts[fact];
  return { fact, did: "neutral", delta: 0, words: texts.effects.neutral(isListed(fact, entity) ? undecided : absent) };
}

/** @param {KnownFact} fact @param {Entity} entity */
function isListed(fact, { birthDates, countries, gender, identifiers }) {
  const listed = { birthDate: birthDates?.length, country: countries?.length, gender, identifier: identifiers?.length };
  return Boolean(listed[fact]);
}

const GLYPHS = { raised: "▲", lowered: "▼", neutral: "=" };

/** The glyph with the number; the words for who hears it or points at it. @param {Effect | undefined} effect */
export function badge(effect) {
  if (!effect) return false;
  const { did, delta, words } = effect;
  const figure = did === "neutral" ? "" : `\u00a0${change(Math.abs(delta))}`;
  return h("span", { class: `effect ${did}`, title: words }, h("span", { "aria-hidden": "true" }, GLYPHS[did] + figure), h("span", { class: "hidden" }, words));
}

/** One statement for the list of reasons. @param {Effect} effect */
export function statement({ did, delta, words }) {
  const figure = did === "neutral" ? "" : ` ${change(Math.abs(delta))}`;
  return h("li", { class: `effect ${did}` }, h("span", { class: "mark", "aria-hidden": "true" }, GLYPHS[did] + figure), h("span", {}, words));
}
