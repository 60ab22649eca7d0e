/**
 * Finds which decisions a newer list has reopened: each decided record is looked up in the lists that are loaded,
 * under the names that it had.
 *
 * @typedef {import("../session.js").Engine} Engine
 * @typedef {import("../../name-screener.js").Entity} Entity
 * @typedef {import("./decision.js").Decision} Decision
 * @typedef {import("./decision.js").Standing} Standing
 * @typedef {import("./workbench.js").Workbench} Workbench
 * @typedef {Standing | { state: "unlisted" }} Found `unlisted`: no record of this id under any name that it had
 */
import { sha256Of } from "./badge.js";
import { standing } from "./decision.js";

/** Names of a record that are tried: one that changed them all at once is a new listing. */
const MOST_NAMES = 8;

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
    const found = this.#records.get(placeOf(listSha256, decision));
    if (found === null) return { state: "unlisted" };
    return standing(decision, { entity: found, listSha256 });
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
      this.#records.set(placeOf(list.sha256, decision), (await lookUp(screener, decision)) ?? null);
    }
  }
}

/** @param {string} listSha256 @param {Decision} decision */
const placeOf = (listSha256, { record }) => `${listSha256} ${record.id}`;

/** @param {import("../session.js").Screener} screener @param {Decision} decision @returns {Promise<Entity | undefined>} */
async function lookUp(screener, { record }) {
  for (const { text } of record.facts.names.slice(0, MOST_NAMES)) {
    const { hits } = await screener.search(text, { lists: [record.list], threshold: 0.95, limit: 1000 }).catch(unlessUnsearchable);
    const hit = hits.find(({ entity }) => entity.id === record.id);
    if (hit) return hit.entity;
  }
  return undefined;
}

/** A name of punctuation alone cannot be searched for. @param {any} error @returns {{ hits: import("../../name-screener.js").Hit[] }} */
function unlessUnsearchable(error) {
  if (error?.code === "empty-query" || error?.code === "query-too-long") return { hits: [] };
  throw error;
}
