//! What there is to check, in order: what is quick or likely to fail comes first.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use super::counts::{BrowserReport, Counts, of_cargo_line, of_tap_line};
use super::summary::Outcome;
use crate::build::{self, ENGINE, IO};
use crate::dist;
use crate::effectiveness;
use crate::fuzz;
use crate::lossless;
use crate::parity;
use crate::process;
use crate::serve::Server;
use crate::tools::{self, Browsers};
use crate::workspace::Workspace;

/// One thing to check.
pub struct Step {
    pub name: &'static str,
    part: Part,
    pub work: fn(&Workspace) -> Outcome,
}

/// What a step is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Needs Rust alone.
    Rust,
    /// Needs the WebAssembly target and Node.js.
    Page,
    /// Needs the built page and the browsers.
    Browsers,
    /// Needs Rust alone, but minutes.
    Slow,
}

/// Which steps are wanted.
#[derive(Clone, Copy)]
pub enum Scope {
    All,
    RustOnly,
    WithoutBrowsers,
    BrowsersOnly,
}

#[rustfmt::skip]
const STEPS: [Step; 15] = [
    Step { name: "rustfmt", part: Part::Rust, work: |_| format().into() },
    Step { name: "Node.js and packages", part: Part::Page, work: |ws| tools::node(ws).map(drop).into() },
    Step { name: "browsers", part: Part::Browsers, work: |_| Browsers::ready().map(drop).into() },
    Step { name: "clippy", part: Part::Rust, work: |_| lints().into() },
    Step { name: "Rust tests", part: Part::Rust, work: |_| rust_tests().into() },
    Step { name: "clippy for WebAssembly", part: Part::Page, work: |_| engine_lints().into() },
    Step { name: "page build", part: Part::Page, work: |ws| build::run(ws).into() },
    Step { name: "types (tsc --checkJs)", part: Part::Page, work: |ws| types(ws).into() },
    Step { name: "native answers to compare", part: Part::Page, work: |ws| parity::write(ws).into() },
    Step { name: "Node and npm package", part: Part::Page, work: |ws| embedding_tests(ws).into() },
    Step { name: "browser tests", part: Part::Browsers, work: |ws| browser_tests(ws).into() },
    Step { name: "what is handed out", part: Part::Browsers, work: |ws| dist_tests(ws).into() },
    Step { name: "lossless sample", part: Part::Slow, work: |ws| lossless::check(ws).into() },
    Step { name: "fuzzing", part: Part::Slow, work: |ws| fuzzing(ws).into() },
    Step { name: "effectiveness", part: Part::Slow, work: |ws| effectiveness::check(ws).into() },
];

/// Files of `tests/embedding/` that `node --test` runs.
const NODE_TESTS: [&str; 4] = ["api", "parity", "package", "webkit"];

/// Playwright's projects, as playwright.config.js calls them.
const PROJECTS: [&str; 2] = ["chromium", "firefox"];

/// The steps to do, and the names of those that are left out.
pub fn chosen(scope: Scope) -> (Vec<Step>, Vec<&'static str>) {
    let parts: &[Part] = match scope {
        Scope::All => &[Part::Rust, Part::Page, Part::Browsers, Part::Slow],
        Scope::RustOnly => &[Part::Rust],
        Scope::WithoutBrowsers => &[Part::Rust, Part::Page, Part::Slow],
        Scope::BrowsersOnly => &[Part::Page, Part::Browsers],
    };
    let (chosen, left_out): (Vec<Step>, Vec<Step>) =
        STEPS.into_iter().partition(|step| parts.contains(&step.part));
    (chosen, left_out.into_iter().map(|step| step.name).collect())
}

fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(process::cargo());
    command.args(arguments);
    command
}

fn format() -> Result<()> {
    process::run(&mut cargo(&["fmt", "--all", "--check"])).context("`cargo fmt --all` mends it")?;
    // A workspace of its own.
    process::run(&mut cargo(&["fmt", "--manifest-path=fuzz/Cargo.toml", "--check"]))
        .context("`cargo fmt --manifest-path=fuzz/Cargo.toml` mends it")
}

fn lints() -> Result<()> {
    process::run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny=warnings"]))
}

fn engine_lints() -> Result<()> {
    build::add_wasm_target()?;
    [ENGINE, IO].iter().try_for_each(|module| {
        process::run(cargo(&["clippy"]).args(module.selection).args(["--", "--deny=warnings"]))
    })
}

/// Unit, integration and documentation tests; shows their output and counts as it goes by.
fn rust_tests() -> Result<Outcome> {
    let mut command = cargo(&["test", "--workspace", "--no-fail-fast"]);
    let mut child = command.stdout(Stdio::piped()).spawn().context("could not start cargo test")?;
    let mut counts = Counts::default();
    for line in BufReader::new(child.stdout.take().expect("stdout is piped")).lines() {
        let line = line.context("cargo test printed bytes that are not UTF-8")?;
        println!("{line}");
        counts += of_cargo_line(&line).unwrap_or_default();
    }
    let status = child.wait()?;
    let failure = match status.success() {
        true if counts.passed == 0 => Some(anyhow::anyhow!("cargo test ran no test")),
        true => None,
        false => Some(anyhow::anyhow!("`{}` failed ({status})", process::shown(&command))),
    };
    Ok(Outcome { counts, failure })
}

