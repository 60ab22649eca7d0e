/**
 * The two names of a hit drawn one above the other, word by word, with a line for each link: explanation in, an
 * element out. The lines are for the eye; the same is said in words below the drawing.
 *
 * @typedef {import("../name-screener.js").Explanation} Explanation
 * @typedef {import("../name-screener.js").ExplainedName} ExplainedName
 * @typedef {import("../name-screener.js").Link} Link
 * @typedef {"query" | "listed"} Side
 */
import { texts } from "../texts.js";
import { fill, h, svg } from "./dom.js";
import { agreeingSpans, marked } from "./marked.js";
import { writing } from "./scripts.js";

/** Names of more words than this are not drawn: nobody could follow the lines. */
const MOST_WORDS = 40;
const GAP = 36;

/** @param {Explanation} explanation */
export function alignment(explanation) {
  const { query, listed } = explanation;
  if (query.tokens.length + listed.tokens.length > MOST_WORDS) return h("p", { class: "faint" }, texts.detail.tooLong);
  const lines = svg("svg", { class: "lines", "aria-hidden": "true", height: GAP });
  const drawing = h("div", { class: "drawing" }, nameLine(explanation, "query"), lines, nameLine(explanation, "listed"));
  const frame = h("div", { class: "alignment", role: "group", "aria-label": texts.detail.figure }, drawing);
  redrawOnResize(frame, drawing, lines, explanation.links);
  return frame;
}

/** @param {Explanation} explanation @param {Side} side */
function nameLine(explanation, side) {
  const name = explanation[side];
  const label = side === "query" ? texts.detail.asked : texts.detail.listed;
  return h(
    "p",
    { class: `line ${side}` },
    h("span", { class: "label" }, label),
    h("bdi", { class: "whole", ...writing(name.text) }, words(name, agreeingSpans(explanation, side))),
  );
}

/**
 * Every character of the name: words in their own elements, what stands between them as text.
 * @param {ExplainedName} name
 * @param {import("./marked.js").Span[]} spans
 */
function words({ text, tokens }, spans) {
  let at = 0;
  const parts = tokens.flatMap(({ start, end, link, class: kind }) => {
    const between = text.slice(at, start);
    at = end;
    return [between, h("span", { class: `word ${kind}${link === undefined ? " alone" : ""}` }, marked(text, spans, start, end))];
  });
  return [...parts, text.slice(at)];
}

/**
 * Lines follow the words whenever the drawing changes its size; a drawing wider than its frame can be scrolled,
 * with the keyboard too.
 * @param {HTMLElement} frame
 * @param {HTMLElement} drawing
 * @param {SVGSVGElement} lines
 * @param {Link[]} links
 */
function redrawOnResize(frame, drawing, lines, links) {
  const draw = () => {
    if (!frame.isConnected) return observer.disconnect();
    frame.toggleAttribute("data-wide", frame.scrollWidth > frame.clientWidth);
    if (frame.hasAttribute("data-wide")) frame.tabIndex = 0;
    else frame.removeAttribute("tabindex");
    lines.setAttribute("width", String(drawing.clientWidth));
    fill(lines, links.flatMap((link) => linesOf(link, drawing)));
  };
  const observer = new ResizeObserver(draw);
  observer.observe(frame);
  observer.observe(drawing);
}

/** One line from each word on one side to each on the other. @param {Link} link @param {HTMLElement} drawing */
function linesOf(link, drawing) {
  const left = drawing.getBoundingClientRect().left;
  const middle = (/** @type {Side} */ side, /** @type {number} */ i) => {
    const box = drawing.querySelectorAll(`.${side} .word`)[i].getBoundingClientRect();
    return box.left + box.width / 2 - left;
  };
  return link.query.flatMap((q) => link.listed.map((l) => line(link, middle("query", q), middle("listed", l))));
}

/** From this similarity up words count as the same, or as close. */
const SAME = 0.995;
const CLOSE = 0.85;

/** @param {number} similarity */
const closeness = (similarity) => (similarity >= SAME ? "as-one" : similarity >= CLOSE ? "close" : "far");

/** Its weight and its colour say how alike the words are. @param {Link} link @param {number} from @param {number} to */
function line({ similarity, how }, from, to) {
  const bend = GAP / 2;
  return svg("path", {
    class: `link ${how} ${closeness(similarity)}`,
    d: `M${from} 0C${from} ${bend} ${to} ${bend} ${to} ${GAP}`,
    "stroke-width": (1 + 2 * Math.max(0, similarity - 0.5) * 2).toFixed(2),
  });
}
