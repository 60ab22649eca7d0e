/**
 * A report's JSON in again: text in, the checked report out, or why it is none.
 *
 * @typedef {import("./report.js").Report} Report
 * @typedef {"not-json" | "other-format" | "newer-schema" | "too-large" | "faults"} Reason
 * @typedef {"intact" | "edited" | "noDigest"} Integrity
 */
import { count, entity, hash, listOf, object, oneOf, optional, score, text, time, truth } from "../shape.js";
import { FORMAT, SCHEMA, digestOfReport } from "./report.js";

/** Longer texts than some 512 MB are no strings. */
export const LARGEST = 512 << 20;

export class NotReport extends Error {
  /** @param {Reason} code @param {string[]} [faults] */
  constructor(code, faults = []) {
    super(code);
    this.code = code;
    this.faults = faults;
  }
}

/** @param {File} file @returns {Promise<{ report: Report, integrity: Integrity }>} throws {@link NotReport} */
export async function readReport(file) {
  if (file.size > LARGEST) throw new NotReport("too-large");
  const report = checked(parsed(await file.text()));
  return { report, integrity: await integrityOf(report) };
}

/** @param {string} json @returns {any} */
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    throw new NotReport("not-json");
  }
}

const KIND = oneOf(["person", "organization", "vessel", "aircraft", "unknown"]);
const NAMED = object({
  query: text(), kind: optional(KIND), birthDate: optional(text(30)), gender: optional(text(10)),
  countries: optional(listOf(text(10))), identifiers: optional(listOf(text(1000))),
});
const HASHED = object({ hash, given: listOf(text(100)) });

const DECISION = object({
  verdict: oneOf(["false-positive", "true-match", "open"]), user: text(1000), decidedAt: time,
  state: oneOf(["decided", "reopened", "unchecked"]), note: optional(text()),
});

const HIT = object({
  id: text(1000), list: text(1000), kind: KIND, name: text(), matchedName: object({ text: text() }), score, nameScore: score,
  reason: oneOf(["name", "identifier"]), recordHash: hash, words: optional(listOf(text())), decision: optional(DECISION),
});

/** @type {import("../shape.js").Check} */
const subjectOf = (who, place) => (typeof who === "object" && who !== null && "hash" in who ? HASHED : NAMED)(who, place);

const ROW = object({
  index: count, end: optional(count), who: subjectOf, total: count, hits: listOf(HIT), nearest: optional(listOf(HIT)),
  error: optional(object({ code: text(100), message: text() })),
});

const LIST = object({
  id: text(1000), status: oneOf(["ready", "failed"]), title: text(1000), authority: text(1000), publishedOn: text(30), sha256: text(64),
  entities: count, names: count, error: optional(object({ message: text() })),
});

const REPORT = object({
  kind: oneOf(["screening", "batch", "document"]), madeAt: time, screenedAt: time, source: optional(text(1000)), engine: text(100),
  options: object({ threshold: score, limit: count, kinds: optional(listOf(KIND)), lists: optional(listOf(text(1000))) }),
  complete: truth, lists: listOf(LIST), subjects: object({ as: oneOf(["names", "hashes"]), salt: optional(hash) }),
  document: optional(object({ sha256: hash, characters: count, text: optional(text(LARGEST)) })),
  rows: listOf(ROW), records: listOf(entity), statements: listOf(text()), digest: optional(hash),
});

/** @param {any} file @returns {Report} */
function checked(file) {
  if (file?.format !== FORMAT) throw new NotReport("other-format");
  if (file.schema !== SCHEMA) throw new NotReport("newer-schema");
  const faults = REPORT(file, "");
  if (faults.length > 0) throw new NotReport("faults", faults);
  return file;
}

/** @param {Report} report @returns {Promise<Integrity>} */
async function integrityOf(report) {
  if (!report.digest) return "noDigest";
  return (await digestOfReport(report)) === report.digest ? "intact" : "edited";
}
