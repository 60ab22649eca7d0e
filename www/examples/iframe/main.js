// Asks the screener in the frame, and has it show the name to whoever wants to see why.
import { connectFrame } from "../../frame-client.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("#form"));
const customer = /** @type {HTMLInputElement} */ (document.querySelector("#customer"));
const outcome = /** @type {HTMLOutputElement} */ (document.querySelector("#outcome"));
const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("#screener"));

const connected = connectFrame(frame);
connected.then(({ lists }) => (outcome.value = `Ready: ${lists.map((list) => list.id).join(", ")}`), tell);

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const name = customer.value;
  try {
    const screener = await connected;
    const { total } = await screener.search(name, { threshold: 0.85 });
    // What was asked may have been changed since.
    if (customer.value === name) outcome.value = `${name}: ${total} hits`;
    await screener.show(name);
  } catch (error) {
    tell(error);
  }
});

/** @param {any} error */
function tell(error) {
  outcome.value = `Not screened: ${error.message} (${error.code})`;
}
