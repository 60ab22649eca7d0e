/// <reference lib="esnext.disposable" />
/**
 * Name Screener: screens names against official sanctions lists, wholly inside this browser tab.
 *
 * ```js
 * import { createScreener } from "./name-screener.js";
 * const screener = await createScreener();
 * const result = await screener.search("Korean Tangun Trading Corp.");
 * ```
 */

/** The ids of the lists that this version knows; a user's own list may have any other id. */
export type ListId =
  | "us-ofac-sdn" | "us-ofac-consolidated" | "un-sc" | "eu-fsf" | "uk-fcdo"
  | "ch-seco" | "ca-sema" | "au-dfat" | "us-csl" | "opensanctions" | (string & {});

export type EntityKind = "person" | "organization" | "vessel" | "aircraft" | "unknown";

/** A listed party: facts as the authority published them. */
export interface Entity {
  /** `LIST:ID`, the authority's own identifier after the colon. */
  id: string;
  list: ListId;
  kind: EntityKind;
  names: Name[];
  programs?: string[];
  /** Each `1972-02-20`, `1972-02`, `1972` or a range `1970/1975`. */
  birthDates?: string[];
  birthPlaces?: string[];
  countries?: { code: string; role: "nationality" | "citizenship" | "residence" | "registration" | "flag" | "birth" }[];
  identifiers?: { type: string; value: string; country?: string; label?: string }[];
  addresses?: { text: string; country?: string }[];
  relations?: { type: string; name: string; id?: string }[];
  gender?: "female" | "male";
  positions?: string[];
  /** `YYYY-MM-DD`. */
  listedOn?: string;
  updatedOn?: string;
  sourceUrl?: string;
}

export interface Name {
  text: string;
  type: "primary" | "alias" | "former";
  /** `weak`: the authority itself calls this alias weak (broad, often shared with others). */
  strength: "strong" | "weak";
  /** ISO 15924 code where the name is not in Latin script. */
  script?: string;
}

/** The state of one list, part of every answer. */
export interface ListState {
  id: ListId;
  status: "ready" | "failed";
  title: string;
  authority: string;
  /** The day the authority published this version, `YYYY-MM-DD`. */
  publishedOn: string;
  /** SHA-256 of the authority's original file, hex. */
  sha256: string;
  /** SHA-256 of the pack file that was loaded, hex. */
  packSha256: string;
  entities: number;
  names: number;
  /** Where the authority publishes it. */
  url?: string;
  /** Whole days since `publishedOn`; absent where that is no date. */
  ageInDays?: number;
  /** Older than the option `staleAfterDays`: parties listed since are not found. */
  stale?: boolean;
  /** Only where `status` is `failed`. */
  error?: { code: ErrorCode; message: string };
}

export interface SearchOptions {
  /** 0 to 1; default {@link DEFAULT_THRESHOLD}. */
  threshold?: number;
  /** At most this many hits are returned (default 50, at most 1000); `total` is not cut. */
  limit?: number;
  /** Only parties of these kinds, and those of unknown kind. */
  kinds?: EntityKind[];
  /** Only these lists, all of which must be loaded. */
  lists?: ListId[];
  /** ISO 3166-1 alpha-2. What is known of the customer; agreement raises, disagreement lowers `score`. */
  countries?: string[];
  /** `1972-02-20`, `1972-02`, `1972` or a range `1970/1975`. */
  birthDate?: string;
  gender?: "female" | "male";
  /** Passport, tax, registration, IMO numbers ...; one that agrees is a hit by itself, whatever the name. */
  identifiers?: string[];
  signal?: AbortSignal;
}

/** The answer to one query, against exactly the lists that `lists` states. */
export interface SearchResult {
  query: string;
  threshold: number;
  /** Best first; ties by list, then id. */
  hits: Hit[];
  /** All parties at or above the threshold, not cut by `limit`. */
  total: number;
  /** The best three parties below the threshold. */
  nearest: Hit[];
  /** False when a list that was asked for is not searchable: then 'no hits' is not an answer. */
  complete: boolean;
  /** One of `lists` is older than the option `staleAfterDays`. */
  stale: boolean;
  lists: ListState[];
  /** Version of engine and scorer, for example `0.1.0/1`. */
  engine: string;
  /** Milliseconds that the engine took, without the wait for its turn. */
  elapsedMs: number;
}

