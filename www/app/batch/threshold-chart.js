/**
 * How many alerts each threshold costs: counts in, a drawing out, with a line at the threshold in use that can be dragged
 * or moved by keys. The batch was screened at the lowest threshold of the chart, so that no move needs the engine.
 *
 * @typedef {import("./tally.js").Tally} Tally
 */
import { texts } from "../../texts.js";
import { fill, h, svg } from "../dom.js";
import { counted, score } from "../format.js";

const HEIGHT = 168;
const EDGE = { left: 48, right: 20, top: 28, bottom: 24 };
const PLOT = HEIGHT - EDGE.top - EDGE.bottom;
/** Hundredths that Page Up and Page Down move by. */
const PAGE = 5;
const HIGHEST = 100;

export class ThresholdChart {
  #lowest;
  #changed;
  #threshold;
  #width = 0;
  /** @type {Tally | undefined} */
  #tally;
  #drawing = svg("svg", { class: "chart-drawing", height: HEIGHT, "aria-hidden": "true" });
  #line = h("div", { class: "chart-line", role: "slider", tabindex: 0, "aria-label": texts.batch.chart.threshold, keydown: (/** @type {KeyboardEvent} */ event) => this.#key(event) });
  #plot = h("div", { class: "chart-plot", dir: "ltr", pointerdown: (/** @type {PointerEvent} */ event) => this.#grab(event), pointermove: (/** @type {PointerEvent} */ event) => this.#drag(event) }, this.#drawing, this.#line);
  #counts = h("div", { class: "chart-counts" });
  element = h(
    "figure",
    { class: "chart", "aria-label": texts.batch.chart.label },
    h("figcaption", { class: "label" }, texts.batch.chart.label),
    this.#plot,
    h("details", {}, h("summary", { class: "small" }, texts.batch.chart.table), this.#counts),
  );

  /**
   * @param {{ lowest: number, threshold: number, changed: (threshold: number) => void }} options thresholds in hundredths
   */
  constructor({ lowest, threshold, changed }) {
    this.#lowest = lowest;
    this.#threshold = threshold;
    this.#changed = changed;
    this.#line.setAttribute("aria-valuemin", (lowest / 100).toFixed(2));
    this.#line.setAttribute("aria-valuemax", "1.00");
    new ResizeObserver(() => this.#resize()).observe(this.#plot);
  }

  /** @param {Tally} tally @param {number} threshold in hundredths */
  render(tally, threshold) {
    this.#tally = tally;
    this.#threshold = threshold;
    this.#draw();
  }

  #resize() {
    this.#width = this.#plot.clientWidth;
    this.#draw();
  }

  #draw() {
    const tally = this.#tally;
    if (!tally || this.#width === 0) return;
    const most = nextRound(tally.alertsAt(this.#lowest));
    const height = (/** @type {number} */ count) => EDGE.top + PLOT * (1 - count / most);
    this.#drawing.setAttribute("width", String(this.#width));
    fill(this.#drawing, ticks(most).map((count) => this.#countTick(count, height(count))), this.#scale(), this.#area(tally, height));
    this.#placeLine(tally.alertsAt(this.#threshold));
    fill(this.#counts, countsTable(tally, this.#lowest));
  }

  /** @param {number} count @param {number} y */
  #countTick(count, y) {
    return svg("g", {}, svg("line", { class: "chart-rule", x1: EDGE.left, x2: this.#width - EDGE.right, y1: y, y2: y }), svg("text", { x: EDGE.left - 8, y: y + 4, "text-anchor": "end" }, counted(count)));
  }

  #scale() {
    const steps = Array.from({ length: HIGHEST - this.#lowest + 1 }, (_, i) => this.#lowest + i).filter((at) => at % (this.#width < 300 ? 10 : 5) === 0);
    return svg("g", {}, ...steps.map((at) => svg("text", { x: this.#x(at), y: HEIGHT - 6, "text-anchor": "middle" }, score(at / 100))));
  }

  /** A step at each hundredth; what the threshold in use takes in stands out. @param {Tally} tally @param {(count: number) => number} height */
  #area(tally, height) {
    const base = EDGE.top + PLOT;
    const bar = (/** @type {number} */ at) => {
      const [left, right] = [this.#x(at - 0.5), this.#x(at + 0.5)];
      const top = height(tally.alertsAt(at));
      return svg("rect", { class: at >= this.#threshold ? "chart-bar kept" : "chart-bar", x: left, y: top, width: Math.max(1, right - left - 1), height: base - top });
    };
    return svg("g", {}, ...Array.from({ length: HIGHEST - this.#lowest + 1 }, (_, i) => bar(this.#lowest + i)));
  }

  /** @param {number} alerts */
  #placeLine(alerts) {
    const value = score(this.#threshold / 100);
    const said = texts.batch.chart.at(value, alerts);
    this.#line.style.left = `${this.#x(this.#threshold)}px`;
    this.#line.setAttribute("aria-valuenow", (this.#threshold / 100).toFixed(2));
    this.#line.setAttribute("aria-valuetext", said);
    this.#line.classList.toggle("late", this.#x(this.#threshold) > this.#width / 2);
    fill(this.#line, h("span", { class: "chart-said", "aria-hidden": "true" }, said));
  }

  /** @param {number} hundredths */
  #x(hundredths) {
    return EDGE.left + this.#step() * (hundredths - this.#lowest + 0.5);
  }

  /** Pixels of a hundredth. */
  #step() {
    return (this.#width - EDGE.left - EDGE.right) / (HIGHEST - this.#lowest + 1);
  }

  /** @param {PointerEvent} event */
  #grab(event) {
    if (event.button !== 0) return;
    this.#plot.setPointerCapture(event.pointerId);
    this.#line.focus({ preventScroll: true });
    event.preventDefault();
    this.#follow(event);
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    if (this.#plot.hasPointerCapture(event.pointerId)) this.#follow(event);
  }

  /** @param {PointerEvent} event */
  #follow({ clientX }) {
    const x = clientX - this.#plot.getBoundingClientRect().left;
    this.#set(Math.round((x - EDGE.left) / this.#step() - 0.5) + this.#lowest);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const at = this.#threshold;
    const target = { ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1, PageUp: at + PAGE, PageDown: at - PAGE, Home: this.#lowest, End: HIGHEST }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.#set(target);
  }

  /** @param {number} wanted */
  #set(wanted) {
    const threshold = Math.min(HIGHEST, Math.max(this.#lowest, wanted));
    if (threshold !== this.#threshold) this.#changed(threshold);
  }
}

/** The same in numbers. @param {Tally} tally @param {number} lowest */
function countsTable(tally, lowest) {
  const t = texts.batch.chart;
  const row = (/** @type {number} */ at) => h("tr", {}, h("th", { scope: "row" }, score(at / 100)), h("td", { class: "number" }, counted(tally.alertsAt(at))));
  const head = h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t.threshold), h("th", { scope: "col", class: "number" }, t.alerts)));
  return h("table", { class: "plain-table" }, head, h("tbody", {}, Array.from({ length: HIGHEST - lowest + 1 }, (_, i) => row(lowest + i))));
}

/** The next of 1, 2, 5, 10, 20, 50 ... that is not smaller; at least 2, so that the scale has whole numbers. @param {number} count */
function nextRound(count) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, count)));
  return Math.max(2, [1, 2, 5, 10].map((factor) => factor * power).find((round) => round >= count) ?? count);
}

/** @param {number} most */
const ticks = (most) => [0, most / 2, most].filter(Number.isInteger);
