/**
 * Runs the page's module, which is packed among the files of the document. The document's policy knows it by its hash, so that nothing
 * else could run in its place.
 */
import { embedded } from "./embedded-files.js";

/** @typedef {{ createScript: (text: string) => string }} Rules */

const RULES = { createScript: (/** @type {string} */ text) => text };
/** @type {Rules} */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("name-screener-page", RULES) ?? RULES;

embedded("page.js").text().then((text) => {
  const script = document.createElement("script");
  script.type = "module";
  script.text = policy.createScript(text);
  document.head.append(script);
});
