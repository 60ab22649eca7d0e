/**
 * Countries as people write them in, ISO 3166-1 alpha-2 codes out: by code, by name in English or in the page's language,
 * or by a word that is usual for them.
 */
import { LOCALE, texts } from "../texts.js";
import { country } from "./format.js";

/** Every alpha-2 code with its alpha-3 code. */
const CODES =
  "ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL BFBFA " +
  "BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG " +
  "CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU " +
  "EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL " +
  "GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD " +
  "IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO " +
  "LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG " +
  "MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL " +
  "NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU " +
  "RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV " +
  "SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA " +
  "UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE";

const pairs = CODES.split(" ").map((pair) => /** @type {[string, string]} */ ([pair.slice(0, 2), pair.slice(2)]));

/** The names of all countries in the page's language, in its order. */
export function countryNames() {
  return pairs.map(([code]) => country(code)).sort(new Intl.Collator(LOCALE).compare);
}

/**
 * One country, or several apart by commas or semicolons.
 * @param {string} text
 * @returns {{ codes: string[], strange: string[] }} `strange`: what names no country
 */
export function readCountries(text) {
  const whole = codeOf(text);
  if (whole) return { codes: [whole], strange: [] };
  const parts = text.split(/[,;،؛、，；/]/).map((part) => part.trim()).filter(Boolean);
  const codes = parts.map(codeOf);
  return { codes: [...new Set(codes.flatMap((code) => code ?? []))], strange: parts.filter((_, i) => !codes[i]) };
}

/** @type {Map<string, string> | undefined} */
let byWord;

/** @param {string} text @returns {string | undefined} */
function codeOf(text) {
  byWord ??= words();
  return byWord.get(folded(text));
}

/** Made when first asked for: it takes some milliseconds. */
function words() {
  const known = [...new Set(["en", LOCALE])].flatMap((locale) => /** @type {const} */ (["long", "short"]).flatMap((style) => names(locale, style)));
  const codes = pairs.flatMap(([two, three]) => [[two, two], [three, two]]);
  const all = [...known, ...Object.entries(texts.countryWords), ...codes];
  return new Map(all.map(([word, code]) => [folded(word), code]));
}

/** @param {string} locale @param {"long" | "short"} style */
function names(locale, style) {
  const regions = new Intl.DisplayNames([locale], { type: "region", style });
  return pairs.map(([code]) => [regions.of(code) ?? code, code]);
}

/** Letters and digits in small letters without accents; without `the` in front. @param {string} text */
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/^the\s/, "").replace(/[^\p{L}\p{N}]/gu, "");
