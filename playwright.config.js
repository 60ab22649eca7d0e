// Browser tests of the built page, in the system's own Chromium and Firefox.
//
// `cargo xtask test` builds and serves the page and passes its address; without one (`npx playwright test`)
// `cargo xtask serve` is started here.

import { defineConfig } from "@playwright/test";

const PORT = 8417;
const servedUrl = process.env.NAME_SCREENER_URL;
const report = process.env.NAME_SCREENER_REPORT;

// As root, without a display or a network, Chromium needs or is quieter with these.
const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  fullyParallel: true,
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  // Generous: a slow machine is no failure, and what hangs is found all the same.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: servedUrl ?? `http://127.0.0.1:${PORT}/`,
    locale: "en-GB",
    timezoneId: "UTC",
  },
  webServer: servedUrl
    ? undefined
    : {
        command: `cargo xtask serve --port ${PORT}`,
        url: `http://127.0.0.1:${PORT}/`,
        timeout: 600_000,
        // One that runs already may serve another folder; NAME_SCREENER_URL names it where it is meant.
        reuseExistingServer: false,
      },
  projects: [
    {
      name: "chromium",
      use: {
        browserName: "chromium",
        launchOptions: {
          executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
          args: CHROMIUM_ARGUMENTS,
        },
      },
    },
    {
      name: "firefox",
      use: {
        browserName: "firefox",
        // Over WebDriver BiDi: drives the released browser, where Playwright's own protocol needs a patched one.
        channel: "moz-firefox",
        launchOptions: { executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr" },
      },
    },
  ],
});
