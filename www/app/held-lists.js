/**
 * Lists that came from files of this machine rather than from the site: which there are, whether they are kept for next
 * time, and which shipped versions they stand in for.
 *
 * @typedef {import("../name-screener.js").Screener} Screener
 * @typedef {import("../name-screener.js").ListState} ListState
 * @typedef {import("../io.js").ImportedAbout} ImportedAbout
 * @typedef {import("./kept-lists.js").KeptList} KeptList
 *
 * @typedef {KeptList & { kept: boolean }} HeldList `kept`: for next time, rather than for this tab
 * @typedef {{ state: ListState, pack: Blob }} Shipped
 * @typedef {"older" | "same" | "outdated" | "failed"} Unused why a kept list is not used: the site ships a newer version, or the
 *   same; it has to be read again for this version of the program; it is damaged
 */
import { forgetList, keepList } from "./kept-lists.js";

export class HeldLists {
  /** In use, by list id. @type {Map<string, HeldList>} */
  inUse = new Map();
  /** Kept, but not in use. @type {Map<string, { list: KeptList, why: Unused, message?: string }>} */
  unused = new Map();
  /** What the site ships of the lists that others stand in for. @type {Map<string, Shipped>} */
  shipped = new Map();

  /**
   * Puts the lists of this tab and the kept ones into a screener that has the shipped ones.
   * @param {Screener} screener
   * @param {KeptList[]} kept
   */
  async putAll(screener, kept) {
    const ofTab = [...this.inUse.values()].filter((list) => !list.kept);
    for (const map of [this.inUse, this.unused, this.shipped]) map.clear();
    for (const list of kept) await this.#putKept(screener, list);
    for (const list of ofTab) await this.use(screener, list);
  }

  /** @param {Screener} screener @param {KeptList} list */
  async #putKept(screener, list) {
    const shipped = screener.lists().find(({ id, status }) => id === list.id && status === "ready");
    const why = shipped && superseded(list.about, shipped);
    if (why) return void this.unused.set(list.id, { list, why });
    try {
      await this.use(screener, list, true);
    } catch (cause) {
      const error = /** @type {import("../name-screener.js").ScreenerError} */ (cause);
      this.unused.set(list.id, { list, why: error.code === "pack-version" ? "outdated" : "failed", message: error.message });
    }
  }

  /**
   * Uses a list in this tab, in the place of the version there was. Where it fails, that stays.
   * @param {Screener} screener
   * @param {KeptList} list
   * @param {boolean} [kept] whether it is kept already
   */
  async use(screener, list, kept = false) {
    const state = screener.lists().find(({ id, status }) => id === list.id && status === "ready");
    const pack = screener.pack(list.id);
    await screener.putList(list.pack);
    if (state && pack && !this.inUse.has(list.id)) this.shipped.set(list.id, { state, pack });
    this.inUse.set(list.id, { ...list, kept });
    this.unused.delete(list.id);
  }

  /** Whether a version of this list is kept for next time. @param {string} id */
  isKept(id) {
    return this.unused.has(id) || this.inUse.get(id)?.kept === true;
  }

  /** Keeps a list that is in use for next time; rejects where the browser refuses. @param {KeptList} list */
  async keep(list) {
    const { id, about, fileNames, keptOn, pack, files } = list;
    await keepList({ id, about, fileNames, keptOn, pack, files });
    if (this.inUse.has(id)) this.inUse.set(id, { ...list, kept: true });
  }

  /** Forgets a list on this machine, and goes back to the shipped version where there is one. @param {Screener} screener @param {string} id */
  async remove(screener, id) {
    await forgetList(id);
    this.unused.delete(id);
    if (!this.inUse.delete(id)) return;
    const shipped = this.shipped.get(id);
    if (shipped) await screener.putList(shipped.pack);
    else await screener.removeList(id);
    this.shipped.delete(id);
  }
}

/** Why a kept list gives way to the shipped one. @param {ImportedAbout} kept @param {ListState} shipped @returns {Unused | undefined} */
function superseded(kept, shipped) {
  if (kept.sha256 === shipped.sha256) return "same";
  return kept.publishedOn < shipped.publishedOn ? "older" : undefined;
}
