/**
 * Elements from data. Text enters the page here alone, and only as text nodes: nothing in www/ parses markup.
 *
 * @typedef {Node | string | number | false | null | undefined} Child
 * @typedef {string | number | boolean | undefined | ((event: any) => void)} Attribute
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * `h("button", { class: "x", click: run }, "text")`. A function is a listener; `false` and `undefined` leave the
 * attribute out, `true` sets it empty.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, Attribute>} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...nodes(children));
  return element;
}

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, Attribute>} [attributes]
 * @param {...Child} children
 */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...nodes(children));
  return element;
}

/**
 * The element of the page with this id, which index.html must have.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {{ new (): T }} type
 * @returns {T}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`index.html has no ${type.name} #${id}`);
  return element;
}

/** Text in which `words between backticks` are commands or code. @param {string} text @returns {Child[]} */
export function prose(text) {
  return text.split("`").map((part, i) => (i % 2 === 1 ? h("span", { class: "code" }, part) : part));
}

/** Puts `children` in place of what `parent` holds. @param {Element} parent @param {...(Child | Child[])} children */
export function fill(parent, ...children) {
  parent.replaceChildren(...nodes(children));
}

/** Children with `separator` between them; absent ones are left out. @param {Child[]} children @param {string} separator */
export function joined(children, separator) {
  return nodes(children).flatMap((child, i) => (i === 0 ? [child] : [separator, child]));
}

/** @param {Element} element @param {string} name @param {Attribute} value */
function set(element, name, value) {
  if (typeof value === "function") element.addEventListener(name, value);
  else if (value === true) element.setAttribute(name, "");
  else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
}

/** @param {(Child | Child[])[]} children @returns {(Node | string)[]} */
function nodes(children) {
  return children
    .flat()
    .filter((child) => child !== false && child !== null && child !== undefined && child !== "")
    .map((child) => (typeof child === "number" ? String(child) : /** @type {Node | string} */ (child)));
}
