/**
 * Every text of the element and the badge, in Arabic. See en.js, whose shape this has.
 */
import { wordingOf } from "../../texts/wording.js";

const locale = "ar-u-nu-latn";
const { and, count, form, number } = wordingOf(locale);

/**
 * A noun with its number: `is` as a subject, `of` after a preposition or another noun. One and two are said by the noun alone.
 * @param {string} one
 * @param {string} two as a subject, where the dual ends in -ان
 * @param {string} few
 * @param {string} many
 * @param {string} other
 */
function noun(one, two, few, many, other) {
  const oblique = two.replace(/ان(?= |$)/g, "ين");
  const counted = (/** @type {string} */ dual) => (/** @type {number} */ n) =>
    n === 1 || n === 2 ? form(n, { one, two: dual, other }) : count(n, { zero: few, few, many, other });
  return { is: counted(two), of: counted(oblique) };
}

const days = noun("يوم واحد", "يومان", "أيام", "يومًا", "يوم");
const hits = noun("مطابقة واحدة", "مطابقتان", "مطابقات", "مطابقة", "مطابقة");
const lists = noun("قائمة واحدة", "قائمتان", "قوائم", "قائمة", "قائمة");

/** Text of an unknown direction that must not turn what stands around it. @param {string} text */
const apart = (text) => `\u2068${text}\u2069`;

/** @type {typeof import("./en.js").texts} */
export const texts = {
  locale,

  listNames: {
    "us-ofac-sdn": "OFAC SDN",
    "us-ofac-consolidated": "OFAC non-SDN",
    "un-sc": "الأمم المتحدة",
    "eu-fsf": "الاتحاد الأوروبي",
    "uk-fcdo": "المملكة المتحدة",
    "ch-seco": "سويسرا",
    "ca-sema": "كندا",
    "au-dfat": "أستراليا",
    "us-csl": "US CSL",
    opensanctions: "OpenSanctions",
  },

  kinds: { person: "شخص", organization: "كيان", vessel: "سفينة", aircraft: "طائرة", unknown: "نوع غير مذكور" },

  name: "الاسم المراد فحصه",
  placeholder: "اسم شخص أو شركة أو سفينة",
  hits: "المطابقات",
  weak: "اسم مستعار ضعيف",
  identifier: "المعرّف متطابق",
  born: (dates) => `الميلاد: ${dates}`,
  between: (from, to) => `بين ${from} و${to}`,
  score: "الدرجة",

  loading: "جارٍ تحميل المحرّك والقوائم. سيُفحص الاسم فور اكتمال التحميل.",
  loadingShort: "جارٍ تحميل القوائم",
  searching: "جارٍ البحث…",
  searchingShort: "جارٍ الفحص",
  again: "إعادة المحاولة",

  ready: (dated) => `جاهز: ${and(dated)}.`,
  dated: (list, day) => `${list} (${day})`,
  found: (total, threshold, dated) => `${hits.is(total)} بدرجة ${threshold} أو أعلى في ${and(dated)}.`,
  none: (threshold, dated) => `لا مطابقة بدرجة ${threshold} أو أعلى في ${and(dated)}.`,
  noneOfSome: (threshold, dated) => `لا شيء بدرجة ${threshold} أو أعلى في ${and(dated)}، لكن قوائم أخرى لم يُبحث فيها.`,
  highest: (score) => `أعلى درجة: ${score}.`,
  failed: (list, cause) => `لم تُحمَّل قائمة ${list}: ${cause} النتائج لا تشملها.`,
  stale: (names, n) => `غير محدَّثة: ${and(names)}، وعمرها يصل إلى ${days.of(n)}.`,
  best: (shown, total) => `المعروض أفضل ${number(shown)} من ${hits.of(total)}.`,
  spoken: (total, name, score) => `${hits.is(total)}. الأفضل: ${apart(name)}، الدرجة ${score}.`,

  detail: {
    names: "الأسماء",
    kind: "النوع",
    born: "تاريخ الميلاد",
    countries: "البلدان",
    programs: "البرامج",
    identifiers: "المعرّفات",
    reference: "المرجع",
    why: "السبب",
    more: (n) => `و${number(n)} غيرها`,
  },

  badge: {
    none: (n) => `لا مطابقة في ${lists.of(n)}`,
    noneOfSome: (n) => `لا شيء في ${lists.of(n)}؛ ولم تُحمَّل قوائم أخرى`,
    found: (total, name, score) => `${hits.is(total)}، الأفضل ${apart(name)} ${score}`,
    failed: (cause) => `لم يُفحص: ${cause}`,
  },
};
