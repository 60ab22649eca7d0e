/**
 * Bytes of a text in, the text out: by its byte order mark, by what the file says of itself, as UTF-8 where it is that,
 * and else in the encoding whose letters look most like words. The browser decodes; which of the old encodings it is
 * can only be guessed, so the page says it and lets it be corrected.
 */

/** Those that may be chosen by hand, by the names that TextDecoder knows. */
export const ENCODINGS = [
  "utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250", "windows-1251", "koi8-r", "ibm866", "windows-1253", "windows-1254",
  "windows-1255", "windows-1256", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr",
];

/** Guessed among in this order: of equally good ones, the first. */
const GUESSED = ["gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "windows-1251", "koi8-r", "ibm866", "windows-1256", "windows-1255", "windows-1253", "windows-1250", "windows-1252"];

/** So many bytes tell. */
const SAMPLE = 64 * 1024;

/**
 * @param {Uint8Array} bytes
 * @param {{ declared?: string, chosen?: string }} [known] what the file says, and what a person chose
 * @returns {{ text: string, encoding: string, guessed: boolean }}
 */
export function decoded(bytes, { declared, chosen } = {}) {
  const mark = chosen ? undefined : byMark(bytes);
  const stated = chosen ?? mark ?? known(declared);
  if (stated && (chosen || mark || reads(bytes, stated))) return as(bytes, stated, false);
  if (reads(bytes, "utf-8")) return as(bytes, "utf-8", false);
  return as(bytes, wide(bytes) ?? best(bytes), true);
}

/** @param {Uint8Array} bytes @param {string} encoding @param {boolean} guessed */
const as = (bytes, encoding, guessed) => ({ text: new TextDecoder(encoding).decode(bytes), encoding, guessed });

/** @param {Uint8Array} bytes */
function byMark([a, b, c]) {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return undefined;
}

/** The encoding of this label, where there is one. @param {string | undefined} label */
function known(label) {
  try {
    return label ? new TextDecoder(label.trim()).encoding : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Uint8Array} bytes @param {string} encoding */
function reads(bytes, encoding) {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: every other byte of Latin text is zero. @param {Uint8Array} bytes */
function wide(bytes) {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((side) => sample.filter((byte, i) => i % 2 === side && byte === 0).length / (sample.length / 2));
  if (zeros[1] > 0.3 && zeros[0] < 0.1) return "utf-16le";
  if (zeros[0] > 0.3 && zeros[1] < 0.1) return "utf-16be";
  return undefined;
}

/** @param {Uint8Array} bytes */
function best(bytes) {
  const sample = bytes.subarray(0, SAMPLE);
  const scored = GUESSED.map((encoding) => ({ encoding, score: likelihood(new TextDecoder(encoding).decode(sample)) }));
  return scored.reduce((one, other) => (other.score > one.score ? other : one)).encoding;
}

/** What letters in words are, by how common they are in the languages of each encoding. */
const COMMON = /[àâäáãåçéèêëíïîñóôöõúùûüßæøœąćęłńśźżčďěňřšťůžőűășțăаеиостнрвлкмдпуяыьгзбчйхжшюцщэфіїєαεηιοτνσρπκλμυاليمونرتبةعدسهفكحقجשיוהלאתרבםמנ的一是不了人在有我他这中大来上国和地到们说时会年月日公司于发行對為與個國時會來のにはをたがでとし이다는을에의가고]/gu;

/** Letters less signs that no text has: higher is likelier. @param {string} text */
function likelihood(text) {
  const foreign = text.replace(/[\p{ASCII}]/gu, "");
  if (foreign === "") return 0;
  const all = [...foreign].length;
  const common = (foreign.match(COMMON) ?? []).length;
  const wrong = (foreign.match(/[\ufffd\u0080-\u009f\ue000-\uf8ff\u2500-\u25ff]/gu) ?? []).length;
  const strange = (text.match(/\p{Ll}\p{Lu}(?=\p{Ll})|\p{L}[¤¦§¨©«¬®¯°±µ¶·¸»¼½¾¿÷×]\p{L}|[\uff61-\uff9f]{2}/gu) ?? []).length;
  return (common - 3 * wrong - 2 * strange) / all;
}