export interface Hit {
  /** 0 to 1, rounded down to four decimals: the name and what else is known. */
  score: number;
  /** 0 to 1, rounded down to four decimals: the two names alone. 1 only for names that are the same after normalisation. */
  nameScore: number;
  /** Why it is a hit: its name, or an identifier that agrees exactly. */
  reason: "name" | "identifier";
  entity: Entity;
  /** The listed name that met the query best. */
  matchedName: Name;
  explanation: Explanation;
  /** The other listings of the same party in the lists that were searched. Each is a listing with its own facts; `total` counts each. */
  group?: SameParty[];
}

/** Another listing of the same party. */
export interface SameParty {
  /** Of the listed party. */
  id: string;
  /**
   * Why both are taken for one party. `first-name`: both lists give a firm the same first name, and at least one of them no
   * country. `through-another`: each is of one party with a third.
   */
  basis: "name-and-birth-date" | "name-and-country" | "first-name" | "identifier" | "through-another";
}

/** What other listed parties have to do with one, in all loaded lists. */
export interface Related {
  /** The other listings of the same party. */
  group: SameParty[];
  /** Those that its record names first, then those that name it, share an identifier, share an address; at most 200. */
  parties: RelatedParty[];
  /** All of them. */
  total: number;
}

export interface RelatedParty {
  id: string;
  kind: EntityKind;
  /** The first name that its list gives it. */
  name: string;
  /** It is another listing of the party that was asked for. */
  sameParty: boolean;
  /** At least one. */
  reasons: RelatedReason[];
}

export type RelatedReason =
  /** The record of the party that was asked for names the other, or the other's names it: `type` says as what. */
  | { how: "names" | "named-by"; type: string; name: string }
  /** Both have it; as the record of the party that was asked for writes it. */
  | { how: "identifier"; type: string; value: string }
  | { how: "address"; text: string };

/** How a score came about. Every token of both names is accounted for exactly once. */
export interface Explanation {
  query: ExplainedName;
  listed: ExplainedName;
  links: Link[];
  /** What other facts did to the score. */
  facts: FactEffect[];
  /** The whole in plain words, one statement each. */
  words: string[];
}

export interface ExplainedName {
  text: string;
  /** In the order of the text. */
  tokens: ExplainedToken[];
}

export interface ExplainedToken {
  /** Offsets into `text`, UTF-16 code units, end exclusive. */
  start: number;
  end: number;
  /** The token after normalisation. */
  normalized: string;
  class: "name" | "patronymic" | "initial" | "particle" | "honorific" | "suffix" | "legal-form" | "generic" | "place" | "number";
  /** Weight in the score, in hundredths of a plain name token. */
  weight: number;
  /** Index into `links`, or absent where the token met nothing. */
  link?: number;
}

/** Tokens of the query that met tokens of the listed name. */
export interface Link {
  /** Indexes into `query.tokens` and `listed.tokens`; two on one side are read as one word. */
  query: number[];
  listed: number[];
  /** 0 to 1. */
  similarity: number;
  /**
   * `consonants`: one side is written without vowels; `variant`, `nickname`: forms of one given name; `syllables`:
   * romanisations of the same Chinese or Korean syllables; `cut`: the query breaks off within the word; `legal-kind`: two legal
   * forms of one kind (OOO, Kft).
   */
  how:
    | "same"
    | "similar"
    | "consonants"
    | "variant"
    | "nickname"
    | "syllables"
    | "initial"
    | "cut"
    | "joined"
    | "split"
    | "legal-form"
    | "legal-kind";
  /** The characters that agree, as offsets into the two texts (UTF-16, end exclusive), in order. */
  agreeing: { query: [number, number][]; listed: [number, number][] };
}

