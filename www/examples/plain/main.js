// Tells what each element's events say. The element itself needs no script but element-define.js.

const log = document.querySelector("#events");

/** @param {string} text */
function tell(text) {
  const line = document.createElement("li");
  line.textContent = text;
  log?.prepend(line);
}

for (const screener of document.querySelectorAll("name-screener")) {
  screener.addEventListener("ready", ({ detail }) => tell(`ready: ${detail.lists.map((list) => list.id).join(", ")}`));
  screener.addEventListener("screened", ({ detail }) => tell(`screened: ${detail.result.total} hits`));
  screener.addEventListener("hit", ({ detail }) => tell(`hit: ${detail.result.hits[0].entity.id}`));
  screener.addEventListener("error", ({ detail }) => tell(`error: ${detail.error.code}: ${detail.error.message}`));
}
