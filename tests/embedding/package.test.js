// The npm package as it is packed: what others' tools say of it, its types, and its use from a fresh project.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import test, { after, before } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import ts from "typescript";
import { freshProject, runNode } from "./fresh-project.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

/** @type {import("./fresh-project.js").FreshProject} */
let project;
before(async () => (project = await freshProject()));
after(() => project.remove());

const manifest = async () => JSON.parse(await readFile(path.join(project.package, "package.json"), "utf8"));

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: project.package, strict: true });
  const pkg = await manifest();
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

test("are-the-types-wrong finds nothing wrong", async () => {
  const attw = path.join(ROOT, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const { stdout } = await run(process.execPath, [attw, project.tarball, "--profile", "esm-only", "--format", "json"]);
  const { problems } = JSON.parse(stdout);
  assert.deepEqual(Object.keys(problems).filter((kind) => !["CJSResolvesToESM", "NoResolution"].includes(kind)), [], "the package is ESM only: what CommonJS would need is left out");
});

for (const [module, moduleResolution] of [["nodenext", "nodenext"], ["esnext", "bundler"]]) {
  test(`the types are right for ${moduleResolution}, and notice what is wrong`, async () => {
    await copyFile(path.join(ROOT, "tests/embedding/usage.ts"), path.join(project.folder, "usage.ts"));
    const options = { module, moduleResolution, target: "es2022", strict: true, skipLibCheck: false, noEmit: true, types: [], lib: ["es2022", "dom", "dom.iterable"] };
    await writeFile(path.join(project.folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["usage.ts"] }));
    const tsc = path.join(ROOT, "node_modules/typescript/bin/tsc");
    await run(process.execPath, [tsc, "-p", project.folder]).catch(({ stdout }) => assert.fail(stdout));
  });
}

test("every module exports what its types say, and nothing else", async () => {
  const { exports } = await manifest();
  for (const [name, entry] of Object.entries(exports)) {
    if (typeof entry === "string") continue;
    const types = path.join(project.package, entry.types);
    for (const file of new Set([entry.default, entry.node ?? entry.default])) {
      const module = await import(pathToFileURL(path.join(project.package, file)).href);
      assert.deepEqual(Object.keys(module).sort(), valuesOf(types), `${name}: ${file}`);
    }
  }
});

/** Names that a declaration file exports as values. @param {string} file */
function valuesOf(file) {
  const program = ts.createProgram([file], { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const symbol = source && checker.getSymbolAtLocation(source);
  assert.ok(symbol, `${file} is no module`);
  const target = (/** @type {ts.Symbol} */ one) => (one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one);
  return checker.getExportsOfModule(symbol).filter((one) => target(one).flags & ts.SymbolFlags.Value).map((one) => one.name).sort();
}

test("the example for Node runs as it stands", async () => {
  await copyFile(path.join(project.package, "examples/node/screen.mjs"), path.join(project.folder, "screen.mjs"));
  const { stdout, stderr } = await runNode(project, "screen.mjs", "Kil Jong Hun", "Maria Garcia Zzyzx");
  assert.equal(stderr, "");
  assert.match(stdout, /^Kil Jong Hun: [1-9]\d* hits at or above 0\.85\n {2}\S+ us-ofac-sdn:17619 .*KIL/m);
  assert.match(stdout, /^Maria Garcia Zzyzx: 0 hits at or above 0\.85$/m);
});

test("the modules of the element can be loaded where there is no document", async () => {
  const script = 'const { NameScreenerElement } = await import("name-screener/element-define"); console.log(typeof NameScreenerElement, typeof (await import("name-screener/attach")).attachScreener);';
  await writeFile(path.join(project.folder, "server-side.mjs"), script);
  const { stdout } = await runNode(project, "server-side.mjs");
  assert.equal(stdout.trim(), "function function");
});

test("nothing of the machine that packed it is in it", async () => {
  const names = await readdir(project.package, { recursive: true, withFileTypes: true });
  for (const entry of names.filter((one) => one.isFile())) {
    const content = await readFile(path.join(entry.parentPath, entry.name), "latin1");
    assert.ok(!content.includes(ROOT), entry.name);
  }
});
