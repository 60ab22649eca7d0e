/**
 * The page: wires form, engine and panes. The state is one `View`; whatever changes it renders again, and each
 * pane leaves alone what stays the same.
 *
 * @typedef {import("./results.js").View} View
 */
import { texts } from "../texts.js";
import { Announcer } from "./announcer.js";
import { readiness, spoken, summary } from "./answer-words.js";
import { Controls } from "./controls.js";
import { Detail } from "./detail.js";
import { Dialogs } from "./dialogs.js";
import { byId } from "./dom.js";
import { Frame, isFramed } from "./frame/frame.js";
import { allowedParents } from "./frame/parents.js";
import { Inquiry } from "./inquiry.js";
import { Installation } from "./installation.js";
import { startKeyboard } from "./keyboard.js";
import { fillLabels } from "./labels.js";
import { MOST, Results, isFresh } from "./results.js";
import { SealPanel } from "./seal/panel.js";
import { Seal } from "./seal/seal.js";
import { NARROW, Sheet } from "./sheet.js";
import { files, room, session } from "./start.js";
import { StatusLine } from "./status-line.js";
import { Tabs } from "./tabs.js";
import { startTheme } from "./theme.js";
import { Views } from "./views.js";

/** Hits shown at first; the rest on request. */
const FEW = 50;
/** Milliseconds after which a wait is said to be one; most answers come sooner. */
const PATIENCE = 300;

fillLabels();
startTheme();

const announcer = new Announcer();
const dialogs = new Dialogs();
const summaryLine = byId("summary", HTMLElement);
const inquiry = new Inquiry(outcomeCame);
const controls = new Controls(() => ask(FEW));
const again = () => session.start();
const results = new Results({
  example,
  privacy: () => dialogs.privacy(),
  again,
  more: () => ask(MOST),
  select,
  open: () => NARROW.matches && sheet.open(),
});
const detail = new Detail();
const status = new StatusLine({ again });
const sheet = new Sheet(focusSelected);
const tabs = new Tabs((name) => views.shown(name));
const views = new Views(tabs, { session, announcer, dialogs, show: (name) => tabs.show(name) });
const sealPanel = new SealPanel({ dialogs, announcer });
const seal = new Seal({ room, files }, (state) => sealPanel.show(state));
const installation = new Installation((use) => status.offerNewer(use));
const parents = isFramed ? allowedParents(files) : Promise.resolve(new Set());
parents.catch((error) => status.trouble(String(error?.message ?? error)));
if (isFramed) new Frame(session, parents, example);
for (const loading of [views.loaded, installation.registered, parents]) seal.waitFor(loading);

/** @type {View} */
const view = { engine: session.engine, question: controls.question(FEW) };
/** @type {ReturnType<typeof setTimeout> | undefined} */
let patience;

function render() {
  status.render(view.engine);
  results.render(view);
  detail.render(view);
  summaryLine.textContent = summaryText();
}

function summaryText() {
  const { engine, question, outcome } = view;
  if (engine.phase !== "ready") return "";
  if (question.query === "") return readiness(engine.lists);
  return outcome?.answer && isFresh(view) ? summary(question, outcome.answer) : "";
}

/** @param {number} limit */
function ask(limit) {
  view.question = controls.question(limit);
  announcer.say("");
  inquiry.drop();
  clearTimeout(patience);
  const { engine, question } = view;
  if (engine.phase === "ready" && question.query !== "" && question.lists?.length !== 0) {
    inquiry.put(engine.screener, question);
    patience = setTimeout(() => (summaryLine.textContent = texts.answer.searching), PATIENCE);
  }
  render();
}

/** @param {import("./inquiry.js").Outcome} outcome */
function outcomeCame(outcome) {
  clearTimeout(patience);
  view.outcome = outcome;
  const { hits = [], nearest = [] } = outcome.answer ?? {};
  const kept = [...hits, ...nearest].some((hit) => hit.entity.id === view.selected);
  if (!kept) view.selected = hits[0]?.entity.id;
  announcer.say(spoken(outcome));
  render();
}

/** @param {import("./session.js").Engine} engine */
function engineChanged(engine) {
  view.engine = engine;
  if (engine.phase !== "ready") inquiry.drop();
  if (engine.phase !== "loading") controls.offer(engine.lists);
  if (engine.phase === "ready") ask(view.question.limit);
  else render();
  views.engineChanged(engine);
  seal.engineChanged(engine);
}

/** @param {string} name */
function example(name) {
  controls.name.value = name;
  controls.name.focus();
  ask(FEW);
}

/** @param {string} id */
function select(id) {
  if (id === view.selected) return;
  view.selected = id;
  render();
}

function focusSelected() {
  const rows = results.rows();
  (rows.find((row) => row.dataset.id === view.selected) ?? rows[0] ?? controls.name).focus();
}

/** Shows the Screen view with the name in its field. */
function toName() {
  if (tabs.current !== "screen") tabs.show("screen");
  controls.name.focus();
}

/** Being offline matters to what is said only; coming back lets what failed be tried again. */
function connectionChanged() {
  status.notices(view.engine);
  if (view.engine.phase === "failed" && navigator.onLine) session.start();
}

byId("show-privacy", HTMLButtonElement).addEventListener("click", () => dialogs.privacy());
byId("show-help", HTMLButtonElement).addEventListener("click", () => dialogs.help());
addEventListener("error", ({ message }) => status.fault(message));
addEventListener("unhandledrejection", ({ reason }) => status.fault(String(reason?.message ?? reason)));
addEventListener("online", connectionChanged);
addEventListener("offline", connectionChanged);
startKeyboard({
  name: controls.name,
  toName,
  screenShown: () => tabs.current === "screen",
  rows: () => results.rows(),
  openDetail: () => sheet.open(),
  leaveDetail: () => sheet.close(),
  help: () => dialogs.help(),
  dialogOpen: () => dialogs.isOpen,
});
controls.name.focus();
session.watch(engineChanged);
