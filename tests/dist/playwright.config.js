// Tests of what `cargo xtask dist` makes; `cargo xtask test` runs them on a folder that it has just made. By hand:
//
//   cargo xtask dist --allow-stale
//   NAME_SCREENER_DIST=$PWD/dist NAME_SCREENER_XTASK=$PWD/target/debug/xtask npx playwright test --config tests/dist

import base from "../../playwright.config.js";

const { baseURL, ...use } = base.use ?? {};

export default { ...base, testDir: ".", outputDir: "../../test-results/dist", webServer: undefined, use };