export interface FactEffect {
  /** `weakAlias`: the authority itself calls the name that matched weak. */
  fact: "birthDate" | "country" | "gender" | "identifier" | "weakAlias";
  effect: "agrees" | "disagrees";
  /** What it added to the score (negative: took away). */
  delta: number;
  words: string;
}

export interface CompareResult {
  score: number;
  explanation: Explanation;
}

/** A customer of a batch: a name alone, or with what else is known, which counts as in {@link SearchOptions}. */
export interface BatchRow {
  /** The name. */
  query: string;
  /** The customer's own; it comes back with the result. */
  id?: string | number;
  /** Only parties of this kind and of unknown kind, in place of the batch's `kinds`. */
  kind?: EntityKind;
  birthDate?: string;
  countries?: string[];
  gender?: "female" | "male";
  identifiers?: string[];
}

/** An array or anything else that gives rows one by one; an asynchronous one is read no faster than results are taken. */
export type BatchRows = Iterable<string | BatchRow> | AsyncIterable<string | BatchRow>;

/** What holds for all rows of a batch, as in {@link SearchOptions}. */
export interface BatchEngineOptions {
  threshold?: number;
  limit?: number;
  kinds?: EntityKind[];
  lists?: ListId[];
  /** Also gives the best three parties below the threshold; this takes longer. */
  nearest?: boolean;
  /** Gives each hit its `entity` and `explanation`: some 5 KB a hit. Without, `search` gives them for the row that is looked at. */
  details?: boolean;
}

export interface BatchOptions extends BatchEngineOptions {
  /** How many rows there are, where `rows` is no array: for the time that is left. */
  total?: number;
  /** Told about ten times a second, and at the end. */
  onProgress?: (progress: BatchProgress) => void;
  /**
   * Takes the results in the order of the rows, some at a time. While a promise that it returns is pending, no more
   * than some hundred rows are read ahead. Without it all results are collected in {@link BatchResult.rows}.
   */
  onResults?: (results: BatchRowResult[]) => void | Promise<void>;
  /** Ends the batch at once; results that were given stay. */
  signal?: AbortSignal;
}

export interface BatchProgress {
  /** Rows whose results were given. */
  done: number;
  /** Absent where it is not known. */
  total?: number;
  /** Since the batch began. */
  rowsPerSecond: number;
  secondsLeft?: number;
}

/** What was found of one row: the hits of {@link Screener.search}, in short. */
export interface BatchRowResult {
  /** The place of the row, from 0. */
  index: number;
  /** The row's own. */
  id?: string | number;
  query: string;
  /** All hits, not cut by `limit`. */
  total: number;
  /** Best first; ties by list, then id. */
  hits: BatchHit[];
  /** With the option `nearest`. */
  nearest?: BatchHit[];
  /** Why this row was not screened, for example `empty-query` or `bad-option`. Without it, no hits means no match. */
  error?: { code: ErrorCode; message: string };
}

/** A hit of a batch: {@link Hit}, with its record and explanation only where the batch has the option `details`. */
export interface BatchHit {
  score: number;
  nameScore: number;
  reason: "name" | "identifier";
  /** Of the listed party. */
  id: string;
  list: ListId;
  kind: EntityKind;
  /** The first name that the list gives it. */
  name: string;
  matchedName: Name;
  /** As {@link Hit.group}. */
  group?: SameParty[];
  entity?: Entity;
  explanation?: Explanation;
}

/** What holds for all results of a batch. */
export interface BatchResult {
  /** All results, where `onResults` did not take them. */
  rows: BatchRowResult[];
  /** How many rows there were, how many have hits, and how many could not be screened (they have an `error`). */
  count: number;
  withHits: number;
  failed: number;
  threshold: number;
  /** False when a list that was asked for is not searchable: then 'no hits' is not an answer. */
  complete: boolean;
  /** One of `lists` is older than the option `staleAfterDays`. */
  stale: boolean;
  lists: ListState[];
  engine: string;
  /** Milliseconds from call to end. */
  elapsedMs: number;
}

