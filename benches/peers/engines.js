// The other libraries, each as its documentation advises for words with typing errors: names in, a search out.
//
// Every name of every party is a document of its own: a party's ten names in one field would make each count for less, where
// a library scores by the length of a field. A search gives the places of names, best first. The settings are those of
// settings.js, which tries what each documentation names, that find most right parties and stay within a few times the
// fastest.

import uFuzzyClass from "./node_modules/@leeoniya/ufuzzy/dist/uFuzzy.mjs";
import FlexSearch from "./node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs";
import FuseClass from "./node_modules/fuse.js/dist/fuse.mjs";
import MiniSearchClass from "./node_modules/minisearch/dist/es/index.js";

/**
 * @typedef {(query: string) => number[]} Search
 * @typedef {(names: string[]) => Search} Build
 * @typedef {object} Peer
 * @property {string} label
 * @property {string} package of npm
 * @property {Build} build
 * @property {number} every only every so many-th query is asked in a pass, since one takes so long; each pass asks others
 */

/** Names asked for, so that there are ten parties among them where several names of one are found. */
const MOST = 100;

/**
 * Words of four letters or more may have one error in five letters, and may go on: the example of `fuzzy` and `prefix`
 * as functions in the documentation of `search`. Any word may match, best first by BM25, which is the default.
 * @type {(options?: object) => Build}
 */
export const miniSearch =
  (options = { fuzzy: longer(0.2), prefix: longer(true) }) =>
  (names) => {
    const index = new MiniSearchClass({ fields: ["name"], searchOptions: options });
    index.addAll(names.map((name, id) => ({ id, name })));
    return (query) => index.search(query).slice(0, MOST).map((/** @type {any} */ found) => found.id);
  };

/** @type {<T>(value: T) => (word: string) => T | false} */
export const longer = (value) => (word) => word.length > 3 && value;

/**
 * Token search: what the README advises for queries of several words with typing errors, in any order.
 * @type {(options?: object) => Build}
 */
export const fuse =
  (options = { useTokenSearch: true }) =>
  (names) => {
    const index = new FuseClass(names, options);
    return (query) => index.search(query, { limit: MOST }).map((/** @type {any} */ found) => found.refIndex);
  };

/**
 * One error a word (the README: `intraMode: 1`), words in any order (`outOfOrder`, of up to five words, its own limit), accents stripped on both
 * sides by `latinize`, as it advises.
 * @type {(options?: object) => Build}
 */
export const uFuzzy =
  (options = { intraMode: 1 }) =>
  (names) => {
    const [index, plain] = [new uFuzzyClass(options), uFuzzyClass.latinize(names)];
    return (query) => {
      const [found, info, order] = index.search(plain, uFuzzyClass.latinize(query), 5, 1000);
      return (order?.map((/** @type {number} */ place) => info.idx[place]) ?? found ?? []).slice(0, MOST);
    };
  };

/**
 * A tokenizer that tolerates errors, an encoder that folds like sounds, and suggestions, which let words be missing: the first,
 * second and fourth of the ways that 'Fuzzy-Search' of the README lists (the third is for texts in one language).
 * @type {(options?: object) => Build}
 */
export const flexSearch =
  (options = { tokenize: "tolerant", encoder: FlexSearch.Charset.LatinBalance }) =>
  (names) => {
    const index = new FlexSearch.Index(options);
    names.forEach((name, place) => index.add(place, name));
    return (query) => index.search(query, { limit: MOST, suggest: true });
  };

/** @type {Peer[]} */
export const PEERS = [
  { label: "MiniSearch", package: "minisearch", build: miniSearch(), every: 1 },
  { label: "Fuse.js", package: "fuse.js", build: fuse(), every: 40 },
  { label: "uFuzzy", package: "@leeoniya/ufuzzy", build: uFuzzy(), every: 4 },
  { label: "FlexSearch", package: "flexsearch", build: flexSearch(), every: 1 },
];
