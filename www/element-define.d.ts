/** Registers `<name-screener>`; importing it again does nothing. Where pages are made on a server it registers nothing. */
export { NameScreenerElement } from "./element.js";
