/**
 * What stands in the list's place when there are no hits to show: welcome, waiting, failure, a plain sentence.
 *
 * @typedef {import("./session.js").Failed} Failed
 * @typedef {import("./session.js").Stopped} Stopped
 */
import { texts } from "../texts.js";
import { h, prose } from "./dom.js";

/** @param {{ example: (name: string) => void, privacy: () => void }} actions */
export function welcome({ example, privacy }) {
  return h(
    "div",
    { class: "face welcome" },
    h("h2", { class: "group" }, texts.welcome.examples),
    h("ul", { class: "plain" }, texts.welcome.names.map((name) =>
      h("li", {}, h("button", { type: "button", class: "example", click: () => example(name) }, name)))),
    h(
      "p",
      { class: "prose" },
      texts.welcome.privacy,
      " ",
      h("button", { type: "button", class: "link", click: privacy }, texts.welcome.check),
    ),
    h("p", { class: "prose faint" }, texts.welcome.limits),
  );
}

/** One sentence, and what to do about it. @param {string} text @param {string} [kind] */
export function sentence(text, kind = "") {
  return h("div", { class: `face ${kind}` }, h("p", { class: "prose" }, prose(text)));
}

/** @param {Failed} engine @param {() => void} again */
export function failed({ error }, again) {
  const causes = navigator.onLine ? error.message.split("\n") : [texts.failure.offline];
  return failure(texts.failure.load, causes, texts.failure.again, again);
}

/** @param {Stopped} engine @param {boolean} asked whether a name is in the field @param {() => void} again */
export function stopped({ error }, asked, again) {
  return failure(asked ? texts.failure.stopped : texts.failure.stoppedIdle, [error.message], texts.failure.restart, again);
}

/**
 * @param {string} title
 * @param {string[]} causes
 * @param {string} action
 * @param {() => void} run
 */
function failure(title, causes, action, run) {
  return h(
    "div",
    { class: "face failure", role: "alert" },
    h("h2", { class: "prose strong" }, title),
    causes.map((cause) => h("p", { class: "prose" }, prose(cause))),
    h("p", {}, h("button", { type: "button", class: "action", click: run }, action)),
  );
}
