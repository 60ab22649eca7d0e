/**
 * Who has to do with a listed party: its other listings, and the parties that share an identifier or an address with it or that
 * it or they name. Entity in, two elements out that fill themselves when the engine has answered.
 *
 * @typedef {import("../name-screener.js").Entity} Entity
 * @typedef {import("../name-screener.js").Hit} Hit
 * @typedef {import("../name-screener.js").Related} Related
 * @typedef {import("../name-screener.js").RelatedParty} RelatedParty
 * @typedef {import("../name-screener.js").RelatedReason} RelatedReason
 * @typedef {import("../name-screener.js").SameParty} SameParty
 *
 * @typedef {object} Context
 * @property {(id: string) => Promise<Related>} related
 * @property {Hit[]} hits those of the answer that is shown
 * @property {Map<string, string>} listNames
 * @property {(id: string) => void} open shows that party
 */
import { texts } from "../texts.js";
import { fill, h, joined } from "./dom.js";
import { score } from "./format.js";
import { writing } from "./scripts.js";

/** @param {Entity} entity @param {Context} context */
export function ties(entity, context) {
  const listings = h("section", { class: "listings", hidden: true });
  const others = h("dl", { class: "facts", "aria-busy": "true" }, relations(entity, []));
  const came = (/** @type {Related} */ related) => {
    if (related.group.length > 0) fill(listings, listingsOf(related, context));
    listings.hidden = related.group.length === 0;
    fill(others, relations(entity, related.parties, context), sharers(related, context));
  };
  const failed = (/** @type {any} */ error) => {
    if (error.code !== "aborted") others.append(h("div", { class: "fact" }, h("dt", {}, texts.related.title), h("dd", {}, texts.related.failed(error.message))));
  };
  context.related(entity.id).then(came, failed).finally(() => others.removeAttribute("aria-busy"));
  return { listings, others };
}

/** @param {Related} related @param {Context} context */
function listingsOf({ group, parties }, context) {
  const item = (/** @type {SameParty} */ { id, basis }) => {
    const hit = context.hits.find((one) => one.entity.id === id);
    const party = parties.find((one) => one.id === id);
    const shared = party?.reasons.flatMap((reason) => (reason.how === "identifier" ? words(reason) : [])) ?? [];
    return h("li", {}, link(id, listing(id, context), context), h("span", { class: "note" }, joined([hit && texts.related.scored(score(hit.score)), texts.related.basis[basis], ...shared], " · ")));
  };
  return [h("h3", {}, texts.related.listings(group.length)), h("ul", { class: "plain" }, group.map(item)), h("p", { class: "faint small" }, texts.related.listingsMeaning)];
}

/** @param {string} id @param {Context} context */
function listing(id, { listNames }) {
  const list = id.slice(0, id.indexOf(":"));
  return `${listNames.get(list) ?? list} ${id.slice(list.length + 1)}`;
}

/**
 * Whom the record itself names, as links where that is a listed party.
 * @param {Entity} entity
 * @param {RelatedParty[]} parties
 * @param {Context} [context] absent while the engine has not answered
 */
function relations({ relations: named = [] }, parties, context) {
  if (named.length === 0) return null;
  const found = (/** @type {string} */ name, /** @type {string} */ type) =>
    parties.filter(({ reasons }) => reasons.some((reason) => reason.how === "names" && reason.name === name && reason.type === type));
  const value = (/** @type {{ name: string, type: string }} */ { name, type }) => {
    const party = found(name, type)[0];
    const text = h("bdi", writing(name), name);
    return h("dd", {}, party && context ? link(party.id, text, context) : text, note(texts.relationTypes[type] ?? type.replaceAll("-", " ")));
  };
  return fact(texts.related.named, named.length, named.map(value));
}

/** All others, with the reasons. @param {Related} related @param {Context} context */
function sharers({ parties, total }, context) {
  const others = parties.filter(({ sameParty, reasons }) => !sameParty && reasons.some(({ how }) => how !== "names"));
  const value = (/** @type {RelatedParty} */ { id, name, kind, reasons }) => {
    const why = reasons.filter(({ how }) => how !== "names").flatMap(words);
    return h("dd", {}, link(id, h("bdi", writing(name), name), context), note(`${texts.kinds[kind]} · ${listing(id, context)}`), h("span", { class: "reasons" }, joined(why, "; ")));
  };
  const more = total > parties.length && h("dd", { class: "faint" }, texts.related.more(parties.length, total));
  return others.length > 0 && fact(texts.related.title, others.length, [...others.map(value), more]);
}

/** @param {string} label @param {number} count @param {import("./dom.js").Child[]} values */
const fact = (label, count, values) => h("div", { class: "fact" }, h("dt", {}, count > 1 ? `${label} (${count})` : label), values);

/** @param {RelatedReason} reason @returns {string[]} */
function words(reason) {
  const t = texts.related;
  if (reason.how === "identifier") return [t.identifier(texts.identifierTypes[reason.type] ?? reason.type, reason.value)];
  if (reason.how === "address") return [t.address(reason.text)];
  if (reason.how === "named-by") return [t.namedBy(texts.relationTypes[reason.type] ?? reason.type)];
  return [];
}

/** @param {string} id @param {import("./dom.js").Child} text @param {Context} context */
const link = (id, text, { open }) => h("button", { type: "button", class: "link", "data-party": id, click: () => open(id) }, text);

/** @param {string} text */
const note = (text) => h("span", { class: "note" }, text);
