// WebKitGTK by the W3C's WebDriver protocol, which Playwright does not speak: as little of it as the tests here need.

import { spawn } from "node:child_process";
import { access } from "node:fs/promises";
import { createServer } from "node:net";

const DRIVER = process.env.WEBKIT_DRIVER ?? "/usr/bin/WebKitWebDriver";
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const SHADOW_ROOT = "shadow-6066-11e4-a52e-4f735466cecf";

/** Milliseconds until a browser that does not start, or a state that does not come, is a failure. */
const PATIENCE = 60_000;

/** Whether the driver and a virtual display are installed: on Debian, the packages webkit2gtk-driver and xvfb. */
export async function hasWebKit() {
  const found = await Promise.all([DRIVER, "/usr/bin/xvfb-run"].map((file) => access(file).then(() => true, () => false)));
  return found.every(Boolean);
}

export class WebKit {
  #driver;
  #session;

  /** @param {import("node:child_process").ChildProcess} driver @param {string} session its address */
  constructor(driver, session) {
    this.#driver = driver;
    this.#session = session;
  }

  /** Starts driver and browser, on a display of their own. */
  static async start() {
    const port = await freePort();
    // A group of its own, so that it ends with all that it started.
    const driver = spawn("xvfb-run", ["-a", DRIVER, `--port=${port}`], { stdio: "ignore", detached: true });
    const address = `http://127.0.0.1:${port}`;
    await until(() => fetch(`${address}/status`).then(({ ok }) => ok, () => false), "the driver does not answer");
    const browser = new WebKit(driver, "");
    try {
      const { sessionId } = await request("POST", `${address}/session`, { capabilities: { alwaysMatch: {} } });
      return new WebKit(driver, `${address}/session/${sessionId}`);
    } catch (error) {
      browser.#end();
      throw error;
    }
  }

  async close() {
    await request("DELETE", this.#session).catch(() => {});
    this.#end();
  }

  #end() {
    if (this.#driver.pid) process.kill(-this.#driver.pid);
  }

  /** @param {string} url */
  async open(url) {
    await request("POST", `${this.#session}/url`, { url });
  }

  /** Runs the body of a function in the page; a promise is waited for. @param {string} body @param {unknown[]} args @returns {Promise<any>} */
  run(body, ...args) {
    const script = `const done = arguments[arguments.length - 1]; (async (...args) => { ${body} })(...[...arguments].slice(0, -1)).then(done, (error) => done("failed: " + error));`;
    return request("POST", `${this.#session}/execute/async`, { script, args });
  }

  /** Waits until `body` returns something true in the page. @param {string} body @param {unknown[]} args */
  until(body, ...args) {
    return until(() => this.run(body, ...args), `never came true: ${body}`);
  }

  /**
   * Types as a person does, into the field that `css` names, in the shadow root of `host` where that is given.
   * @param {string} text
   * @param {string} css
   * @param {string} [host]
   */
  async type(text, css, host) {
    let from = this.#session;
    if (host) {
      const element = await request("POST", `${from}/element`, { using: "css selector", value: host });
      const root = await request("GET", `${from}/element/${element[ELEMENT]}/shadow`);
      from = `${from}/shadow/${root[SHADOW_ROOT]}`;
    }
    const field = await request("POST", `${from}/element`, { using: "css selector", value: css });
    await request("POST", `${this.#session}/element/${field[ELEMENT]}/value`, { text });
  }
}

/** @param {string} method @param {string} url @param {object} [body] @returns {Promise<any>} */
async function request(method, url, body) {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = /** @type {any} */ (await response.json());
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${value?.error}: ${value?.message}`);
  return value;
}

/** @param {() => Promise<unknown>} isTrue @param {string} otherwise */
async function until(isTrue, otherwise) {
  const end = Date.now() + PATIENCE;
  let last;
  while (Date.now() < end) {
    last = await isTrue();
    if (last && !String(last).startsWith("failed: ")) return last;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${otherwise} (${last})`);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
