// The element <name-screener> in a page that is not the screener's own, under the strict policy with Trusted Types.

import AxeBuilder from "@axe-core/playwright";
import { expect, openBlank, replace, test } from "./screener-page.js";

const HIT = "Kil Jong Hun";

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const violations = /** @type {string[]} */ ([]);
    addEventListener("securitypolicyviolation", (event) => violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
    const workers = { made: 0, ended: 0 };
    const { Worker } = window;
    const { terminate } = Worker.prototype;
    Worker.prototype.terminate = function () {
      workers.ended += 1;
      terminate.call(this);
    };
    Object.assign(window, {
      Worker: class extends Worker {
        /** @param {string} url @param {WorkerOptions} [options] */
        constructor(url, options) {
          super(url, options);
          workers.made += 1;
        }
      },
      seen: { violations, workers, events: [] },
    });
  });
  await openBlank(page);
});

const seen = (/** @type {import("@playwright/test").Page} */ page) => page.evaluate(() => Reflect.get(window, "seen"));

/**
 * Puts elements into the page, as its markup would.
 * @param {import("@playwright/test").Page} page
 * @param {...Record<string, string>} elements their attributes
 */
async function embed(page, ...elements) {
  await page.evaluate(async (elements) => {
    await import(new URL("/element-define.js", location.href).href);
    const { events } = Reflect.get(window, "seen");
    for (const type of ["ready", "screened", "hit", "error"]) {
      const target = type === "error" ? undefined : document;
      target?.addEventListener(type, (event) => events.push([type, Reflect.get(event, "detail").query]));
    }
    for (const attributes of elements) {
      const element = document.createElement("name-screener");
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.addEventListener("error", (event) => events.push(["error", Reflect.get(event, "detail").error.code]));
      document.body.append(element);
    }
  }, elements);
}

/** @param {import("@playwright/test").Page} page */
function parts(page) {
  const element = page.locator("name-screener").first();
  return {
    element,
    field: element.getByRole("textbox"),
    status: element.locator("[part=status]"),
    hits: element.locator("[part=hit]"),
    detail: element.locator("[part=detail]:not([hidden])"),
  };
}

test("a name that is typed is screened, and the events say so", async ({ page }) => {
  await embed(page, { lists: "us-ofac-sdn un-sc" });
  const { field, status, hits } = parts(page);
  await expect(status).toHaveText(/^Ready: OFAC SDN \(.+\) and UN \(.+\)\.$/);
  await field.fill(HIT);
  await expect(hits.first()).toContainText(/KIL, Jong Hun/i);
  await expect(status).toHaveText(/^\d+ hits? at or above 0\.85 in OFAC SDN/);
  await field.fill("Maria Garcia Zzyzx");
  await expect(status).toHaveText(/^No match at or above 0\.85 in OFAC SDN .+ Highest score: 0\.\d\d\.$/);
  await expect(hits).toHaveCount(0);
  const { events, violations } = await seen(page);
  expect(events).toEqual([["ready", undefined], ["screened", HIT], ["hit", HIT], ["screened", "Maria Garcia Zzyzx"]]);
  expect(violations).toEqual([]);
});

test("all elements and fields share one worker and one copy of each list, and the last one ends it", async ({ page }) => {
  /** @type {string[]} */
  const requests = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await embed(page, { lists: "un-sc" }, { lists: "us-ofac-consolidated un-sc" }, { lists: "/lists/un-sc.pack" });
  const states = await page.evaluate(async () => {
    const { attachScreener } = await import(new URL("/attach.js", location.href).href);
    const field = document.body.appendChild(document.createElement("input"));
    const attached = attachScreener(field, { lists: ["us-ofac-consolidated"] });
    Object.assign(window, { attached });
    field.value = "Kim";
    const answers = [...document.querySelectorAll("name-screener")].slice(0, 2).map((element) => Reflect.get(element, "screen").call(element, "Kim"));
    return (await Promise.all([...answers, attached.check()])).map(({ lists, complete }) => [complete, ...lists.map((/** @type {any} */ list) => list.id)]);
  });
  expect(states).toEqual([[true, "un-sc"], [true, "us-ofac-consolidated", "un-sc"], [true, "us-ofac-consolidated"]]);
  expect(requests.filter((path) => path === "/lists/us-ofac-consolidated.pack")).toHaveLength(1);
  expect((await seen(page)).workers).toEqual({ made: 1, ended: 0 });
  await page.evaluate(() => {
    document.body.replaceChildren();
    Reflect.get(window, "attached").detach();
  });
  await expect.poll(async () => (await seen(page)).workers).toEqual({ made: 1, ended: 1 });
});

