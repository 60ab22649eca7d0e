/**
 * Markup in, a document that is not shown out: nothing in it runs, and it loads nothing. The one place of the page where a text is read as
 * markup, so that the policy (Trusted Types) knows it by a name of its own; what comes out goes back to text before it is shown.
 *
 * @typedef {{ createHTML: (text: string) => string }} Rules
 */

const NAME = "name-screener-documents";

/** @type {Rules | undefined} */
let policy;

/** @param {string} text @param {DOMParserSupportedType} type */
export function inertDocument(text, type) {
  policy ??= createPolicy();
  return new DOMParser().parseFromString(policy.createHTML(text), type);
}

function createPolicy() {
  const rules = { createHTML: (/** @type {string} */ text) => text };
  const { trustedTypes } = /** @type {{ trustedTypes?: { createPolicy(name: string, rules: Rules): Rules } }} */ (globalThis);
  return trustedTypes?.createPolicy(NAME, rules) ?? rules;
}
