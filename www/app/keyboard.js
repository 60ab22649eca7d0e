/**
 * The keyboard: `/` to the name, arrows through the hits, Enter to the details, Escape back, `?` for help.
 */
import { byId } from "./dom.js";

/**
 * @typedef {object} Places
 * @property {HTMLInputElement} name
 * @property {() => void} toName shows the Screen view, with the focus in its field
 * @property {() => boolean} screenShown whether the Screen view is the one that is shown
 * @property {() => HTMLButtonElement[]} rows
 * @property {() => void} openDetail
 * @property {(row: HTMLElement, open: boolean) => void} expand unfolds or folds the other listings of a row's party
 * @property {(id: string) => void} choose a hit to be compared, or no longer
 * @property {() => void} compare
 * @property {() => void} leaveDetail
 * @property {() => void} help
 * @property {() => boolean} dialogOpen
 */

/** @param {Places} places */
export function startKeyboard(places) {
  const detail = byId("detail", HTMLElement);
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || places.dialogOpen()) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = /** @type {Element} */ (event.target);
    const row = places.rows().findIndex((one) => one === target);
    const done =
      target === places.name ? inName(event.key, places)
      : row >= 0 ? inRows(event.key, row, places)
      : detail.contains(target) ? inDetail(event.key, places)
      : false;
    if (done || (!takesText(target) && anywhere(event.key, places))) event.preventDefault();
  });
}

/** @param {string} key @param {Places} places */
function inName(key, { name, rows }) {
  if (key === "Escape") name.select();
  else if (key === "ArrowDown" || key === "Enter") rows()[0]?.focus();
  else return false;
  return true;
}

/** @param {string} key @param {number} row @param {Places} places */
function inRows(key, row, { name, rows, openDetail, expand, choose, compare }) {
  const all = rows();
  if (key === "ArrowDown") all[Math.min(row + 1, all.length - 1)].focus();
  else if (key === "ArrowUp") (row === 0 ? name : all[row - 1]).focus();
  else if (key === "Home") all[0].focus();
  else if (key === "End") all[all.length - 1].focus();
  else if (key === "Enter" || key === " ") openDetail();
  else if (key === "Escape") name.focus();
  else if (key === "c") choose(String(all[row].dataset.id));
  else if (key === "C") compare();
  else if (key === "ArrowRight" || key === "ArrowLeft") expand(all[row], (key === "ArrowRight") !== isRightToLeft());
  else return false;
  return true;
}

const isRightToLeft = () => document.documentElement.dir === "rtl";

/** @param {string} key @param {Places} places */
function inDetail(key, { leaveDetail }) {
  if (key !== "Escape") return false;
  leaveDetail();
  return true;
}

/** @param {string} key @param {Places} places */
function anywhere(key, { name, toName, screenShown, help }) {
  if (key === "/") {
    toName();
    name.select();
  } else if (key === "?") help();
  else if (key === "Escape" && screenShown()) name.focus();
  else return false;
  return true;
}

/** Whether a character typed there is text. @param {Element} target */
function takesText(target) {
  return target.matches("textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio], [type=button], [type=file])");
}
