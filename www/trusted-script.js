/**
 * Addresses of scripts as Trusted Types want them: pages with `require-trusted-types-for 'script'` start no worker from a
 * plain address. The policy, `name-screener`, vouches for this package's own scripts on the page's own origin and nothing else.
 */
import { ScreenerError } from "./screener-error.js";

/** @typedef {{ createScriptURL: (url: string) => string }} Policy what there is of a TrustedTypePolicy here */

const NAME = "name-screener";

/** The scripts that run outside the page's own thread. */
const SCRIPTS = ["worker.js", "io-worker.js", "sw.js"];

/** @type {Policy | undefined} */
let policy;

/**
 * @param {URL} url
 * @returns {string} to be handed on as it is: it may be a `TrustedScriptURL`
 */
export function trustedScript(url) {
  policy ??= createPolicy();
  return policy.createScriptURL(url.href);
}

function createPolicy() {
  const rules = { createScriptURL: checked };
  try {
    return /** @type {{ trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }} */ (globalThis)
      .trustedTypes?.createPolicy(NAME, rules) ?? rules;
  } catch (error) {
    throw new ScreenerError(
      "engine-failed",
      `The page's policy does not let the engine's worker start: add ${NAME} to the policy's \`trusted-types\`, and load the ` +
        "screener's modules from one address only.",
      { cause: error },
    );
  }
}

/** @param {string} href */
function checked(href) {
  const { origin, pathname } = new URL(href);
  const isOwn = SCRIPTS.some((name) => pathname.endsWith(`/${name}`));
  if (isOwn && origin === location.origin) return href;
  throw new ScreenerError("bad-option", `${origin}${pathname} is no script of the screener on this page's own origin, ${location.origin}.`);
}
