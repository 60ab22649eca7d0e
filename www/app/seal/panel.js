/**
 * What the page shows of its seal: a word in the head, and behind it the policy, a button that tries every way out, and what no
 * page can have refused.
 *
 * @typedef {import("../announcer.js").Announcer} Announcer
 * @typedef {import("../dialogs.js").Dialogs} Dialogs
 * @typedef {import("./outcome.js").Tried} Tried
 * @typedef {import("./seal.js").SealState} SealState
 */
import { host } from "../../host.js";
import { texts } from "../../texts.js";
import { byId, fill, h } from "../dom.js";
import { ATTEMPTS } from "../workers.js";
import { tryFromPage } from "./page-attempts.js";
import { SEALED } from "./policy.js";

const t = texts.seal;

export class SealPanel {
  #button = byId("show-seal", HTMLButtonElement);
  #results = h("div", { class: "seal-results" });
  #announcer;

  /** @param {{ dialogs: Dialogs, announcer: Announcer }} page */
  constructor({ dialogs, announcer }) {
    this.#announcer = announcer;
    this.#button.addEventListener("click", () => dialogs.show(t.title, this.#content()));
  }

  /** @param {SealState} state */
  show(state) {
    this.#button.hidden = state === "loading";
    this.#button.classList.toggle("open", state !== "sealed");
    fill(this.#button, state === "sealed" ? t.sealed : t.notSealed);
  }

  #content() {
    const isSealed = document.documentElement.classList.contains("sealed");
    const again = h("button", { type: "button", class: "action", click: () => this.#try(again) }, t.tryToSend);
    return [
      h("p", { class: "prose" }, isSealed ? t.meaning : t.whyNot),
      isSealed && h("p", { class: "code" }, SEALED),
      h("p", {}, again),
      this.#results,
      h("h3", {}, t.beyondTitle),
      h("ul", {}, t.beyond.map((line) => h("li", {}, line))),
    ].filter((part) => part instanceof Node);
  }

  /** @param {HTMLButtonElement} button */
  async #try(button) {
    button.disabled = true;
    fill(this.#results, h("p", { class: "faint" }, t.trying));
    const [page, worker] = await Promise.all([tryFromPage(target()), tryFromWorker(target())]);
    fill(this.#results, table(page, worker));
    const tried = [...page, ...worker];
    this.#announcer.say(t.summary(tried.filter(({ outcome }) => outcome === "refused").length, tried.length));
    button.disabled = false;
  }
}

/** An address of the page's own server, which it might reach more easily than any other; a page of no server takes one that no server can have. */
const target = () => (location.protocol.startsWith("http") ? new URL("try-to-send", document.baseURI).href : "https://name-screener.invalid/");

/** @param {string} address @returns {Promise<Tried[]>} */
async function tryFromWorker(address) {
  const worker = await host.startWorker(ATTEMPTS);
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message || t.noWorker));
      worker.postMessage(address);
    });
  } finally {
    worker.terminate();
  }
}

/** @param {Tried[]} page @param {Tried[]} worker */
function table(page, worker) {
  const cell = (/** @type {Tried | undefined} */ tried) =>
    h("td", { class: tried && tried.outcome }, tried ? t.outcomes[tried.outcome] : "");
  const rows = page.map((tried) =>
    h("tr", {}, h("th", { scope: "row" }, t.ways[tried.way]), cell(tried), cell(worker.find(({ way }) => way === tried.way))));
  const head = [t.way, t.fromPage, t.fromWorker].map((text) => h("th", { scope: "col" }, text));
  return h("table", { class: "seal-table" }, h("caption", { class: "hidden" }, t.tryToSend), h("thead", {}, h("tr", {}, head)), h("tbody", {}, rows));
}