/** What holds for a document, as in {@link SearchOptions} and {@link BatchOptions}. */
export interface DocumentEngineOptions {
  threshold?: number;
  /** At most this many hits of each mention (default 50); `total` is not cut. */
  limit?: number;
  kinds?: EntityKind[];
  lists?: ListId[];
  /** Gives each hit its `entity` and `explanation`. Without, `search` of the mention's text gives them. */
  details?: boolean;
}

export interface DocumentOptions extends DocumentEngineOptions {
  /** Told some times a second with how much is done, 0 to 1. */
  onProgress?: (done: number) => void;
  /** Ends the scan at once. */
  signal?: AbortSignal;
}

/** Where a text mentions a listed party. */
export interface Mention {
  /** Offsets into the text, UTF-16 code units, end exclusive. */
  start: number;
  end: number;
  /** What stands there, in one line: the ends of lines and the hyphens there are taken out. */
  text: string;
  /** Of the best hit. `search(text)` gives the same hits and scores. */
  score: number;
  /** All hits, not cut by `limit`. */
  total: number;
  /** Best first; equal texts share the array. */
  hits: BatchHit[];
}

export interface DocumentResult {
  /** In the order of the text, none over another. */
  mentions: Mention[];
  threshold: number;
  /** False when a list that was asked for is not searchable: then 'no mention' is not an answer. */
  complete: boolean;
  lists: ListState[];
  engine: string;
  /** Milliseconds from call to end. */
  elapsedMs: number;
}

export type ErrorCode =
  /** Of a screener in a frame: its owner has not allowed this page's origin. */
  | "origin-refused"
  /** Of a screener in a frame: it speaks another version of the protocol. */
  | "bad-version"
  /** A list could not be loaded: missing, damaged, not what it should be. The message names the list and the cause. */
  | "list-failed"
  /** A pack's bytes are damaged or cut. */
  | "bad-pack"
  /** A pack was written by another version. */
  | "pack-version"
  | "duplicate-list"
  | "no-lists"
  /** Nothing in the query can be searched for: empty, blank, or only punctuation. */
  | "empty-query"
  /** A query too long to be one name. */
  | "query-too-long"
  /** An option out of range or of the wrong form. */
  | "bad-option"
  /** The engine stopped (worker crashed or could not start). */
  | "engine-failed"
  /** A file is no list and no table that can be read; the message says what it looks like. */
  | "unknown-format"
  /** A list or table that is damaged, cut, too large or protected; the message says where. */
  | "bad-list"
  /** A file could not be read from the disk, or made. */
  | "io"
  /** The rows of a batch could not be read any further: their source threw. */
  | "rows-failed"
  | "aborted"
  | "closed"
  | "not-implemented";

export class ScreenerError extends Error {
  readonly code: ErrorCode;
  /** With `list-failed`: every list that was asked for, and what became of it. */
  readonly lists?: ListState[];
  /** Of a batch that ended early: how many rows were screened and their results given; those behind them were not. */
  readonly screened?: number;
  constructor(code: ErrorCode, message: string, more?: { cause?: unknown; lists?: ListState[]; screened?: number });
}

export interface LoadProgress {
  /** Bytes received so far, of all files; `total` adds up what is known yet (0: nothing). */
  loaded: number;
  total: number;
  stage: "engine" | "lists";
}

/** Where a list comes from: a URL of a pack, or its bytes. */
export type ListSource = string | URL | Blob | ArrayBuffer | Uint8Array;

export interface ScreenerOptions {
  /** Default: all lists of `lists/manifest.json` beside this module. A string without `/` or `.` is a list id of it. */
  lists?: ListSource[];
  /**
   * The folder that holds `worker.js`, `pkg/` and `lists/`, on the page's own origin; default: where this module is. Name it where
   * a bundler has moved the module away from its files.
   */
  assets?: string | URL;
  /** Load what can be loaded; each result then says `complete: false` and which list failed. */
  allowPartial?: boolean;
  /**
   * How many workers a batch uses besides the one of single searches; default one less than there are cores, at least 1 and at
   * most 4. They are started while the screener loads, as their script comes from the server, and one more to stand in for
   * one that crashes. Each holds all lists during a batch and next to nothing otherwise. 0 for pages without batches:
   * a batch then waits its turn among the single searches. In a worker of yours the default is 0, and in Node there is
   * no other: the engine runs in the thread that calls it.
   */
  batchWorkers?: number;
  /** A list older than so many days is called `stale`, and so is each answer of it; default {@link STALE_AFTER_DAYS}. */
  staleAfterDays?: number;
  onProgress?: (progress: LoadProgress) => void;
  /** Called once if the engine stops later by itself (its worker crashed): from then on every call rejects. */
  onStopped?: (error: ScreenerError) => void;
  signal?: AbortSignal;
}