fn types(workspace: &Workspace) -> Result<()> {
    for project in ["tsconfig.json", "tsconfig.node.json"] {
        let mut tsc = tools::node(workspace)?;
        process::run(tsc.args(["node_modules/typescript/bin/tsc", "--project", project]))?;
    }
    Ok(())
}

/// The public module in Node, and the npm package as it is packed.
fn embedding_tests(workspace: &Workspace) -> Result<Outcome> {
    let files = NODE_TESTS.map(|name| format!("tests/embedding/{name}.test.js"));
    node_tests(workspace, &files, ("NAME_SCREENER_PARITY", parity::folder(workspace).as_os_str()))
}

/// Runs tests by Node's own runner; shows their output and counts as it goes by.
fn node_tests(workspace: &Workspace, files: &[String], variable: (&str, &OsStr)) -> Result<Outcome> {
    let mut command = tools::node(workspace)?;
    command.args(["--test", "--test-reporter=tap"]).args(files).env(variable.0, variable.1);
    let mut child = command.stdout(Stdio::piped()).spawn().context("could not start Node.js")?;
    let mut counts = Counts::default();
    for line in BufReader::new(child.stdout.take().expect("stdout is piped")).lines() {
        let line = line.context("the Node tests printed bytes that are not UTF-8")?;
        println!("{line}");
        counts += of_tap_line(&line).unwrap_or_default();
    }
    let status = child.wait()?;
    let failure = match status.success() {
        true if counts.passed + counts.skipped == 0 => Some(anyhow::anyhow!("Node ran no test")),
        true => None,
        false => Some(anyhow::anyhow!("`{}` failed ({status})", process::shown(&command))),
    };
    Ok(Outcome { counts, failure })
}

/// Runs Playwright on the built page, served by this very program.
fn browser_tests(workspace: &Workspace) -> Result<Outcome> {
    let server = Server::start(&workspace.www(), 0)?;
    let parity = parity::folder(workspace);
    let variables =
        [("NAME_SCREENER_URL", OsStr::new(server.url())), ("NAME_SCREENER_PARITY", parity.as_os_str())];
    let (mut outcome, report) = playwright(workspace, "browser", &variables)?;
    if outcome.failure.is_none() {
        outcome.failure = all_browsers_agree(&report).err();
    }
    Ok(outcome)
}

/// Runs the tests in `tests/FOLDER`, which has a configuration of its own or the common one, and reads the report.
fn playwright(
    workspace: &Workspace,
    folder: &str,
    variables: &[(&str, &OsStr)],
) -> Result<(Outcome, BrowserReport)> {
    let report = workspace.target.join(format!("xtask/playwright-{folder}.json"));
    if report.exists() {
        std::fs::remove_file(&report)?;
    }
    let own = format!("tests/{folder}/playwright.config.js");
    let config = if workspace.root.join(&own).is_file() { own.as_str() } else { "playwright.config.js" };
    let mut playwright = tools::node(workspace)?;
    playwright
        .envs(Browsers::ready()?.variables())
        .args(["node_modules/@playwright/test/cli.js", "test", "--config", config])
        .envs(variables.iter().copied())
        .env("NAME_SCREENER_REPORT", &report);
    let ran = process::run(&mut playwright);
    let Ok(json) = std::fs::read_to_string(&report) else {
        ran?;
        bail!("Playwright wrote no report");
    };
    let report = BrowserReport::parse(&json)?;
    Ok((Outcome { counts: report.counts(), failure: ran.err() }, report))
}

/// Every reader, fed with what libFuzzer makes.
fn fuzzing(workspace: &Workspace) -> Result<Outcome> {
    let fuzz::Checked { passed, failed, skipped } = fuzz::check(workspace)?;
    let failure = (failed > 0).then(|| anyhow::anyhow!("{failed} fuzz targets found something"));
    Ok(Outcome { counts: Counts { passed, failed, skipped }, failure })
}

/// Makes everything that is handed out and opens it in all browsers. Whether the lists are old is not the question here.
fn dist_tests(workspace: &Workspace) -> Result<Outcome> {
    let out = workspace.target.join("xtask/dist");
    dist::make(workspace, &out)?;
    let own = std::env::current_exe().context("could not find the running program")?;
    let folder = ("NAME_SCREENER_DIST", out.as_os_str());
    let webkit = node_tests(workspace, &["tests/dist/webkit.test.js".to_owned()], folder)?;
    if webkit.failure.is_some() {
        return Ok(webkit);
    }
    let (mut outcome, _) =
        playwright(workspace, "dist", &[folder, ("NAME_SCREENER_XTASK", own.as_os_str())])?;
    outcome.counts += webkit.counts;
    Ok(outcome)
}

fn all_browsers_agree(report: &BrowserReport) -> Result<()> {
    report.ensure_passed("parity.spec.js", &PROJECTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_done_is_named_as_left_out() {
        for scope in [Scope::All, Scope::RustOnly, Scope::WithoutBrowsers, Scope::BrowsersOnly] {
            let (steps, left_out) = chosen(scope);
            let mut names: Vec<&str> = steps.iter().map(|step| step.name).chain(left_out).collect();
            let mut all = STEPS.map(|step| step.name);
            names.sort_unstable();
            all.sort_unstable();
            assert_eq!(names, all);
        }
        assert!(chosen(Scope::All).1.is_empty());
    }
}
