/**
 * Styles inside the shadow roots, as constructed sheets: these need no `style-src` of the page's policy and touch nothing outside.
 *
 * Colours come from custom properties named `--name-screener-…`; light or dark is what the page's `color-scheme` is where the element stands.
 */

const COLOURS = `
  --paper: var(--name-screener-paper, light-dark(#ffffff, #14171c));
  --shade: var(--name-screener-shade, light-dark(#f5f6f7, #1b1f26));
  --line: var(--name-screener-line, light-dark(#dcdfe4, #2d333c));
  --edge: var(--name-screener-edge, light-dark(#868e99, #6f7885));
  --ink: var(--name-screener-ink, light-dark(#14181f, #e8eaed));
  --faint: var(--name-screener-faint, light-dark(#565e6a, #a3abb7));
  --accent: var(--name-screener-accent, light-dark(#1d4f91, #8ab8f5));
  --amber: var(--name-screener-amber, light-dark(#7a4b00, #f2bd5c));
  --red: var(--name-screener-red, light-dark(#a11b12, #ff9b90));
  --radius: var(--name-screener-radius, 2px);
  --font: var(--name-screener-font, 400 14px/20px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
`;

const SHARED = `
  [hidden] { display: none !important; }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

const ELEMENT = `
  :host { ${COLOURS} display: block; max-width: 100%; color: var(--ink); font: var(--font); font-variant-numeric: tabular-nums; text-align: start; }
  *, ::before, ::after { box-sizing: border-box; }
  ${SHARED}
  p, ol, dl, dd { margin: 0; padding: 0; }
  .root { position: relative; padding: 12px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); }
  label { display: block; margin-bottom: 4px; color: var(--faint); font-size: .857em; }
  input { width: 100%; min-height: 36px; padding: 4px 8px; border: 1px solid var(--edge); border-radius: var(--radius);
    background: var(--paper); color: inherit; font: inherit; }
  ::placeholder { color: var(--faint); opacity: 1; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
  .status { min-height: 20px; margin-top: 8px; overflow-wrap: anywhere; }
  .status.failed, .status.refused { color: var(--red); white-space: pre-line; }
  .status.loading, .status.pending, .status.blank { color: var(--faint); }
  .warning { color: var(--amber); font-size: .857em; overflow-wrap: anywhere; }
  .again { min-height: 32px; margin-top: 8px; padding: 4px 12px; border: 1px solid var(--edge); border-radius: var(--radius); background: none;
    color: inherit; font: inherit; cursor: pointer; }
  ol { list-style: none; margin-top: 8px; border-top: 1px solid var(--line); }
  ol:empty { display: none; }
  li { border-bottom: 1px solid var(--line); }
  .hit { display: flex; gap: 12px; width: 100%; min-height: 40px; padding: 4px; border: 0; background: none; color: inherit; font: inherit;
    font-variant-numeric: inherit; text-align: start; cursor: pointer; }
  .hit:hover, .hit[aria-expanded=true] { background: var(--shade); }
  .score { flex: none; width: 40px; font-weight: 600; }
  .bar { display: block; position: relative; height: 4px; margin-top: 2px; background: var(--line); }
  .bar::after { content: ""; position: absolute; inset-block: 0; inset-inline-start: 0; width: calc(var(--score) * 100%); background: var(--accent); }
  .body { flex: 1; min-width: 0; }
  .name { display: block; color: var(--faint); overflow-wrap: anywhere; }
  mark { background: none; color: var(--ink); font-weight: 600; }
  .facts { display: block; color: var(--faint); font-size: .857em; line-height: 1.4; overflow-wrap: anywhere; }
  .tag { margin-inline-start: 8px; padding: 0 4px; border: 1px solid currentcolor; border-radius: 2px; color: var(--amber); font-size: .857em; line-height: 1.2; }
  .detail { padding-block: 4px 12px; padding-inline: 56px 8px; background: var(--shade); }
  dl { display: grid; grid-template-columns: max-content 1fr; column-gap: 12px; }
  dt { grid-column: 1; padding-top: 4px; color: var(--faint); font-size: .857em; }
  dd { grid-column: 2; overflow-wrap: anywhere; }
  dt + dd { padding-top: 4px; }
`;

const BADGE = `
  :host { ${COLOURS} display: inline-flex; max-width: 100%; margin-block: 4px; font: var(--font); font-size: 12px; line-height: 16px; }
  ${SHARED}
  .badge { display: inline-flex; gap: 4px; align-items: baseline; max-width: 100%; padding: 1px 6px; border: 1px solid currentcolor; border-radius: var(--radius);
    background: var(--paper); color: var(--faint); overflow-wrap: anywhere; }
  .badge.hit { color: var(--red); font-weight: 600; }
  .badge.clear { color: var(--ink); }
  .badge.failed, .badge.refused { color: var(--amber); }
`;

export const elementSheet = () => (made.element ??= sheet(ELEMENT));
export const badgeSheet = () => (made.badge ??= sheet(BADGE));

/** Made once, shared by all. @type {{ element?: CSSStyleSheet, badge?: CSSStyleSheet }} */
const made = {};

/** @param {string} css */
function sheet(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