export type LoadOptions = Pick<ScreenerOptions, "allowPartial" | "onProgress" | "signal">;

export interface Screener {
  /** Screens one name. Rejects with `empty-query`, `bad-option`, `aborted`, `closed`, `engine-failed`. */
  search(query: string, options?: SearchOptions): Promise<SearchResult>;
  /** All that a list says of a party. Rejects with `bad-option` where no loaded list has it. */
  entity(id: string): Promise<Entity>;
  /**
   * The parties that share an identifier or an address with a listed party, or that it or they name. The first call reads all
   * records and takes longer. Rejects with `bad-option` where no loaded list has that id.
   */
  related(id: string, options?: { signal?: AbortSignal }): Promise<Related>;
  /** Scores one pair of names, exactly as `search` would. */
  compare(query: string, listed: string, options?: { kind?: EntityKind }): Promise<CompareResult>;
  /**
   * Screens many names, in the order of the rows, without a request to the server. A row that cannot be screened is a result with
   * an error. Rejects with `bad-option` before the first row where the options are wrong; later with `aborted`,
   * `closed`, `rows-failed`, what `onResults` threw, or `engine-failed` where a worker stopped twice on the same rows.
   * {@link ScreenerError.screened} then says how many rows were screened.
   */
  screenBatch(rows: BatchRows, options?: BatchOptions): Promise<BatchResult>;
  /**
   * Finds every mention of a listed party in a text, in any script, over the ends of lines too. What counts as a mention is more than
   * what counts as a hit (`docs/matching.md`). Works in slices, so that searches are answered meanwhile. Rejects with `bad-option`,
   * `aborted`, `closed`, `engine-failed`.
   */
  scanDocument(text: string, options?: DocumentOptions): Promise<DocumentResult>;
  /**
   * Loads further lists into the same engine; by default those of the manifest. One of an id that is loaded already stays as it is.
   * Rejects with `list-failed` where one fails (see {@link ScreenerOptions.allowPartial}); those that did not fail are
   * searchable nevertheless. Resolves to the states of the lists asked for, in this order.
   */
  load(lists?: ListSource[], options?: LoadOptions): Promise<ListState[]>;
  /** The loaded (and, with `allowPartial`, the failed) lists. */
  lists(): ListState[];
  /**
   * Adds a list, in the place of the loaded one of the same id if there is any. Where it fails (`bad-pack`, `pack-version`,
   * `list-failed`) all stays as it was. It waits for batches under way, which are of the same lists from first row to last.
   */
  putList(source: URL | Blob | ArrayBuffer | Uint8Array): Promise<ListState>;
  /** Gives up a list: from then on answers do not cover it. Waits as {@link Screener.putList} does. */
  removeList(id: ListId): Promise<void>;
  /** The file of a loaded list, as it was loaded. */
  pack(id: ListId): Blob | undefined;
  /** Version of engine and scorer, as in each result. */
  readonly engine: string;
  /** Frees worker and memory; what is under way rejects with `closed`. */
  close(): void;
  /** The same, for `using screener = await createScreener()`. */
  [Symbol.dispose](): void;
}

/** The threshold used where none is given. */
export const DEFAULT_THRESHOLD: number;

/** Days after which a list is called out of date where nobody says otherwise: 30. */
export const STALE_AFTER_DAYS: number;

/**
 * Loads engine and lists. Resolves only when every requested list is searchable, else rejects with
 * `list-failed` (see `allowPartial`).
 */
export function createScreener(options?: ScreenerOptions): Promise<Screener>;
