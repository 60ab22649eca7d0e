// Tries the settings that each library's documentation names: names and queries in, a line for each setting out.
//
// NAME_SCREENER_NAMES=... NAME_SCREENER_QUERIES=... node benches/peers/settings.js [LIBRARY]: the files are those that
// `cargo xtask bench --seed 2` leaves in target/xtask/bench/. Slow: minutes for each setting of Fuse.js.

import { readFileSync } from "node:fs";
import FlexSearch from "./node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs";
import { flexSearch, fuse, longer, miniSearch, uFuzzy } from "./engines.js";
import { isRight } from "./right.js";

const read = (/** @type {string} */ variable) => JSON.parse(readFileSync(process.env[variable] ?? "", "utf8"));
const { parties, names } = read("NAME_SCREENER_NAMES");
const queries = read("NAME_SCREENER_QUERIES");
const texts = names.map((/** @type {[number, string]} */ [, text]) => text);
const { Charset } = FlexSearch;

const UNICODE = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: "\\p{Ll}\\p{Lu}",
  intraBound: "\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}",
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
};

/** @type {[string, number, Record<string, import("./engines.js").Build>][]} */
const SETTINGS = [
  ["MiniSearch", 1, {
    "fuzzy 0.2": miniSearch({ fuzzy: 0.2 }),
    "fuzzy 0.2 and prefix from four letters": miniSearch(),
    "fuzzy 0.2, prefix": miniSearch({ fuzzy: 0.2, prefix: true }),
    "fuzzy 0.3 from four letters": miniSearch({ fuzzy: longer(0.3) }),
    "fuzzy 0.4": miniSearch({ fuzzy: 0.4 }),
  }],
  ["FlexSearch", 1, {
    "tolerant, Normalize": flexSearch({ tokenize: "tolerant", encoder: Charset.Normalize }),
    "tolerant, LatinBalance": flexSearch(),
    "tolerant, LatinAdvanced": flexSearch({ tokenize: "tolerant", encoder: Charset.LatinAdvanced }),
    "tolerant, LatinExtra": flexSearch({ tokenize: "tolerant", encoder: Charset.LatinExtra }),
    "strict, LatinAdvanced": flexSearch({ tokenize: "strict", encoder: Charset.LatinAdvanced }),
    "strict, LatinExtra": flexSearch({ tokenize: "strict", encoder: Charset.LatinExtra }),
    "strict, LatinSoundex": flexSearch({ tokenize: "strict", encoder: Charset.LatinSoundex }),
    "forward, LatinAdvanced": flexSearch({ tokenize: "forward", encoder: Charset.LatinAdvanced }),
    "full, LatinBalance": flexSearch({ tokenize: "full", encoder: Charset.LatinBalance }),
  }],
  ["uFuzzy", 10, {
    "intraMode 1": uFuzzy(),
    "intraMode 1, unicode": uFuzzy({ ...UNICODE, intraMode: 1 }),
    "intraMode 0, intraIns 1": uFuzzy({ intraMode: 0, intraIns: 1 }),
  }],
  ["Fuse.js", 40, {
    "useTokenSearch": fuse(),
    "default": fuse({}),
    "ignoreLocation": fuse({ ignoreLocation: true }),
  }],
];

/** @param {number} part @param {number} all */
const percent = (part, all) => `${((100 * part) / all).toFixed(1)} %`;

/** @param {import("./engines.js").Search} search @param {number} every */
function tried(search, every) {
  const asked = queries.filter((/** @type {unknown} */ _, /** @type {number} */ place) => place % every === 0);
  const start = performance.now();
  const right = asked.map((/** @type {any} */ query) => {
    const found = search(query.query).map((place) => parties[names[place][0]]);
    return { slip: query.slip, right: isRight(found, query.right) };
  });
  const mean = (performance.now() - start) / asked.length;
  const slips = right.filter((/** @type {any} */ one) => one.slip);
  const share = (/** @type {any[]} */ some) => percent(some.filter((one) => one.right).length, some.length);
  return `right ${share(right)} of ${asked.length}, of slips ${share(slips)} of ${slips.length}; mean ${mean.toFixed(2)} ms`;
}

for (const [library, every, settings] of SETTINGS) {
  if (process.argv[2] && process.argv[2] !== library) continue;
  for (const [label, build] of Object.entries(settings)) {
    const start = performance.now();
    const search = build(texts);
    const built = performance.now() - start;
    console.log(`${library}, ${label}: ${tried(search, every)}; built in ${built.toFixed(0)} ms`);
  }
}
