/**
 * Registers the element `<name-screener>`. Import it once, from a script of the page; importing it again does nothing.
 */
import { NameScreenerElement } from "./element.js";

export { NameScreenerElement };

const NAME = "name-screener";

if (globalThis.customElements && !customElements.get(NAME)) customElements.define(NAME, NameScreenerElement);
