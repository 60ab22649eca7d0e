/**
 * What was found of each row of a batch: results of `screenBatch` in, kept in columns of numbers; hits out, made anew
 * whenever they are asked for. Listed parties and their names are kept once, however many rows they meet.
 *
 * Scores are whole ten-thousandths here. A hit's *level* is the highest threshold at which it is still a hit: the
 * better of its two scores, as the engine takes a hit whose name passes whatever other facts say; 10,000 where an
 * identifier agrees, which is a hit at any threshold.
 *
 * @typedef {import("../../name-screener.js").BatchRowResult} BatchRowResult
 * @typedef {import("../../name-screener.js").BatchHit} BatchHit
 * @typedef {import("../../name-screener.js").EntityKind} EntityKind
 * @typedef {import("../../name-screener.js").Name} Name
 * @typedef {import("../../name-screener.js").ErrorCode} ErrorCode
 *
 * @typedef {{ id: string, list: string, kind: EntityKind, name: string }} Party
 * @typedef {{ code: ErrorCode, message: string }} RowError
 */
import { Growing } from "./growing.js";

/** The score 1 in ten-thousandths. */
export const FULL = 10_000;

/** A score or threshold in whole ten-thousandths. @param {number} score */
export const tenThousandths = (score) => Math.round(score * FULL);

export class Findings {
  /** Where the hits of each row begin; they end where those of the next row do. */
  #starts = new Growing(Uint32Array);
  /** All hits of each row, also those that the batch's limit cut. */
  #totals = new Growing(Uint32Array);
  /** The hit of each row with the highest level. */
  #tops = new Growing(Uint32Array);
  #levels = new Growing(Uint16Array);
  #scores = new Growing(Uint16Array);
  #nameScores = new Growing(Uint16Array);
  #byIdentifier = new Growing(Uint8Array);
  #partyOf = new Growing(Uint32Array);
  #nameOf = new Growing(Uint32Array);
  /** @type {Interned<Party>} */
  #parties = new Interned();
  /** @type {Interned<Name>} */
  #names = new Interned();
  /** Rows that could not be screened, by number. @type {Map<number, RowError>} */
  errors = new Map();

  /** Rows so far, in their order. */
  get count() {
    return this.#starts.length;
  }

  /** @param {BatchRowResult} result of the row after the last one */
  add(result) {
    if (result.index !== this.count) throw new Error(`row ${result.index} came where row ${this.count} was due`);
    const start = this.#levels.length;
    this.#starts.push(start);
    this.#totals.push(result.total);
    if (result.error) this.errors.set(result.index, result.error);
    let top = start;
    for (const hit of result.hits) {
      this.#addHit(hit);
      const last = this.#levels.length - 1;
      if (this.#levels.at(last) > this.#levels.at(top)) top = last;
    }
    this.#tops.push(top);
  }

  /** The highest threshold at which the row is an alert; 0 where it has no hit. @param {number} row */
  level(row) {
    return this.#hasHits(row) ? this.#levels.at(this.#tops.at(row)) : 0;
  }

  /** The hit that makes the row an alert at the highest threshold. @param {number} row @returns {BatchHit | undefined} */
  top(row) {
    return this.#hasHits(row) ? this.#hit(this.#tops.at(row)) : undefined;
  }

  /** Its score without making the hit. @param {number} row */
  topScore(row) {
    return this.#hasHits(row) ? this.#scores.at(this.#tops.at(row)) : 0;
  }

  /** The party that it is. @param {number} row */
  topParty(row) {
    return this.#hasHits(row) ? this.#parties.at(this.#partyOf.at(this.#tops.at(row))) : undefined;
  }

  /** The listed name that it met. @param {number} row */
  topName(row) {
    return this.#hasHits(row) ? this.#names.at(this.#nameOf.at(this.#tops.at(row))).text : undefined;
  }

  /** All hits of the row, best first. @param {number} row @returns {BatchHit[]} */
  hits(row) {
    return this.#range(row).map((i) => this.#hit(i));
  }

  /** Hits of the row at `threshold`, in ten-thousandths; those that the batch's limit cut are not counted. @param {number} row @param {number} threshold */
  hitsAt(row, threshold) {
    let count = 0;
    for (let i = this.#starts.at(row); i < this.#end(row); i += 1) if (this.#levels.at(i) >= threshold) count += 1;
    return count;
  }

  /** Whether the batch's limit cut hits of the row. @param {number} row */
  isCut(row) {
    return this.#totals.at(row) > this.#end(row) - this.#starts.at(row);
  }

  /** Tells each hit of the row, without making objects. @param {number} row @param {(party: Party, level: number) => void} tell */
  eachLevel(row, tell) {
    for (let i = this.#starts.at(row); i < this.#end(row); i += 1) tell(this.#parties.at(this.#partyOf.at(i)), this.#levels.at(i));
  }

  /** @param {BatchHit} hit */
  #addHit({ score, nameScore, reason, id, list, kind, name, matchedName }) {
    this.#scores.push(tenThousandths(score));
    this.#nameScores.push(tenThousandths(nameScore));
    this.#byIdentifier.push(Number(reason === "identifier"));
    this.#levels.push(levelOf({ score, nameScore, reason }));
    this.#partyOf.push(this.#parties.place(id, () => ({ id, list, kind, name })));
    this.#nameOf.push(this.#names.place(JSON.stringify(matchedName), () => matchedName));
  }

  /** @param {number} i @returns {BatchHit} */
  #hit(i) {
    return {
      score: this.#scores.at(i) / FULL,
      nameScore: this.#nameScores.at(i) / FULL,
      reason: this.#byIdentifier.at(i) ? "identifier" : "name",
      ...this.#parties.at(this.#partyOf.at(i)),
      matchedName: this.#names.at(this.#nameOf.at(i)),
    };
  }

  /** @param {number} row */
  #range(row) {
    const start = this.#starts.at(row);
    return Array.from({ length: this.#end(row) - start }, (_, i) => start + i);
  }

  /** @param {number} row */
  #hasHits(row) {
    return this.#end(row) > this.#starts.at(row);
  }

  /** @param {number} row */
  #end(row) {
    if (row >= this.count) return this.#starts.at(row);
    return row + 1 < this.count ? this.#starts.at(row + 1) : this.#levels.length;
  }
}

/** The level of a hit; see the head of this module. @param {Pick<BatchHit, "score" | "nameScore" | "reason">} hit */
export const levelOf = ({ score, nameScore, reason }) => (reason === "identifier" ? FULL : tenThousandths(Math.max(score, nameScore)));

/** Values kept once each, by a key. @template T */
class Interned {
  /** @type {Map<string, number>} */
  #places = new Map();
  /** @type {T[]} */
  #values = [];

  /** @param {string} key @param {() => T} make */
  place(key, make) {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.#values.length);
    return this.#values.push(make()) - 1;
  }

  /** @param {number} place */
  at(place) {
    return this.#values[place];
  }
}
