/**
 * The views beside Screen: their modules and style sheets are loaded when the engine is ready and what was asked
 * meanwhile is answered, so that they cost the first answer nothing, and all at once, so that no request comes later. `<html class="complete">` says that
 * everything is there.
 *
 * @typedef {import("./session.js").Session} Session
 * @typedef {import("./session.js").Engine} Engine
 * @typedef {import("./announcer.js").Announcer} Announcer
 * @typedef {import("./dialogs.js").Dialogs} Dialogs
 * @typedef {import("./tabs.js").ViewName} ViewName
 * @typedef {import("./tabs.js").Tabs} Tabs
 * @typedef {import("./decisions/customer.js").Customer} Customer
 * @typedef {import("./decisions/badge.js").ListedRecord} ListedRecord
 * @typedef {{ decision: import("./decisions/decision.js").Decision, standing: import("./decisions/decision.js").Standing }} Decided
 *
 * @typedef {object} Page what a view is given of the page around it
 * @property {Session} session
 * @property {Announcer} announcer
 * @property {Dialogs} dialogs
 * @property {(name: ViewName) => void} show
 * @property {Readonly<import("./results.js").View>} screenView what the Screen view shows
 * @property {(name: string) => void} screen shows the Screen view and screens the name there
 *
 * What the view of decisions adds for the others, once it is loaded:
 * @property {() => void} [rendered] to be called when the Screen view has drawn itself
 * @property {(customer: Customer, hit: import("../name-screener.js").Hit) => HTMLElement} [decisionControls] a section that keeps itself up to date
 * @property {(customer: Customer, record: ListedRecord) => HTMLElement | null} [decisionBadge] a mark for a row, as of now
 * @property {(customer: Customer, record: ListedRecord) => Decided | undefined} [decisionOf] what was decided, and whether it holds
 * @property {(watcher: () => void) => () => void} [watchDecisions] tells of changes; what it returns ends that
 * @property {(screened: import("./evidence/report.js").Screened) => void} [report] offers a report of what was screened
 * @property {() => void} [rescreen] screens the batch of this tab again, with the lists that are loaded now
 *
 * @typedef {object} View
 * @property {() => void} [shown] the view has come to be shown
 * @property {(engine: Engine) => void} [engineChanged]
 * @property {(files: File[]) => void} [dropped] files were dropped on the page while the view was shown
 *
 * @typedef {{ start: (root: HTMLElement, page: Page) => View }} ViewModule
 */
import { byId, h } from "./dom.js";

/** @type {Partial<Record<ViewName, () => Promise<ViewModule>>>} */
const MODULES = {
  batch: () => import("./batch/view.js"),
  document: () => import("./document/view.js"),
  lists: () => import("./lists/view.js"),
  decisions: () => import("./decisions/view.js"),
};

/** Milliseconds. Pages in the background are not drawn at all. */
const MOST_WAIT_FOR_FRAME = 200;

export class Views {
  /** @type {Map<ViewName, View>} */
  #views = new Map();
  #tabs;
  #page;
  #started = false;
  #answered;
  #loadParts;
  /** @type {() => void} */
  #loaded = () => {};
  /** Fulfilled when all views are there. @type {Promise<void>} */
  loaded = new Promise((resolve) => (this.#loaded = resolve));

  /**
   * @param {Tabs} tabs
   * @param {Page} page
   * @param {() => Promise<void>} answered fulfilled when the view Screen waits for no answer
   * @param {() => Promise<void>} loadParts loads what the view Screen has to come
   */
  constructor(tabs, page, answered, loadParts) {
    this.#answered = answered;
    this.#loadParts = loadParts;
    this.#tabs = tabs;
    this.#page = page;
    // Wherever it falls: a browser that opened a dropped file itself would leave the page and what is in it.
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => this.#drop(event));
  }

  /** @param {ViewName} name */
  shown(name) {
    this.#views.get(name)?.shown?.();
  }

  /** @param {Engine} engine */
  engineChanged(engine) {
    for (const view of this.#views.values()) view.engineChanged?.(engine);
    if (engine.phase === "ready") this.#start();
  }

  async #start() {
    if (this.#started) return;
    this.#started = true;
    await this.#answered();
    await shownOnScreen();
    const names = /** @type {ViewName[]} */ (Object.keys(MODULES));
    const modules = Promise.all(names.map((name) => MODULES[name]?.()));
    const [loaded] = await Promise.all([modules, Promise.all(names.map(style)), filesCanBeRead(), this.#loadParts()]);
    loaded.forEach((module, i) => module && this.#add(names[i], module));
    document.documentElement.classList.add("complete");
    this.#loaded();
  }

  /** @param {ViewName} name @param {ViewModule} module */
  #add(name, module) {
    const view = module.start(byId(`view-${name}`, HTMLElement), this.#page);
    this.#views.set(name, view);
    this.#tabs.add(name);
    view.engineChanged?.(this.#page.session.engine);
  }

  #current() {
    return this.#views.get(this.#tabs.current);
  }

  /** @param {DragEvent} event */
  #drop(event) {
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) this.#current()?.dropped?.(files);
  }
}

/** Fulfilled when the page was drawn as it now is, or nobody sees it. */
function shownOnScreen() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, MOST_WAIT_FOR_FRAME);
  });
}

/** Loads the reader of files. Where it does not load, whoever needs it says so. */
async function filesCanBeRead() {
  const { prepareIo } = await import("../io.js");
  await prepareIo().catch(() => undefined);
}

/** Links the view's style sheet; fulfilled when it applies. @param {ViewName} name @returns {Promise<unknown>} */
function style(name) {
  // What is handed out has the styles of all views in one.
  if (document.documentElement.hasAttribute("data-bundled")) return Promise.resolve();
  return new Promise((applies, fails) => {
    const href = `styles/${name}.css`;
    document.head.append(h("link", { rel: "stylesheet", href, load: applies, error: () => fails(new Error(`${href} did not load`)) }));
  });
}
