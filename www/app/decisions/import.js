/**
 * Taking in a file of decisions: read, checked, told what would come of it, and done when the user says so.
 *
 * @typedef {import("../views.js").Page} Page
 * @typedef {import("./exchange.js").Read} Read
 * @typedef {import("./workbench.js").Workbench} Workbench
 */
import { texts } from "../../texts.js";
import { h } from "../dom.js";
import { answered, confirmed } from "./confirm.js";
import { consent } from "./consent.js";
import { LARGEST, NotDecisions, fromJson } from "./exchange.js";

/** So many faults are shown. */
const FEW = 20;

/** @param {Page} page @param {Workbench} bench @param {File} file */
export async function importFile(page, bench, file) {
  try {
    await take(page, bench, await read(file));
  } catch (error) {
    const cause = error instanceof NotDecisions ? texts.decisions.importFailed[error.code] : String(error);
    page.dialogs.show(texts.decisions.importTitle, [h("p", { class: "prose" }, texts.decisions.fileFailed(file.name, cause))]);
  }
}

/** @param {File} file */
async function read(file) {
  if (file.size > LARGEST) throw new NotDecisions("too-large");
  return fromJson(await file.text());
}

/** @param {Page} page @param {Workbench} bench @param {Read} found */
async function take(page, bench, { decisions, faults }) {
  const t = texts.decisions;
  const { store } = bench;
  const merging = decisions.filter(({ key }) => store.get(key)).length;
  const content = [h("p", { class: "prose" }, t.importText(decisions.length, decisions.length - merging, merging)), ...faultList(faults)];
  if (decisions.length === 0) return page.dialogs.show(t.importTitle, content);
  if (!(await confirmed(page.dialogs, t.importTitle, content, t.importYes(decisions.length)))) return;
  if (!bench.mayDecide() && !(await asked(page, bench))) return;
  await store.add(decisions);
  page.announcer.say(t.imported(decisions.length));
}

/** What is imported is stored too, so this may be the first thing that is. @param {Page} page @param {Workbench} bench */
const asked = (page, bench) =>
  answered(page.dialogs, texts.decisions.importTitle, (leave) => [consent(bench, () => leave(true), () => leave(false))]);

/** @param {string[]} faults */
function faultList(faults) {
  if (faults.length === 0) return [];
  const t = texts.decisions;
  const shown = faults.slice(0, FEW).map((fault) => h("li", { class: "code" }, fault));
  const more = faults.length > FEW && h("p", {}, t.importMoreFaults(faults.length - FEW));
  return [h("p", { class: "strong" }, t.importFaults(faults.length)), h("ul", {}, shown), ...(more ? [more] : [])];
}
