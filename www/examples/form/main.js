// Screens the field of a form, and lets nothing be saved before its name was screened.
import { attachScreener } from "../../attach.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("#form"));
const customer = /** @type {HTMLInputElement} */ (document.querySelector("#customer"));
const outcome = /** @type {HTMLOutputElement} */ (document.querySelector("#outcome"));

const attached = attachScreener(customer, { threshold: 0.85 });

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  outcome.value = await decision();
});

async function decision() {
  try {
    const result = await attached.check();
    if (!result) return "Give a name.";
    return result.total === 0 ? "Saved." : `Not saved: ${result.total} listed parties have a name like this. Have it looked at.`;
  } catch (error) {
    // Nothing is known of the name: that is no clearance.
    return `Not saved: the name could not be screened. ${error instanceof Error ? error.message : error}`;
  }
}
