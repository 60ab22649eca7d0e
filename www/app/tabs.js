/**
 * The row of views in the head: one is shown, the others keep what they hold. A view's tab is there once the view
 * can be used.
 *
 * @typedef {"screen" | "batch" | "document" | "lists" | "decisions"} ViewName
 */
import { texts } from "../texts.js";
import { byId, h } from "./dom.js";

/** @type {ViewName[]} In the order of the tabs. */
export const VIEW_NAMES = ["screen", "batch", "document", "lists", "decisions"];

export class Tabs {
  #bar = byId("tabs", HTMLElement);
  #shown;
  /** @type {ViewName} */
  current = "screen";

  /** @param {(name: ViewName) => void} shown told each view that comes to be shown */
  constructor(shown) {
    this.#shown = shown;
    this.add("screen");
  }

  /** Offers the view, in its place. @param {ViewName} name */
  add(name) {
    const tab = h("button", { type: "button", id: `tab-${name}`, click: () => this.show(name) }, texts.head.views[name]);
    const following = VIEW_NAMES.slice(VIEW_NAMES.indexOf(name) + 1).map((other) => document.getElementById(`tab-${other}`));
    this.#bar.insertBefore(tab, following.find((other) => other !== null) ?? null);
    this.#mark();
  }

  /** @param {ViewName} name */
  show(name) {
    this.current = name;
    for (const other of VIEW_NAMES) byId(`view-${other}`, HTMLElement).hidden = other !== name;
    this.#mark();
    this.#shown(name);
  }

  #mark() {
    for (const tab of this.#bar.children) {
      if (tab.id === `tab-${this.current}`) tab.setAttribute("aria-current", "page");
      else tab.removeAttribute("aria-current");
    }
  }
}
