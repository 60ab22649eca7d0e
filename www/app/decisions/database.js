/**
 * The browser's database of decisions: promises over IndexedDB. It is made when the first decision is to be kept and
 * not before, and erasing everything removes it.
 *
 * Every failure is a `StorageProblem` that says which kind it is; what to say of each stands with the texts.
 *
 * @typedef {import("./decision.js").Decision} Decision
 * @typedef {"full" | "refused" | "newer" | "damaged" | "blocked"} ProblemCode
 */

export const DATABASE = "name-screener";

/** One step a version: version n comes of n - 1 by `MIGRATIONS[n - 1]`. @type {((database: IDBDatabase) => void)[]} */
const MIGRATIONS = [
  (database) => {
    database.createObjectStore("decisions", { keyPath: "key" });
    database.createObjectStore("settings");
  },
];

export const SCHEMA = MIGRATIONS.length;

/** Milliseconds that other tabs get to let go of a database that is erased. */
const PATIENCE = 5000;

export class StorageProblem extends Error {
  /** @param {ProblemCode} code @param {unknown} [cause] */
  constructor(code, cause) {
    super(cause instanceof Error ? cause.message : String(cause ?? code), { cause });
    this.code = code;
  }
}

export class Database {
  /** @type {IDBDatabase | undefined} */
  #open;

  /** Whether there is one; asking makes none. */
  async exists() {
    try {
      const all = await indexedDB.databases();
      return all.some(({ name }) => name === DATABASE);
    } catch (cause) {
      throw problem(cause);
    }
  }

  /** @returns {Promise<{ decisions: Decision[], user: string }>} */
  async all() {
    return this.#within("readonly", async (stores) => ({
      decisions: await done(stores.decisions.getAll()),
      user: (await done(stores.settings.get("user"))) ?? "",
    }));
  }

  /** Those of the keys that there are. @param {string[]} keys @returns {Promise<Decision[]>} */
  async some(keys) {
    const found = await this.#within("readonly", ({ decisions }) => Promise.all(keys.map((key) => done(decisions.get(key)))));
    return found.filter((/** @type {Decision | undefined} */ one) => one !== undefined);
  }

  /**
   * Puts each decision in place of the one of its key, as `merge` makes one of both.
   * @param {Decision[]} decisions
   * @param {(given: Decision, kept: Decision | undefined) => Decision} merge
   * @returns {Promise<Decision[]>} as they are kept now
   */
  async put(decisions, merge) {
    return this.#within("readwrite", (stores) =>
      Promise.all(
        decisions.map(async (given) => {
          const whole = merge(given, await done(stores.decisions.get(given.key)));
          await done(stores.decisions.put(whole));
          return whole;
        }),
      ),
    );
  }

  /** @param {string} user */
  async putUser(user) {
    await this.#within("readwrite", ({ settings }) => done(settings.put(user, "user")));
  }

  /** @param {string} key */
  async remove(key) {
    await this.#within("readwrite", ({ decisions }) => done(decisions.delete(key)));
  }

  /** Removes the whole database. */
  async erase() {
    this.close();
    try {
      await removed(indexedDB.deleteDatabase(DATABASE));
    } catch (cause) {
      throw problem(cause);
    }
  }

  close() {
    this.#open?.close();
    this.#open = undefined;
  }

  /**
   * Runs `work` in one transaction and waits until it is on the disk.
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(stores: { decisions: IDBObjectStore, settings: IDBObjectStore }) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async #within(mode, work) {
    try {
      const database = (this.#open ??= await this.#opened());
      const transaction = database.transaction(["decisions", "settings"], mode, { durability: "strict" });
      const ended = completed(transaction);
      const result = work({ decisions: transaction.objectStore("decisions"), settings: transaction.objectStore("settings") });
      // The transaction's own end tells more than that of a request, such as a disk that is full.
      result.catch(() => {});
      await ended;
      return await result;
    } catch (cause) {
      throw problem(cause);
    }
  }

  async #opened() {
    const request = indexedDB.open(DATABASE, SCHEMA);
    request.onupgradeneeded = ({ oldVersion }) => {
      for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(request.result);
    };
    const database = await done(request);
    const forget = () => {
      database.close();
      if (this.#open === database) this.#open = undefined;
    };
    // Another tab erases everything, or is of a newer version: this one must not stand in its way.
    database.onversionchange = forget;
    database.onclose = forget;
    return database;
  }
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** @param {IDBTransaction} transaction @returns {Promise<void>} */
const completed = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

/** @param {IDBOpenDBRequest} request @returns {Promise<void>} */
const removed = (request) =>
  new Promise((resolve, reject) => {
    const giveUp = () => reject(new StorageProblem("blocked"));
    const timer = setTimeout(giveUp, PATIENCE);
    const end = (/** @type {() => void} */ how) => () => (clearTimeout(timer), how());
    request.onsuccess = end(resolve);
    request.onerror = end(() => reject(request.error));
  });

/** @type {Record<string, ProblemCode>} */
const CODES = { QuotaExceededError: "full", VersionError: "newer", NotFoundError: "damaged" };

/** @param {any} cause */
function problem(cause) {
  if (cause instanceof StorageProblem) return cause;
  return new StorageProblem(CODES[cause?.name] ?? "refused", cause);
}