test("moved, removed and put back it goes on; while it is nowhere it screens nothing", async ({ page }) => {
  await embed(page, { lists: "un-sc" });
  const { field, hits } = parts(page);
  await field.fill("Ri Won Ho");
  await expect(hits).not.toHaveCount(0);
  const code = await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("name-screener"));
    document.body.prepend(element);
    element.remove();
    Object.assign(window, { element });
    return element.screen("Kim").catch((/** @type {any} */ error) => error.code);
  });
  expect(code).toBe("closed");
  await page.evaluate(() => document.body.append(Reflect.get(window, "element")));
  await field.fill("Ri Won Ho");
  await expect(hits).not.toHaveCount(0);
  expect((await seen(page)).workers.made).toBe(1);
});

test("attributes count from the moment they change, and wrong ones are said", async ({ page }) => {
  await embed(page, { lists: "un-sc us-ofac-sdn" });
  const { element, field, status, hits } = parts(page);
  await field.fill("Kim Yong Chol");
  await expect(hits.nth(1)).toBeVisible();
  const all = await hits.count();
  const set = (/** @type {string} */ name, /** @type {string} */ value) => element.evaluate((node, [name, value]) => node.setAttribute(name, value), [name, value]);
  await set("threshold", "0.6");
  await expect(status).toContainText("at or above 0.60");
  expect(await hits.count()).toBeGreaterThan(all);
  await set("threshold", "high");
  await expect(status).toHaveText('The attribute threshold is "high"; it must be a number from 0 to 1.');
  await expect(hits).toHaveCount(0);
  await set("threshold", "2");
  await expect(status).toContainText("threshold");
  await set("threshold", "0.85");
  await set("kinds", "vessel");
  await expect(status).toContainText("No match");
  await set("kinds", "ship");
  await expect(status).toContainText("ship");
  await set("kinds", "person, organization");
  await set("limit", "1");
  await expect(hits).toHaveCount(1);
  await expect(status).toContainText("The best 1 hit is shown");
  await set("assets", "http://[");
  await expect(status).toContainText('`assets` is "http://["');
  await element.evaluate((node) => node.removeAttribute("assets"));
  await set("lists", "no-such-list");
  await expect(status).toContainText('There is no list "no-such-list"');
  await set("lists", "un-sc");
  await expect(status).toContainText("in UN (");
  expect((await seen(page)).events.filter((/** @type {string[]} */ [type]) => type === "error").map((/** @type {string[]} */ [, code]) => code))
    .toEqual(["bad-option", "bad-option", "bad-option", "bad-option", "bad-option"]);
});

test("a list that fails is an error and never 'no match'; trying again mends it", async ({ page }) => {
  await page.route("**/lists/un-sc.pack", (route) => route.fulfill({ status: 404 }));
  await embed(page, { lists: "us-ofac-consolidated un-sc" });
  const { element, field, status } = parts(page);
  await expect(status).toContainText("404");
  await field.fill("Barack Obama");
  await expect(status).toContainText("404");
  await expect(element).not.toContainText("No match");
  await page.unroute("**/lists/un-sc.pack");
  await element.getByRole("button", { name: "Try again" }).click();
  await expect(status).toContainText("No match");
  await expect(element.getByRole("button", { name: "Try again" })).toBeHidden();
});

test("with allow-partial it screens what there is and says what is missing", async ({ page }) => {
  await page.route("**/lists/un-sc.pack", (route) => route.fulfill({ status: 404 }));
  await embed(page, { lists: "us-ofac-consolidated un-sc", "allow-partial": "" });
  const { element, field, status } = parts(page);
  await field.fill("Barack Obama");
  await expect(status).toContainText("but other lists were not searched");
  await expect(element).toContainText("UN not loaded: the server answered 404");
});

test("an engine that stops is said, and starts again on request", async ({ page }) => {
  await replace(page, "worker.js", (body) => `
    const post = self.postMessage.bind(self);
    self.postMessage = (message) => (message.result?.query === "Crash" ? setTimeout(() => { throw new Error("crashed"); }) : post(message));
    ${body}`);
  await embed(page, { lists: "un-sc" });
  const { element, field, status } = parts(page);
  await expect(status).toContainText("Ready");
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any} */ transfer) {
      if (message.args?.query === "Crash") this.dispatchEvent(new ErrorEvent("error", { message: "crashed", cancelable: true }));
      else postMessage.call(this, message, transfer);
    };
  });
  await field.fill("Crash");
  await expect(status).toContainText("The engine stopped (crashed)");
  await field.fill("Ri Won Ho");
  await expect(status).toContainText("The engine stopped");
  await element.getByRole("button", { name: "Try again" }).click();
  await expect(status).toContainText("at or above 0.85 in UN");
});

