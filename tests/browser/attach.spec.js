// `attachScreener` on a field of a page that is not the screener's own.

import AxeBuilder from "@axe-core/playwright";
import { expect, openBlank, test } from "./screener-page.js";

const HIT = "Kil Jong Hun";
const CLEAR = "Maria Garcia Zzyzx";

test.beforeEach(async ({ page }) => {
  await openBlank(page);
  await page.evaluate(async () => {
    const { attachScreener } = await import(new URL("/attach.js", location.href).href);
    const form = document.createElement("form");
    form.append(Object.assign(document.createElement("label"), { htmlFor: "customer", textContent: "Customer" }));
    const field = Object.assign(document.createElement("input"), { id: "customer" });
    form.append(field);
    document.body.append(form);
    document.documentElement.lang = "en";
    const events = /** @type {any[]} */ ([]);
    /** @param {object} [options] */
    const attach = (options) => {
      const attached = attachScreener(field, { lists: ["us-ofac-sdn"], ...options });
      for (const type of ["ready", "screened", "hit", "error", "warning"]) {
        attached.addEventListener(type, (/** @type {any} */ { detail }) => events.push([type, detail.query ?? detail.error?.code]));
      }
      Object.assign(window, { attached });
      return attached;
    };
    Object.assign(window, { attach, attachScreener, field, form, events, badge: () => document.querySelector(".name-screener-badge")?.textContent });
  });
});

/** @param {import("@playwright/test").Page} page @param {object} [options] */
async function attach(page, options) {
  await page.evaluate((options) => void Reflect.get(window, "attach")(options), options);
  return { field: page.locator("#customer"), badge: page.locator(".name-screener-badge") };
}

test("a field is screened as it is filled, and described by its badge", async ({ page }) => {
  const { field, badge } = await attach(page);
  await field.fill(HIT);
  await expect(badge).toContainText(/^\d hits?, best .*KIL.* \d\.\d\d$/i);
  await expect(field).toHaveAccessibleDescription(/hits?, best/);
  await field.fill(CLEAR);
  await expect(badge).toHaveText("No match in 1 list");
  await field.fill("");
  await expect(badge).toHaveText("");
  await field.fill("?!");
  await expect(badge).toContainText("Not screened:");
  const events = await page.evaluate(() => Reflect.get(window, "events"));
  expect(events.filter(([type]) => type !== "warning")).toEqual([["ready", null], ["screened", HIT], ["hit", HIT], ["screened", CLEAR], ["error", "empty-query"]]
    .map(([type, detail]) => [type, detail ?? undefined]));
  const { violations } = await new AxeBuilder({ page }).disableRules(["landmark-one-main", "page-has-heading-one", "region"]).analyze();
  expect(violations).toEqual([]);
});

test("no stale answer stands beside a newer value, whoever changed it", async ({ page }) => {
  const { field, badge } = await attach(page);
  await field.fill(HIT);
  await expect(badge).toContainText("best");
  const said = await page.evaluate(async () => {
    const { field, form, badge, attached } = /** @type {any} */ (window);
    const said = /** @type {string[]} */ ([]);
    const settle = async (/** @type {string} */ value) => {
      field.value = value;
      await attached.check();
    };
    field.value = "Somebody Else";
    said.push(`set: ${badge()} ${attached.result}`);
    await settle("Kil Jong Hun");
    field.setRangeText("X", 0, 3);
    said.push(`range: ${badge()} ${attached.result}`);
    await settle("Kil Jong Hun");
    form.reset();
    await new Promise(requestAnimationFrame);
    said.push(`reset: ${badge()} ${attached.result}`);
    return said;
  });
  expect(said).toEqual(["set: screening undefined", "range: screening undefined", "reset:  undefined"]);
});

test("a field whose framework watches its value itself keeps that", async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { attach, field, badge } = /** @type {any} */ (window);
    const { get, set } = /** @type {Required<PropertyDescriptor>} */ (Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value"));
    const told = /** @type {string[]} */ ([]);
    Object.defineProperty(field, "value", { configurable: true, get, set(value) { told.push(value); set.call(this, value); } });
    const before = Object.getOwnPropertyDescriptor(field, "value");
    const attached = attach();
    field.value = "Kil Jong Hun";
    await attached.check();
    const shown = badge();
    attached.detach();
    field.value = "after";
    return { told, shown, same: Object.getOwnPropertyDescriptor(field, "value")?.set === before?.set };
  });
  expect(seen).toEqual({ told: ["Kil Jong Hun", "after"], shown: expect.stringContaining("best"), same: true });
});

