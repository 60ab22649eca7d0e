/**
 * Words that customer files write for the kind of a party and for a person's gender.
 *
 * @typedef {import("../../name-screener.js").EntityKind} EntityKind
 */
import { plain } from "./header-words.js";

/** @type {Record<string, string>} */
const KINDS = {
  person: `p, i, person, individual, natural person, physical person, private person, private, human, people, retail, np, pf, f,
    personne, personne physique, particulier, individu, persona, persona fisica, persona natural, particular, individuo, fisica,
    natürliche person, naturliche person, privatperson, privat, privatkunde, persona fisica, pessoa, pessoa fisica, natuurlijk persoon,
    فرد, شخص, شخص طبيعي, 个人, 自然人, 个人客户, физическое лицо, физлицо, лицо`,
  organization: `o, e, c, organisation, organization, company, entity, corporate, corporation, business, firm, legal person, legal entity, legal, institution, bank,
    ngo, government, lp, le, pm, j, personne morale, entreprise, societe, entite, empresa, persona juridica, sociedad, entidad, juridica,
    juristische person, firma, unternehmen, gesellschaft, geschaftskunde, azienda, societa, persona giuridica, pessoa juridica, bedrijf, rechtspersoon,
    شركة, مؤسسة, كيان, شخص اعتباري, 公司, 企业, 机构, 法人, 组织, 单位, юридическое лицо, юрлицо, компания, организация`,
  vessel: "v, vessel, ship, boat, tanker, navire, bateau, buque, barco, nave, schiff, schip, سفينة, 船舶, 船, судно, корабль",
  aircraft: "a, aircraft, plane, airplane, aeroplane, helicopter, aeronef, avion, aeronave, flugzeug, luftfahrzeug, طائرة, 飞机, 航空器, самолет, воздушное судно",
  unknown: "u, unknown, other, autre, inconnu, otro, desconocido, unbekannt, sonstige, altro, غير معروف, 未知, 其他, неизвестно",
};

/** @type {Record<string, string>} */
const GENDERS = {
  male: "m, male, man, mr, h, homme, masculin, monsieur, hombre, masculino, varon, senor, sr, männlich, mannlich, mann, herr, uomo, maschio, homem, ذكر, 男, 男性, м, муж, мужской",
  female: "f, female, woman, mrs, ms, miss, femme, feminin, madame, mme, mujer, femenino, senora, sra, w, weiblich, frau, donna, femmina, mulher, feminino, vrouw, أنثى, 女, 女性, ж, жен, женский",
};

const kinds = byWord(KINDS);
const genders = byWord(GENDERS);

/** @param {string} text @returns {EntityKind | undefined} */
export const kindOf = (text) => /** @type {EntityKind | undefined} */ (kinds.get(plain(text)));

/** @param {string} text @returns {"female" | "male" | undefined} */
export const genderOf = (text) => /** @type {"female" | "male" | undefined} */ (genders.get(plain(text)));

/** What says that nothing is known. */
const NOTHING = new Set(["-", "--", "—", "n/a", "#n/a", "none", "null", "nil", "unknown", "?", "n.a.", "k.a.", "sin datos", "inconnu", "unbekannt"]);

/** @param {string} text */
export const saysNothing = (text) => text.trim() === "" || NOTHING.has(text.trim().toLowerCase());

/** @param {Record<string, string>} words @returns {Map<string, string>} */
function byWord(words) {
  return new Map(Object.entries(words).flatMap(([value, all]) => all.split(",").map((word) => /** @type {[string, string]} */ ([plain(word), value]))));
}
