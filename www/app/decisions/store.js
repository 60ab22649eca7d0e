/**
 * All decisions, in memory and, once the user has allowed it, in this browser's database; the same in every tab.
 *
 * What is decided holds in this tab at once, whatever the database does: what could not be stored is marked as
 * unsaved, and `problem` says why. Whoever shows decisions watches.
 *
 * @typedef {import("./decision.js").Decision} Decision
 * @typedef {import("./database.js").ProblemCode} ProblemCode
 * @typedef {{ code: ProblemCode, message: string }} Problem
 * @typedef {{ changed: string[] } | { erased: true }} Told between tabs
 */
import { folded } from "./customer.js";
import { Database, StorageProblem } from "./database.js";
import { merged } from "./decision.js";

const CHANNEL = "name-screener-decisions";

export class DecisionStore {
  #database = new Database();
  #channel = new BroadcastChannel(CHANNEL);
  /** @type {Map<string, Decision>} */
  #decisions = new Map();
  /** Keys of the decisions by the customer's name, folded. @type {Map<string, Set<string>>} */
  #byName = new Map();
  /** @type {Set<string>} */
  #unsaved = new Set();
  /** @type {Set<() => void>} */
  #watchers = new Set();
  #user = "";
  /** What is being done in the database: one thing at a time, so that nothing is stored behind an erasure. @type {Promise<unknown>} */
  #working = Promise.resolve();

  /** Whether decisions are kept in the browser: the user allowed it, now or in an earlier visit. */
  allowed = false;
  /** Whether the user wants what is decided here to stay in this tab. */
  tabOnly = false;
  /** Why something could not be stored or read. @type {Problem | undefined} */
  problem;

  constructor() {
    this.#channel.onmessage = ({ data }) => this.#hear(data);
    // The browser asks before it closes a tab that holds what is nowhere else.
    addEventListener("beforeunload", (event) => this.unsaved > 0 && event.preventDefault());
  }

  /** Reads what was stored before; stores nothing. */
  async start() {
    await this.#attempt(async () => {
      if (!(await this.#database.exists())) return;
      const { decisions, user } = await this.#database.all();
      this.allowed = true;
      this.#user ||= user;
      for (const one of decisions) this.#replace(one.key, one);
    });
    this.#changed();
  }

  /** @param {() => void} watcher told of every change @returns {() => void} ends that */
  watch(watcher) {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** Last decided first. */
  all() {
    return [...this.#decisions.values()].sort((a, b) => (a.decidedAt < b.decidedAt ? 1 : -1));
  }

  get size() {
    return this.#decisions.size;
  }

  /** How many are in this tab alone. */
  get unsaved() {
    return this.#unsaved.size;
  }

  /** The label of who decides, as given last. */
  get user() {
    return this.#user;
  }

  /** @param {string} key */
  get(key) {
    return this.#decisions.get(key);
  }

  /** Whether it is in this tab alone, and not just on its way to the disk. @param {string} key */
  isUnsaved(key) {
    const onItsWay = this.allowed && !this.problem;
    return this.#unsaved.has(key) && !onItsWay;
  }

  /** What was decided of customers of this name, whoever they are. @param {string} name @returns {Decision[]} */
  ofName(name) {
    return [...(this.#byName.get(folded(name)) ?? [])].flatMap((key) => this.#decisions.get(key) ?? []);
  }

  /** Lets decisions be stored from now on, those of this tab too. */
  async allow() {
    this.allowed = true;
    this.tabOnly = false;
    await this.saveAgain();
  }

  /** @param {Decision} decision */
  async decide(decision) {
    this.#user = decision.user;
    await this.add([decision]);
    if (!this.problem) await this.#attempt(async () => this.allowed && this.#database.putUser(decision.user));
  }

  /** Adds decisions to those there are; see `merged`. @param {Decision[]} decisions */
  async add(decisions) {
    for (const one of decisions) {
      this.#keep(merged(one, this.#decisions.get(one.key)));
      this.#unsaved.add(one.key);
    }
    this.#changed();
    await this.saveAgain();
  }

  /** Stores what is in this tab alone. */
  async saveAgain() {
    if (this.#unsaved.size > 0) await this.#attempt(async () => this.allowed && this.#save([...this.#unsaved]));
    this.#changed();
  }

  /** @param {string} key */
  async erase(key) {
    const done = await this.#attempt(async () => {
      if (this.allowed) await this.#database.remove(key);
      this.#drop(key);
    });
    this.#changed();
    if (done) this.#tell({ changed: [key] });
  }

  /** Erases everything, the database with it: nothing is stored then until the user allows it again. */
  async eraseAll() {
    const done = await this.#attempt(async () => {
      if (this.allowed) await this.#database.erase();
      this.#unsaved.clear();
      this.#forget();
      this.#user = "";
    });
    this.#changed();
    if (done) this.#tell({ erased: true });
  }

  /** @param {string[]} keys */
  async #save(keys) {
    const given = keys.flatMap((key) => this.#decisions.get(key) ?? []);
    const kept = await this.#database.put(given, merged);
    for (const [i, one] of kept.entries()) this.#saved(given[i], one);
    this.#tell({ changed: keys });
  }

  /** @param {Decision} given @param {Decision} kept */
  #saved(given, kept) {
    // Decided anew while it was being stored: that is still to come.
    if (this.#decisions.get(given.key) !== given) return;
    this.#keep(kept);
    this.#unsaved.delete(given.key);
  }

  /** @param {Told} told by another tab */
  async #hear(told) {
    // What other tabs store is not mixed with what must not be stored.
    if (this.tabOnly) return;
    await this.#attempt(async () => ("erased" in told ? this.#forget() : this.#readAgain(told.changed)));
    this.#changed();
  }

