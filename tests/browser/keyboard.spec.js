// The keyboard all the way: every place can be reached and left, and where the focus is can be seen.

import { expect, test } from "./screener-page.js";

test("the field has the focus at first; slash, arrows, Enter, Escape and question mark", async ({ page, screener }) => {
  await screener.open();
  await expect(screener.name).toBeFocused();
  await page.keyboard.type("Kim Yong Chol");
  await screener.answered();
  const row = (/** @type {number} */ n) => page.locator("#hits .hit:visible").nth(n);
  await page.keyboard.press("ArrowDown");
  await expect(row(0)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(row(2)).toBeFocused();
  await expect(row(2)).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("ArrowUp");
  await expect(row(1)).toBeFocused();
  const chosen = await row(1).locator(".hit-name bdi").textContent();
  await page.keyboard.press("Enter");
  await expect(screener.detail).toBeFocused();
  await expect(screener.detail.locator(".line.listed .whole")).toHaveText(String(chosen));
  await page.keyboard.press("Escape");
  await expect(row(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.locator("#hits .hit:visible").last()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#hits .hit:visible").last()).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowUp");
  await expect(screener.name).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("?");
  await expect(screener.dialog).toBeVisible();
  await expect(screener.dialog).toContainText("Keys");
  await page.keyboard.press("Escape");
  await expect(screener.dialog).toBeHidden();
  await expect(row(0)).toBeFocused();
  await page.keyboard.press("/");
  await expect(screener.name).toBeFocused();
  await page.keyboard.type("Jack Lew");
  await expect(screener.name).toHaveValue("Jack Lew");
});

test("in the field, slash and question mark are characters", async ({ page, screener }) => {
  await screener.open();
  await page.keyboard.type("a/b?");
  await expect(screener.name).toHaveValue("a/b?");
  await expect(screener.dialog).toBeHidden();
});

test("every stop of the Tab key can be seen and has a name", async ({ page, screener }) => {
  await screener.open();
  await screener.screen("Reconnaissance General Bureau");
  await page.evaluate(() => {
    const look = (/** @type {Element} */ element) => [element, element.closest("label")].map((one) => {
      if (!one) return "";
      const { outlineStyle, outlineWidth, boxShadow, opacity } = getComputedStyle(one);
      if (opacity === "0") return "";
      return outlineStyle === "none" ? boxShadow : `${outlineStyle} ${outlineWidth} ${boxShadow}`;
    }).join();
    Object.assign(window, { look, stops: new Map() });
  });
  // From the field up to the first stop, then down past the last: beyond it lie the browser's own buttons.
  for (const key of [...Array(9).fill("Shift+Tab"), "", ...Array(45).fill("Tab")]) {
    if (key === "") await screener.name.focus();
    else await page.keyboard.press(key);
    await page.evaluate(() => {
      const { look, stops } = /** @type {any} */ (window);
      const element = document.activeElement;
      // After its last stop the Tab key goes to the browser's own buttons, and the page keeps its active element.
      if (element && element !== document.body && document.hasFocus() && !stops.has(element)) stops.set(element, look(element));
    });
  }
  // Fields of dates have several stops each: how they look without the focus is seen when it has left for good.
  const stops = await page.evaluate(() => {
    const { look, stops } = /** @type {{ look: (element: Element) => string, stops: Map<HTMLElement, string> }} */ (/** @type {unknown} */ (window));
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return [...stops].map(([element, focused]) => ({
      what: element.id || element.className || element.getAttribute("type") || element.tagName,
      visible: focused !== look(element),
      named: (element.ariaLabel ?? element.innerText ?? "").trim() !== "" || "labels" in element && /** @type {HTMLInputElement} */ (element).labels?.length !== 0,
    }));
  });
  expect(stops.filter((stop) => !stop.visible || !stop.named)).toEqual([]);
  const reached = stops.map((stop) => stop.what);
  for (const place of ["name", "radio", "threshold", "checkbox", "hit", "detail", "A", "tab-lists", "show-privacy", "show-help", "theme"]) {
    expect(reached, `${place} among ${reached.join(", ")}`).toContain(place);
  }
});

test("dialogs keep the focus inside and give it back", async ({ page, screener }) => {
  await screener.open();
  const button = page.getByRole("button", { name: "Privacy" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(screener.dialog.getByRole("heading", { name: "Privacy" })).toBeVisible();
  for (const key of ["Tab", "Shift+Tab", "Tab"]) {
    await page.keyboard.press(key);
    expect(await page.evaluate(() => document.querySelector("dialog")?.contains(document.activeElement)), key).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
});

test("the outcome is announced once typing pauses, and only the last", async ({ page, screener }) => {
  await screener.open();
  await page.evaluate(() => {
    const region = /** @type {Element} */ (document.querySelector("[aria-live=polite]"));
    const heard = /** @type {string[]} */ ([]);
    Object.assign(window, { heard });
    new MutationObserver(() => region.textContent && heard.push(region.textContent)).observe(region, { childList: true });
  });
  // Within the page: from without, a busy machine makes pauses.
  await screener.name.evaluate(async (field) => {
    const name = "Kil Jong Hun";
    for (let typed = 1; typed <= name.length; typed += 1) {
      /** @type {HTMLInputElement} */ (field).value = name.slice(0, typed);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
  });
  await expect(page.locator("#announcer")).toContainText(/2 hits at or above 0\.85\. Best: .*KIL.*, (0\.9\d|1\.00)\./);
  expect(await page.evaluate(() => Reflect.get(window, "heard"))).toHaveLength(1);
});