test("the keyboard reaches every hit and its facts", async ({ page }) => {
  await embed(page, { lists: "us-ofac-sdn" });
  const { element, field, hits, detail } = parts(page);
  await field.focus();
  await page.keyboard.type("Kim Yong Chol");
  await expect(hits.nth(1)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(detail).toContainText("us-ofac-sdn:");
  await expect(hits.nth(1)).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Enter");
  await expect(detail).toHaveCount(0);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowUp");
  await expect(field).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field).toBeFocused();
  await expect(element.getByRole("status")).toHaveText(/^\d+ hits\. Best: .+, score \d\.\d\d\.$/);
});

test("it adds no globals, no styles and no request to its page", async ({ page }) => {
  // Playwright's own come when it types.
  const globals = () => page.evaluate(() => Object.keys(window).filter((name) => !name.startsWith("__pw")));
  const before = await globals();
  await embed(page, { lists: "un-sc" });
  const { field, hits } = parts(page);
  await expect(parts(page).status).toContainText("Ready");
  /** @type {string[]} */
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await field.fill("Ri Won Ho");
  await expect(hits).not.toHaveCount(0);
  await hits.first().click();
  expect(requests).toEqual([]);
  const after = await page.evaluate(() => ({
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    kept: [document.cookie, localStorage.length, sessionStorage.length, location.search, location.hash],
  }));
  expect(await globals()).toEqual(before);
  expect(after).toEqual({ sheets: 0, kept: ["", 0, 0, "", ""] });
});

test("browsers' own services do not get the name", async ({ page }) => {
  await embed(page, { lists: "un-sc" });
  const wanted = { spellcheck: "false", autocomplete: "off", autocorrect: "off", autocapitalize: "off", translate: "no", writingsuggestions: "false" };
  for (const [attribute, value] of Object.entries(wanted)) await expect(parts(page).field).toHaveAttribute(attribute, value);
});

test("text of lists and users is never markup", async ({ page }) => {
  await embed(page, { lists: "un-sc", label: "<img src=x>" });
  const { element, field, status } = parts(page);
  await expect(status).toContainText("Ready");
  await field.fill("<img src=x onerror=alert(1)>");
  await expect(status).toContainText("No match");
  await expect(element.locator("img")).toHaveCount(0);
});

test("colours, parts and direction come from the page", async ({ page }) => {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":root { color-scheme: dark; --name-screener-accent: rgb(1, 2, 3) } name-screener::part(input) { border-width: 3px } .rtl { direction: rtl }");
    document.adoptedStyleSheets = [sheet];
  });
  await embed(page, { lists: "un-sc" });
  const { element, field } = parts(page);
  expect(await field.evaluate((node) => getComputedStyle(node).borderTopWidth)).toBe("3px");
  const paper = await element.locator("[part=root]").evaluate((node) => getComputedStyle(node).backgroundColor);
  expect(paper, "dark where the page is dark").toBe("rgb(20, 23, 28)");
  await field.fill("Ri Won Ho");
  const bar = element.locator(".bar").first();
  expect(await bar.evaluate((node) => getComputedStyle(node, "::after").backgroundColor)).toBe("rgb(1, 2, 3)");
});

for (const [lang, dir, none] of /** @type {const} */ ([["de", "ltr", "Kein Treffer"], ["ar-EG", "rtl", "مطابقة"]])) {
  test(`its texts are in the language of what it stands in: ${lang}`, async ({ page }) => {
    await page.evaluate((lang) => (document.documentElement.lang = lang), lang);
    await embed(page, { lists: "un-sc" });
    const root = page.locator("name-screener [part=root]");
    await expect(root).toHaveAttribute("dir", dir);
    await page.locator("name-screener input").fill("Maria Garcia Zzyzx");
    await expect(page.locator("name-screener [part=status]")).toContainText(none);
    // One without a translation is in English.
    await page.locator("name-screener").evaluate((element) => element.setAttribute("lang", "fi"));
    await expect(page.locator("name-screener [part=status]")).toContainText("No match");
  });
}

for (const scheme of /** @type {const} */ (["light", "dark"])) {
  for (const width of [390, 1440]) {
    test(`axe finds nothing at ${width} pixels, ${scheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate((scheme) => {
        document.documentElement.lang = "en";
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`:root { color-scheme: ${scheme} } body { margin: 8px; background: light-dark(#fff, #14171c) }`);
        document.adoptedStyleSheets = [sheet];
      }, scheme);
      await embed(page, { lists: "us-ofac-sdn un-sc" });
      const { field, hits, detail } = parts(page);
      await field.fill("Kim Yong Chol");
      await hits.first().click();
      await expect(detail).toBeVisible();
      // The blank page has no heading and no landmark of its own.
      const { violations } = await new AxeBuilder({ page }).disableRules(["landmark-one-main", "page-has-heading-one", "region"]).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  }
}
