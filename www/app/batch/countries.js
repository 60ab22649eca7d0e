/**
 * Countries as customer files write them, a code or a name in one of several languages -> ISO 3166-1 alpha-2.
 */
import { plain } from "./header-words.js";

/** The languages whose names of countries are known, from the browser's own tables. */
const LANGUAGES = ["en", "fr", "es", "de", "it", "pt", "nl", "ar", "zh", "ru"];

/** Alpha-3 codes, each with its alpha-2. */
const ALPHA_3 =
  "AFGAF ALAAX ALBAL DZADZ ASMAS ANDAD AGOAO AIAAI ATAAQ ATGAG ARGAR ARMAM ABWAW AUSAU AUTAT AZEAZ BHSBS BHRBH BGDBD BRBBB BLRBY BELBE BLZBZ BENBJ BMUBM BTNBT BOLBO " +
  "BESBQ BIHBA BWABW BVTBV BRABR IOTIO BRNBN BGRBG BFABF BDIBI CPVCV KHMKH CMRCM CANCA CYMKY CAFCF TCDTD CHLCL CHNCN CXRCX CCKCC COLCO COMKM COGCG CODCD COKCK CRICR " +
  "CIVCI HRVHR CUBCU CUWCW CYPCY CZECZ DNKDK DJIDJ DMADM DOMDO ECUEC EGYEG SLVSV GNQGQ ERIER ESTEE SWZSZ ETHET FLKFK FROFO FJIFJ FINFI FRAFR GUFGF PYFPF ATFTF GABGA " +
  "GMBGM GEOGE DEUDE GHAGH GIBGI GRCGR GRLGL GRDGD GLPGP GUMGU GTMGT GGYGG GINGN GNBGW GUYGY HTIHT HMDHM VATVA HNDHN HKGHK HUNHU ISLIS INDIN IDNID IRNIR IRQIQ IRLIE " +
  "IMNIM ISRIL ITAIT JAMJM JPNJP JEYJE JORJO KAZKZ KENKE KIRKI PRKKP KORKR KWTKW KGZKG LAOLA LVALV LBNLB LSOLS LBRLR LBYLY LIELI LTULT LUXLU MACMO MDGMG MWIMW MYSMY " +
  "MDVMV MLIML MLTMT MHLMH MTQMQ MRTMR MUSMU MYTYT MEXMX FSMFM MDAMD MCOMC MNGMN MNEME MSRMS MARMA MOZMZ MMRMM NAMNA NRUNR NPLNP NLDNL NCLNC NZLNZ NICNI NERNE NGANG " +
  "NIUNU NFKNF MKDMK MNPMP NORNO OMNOM PAKPK PLWPW PSEPS PANPA PNGPG PRYPY PERPE PHLPH PCNPN POLPL PRTPT PRIPR QATQA REURE ROURO RUSRU RWARW BLMBL SHNSH KNAKN LCALC " +
  "MAFMF SPMPM VCTVC WSMWS SMRSM STPST SAUSA SENSN SRBRS SYCSC SLESL SGPSG SXMSX SVKSK SVNSI SLBSB SOMSO ZAFZA SGSGS SSDSS ESPES LKALK SDNSD SURSR SJMSJ SWESE CHECH " +
  "SYRSY TWNTW TJKTJ TZATZ THATH TLSTL TGOTG TKLTK TONTO TTOTT TUNTN TURTR TKMTM TCATC TUVTV UGAUG UKRUA AREAE GBRGB USAUS UMIUM URYUY UZBUZ VUTVU VENVE VNMVN VGBVG " +
  "VIRVI WLFWF ESHEH YEMYE ZMBZM ZWEZW XKXXK";

/** Names that the browser's tables lack, among them the official ones that sanctions concern most. */
const OTHER_NAMES = /** @type {Record<string, string>} */ ({
  "Korea, Democratic People's Republic of": "KP", "Democratic People's Republic of Korea": "KP", "Korea (North)": "KP", "Korea, North": "KP", DPRK: "KP", "N. Korea": "KP",
  "Korea, Republic of": "KR", "Republic of Korea": "KR", "Korea (South)": "KR", "Korea, South": "KR", "S. Korea": "KR",
  "Iran, Islamic Republic of": "IR", "Islamic Republic of Iran": "IR", "Iran (Islamic Republic of)": "IR", "Russian Federation": "RU", "Syrian Arab Republic": "SY",
  "Venezuela, Bolivarian Republic of": "VE", "Venezuela (Bolivarian Republic of)": "VE", "Bolivarian Republic of Venezuela": "VE", "Bolivia, Plurinational State of": "BO",
  Burma: "MM", Myanmar: "MM", "Viet Nam": "VN", "Lao People's Democratic Republic": "LA", "Moldova, Republic of": "MD", "Republic of Moldova": "MD", "Tanzania, United Republic of": "TZ",
  "United Republic of Tanzania": "TZ", "Congo, Democratic Republic of the": "CD", "Congo, the Democratic Republic of the": "CD", "Democratic Republic of the Congo": "CD", DRC: "CD",
  Congo: "CG", "Ivory Coast": "CI", "Czech Republic": "CZ", Turkey: "TR", Swaziland: "SZ", Macedonia: "MK", "Palestine, State of": "PS", Palestine: "PS", "Brunei Darussalam": "BN",
  "United States of America": "US", "U.S.A.": "US", "U.S.": "US", America: "US", "Great Britain": "GB", England: "GB", Scotland: "GB", Wales: "GB", "Northern Ireland": "GB",
  "United Kingdom of Great Britain and Northern Ireland": "GB", UAE: "AE", "U.A.E.": "AE", Holland: "NL", "The Netherlands": "NL", "The Bahamas": "BS", "The Gambia": "GM",
  "Hong Kong": "HK", Macau: "MO", Macao: "MO", "Taiwan, Province of China": "TW", "People's Republic of China": "CN", PRC: "CN", "Republic of China": "TW", "Vatican": "VA", Kosovo: "XK",
});

/** Codes that the browser names but that are no country's. */
const NO_COUNTRY = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);

/** @type {Map<string, string> | undefined} */
let codes;

/** @param {string} text @returns {string | undefined} */
export function countryCode(text) {
  codes ??= new Map([...ofBrowser(), ...ofAlpha3(), ...Object.entries(OTHER_NAMES).map(([name, code]) => /** @type {const} */ ([plain(name), code]))]);
  return codes.get(plain(text));
}

/** @returns {[string, string][]} */
function ofBrowser() {
  const all = letters().flatMap((a) => letters().map((b) => a + b));
  const english = namesIn("en");
  const known = all.filter((code) => !NO_COUNTRY.has(code) && english.of(code) !== undefined);
  const named = LANGUAGES.map(namesIn).flatMap((names) => known.map((code) => [plain(names.of(code) ?? code), current(code)]));
  return /** @type {[string, string][]} */ ([...named, ...known.map((code) => [plain(code), current(code)])]);
}

/** @param {string} language */
const namesIn = (language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" });

const letters = () => [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The code that took the place of a withdrawn or unofficial one: `UK` is `GB`. @param {string} code */
const current = (code) => new Intl.Locale(`und-${code}`).region ?? code;

/** @returns {[string, string][]} */
const ofAlpha3 = () => ALPHA_3.split(" ").map((pair) => [pair.slice(0, 3).toLowerCase(), pair.slice(3)]);
