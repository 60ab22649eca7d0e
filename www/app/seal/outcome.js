/**
 * One try to send something, on purpose: what does it and an address in, what became of it out. For page and worker.
 *
 * An attempt counts as refused only if the browser itself reports that the policy stopped this very address. One that failed
 * for another reason (no network, no such server) has proved nothing, and is told apart.
 *
 * @typedef {"refused" | "sent" | "unclear"} Outcome
 * @typedef {{ way: string, outcome: Outcome }} Tried
 * @typedef {(address: string) => unknown} Attempt may return a promise; what it resolves to, if anything, came back from there
 */

/** Milliseconds that a browser has to say no; it does so within a few. */
export const PATIENCE = 2_000;

/**
 * Tries every way, each with an address of its own.
 * @param {Record<string, Attempt>} attempts
 * @param {string} target
 * @returns {Promise<Tried[]>}
 */
export function tryEach(attempts, target) {
  return Promise.all(Object.entries(attempts).map(async ([way, attempt]) => {
    return { way, outcome: await outcomeOf(attempt, addressOf(target, way)) };
  }));
}

/** Of a foreign server some browsers report the name alone, so each way has its own. @param {string} target @param {string} way */
function addressOf(target, way) {
  const address = new URL(target);
  if (isForeign(address)) address.hostname = `${way}.${address.hostname}`;
  address.searchParams.set("way", way);
  return address.href;
}

/** Whether it is on a server that cannot exist. @param {URL} address */
const isForeign = (address) => address.hostname.endsWith(".invalid");

/**
 * @param {Attempt} attempt
 * @param {string} address
 * @returns {Promise<Outcome>}
 */
function outcomeOf(attempt, address) {
  return new Promise((resolve) => {
    const stop = refusals(address, () => settle("refused"));
    const timer = setTimeout(() => settle("unclear"), PATIENCE);
    const settle = (/** @type {Outcome} */ outcome) => {
      clearTimeout(timer);
      stop();
      resolve(outcome);
    };
    // What fails may still be reported as refused a moment later; what comes back was sent.
    Promise.resolve().then(() => attempt(address)).then((answer) => answer !== undefined && settle("sent"), () => {});
  });
}

/**
 * Calls `refused` when the browser reports that a policy stopped `address`; returns what ends that.
 * @param {string} address
 * @param {() => void} refused
 */
function refusals(address, refused) {
  const isIt = (/** @type {SecurityPolicyViolationEvent} */ event) => {
    if (event.disposition === "enforce" && (samePlace(event.blockedURI, address) || isSinkOf(event, address))) refused();
  };
  addEventListener("securitypolicyviolation", isIt);
  return () => removeEventListener("securitypolicyviolation", isIt);
}

/** Sockets are reported by `ws:` or `http:`. @param {string} reported @param {string} address */
function samePlace(reported, address) {
  const url = new URL(address);
  const place = reported.replace(/^ws/, "http");
  return place === address || (isForeign(url) && URL.canParse(place) && new URL(place).origin === url.origin);
}

/**
 * Where the policy asks for Trusted Types, a plain address is refused before it is looked at; `sample` is then what was to take it and
 * the beginning of the address.
 * @param {SecurityPolicyViolationEvent} event
 * @param {string} address
 */
function isSinkOf({ blockedURI, sample }, address) {
  const start = sample.slice(sample.indexOf("|") + 1);
  return blockedURI === "trusted-types-sink" && start !== "" && address.startsWith(start);
}
