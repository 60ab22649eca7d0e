/**
 * Every way by which a page can send something to a server, tried on purpose: an address in, what became of each out.
 *
 * @typedef {import("./outcome.js").Attempt} Attempt
 * @typedef {import("./outcome.js").Tried} Tried
 */
import { CONNECTIONS, answered } from "./connections.js";
import { PATIENCE, tryEach } from "./outcome.js";

/** @type {Record<string, Attempt>} */
const ATTEMPTS = {
  ...CONNECTIONS,
  // `true` says no more than that it was taken up: whether it may go is decided later.
  beacon: (address) => void navigator.sendBeacon(address, "test"),
  image: (address) => answered(Object.assign(new Image(), { src: address })),
  stylesheet: (address) => added("link", { rel: "stylesheet", href: address }),
  prefetch: (address) => added("link", { rel: "prefetch", href: address }),
  script: (address) => added("script", { src: address }),
  // It also "loads" where nothing but an empty document took its place.
  frame: (address) => void added("iframe", { src: address, hidden: "" }),
  form: submitted,
};

/** @param {string} target @returns {Promise<Tried[]>} */
export const tryFromPage = (target) => tryEach(ATTEMPTS, target);

/**
 * @param {"link" | "script" | "iframe"} tag
 * @param {Record<string, string>} attributes
 */
async function added(tag, attributes) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  setTimeout(() => element.remove(), PATIENCE);
  const done = answered(element);
  done.catch(() => {});
  document.body.append(element);
  return done;
}

/** Into a frame of its own, so that the page would stay where it is. @param {string} address */
function submitted(address) {
  const frame = Object.assign(document.createElement("iframe"), { name: "name-screener-form", hidden: true });
  const form = Object.assign(document.createElement("form"), { action: address, method: "post", target: frame.name, hidden: true });
  document.body.append(frame, form);
  form.submit();
  setTimeout(() => (frame.remove(), form.remove()), PATIENCE);
}
