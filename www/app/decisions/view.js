/**
 * The view of all decisions: what is stored and where, the table, export, import and erasing. It also offers the
 * other views what they show of decisions.
 *
 * @typedef {import("../views.js").Page} Page
 * @typedef {import("../views.js").View} View
 * @typedef {import("./decision.js").Decision} Decision
 */
import { texts } from "../../texts.js";
import { fill, h } from "../dom.js";
import { filePicker } from "../file-picker.js";
import { fileName, saveFile } from "../save-file.js";
import { OpenedReports } from "../evidence/opened.js";
import { Preview } from "../evidence/preview.js";
import { confirmed } from "./confirm.js";
import { customerLabel } from "./customers.js";
import { listedName } from "./decision.js";
import { FORMAT as REPORT_FORMAT } from "../evidence/report.js";
import { toCsv, toJson } from "./exchange.js";
import { importFile } from "./import.js";
import { offer } from "./offer.js";
import { problemNotice } from "./problem-notice.js";
import { Recheck } from "./recheck.js";
import { DecisionTable } from "./table.js";
import { Workbench } from "./workbench.js";

/** @param {HTMLElement} root @param {Page} page @returns {View} */
export function start(root, page) {
  const bench = new Workbench(page);
  const { store } = bench;
  const preview = new Preview(page);
  page.report = (screened) => void preview.show(screened);
  const reports = new OpenedReports(page);
  page.rescreen = () => {
    page.show("decisions");
    void reports.rescreenBatch();
  };
  const recheck = new Recheck(bench);
  offer(page, bench, recheck);
  const table = new DecisionTable(bench, recheck, { erase: (decision) => eraseOne(page, bench, decision), screen: (decision) => page.screen?.(decision.customer.name) });
  const where = h("div", { class: "where" });
  const file = filePicker(texts.decisions.import, (chosen) => importFile(page, bench, chosen));
  const actions = h("div", { class: "buttons" });
  fill(root, h("div", { class: "decisions-view" }, h("header", { class: "view-head" }, h("h2", {}, texts.decisions.title), where, actions, file), table.element, reports.element));

  const update = () => {
    fill(where, problemNotice(store), stored(bench));
    fill(actions, buttons(page, bench, file));
    if (!root.hidden) table.render();
  };
  store.watch(update);
  store.start();
  update();
  return {
    shown: () => (table.render(), reports.shown(), recheck.run(page.session.engine)),
    engineChanged: (engine) => (recheck.run(engine), update()),
    dropped: ([first]) => void dropped(first, (file) => importFile(page, bench, file), (file) => reports.open(file)),
  };
}

/**
 * A file that was dropped is of decisions or a report: its first line tells.
 * @param {File} file
 * @param {(file: File) => Promise<void>} importIt
 * @param {(file: File) => Promise<void>} openIt
 */
async function dropped(file, importIt, openIt) {
  const start = await file.slice(0, 1000).text().catch(() => "");
  await (start.includes(`"${REPORT_FORMAT}"`) ? openIt(file) : importIt(file));
}

/** @param {Workbench} bench */
function stored({ store }) {
  const t = texts.decisions;
  const state = store.allowed ? t.whereStored(store.size - store.unsaved) : store.tabOnly ? t.whereTab : t.whereNothing;
  return h("details", { class: "stored", open: !store.allowed }, h("summary", {}, state), t.consent.map((line) => h("p", { class: "prose" }, line)));
}

/** @param {Page} page @param {Workbench} bench @param {HTMLInputElement} file */
function buttons(page, bench, file) {
  const { store } = bench;
  const t = texts.decisions;
  const button = (/** @type {string} */ label, /** @type {() => void} */ click, always = false) =>
    h("button", { type: "button", class: "action", disabled: !always && store.size === 0 && !store.allowed, click }, label);
  return [
    button(t.exportJson, () => saveFile(fileName("decisions", "json"), [toJson(store.all())], "application/json")),
    button(t.exportCsv, () => void saveCsv(store.all())),
    button(t.import, () => file.click(), true),
    button(t.eraseAll, () => void eraseAll(page, bench)),
  ];
}

/** @param {Decision[]} decisions */
async function saveCsv(decisions) {
  saveFile(fileName("decisions", "csv"), [await toCsv(decisions)], "text/csv");
}

/** @param {Page} page @param {Workbench} bench @param {Decision} decision */
async function eraseOne(page, { store }, decision) {
  const t = texts.decisions;
  const text = t.eraseOneText(customerLabel(decision.customer), listedName(decision));
  if (!(await confirmed(page.dialogs, t.eraseOneTitle, [h("p", { class: "prose" }, text)], t.erase))) return;
  await store.erase(decision.key);
  page.announcer.say(t.erased);
}

/** @param {Page} page @param {Workbench} bench */
async function eraseAll(page, { store }) {
  const t = texts.decisions;
  if (!(await confirmed(page.dialogs, t.eraseAllTitle, [h("p", { class: "prose" }, t.eraseAllText(store.size))], t.eraseAllYes))) return;
  await store.eraseAll();
  page.announcer.say(t.erased);
}
