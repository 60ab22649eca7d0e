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
import { Detail, selectedHit } from "./detail.js";
import { Dialogs } from "./dialogs.js";
import { byId } from "./dom.js";
import { effectsOf } from "./effects.js";
import { Frame, isFramed } from "./frame/frame.js";
import { allowedParents } from "./frame/parents.js";
import { Inquiry } from "./inquiry.js";
import { Installation } from "./installation.js";
import { startKeyboard } from "./keyboard.js";
import { fillLabels } from "./labels.js";
import { startLanguage } from "./language.js";
import { MOST, MOST_CHOSEN, Results, isFresh } from "./results.js";
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
startLanguage();
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
  choose,
  compare,
  chooseNone: () => (setChosen([]), focusSelected()),
});
const detail = new Detail({ related, open: (id) => openParty(id), back: () => closeParty(), endComparison: () => leaveDetail() });
const status = new StatusLine({ again });
const sheet = new Sheet(focusSelected);
const tabs = new Tabs((name) => views.shown(name));

/** @type {View} */
const view = { engine: session.engine, question: controls.question(FEW), chosen: [], opened: [] };
/** @type {import("./views.js").Page} */
const page = { session, announcer, dialogs, show: (name) => tabs.show(name), screenView: view, screen };
const views = new Views(tabs, page, () => inquiry.done, loadParts);
const sealPanel = new SealPanel({ dialogs, announcer });
const seal = new Seal({ room, files }, (state) => sealPanel.show(state));
const installation = new Installation((use) => status.offerNewer(use));
const parents = isFramed ? allowedParents(files) : Promise.resolve(new Set());
parents.catch((error) => status.trouble(String(error?.message ?? error)));
if (isFramed) new Frame(session, parents, example);
for (const loading of [views.loaded, installation.registered, parents]) seal.waitFor(loading);
/** @type {ReturnType<typeof setTimeout> | undefined} */
let patience;

function render() {
  status.render(view.engine);
  results.render(view);
  detail.render(view);
  const hit = selectedHit(view);
  controls.showEffects(hit ? effectsOf(view.question, hit) : []);
  summaryLine.textContent = summaryText();
  page.rendered?.();
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
  Object.assign(view, { comparison: undefined, opened: [] });
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
  view.chosen = view.chosen.flatMap((old) => [...hits, ...nearest].find((hit) => hit.entity.id === old.entity.id) ?? []);
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

/** Shows the Screen view and screens the name there. @param {string} name */
function screen(name) {
  tabs.show("screen");
  example(name);
}

/** @param {string} id */
function select(id) {
  if (id === view.selected && !view.comparison && view.opened.length === 0) return;
  Object.assign(view, { selected: id, comparison: undefined, opened: [] });
  render();
}

/** @param {import("./results.js").View["chosen"]} chosen */
function setChosen(chosen) {
  Object.assign(view, { chosen, ...(chosen.length < 2 && { comparison: undefined }) });
  announcer.say(texts.compare.chosen(chosen.length, MOST_CHOSEN));
  render();
}

/** Takes the hit among those to be compared, or out of them. @param {string} id */
function choose(id) {
  const rest = view.chosen.filter((hit) => hit.entity.id !== id);
  if (rest.length < view.chosen.length) return setChosen(rest);
  const hit = shownHits().find((one) => one.entity.id === id);
  if (hit && rest.length < MOST_CHOSEN) setChosen([...rest, hit]);
  else announcer.say(texts.compare.enough(MOST_CHOSEN));
}

function compare() {
  if (view.chosen.length < 2) return announcer.say(texts.compare.tooFew);
  view.comparison = { hits: [...view.chosen] };
  render();
  sheet.open();
}

function shownHits() {
  const { hits = [], nearest = [] } = view.outcome?.answer ?? {};
  return [...hits, ...nearest];
}

/** @param {string} id @param {AbortSignal} signal */
function related(id, signal) {
  if (view.engine.phase !== "ready") return Promise.reject(new Error(texts.failure.stoppedIdle));
  return view.engine.screener.related(id, { signal });
}

/** Shows a party that another has to do with: as a hit where it is one, else in place of the details, with a way back. @param {string} id */
async function openParty(id) {
  const { engine, question } = view;
  if (shownHits().some((hit) => hit.entity.id === id)) {
    select(id);
    return sheet.open();
  }
  if (engine.phase !== "ready") return;
  const entity = await engine.screener.entity(id);
  if (question !== view.question) return;
  view.opened = [...view.opened, entity];
  render();
  sheet.open();
}

function closeParty() {
  view.opened = view.opened.slice(0, -1);
  render();
  sheet.open();
}

/** One step back: from a comparison or a related party to the details, from these to the hits. */
function leaveDetail() {
  if (view.opened.length > 0) return closeParty();
  if (view.comparison) {
    view.comparison = undefined;
    render();
  }
  sheet.close();
}

/** What the first answer did not need. */
async function loadParts() {
  const parts = await import("./screen-parts.js");
  await parts.loadPrograms();
  detail.complete(parts);
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
  leaveDetail,
  expand: (row, open) => results.expand(row, open),
  choose,
  compare,
  help: () => dialogs.help(),
  dialogOpen: () => dialogs.isOpen,
});
controls.name.focus();
session.watch(engineChanged);
