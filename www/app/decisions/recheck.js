/**
 * Finds which decisions a newer list has reopened: each decided record is looked up in the lists that are loaded.
 *
 * @typedef {import("../session.js").Engine} Engine
 * @typedef {import("../../name-screener.js").Entity} Entity
 * @typedef {import("./decision.js").Decision} Decision
 * @typedef {import("./decision.js").Standing} Standing
 * @typedef {import("./workbench.js").Workbench} Workbench
 * @typedef {Standing | { state: "unlisted" }} Found `unlisted`: the list has no record of this id any more
 */
import { sha256Of } from "./badge.js";
import { standing } from "./decision.js";

export class Recheck {
  #bench;
  /** The records that were found, by the list's checksum and the record's id; null: not found. @type {Map<string, Entity | null>} */
  #records = new Map();
  #underWay = false;

  /** @param {Workbench} bench */
  constructor(bench) {
    this.#bench = bench;
  }

  /** @param {Decision} decision @returns {Found} */
  standing(decision) {
    const listSha256 = sha256Of(this.#bench.lists(), decision.record.list);
    const found = this.#records.get(placeOf(listSha256, decision.record.id));
    if (found === null) return { state: "unlisted" };
    return standing(decision, { entity: found, listSha256 });
  }

  /** The record as it is listed now, where a newer list had it looked up. @param {{ id: string, list: string }} record @returns {Entity | undefined} */
  recordNow({ id, list }) {
    return this.#records.get(placeOf(sha256Of(this.#bench.lists(), list), id)) ?? undefined;
  }

  /** Looks up what is not known yet. @param {Engine} engine */
  async run(engine) {
    if (engine.phase !== "ready" || this.#underWay) return;
    this.#underWay = true;
    try {
      await this.#lookUpAll(engine.screener);
    } catch {
      // The engine stopped or was started anew: what was not looked up is shown as unchecked, and looked up later.
    } finally {
      this.#underWay = false;
      this.#bench.store.touched();
    }
  }

  /** @param {import("../session.js").Screener} screener */
  async #lookUpAll(screener) {
    for (const decision of this.#bench.store.all()) {
      const list = screener.lists().find(({ id, status }) => id === decision.record.list && status === "ready");
      if (!list || this.standing(decision).state !== "unchecked") continue;
      this.#records.set(placeOf(list.sha256, decision.record.id), (await lookUp(screener, decision.record.id)) ?? null);
    }
  }
}

/** @param {string} listSha256 @param {string} id */
const placeOf = (listSha256, id) => `${listSha256} ${id}`;

/** @param {import("../session.js").Screener} screener @param {string} id @returns {Promise<Entity | undefined>} */
async function lookUp(screener, id) {
  try {
    return await screener.entity(id);
  } catch (error) {
    if (/** @type {any} */ (error)?.code === "bad-option") return undefined;
    throw error;
  }
}
