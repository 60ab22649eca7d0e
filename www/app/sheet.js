/**
 * On narrow screens the details are a sheet over the list: opened and closed, the rest of the page out of reach
 * meanwhile. On wide screens they stand beside the list and this does nothing but move the focus.
 */
import { byId } from "./dom.js";

export const NARROW = matchMedia("(max-width: 859px)");

export class Sheet {
  #pane = byId("detail", HTMLElement);
  #rest = [byId("head", HTMLElement), byId("ask", HTMLElement), byId("hits", HTMLElement)];
  #closed;

  /** @param {() => void} closed called when the details are left, to put the focus back */
  constructor(closed) {
    this.#closed = closed;
    byId("detail-back", HTMLButtonElement).addEventListener("click", () => this.close());
    NARROW.addEventListener("change", () => this.#set(false));
  }

  get isOpen() {
    return this.#pane.classList.contains("open");
  }

  open() {
    if (NARROW.matches) this.#set(true);
    this.#pane.focus();
  }

  close() {
    this.#set(false);
    this.#closed();
  }

  /** @param {boolean} open */
  #set(open) {
    this.#pane.classList.toggle("open", open);
    document.documentElement.classList.toggle("sheet-open", open);
    for (const part of this.#rest) part.inert = open;
    if (open) {
      this.#pane.setAttribute("role", "dialog");
      this.#pane.setAttribute("aria-modal", "true");
    } else {
      this.#pane.setAttribute("role", "region");
      this.#pane.removeAttribute("aria-modal");
    }
  }
}
