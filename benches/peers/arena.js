// Runs in the page: makes one engine at a time, asks it the queries, and says how long that took and what was found.
//
// The screener answers from its worker and is timed there, by its own clock; the libraries answer in the page itself. Each
// gives the ids of parties, best first.

import { PEERS } from "./engines.js";
import { isRight } from "./right.js";

/**
 * @typedef {{ query: string, right: string[], slip: boolean }} Query
 * @typedef {(query: string) => Promise<{ found: string[], milliseconds: number, roundTrip?: number }>} Ask
 * @typedef {{ ask: Ask, close: () => void, lists?: { entities: number, names: number } }} Engine
 */

const SCREENER = "Name Screener";

/** Queries asked before any is timed, so that code and data were touched once, as in a page that is in use. */
const WARM_UP = 50;

export class Arena {
  /** @type {Engine | undefined} */
  #engine;
  #every = 1;
  /** @type {string[]} */
  #names;
  /** The id of each name's party. @type {string[]} */
  #owners;
  /** @type {Query[]} */
  #queries;
  /** What the screener says that it holds. */
  lists = { entities: 0, names: 0 };

  /**
   * @param {{ parties: string[], names: [number, string][] }} listed
   * @param {Query[]} queries
   */
  constructor({ parties, names }, queries) {
    this.#names = names.map(([, name]) => name);
    this.#owners = names.map(([party]) => parties[party]);
    this.#queries = queries;
  }

  static async open() {
    const [listed, queries] = await Promise.all(["names.json", "queries.json"].map(read));
    const arena = new Arena(listed, queries);
    await arena.build(SCREENER);
    arena.drop();
    return arena;
  }

  get labels() {
    const own = { label: SCREENER, package: "name-screener", every: 1 };
    return [own, ...PEERS.map(({ label, package: name, every }) => ({ label, package: name, every }))];
  }

  /** Makes an engine; gives the milliseconds until it is ready. @param {string} label */
  async build(label) {
    const peer = PEERS.find((peer) => peer.label === label);
    this.#every = peer?.every ?? 1;
    const start = performance.now();
    this.#engine = peer ? this.#library(peer) : await screener();
    const milliseconds = performance.now() - start;
    this.lists = this.#engine.lists ?? this.lists;
    return milliseconds;
  }

  /** Asks the queries of a pass. @param {number} pass */
  async ask(pass) {
    const engine = /** @type {Engine} */ (this.#engine);
    const queries = this.#queries.filter((_, place) => place % this.#every === pass % this.#every);
    for (const { query } of this.#queries.slice(0, WARM_UP / this.#every)) await engine.ask(query);
    const figures = { times: [], roundTrips: [], right: 0, slips: 0, slipsRight: 0 };
    for (const { query, right, slip } of queries) count(figures, slip, right, await engine.ask(query));
    return figures;
  }

  drop() {
    this.#engine?.close();
    this.#engine = undefined;
  }

  /** @param {import("./engines.js").Peer} peer @returns {Engine} */
  #library(peer) {
    const search = peer.build(this.#names);
    const ask = async (/** @type {string} */ query) => {
      const start = performance.now();
      const places = search(query);
      return { milliseconds: performance.now() - start, found: places.map((place) => this.#owners[place]) };
    };
    return { ask, close() {} };
  }
}

/**
 * @param {any} figures
 * @param {boolean} slip
 * @param {string[]} right
 * @param {Awaited<ReturnType<Ask>>} answer
 */
function count(figures, slip, right, { found, milliseconds, roundTrip }) {
  const isFound = isRight(found, right);
  figures.times.push(milliseconds);
  if (roundTrip !== undefined) figures.roundTrips.push(roundTrip);
  figures.right += Number(isFound);
  figures.slips += Number(slip);
  figures.slipsRight += Number(slip && isFound);
}

/** The public module, with its default options: an answer is its hits and, after them, the nearest below the threshold. @returns {Promise<Engine>} */
async function screener() {
  // @ts-expect-error: an address of the site, not a module of this folder
  const { createScreener } = await import("/name-screener.js");
  const screener = await createScreener();
  const ask = async (/** @type {string} */ query) => {
    const start = performance.now();
    const { hits, nearest, elapsedMs } = await screener.search(query);
    const roundTrip = performance.now() - start;
    const found = [...hits, ...nearest].map((/** @type {any} */ hit) => hit.entity.id);
    return { found, milliseconds: elapsedMs, roundTrip };
  };
  const lists = screener.lists();
  const sum = (/** @type {"entities" | "names"} */ what) => lists.reduce((/** @type {number} */ all, /** @type {any} */ list) => all + list[what], 0);
  return { ask, close: () => screener.close(), lists: { entities: sum("entities"), names: sum("names") } };
}

/** @param {string} file */
const read = async (file) => (await fetch(`/peers/${file}`)).json();
