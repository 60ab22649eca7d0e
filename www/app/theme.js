/**
 * Light, dark or the system's own colours: a button that goes round. Kept nowhere, so a reload follows the system.
 */
import { texts } from "../texts.js";
import { byId, fill, h } from "./dom.js";

const THEMES = ["system", "light", "dark"];

export function startTheme() {
  const button = byId("theme", HTMLButtonElement);
  const root = document.documentElement;
  let at = 0;
  const show = () => {
    const theme = THEMES[at];
    root.classList.toggle("light", theme === "light");
    root.classList.toggle("dark", theme === "dark");
    fill(button, h("span", { "aria-hidden": "true" }, "◐ "), h("span", { class: "hidden" }, `${texts.head.theme}: `), h("span", { class: "theme" }, texts.head.themes[theme]));
  };
  button.addEventListener("click", () => {
    at = (at + 1) % THEMES.length;
    show();
  });
  show();
}
