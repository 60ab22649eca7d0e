// Bundles the page's modules: `node bundle.mjs WWW SOURCES OUT`; SOURCES has the scripts of the single file. Called by `cargo xtask dist`.
//
// OUT/site/         start.js and main.js with what they share, each worker as one classic script, styles.css
// OUT/single-file/  the whole page as one module, page.js, and start.js, which runs it; workers and styles as above
//
// Nothing is renamed or shortened: what is handed out is to be read.

import { readFile, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const [www, sources, out] = process.argv.slice(2);

/** A module keeps its own address, from the bundle's folder, wherever in the bundle it lands. */
const ownAddresses = {
  name: "own addresses",
  setup({ onLoad }) {
    onLoad({ filter: /\.m?js$/ }, async ({ path }) => {
      const own = `new URL(${JSON.stringify(relative(www, path).split(sep).join("/"))}, import.meta.url).href`;
      return { contents: (await readFile(path, "utf8")).replaceAll("import.meta.url", own), loader: "js" };
    });
  },
};

const common = {
  plugins: [ownAddresses],
  bundle: true,
  absWorkingDir: www,
  charset: "utf8",
  target: "es2023",
  logLevel: "warning",
  // For Node and for workers of others alone: no page loads it.
  external: ["./local-engine.js"],
};

/** The style sheets in the order in which the page names them, then those of the views. */
async function styleSheets() {
  const html = await readFile(join(www, "index.html"), "utf8");
  const named = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, href]) => href);
  const others = (await readdir(join(www, "styles"))).map((name) => `styles/${name}`).filter((href) => !named.includes(href));
  return [...named, ...others.sort()];
}

/** Every worker that the page may start, as app/workers.js names them. */
async function workers() {
  const { WORKERS } = await import(pathToFileURL(join(www, "app/workers.js")).href);
  return WORKERS.map((script) => relative(www, fileURLToPath(script)));
}

await build({
  ...common,
  entryPoints: { start: "app/start.js", main: "app/main.js" },
  outdir: join(out, "site"),
  format: "esm",
  splitting: true,
  chunkNames: "shared-[hash]",
});
for (const script of await workers()) {
  await build({ ...common, entryPoints: [script], outfile: join(out, "site", script), format: "iife", define: { "import.meta.url": "location.href" } });
}
const imports = (await styleSheets()).map((href) => `@import "./${href}";`).join("\n");
await build({ ...common, stdin: { contents: imports, loader: "css", resolveDir: www }, outfile: join(out, "site/styles.css") });
await build({
  ...common,
  entryPoints: [join(sources, "single-file.js")],
  outfile: join(out, "single-file/page.js"),
  format: "esm",
  // The files that modules name beside themselves are in the document.
  define: { "import.meta.url": "document.baseURI" },
});
await build({ ...common, entryPoints: [join(sources, "single-file-start.js")], outfile: join(out, "single-file/start.js"), format: "iife" });