  /** @param {string[]} keys */
  async #readAgain(keys) {
    this.allowed = true;
    const found = await this.#database.some(keys);
    const stored = new Map(found.map((one) => [one.key, one]));
    for (const key of keys) this.#replace(key, stored.get(key));
  }

  /** @param {string} key @param {Decision | undefined} stored */
  #replace(key, stored) {
    if (this.#unsaved.has(key)) return;
    if (stored) this.#keep(stored);
    else this.#drop(key);
  }

  /** Forgets what was stored, not what is in this tab alone. */
  #forget() {
    this.#database.close();
    this.allowed = false;
    for (const key of [...this.#decisions.keys()]) if (!this.#unsaved.has(key)) this.#drop(key);
  }

  /** @param {Decision} decision */
  #keep(decision) {
    this.#drop(decision.key, true);
    this.#decisions.set(decision.key, decision);
    const name = folded(decision.customer.name);
    this.#byName.set(name, (this.#byName.get(name) ?? new Set()).add(decision.key));
  }

  /** @param {string} key @param {boolean} [toReplace] */
  #drop(key, toReplace = false) {
    const kept = this.#decisions.get(key);
    if (kept) this.#byName.get(folded(kept.customer.name))?.delete(key);
    this.#decisions.delete(key);
    if (!toReplace) this.#unsaved.delete(key);
  }

  /**
   * Does `work` when all before it is done.
   * @param {() => Promise<unknown>} work
   * @returns {Promise<boolean>} whether it was done
   */
  #attempt(work) {
    const attempt = this.#working.then(() => this.#tried(work));
    this.#working = attempt;
    return attempt;
  }

  /** @param {() => Promise<unknown>} work */
  async #tried(work) {
    try {
      await work();
      // What could not be stored before still is not.
      if (this.#unsaved.size === 0) this.problem = undefined;
      return true;
    } catch (error) {
      const { code, message } = error instanceof StorageProblem ? error : new StorageProblem("refused", error);
      this.problem = { code, message };
      return false;
    }
  }

  /** @param {Told} told */
  #tell(told) {
    if (this.allowed || "erased" in told) this.#channel.postMessage(told);
  }

  /** Tells the watchers of a change of something that decisions are shown with. */
  touched() {
    this.#changed();
  }

  #changed() {
    for (const watcher of [...this.#watchers]) watcher();
  }
}
