/**
 * Files that become lists: files in; progress, what came of them, and the lists in use out. A file that fails, is given up
 * or is not wanted leaves all lists as they were.
 *
 * @typedef {import("../kept-lists.js").KeptList} KeptList
 * @typedef {import("../session.js").Ready} Ready
 * @typedef {import("../views.js").Page} Page
 * @typedef {import("../dom.js").Child} Child
 */
import { texts } from "../../texts.js";
import { fill, h } from "../dom.js";
import { date, listName, size } from "../format.js";
import { concerns, imported, isOwn } from "./import.js";
import { outcome, records } from "./outcome.js";

export class Adding {
  element = h("section", { class: "adding" });
  #page;
  #compare;
  /** Kept lists that are, or were, read again. @type {Set<string>} */
  #again = new Set();
  /** The reading under way. @type {AbortController | undefined} */
  #running;

  /** @param {Page} page @param {(id: string, older: Blob) => void} compare shows what changed from an older pack */
  constructor(page, compare) {
    this.#page = page;
    this.#compare = compare;
  }

  /** Reads files, and uses the lists that they are. @param {File[]} files */
  take = async (files) => {
    if (files.length === 0) return;
    fill(this.element);
    if (this.#page.session.engine.phase !== "ready") return this.#say(texts.listsView.notReady, "failed");
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const progress = this.#progress(files, running);
    for await (const { files: part, list, error } of imported(files, { signal: running.signal, onProgress: progress.show })) {
      if (running.signal.aborted) break;
      if (list) await this.#judge(list, () => progress.element.remove());
      else this.#failed(part, error);
    }
    progress.element.remove();
  };

  /** Reads kept lists again, one after the other, whose packs another version of the page made. */
  readAgain = async () => {
    const outdated = [...this.#page.session.held.unused.values()].filter(({ why, list }) => why === "outdated" && !this.#again.has(list.id));
    for (const { list } of outdated) this.#again.add(list.id);
    for (const { list } of outdated) await this.take(filesOf(list));
  };

  /** Keeps a list that is in use for next time. @param {string} id */
  keep = async (id) => {
    const list = this.#page.session.held.inUse.get(id);
    if (list) await this.#keep(list);
  };

  /** Forgets a list, here and on this machine. @param {string} id */
  remove = async (id) => {
    const { session } = this.#page;
    if (session.engine.phase !== "ready") return;
    try {
      await session.held.remove(session.engine.screener, id);
    } catch (error) {
      this.#say(message(error), "failed");
    }
    session.listsChanged();
  };

  /** @param {File[]} files @param {AbortController} running */
  #progress(files, running) {
    const t = texts.listsView;
    const bar = h("progress", { "aria-labelledby": "reading", max: 1, value: 0 });
    const amount = h("span", { class: "faint" });
    const cancel = h("button", { type: "button", class: "action", click: () => (running.abort(), this.#say(t.cancelled)) }, t.cancel);
    const name = h("span", { id: "reading" }, t.reading(names(files)));
    const element = h("div", { class: "reading" }, name, bar, amount, cancel);
    this.element.append(element);
    return {
      element,
      /** @param {import("../../io.js").ReadProgress} progress */
      show({ read, total }) {
        Object.assign(bar, { max: Math.max(total, 1), value: read });
        amount.textContent = read < total ? t.of(size(read), size(total)) : t.indexing;
      },
    };
  }

  /** Uses the list, or asks first where something speaks against it. @param {KeptList} list @param {() => void} read */
  async #judge(list, read) {
    const { engine } = this.#page.session;
    const used = engine.phase === "ready" ? engine.lists.find(({ id, status }) => id === list.id && status === "ready") : undefined;
    if (used?.sha256 === list.about.sha256) return this.#say(texts.listsView.sameVersion(listName(list.about), date(list.about.publishedOn)));
    const against = concerns(list.about, used);
    if (against.length === 0) return this.#use(list, read);
    const ask = outcome(list, used, texts.listsView.notUsed(listName(list.about), date(list.about.publishedOn)), against);
    const yes = h("button", { type: "button", class: "action", click: () => (ask.remove(), this.#use(list)) }, texts.listsView.useAnyway);
    const no = h("button", { type: "button", class: "action", click: () => (ask.remove(), this.#say(texts.listsView.unchanged)) }, texts.listsView.useNot);
    ask.append(h("p", { class: "actions" }, yes, no), ...records(list.about));
    ask.classList.add("warning");
    this.element.append(ask);
    this.#page.announcer.say(ask.innerText);
  }

  /** @param {KeptList} list @param {() => void} [read] called when the list can be searched */
  async #use(list, read) {
    const { session } = this.#page;
    if (session.engine.phase !== "ready") return this.#say(texts.listsView.notReady, "failed");
    const { lists, screener } = session.engine;
    const before = lists.find(({ id, status }) => id === list.id && status === "ready");
    const [older, wasKept] = [screener.pack(list.id), session.held.isKept(list.id)];
    try {
      await session.held.use(screener, list);
    } catch (error) {
      return this.#failed(list.files, error);
    }
    read?.();
    session.listsChanged();
    this.#tellUsed(list, before, older);
    if (isOwn(list) && !wasKept) this.#say(texts.listsView.ownNotKept(listName(list.about)));
    else await this.#keep(list);
  }

  /** @param {KeptList} list @param {import("../../name-screener.js").ListState | undefined} before @param {Blob | undefined} older */
  #tellUsed(list, before, older) {
    const t = texts.listsView;
    const done = t.used(listName(list.about), date(list.about.publishedOn));
    const told = outcome(list, before, done, []);
    if (older) told.append(h("p", { class: "actions" }, h("button", { type: "button", class: "action", click: () => this.#compare(list.id, older) }, t.whatChanged)));
    told.append(...records(list.about));
    this.element.append(told);
    this.#page.announcer.say(done);
  }

  /** @param {KeptList} list */
  async #keep(list) {
    const { session } = this.#page;
    try {
      await session.held.keep(list);
      session.listsChanged();
    } catch (error) {
      this.#say(texts.listsView.keptNot(message(error)), "failed");
    }
  }

  /** @param {Blob[]} files @param {unknown} error */
  #failed(files, error) {
    if (/** @type {any} */ (error)?.code === "aborted") return;
    this.#say(`${texts.listsView.failed(names(files), message(error))} ${texts.listsView.unchanged}`, "failed");
  }

  /** @param {string} text @param {string} [kind] */
  #say(text, kind = "") {
    const dismiss = h("button", { type: "button", class: "action", click: () => said.remove() }, texts.listsView.dismiss);
    const said = h("div", { class: `notice ${kind}` }, h("div", {}, text), dismiss);
    this.element.append(said);
    this.#page.announcer.say(text);
  }
}

/** The files of a kept list as they were given. @param {KeptList} list */
const filesOf = ({ files, fileNames }) => files.map((file, i) => (file instanceof File ? file : new File([file], fileNames[i])));

/** @param {Blob[]} files */
const names = (files) => files.map((file) => (file instanceof File ? file.name : "")).join(", ");

/** @param {any} error */
const message = (error) => String(error?.message || error?.name || error);
