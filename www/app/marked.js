/**
 * Text with the characters marked that agree: spans of the explanation in, text nodes and `<mark>`s out.
 */
import { h } from "./dom.js";

/**
 * @typedef {import("../name-screener.js").Explanation} Explanation
 * @typedef {[start: number, end: number]} Span UTF-16 offsets, end exclusive
 */

/**
 * The spans of one side that agree, in order and without overlap.
 * @param {Explanation} explanation
 * @param {"query" | "listed"} side
 * @returns {Span[]}
 */
export function agreeingSpans(explanation, side) {
  const spans = explanation.links.flatMap((link) => link.agreeing[side]).sort((a, b) => a[0] - b[0]);
  return spans.filter(([start, end], i) => end > start && (i === 0 || start >= spans[i - 1][1]));
}

/**
 * The part of `text` from `start` to `end`, marked.
 * @param {string} text
 * @param {Span[]} spans of the whole text
 * @param {number} [start]
 * @param {number} [end]
 * @returns {(string | HTMLElement)[]}
 */
export function marked(text, spans, start = 0, end = text.length) {
  const parts = [];
  let at = start;
  for (const [from, to] of spans) {
    const first = Math.max(from, start);
    const last = Math.min(to, end);
    if (last <= first) continue;
    parts.push(text.slice(at, first), h("mark", {}, text.slice(first, last)));
    at = last;
  }
  parts.push(text.slice(at, end));
  return parts.filter((part) => part !== "");
}
