/**
 * How the words of two names met, in the page's language: an explanation in, statements out. In English they are the engine's own `words`, but
 * for those of facts, which effects.js has.
 *
 * @typedef {import("../name-screener.js").Explanation} Explanation
 * @typedef {import("../name-screener.js").ExplainedName} ExplainedName
 * @typedef {import("../name-screener.js").Link} Link
 */
import { texts } from "../texts.js";

/** At least so similar, a word is taken for another spelling of the same. */
const RESPELT = 0.9;
/** What only the engine's words say: it weighs the order of words by more than the links show. */
const REORDERED = "The words stand in another order.";

/** @param {Explanation} explanation @param {number} nameScore @returns {string[]} */
export function statements({ query, listed, links, words }, nameScore) {
  const t = texts.explained;
  return [
    ...links.map((link) => met(link, query, listed)),
    ...unmatched(query).map(t.notListed),
    ...unmatched(listed).map(t.notAsked),
    ...(links.length === 1 && Math.max(query.tokens.length, listed.tokens.length) > 1 ? [t.oneWord] : []),
    ...(words.includes(REORDERED) ? [t.reordered] : []),
    ...(nameScore === 1 ? [t.equal] : []),
  ];
}

/** @param {Link} link @param {ExplainedName} query @param {ExplainedName} listed */
function met(link, query, listed) {
  const t = texts.explained;
  const [asked, found] = [quoted(query, link.query), quoted(listed, link.listed)];
  // A millionth mends what only binary fractions lack.
  const percent = Math.floor(link.similarity * 100 + 1e-6);
  if (link.how === "similar") return link.similarity < RESPELT ? t.similar(asked, found, percent) : t.respelt(asked, found, percent);
  return t.how[link.how](asked, found);
}

/** @param {ExplainedName} name */
function unmatched(name) {
  return name.tokens.flatMap((token, i) => {
    if (token.link !== undefined) return [];
    const word = quoted(name, [i]);
    return [token.class === "name" ? word : texts.explained.classed(word, texts.explained.classes[token.class])];
  });
}

/** From the first to the last of these neighbouring words, kept apart from the direction of the sentence. @param {ExplainedName} name @param {number[]} tokens */
function quoted({ text, tokens }, [first, ...rest]) {
  const written = text.slice(tokens[first].start, tokens[rest.at(-1) ?? first].end);
  return texts.explained.quoted(`\u2068${written}\u2069`);
}
