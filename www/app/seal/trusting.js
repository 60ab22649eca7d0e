/**
 * Trusted Types: where the policy asks for them, the address of a worker's script must come from a named policy.
 *
 * @typedef {{ createScriptURL: (url: string) => string }} Rules
 * @typedef {{ trustedTypes?: { createPolicy: (name: string, rules: Rules) => Rules } }} WithTrustedTypes
 */

/**
 * What vouches for the addresses of `window`: those that are in memory, and no other.
 * @param {Window} window
 * @returns {(url: string) => string} what it returns is to be handed on as it is
 */
export function trusting(window) {
  const rules = { createScriptURL: inMemory };
  const policy = /** @type {WithTrustedTypes} */ (window).trustedTypes?.createPolicy("name-screener", rules) ?? rules;
  return (url) => policy.createScriptURL(url);
}

/** @param {string} url */
function inMemory(url) {
  if (url.startsWith("blob:")) return url;
  throw new TypeError(`A worker's script must come from memory, not from ${url}.`);
}