test("check answers for the value that stands there when the answer comes", async ({ page }) => {
  const answers = await page.evaluate(async ([hit, clear]) => {
    const { attach, field } = /** @type {any} */ (window);
    const attached = attach();
    const early = attached.check();
    field.value = hit;
    const first = await early;
    const second = attached.check();
    field.value = clear;
    const changed = await second;
    field.value = "  ";
    const blank = await attached.check();
    return { first: [first.query, first.total > 0], changed: [changed.query, changed.total], blank };
  }, [HIT, CLEAR]);
  expect(answers).toEqual({ first: [HIT, true], changed: [CLEAR, 0], blank: null });
});

test("check rejects while lists are missing, and works once they can be had", async ({ page }) => {
  await page.route("**/lists/un-sc.pack", (route) => route.fulfill({ status: 404 }));
  const { badge, field } = await attach(page, { lists: ["us-ofac-consolidated", "un-sc"] });
  await field.fill(CLEAR);
  await expect(badge).toContainText("Not screened:");
  const check = () => page.evaluate(() => Reflect.get(window, "attached").check().then((/** @type {any} */ { total }) => total, (/** @type {any} */ { code }) => code));
  expect(await check()).toBe("list-failed");
  await expect(badge).toContainText("404");
  await page.unroute("**/lists/un-sc.pack");
  expect(await check()).toBe(0);
  await expect(badge).toHaveText("No match in 2 lists");
});

test("with allowPartial the badge and the answer say that it is not the whole", async ({ page }) => {
  await page.route("**/lists/un-sc.pack", (route) => route.fulfill({ status: 404 }));
  const { badge, field } = await attach(page, { lists: ["us-ofac-consolidated", "un-sc"], allowPartial: true });
  await field.fill(CLEAR);
  await expect(badge).toHaveText("Nothing in 1 list; others were not loaded");
  expect(await page.evaluate(async () => (await Reflect.get(window, "attached").check()).complete)).toBe(false);
});

test("developers are warned once, without the name, of services that may read the field", async ({ page }) => {
  /** @type {string[]} */
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  const readers = await page.evaluate(async () => {
    const { attachScreener, field } = /** @type {any} */ (window);
    field.value = "Secret Customer";
    const told = /** @type {any[]} */ ([]);
    const once = async (/** @type {object} */ options) => {
      const attached = attachScreener(field, { lists: ["un-sc"], ...options });
      attached.addEventListener("warning", (/** @type {any} */ { detail }) => told.push(detail.readers.map((/** @type {any} */ one) => one.service)));
      await new Promise((resolve) => setTimeout(resolve));
      attached.detach();
    };
    await once({});
    await once({});
    const before = field.outerHTML;
    await once({ protect: true });
    const after = field.outerHTML;
    for (const [name, value] of [["spellcheck", "false"], ["autocomplete", "off"], ["autocorrect", "off"], ["writingsuggestions", "false"], ["translate", "no"]]) field.setAttribute(name, value);
    await once({});
    return { told, restored: before === after };
  });
  // Firefox checks no spelling in fields of one line unless told to.
  const spelling = await page.evaluate(() => document.createElement("input").spellcheck);
  const all = [...(spelling ? ["spelling"] : []), "history", "correction", "suggestions", "translation"];
  expect(readers).toEqual({ told: [all, all], restored: true });
  expect(said.filter((text) => text.includes("name-screener:"))).toHaveLength(1);
  expect(said.join()).not.toContain("Secret");
});

test("detached, the field is as it was", async ({ page }) => {
  const { field, badge } = await attach(page, { protect: true });
  await field.fill(HIT);
  await expect(badge).toContainText("best");
  const after = await page.evaluate(async () => {
    const { attached, field, form, events } = /** @type {any} */ (window);
    attached.detach();
    attached.detach();
    const before = events.length;
    field.value = "Kim Yong Chol";
    const code = await attached.check().catch((/** @type {any} */ error) => error.code);
    return { code, told: events.length - before, html: form.outerHTML, own: Object.getOwnPropertyNames(field) };
  });
  expect(after).toEqual({ code: "closed", told: 0, html: '<form><label for="customer">Customer</label><input id="customer"></form>', own: [] });
});

test("what is no field, and options that do not exist, are refused at once", async ({ page }) => {
  const codes = await page.evaluate(() => {
    const { attachScreener, field } = /** @type {any} */ (window);
    const code = (/** @type {() => void} */ act) => {
      try {
        act();
      } catch (error) {
        return /** @type {any} */ (error).code;
      }
    };
    return [() => attachScreener(null), () => attachScreener(document.body), () => attachScreener(field, { treshold: 1 })].map(code);
  });
  expect(codes).toEqual(["bad-option", "bad-option", "bad-option"]);
});
